import { fieldOf } from '../options.ts';
import type { ExpectedOption } from './record.ts';
import { CFG_FILE, EXPECTED_FILE, type FileTarget } from './target.ts';

interface KitDescription extends Pick<FileTarget, 'objectName' | 'tenantName' | 'folderName' | 'withSecrets'> {
  /** ISO 8601. */
  readonly writtenAt: string;
  readonly expected: readonly ExpectedOption[];
}

/** Longer values do not fit on a screen, so a missing end is not visible. */
const LONG = 100;
/** Characters that programs read differently from such files. */
const DELICATE = /[=;#"'\\]|[^\x20-\x7e]|^\s|\s$/;

/** Text as Markdown code on one line. It may contain backticks; invisible characters become question marks. */
function code(text: string): string {
  const seen = text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '?');
  const longest = (seen.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  const fence = '`'.repeat(longest + 1);
  const padding = longest > 0 ? ' ' : '';
  return `${fence}${padding}${seen}${padding}${fence}`;
}

const CFG = code(CFG_FILE);

function listOf(options: readonly ExpectedOption[], more: (option: ExpectedOption) => string): string {
  const lines = options.map((each) => `- section ${code(each.section)}, option ${code(each.key)}${more(each)}`);
  return lines.join('\n');
}

function characters({ value: { length } }: ExpectedOption): string {
  return `${length.toLocaleString('en-US')} ${length === 1 ? 'character' : 'characters'}`;
}

function introduction({ objectName, tenantName, writtenAt, withSecrets }: KitDescription): string {
  const holds = withSecrets ? '**including secrets in clear**' : 'without secrets';
  const text = `# Import kit: transaction object ${code(objectName)} of the Engage tenant ${code(tenantName)}

Written ${code(writtenAt)} by genesys-hybrid. The Configuration Server was not changed: you change it with the
steps below, in Genesys Administrator Extension (GAX).

- ${CFG}: the options to import, ${holds}.
- ${code(EXPECTED_FILE)}: the expected values of the object; for a secret only its length and a fingerprint.`;
  const warning = 'Do not send, commit or archive this folder, and delete it after the last step.';
  return withSecrets ? `${text}\n\n${warning}` : text;
}

function object({ objectName, tenantName, folderName }: KitDescription): string {
  const name = code(objectName);
  return `The object

Configuration Manager > Routing/eServices > Transactions;
choose the tenant ${code(tenantName)} and its folder ${code(folderName)}.

- If ${name} of type List exists, open it, and first export a copy of its options: Options > More > Export > CFG.
- If it does not exist, click New. Name ${name}, Alias ${name}, Type List, State Enabled. Save, then open it.

If a document mentions the annex of this object, it means the tab Options: the object has no other list.`;
}

function trial({ expected, withSecrets }: KitDescription): string {
  const imported = expected.filter(({ secret }) => withSecrets || !secret);
  const delicate = imported.filter(({ value }) => DELICATE.test(value.reveal()));
  if (delicate.length === 0) return '';
  return `How this GAX writes "="

It is not verified how the CFG import of GAX reads "=" inside a value, quotes, and characters that start a comment
in other formats. These values contain such characters; base64 often ends with "=":

${listOf(delicate, () => '')}

Before the import, add one of them to the object yourself, export with Options > More > Export > CFG, and compare its line with the
line in ${CFG}. If GAX writes it differently, change these lines of the file accordingly, or delete
them from the file and enter the values yourself.`;
}

function importing({ expected, withSecrets }: KitDescription): string {
  const secrets = withSecrets ? [] : expected.filter(({ secret }) => secret);
  const text = `Import\n\nOptions > More > Import > CFG, choose ${CFG}, then Save.`;
  if (secrets.length === 0) return text;
  return `${text}

${CFG} does not contain these. Copy them from the secret store into the object, complete and on one line; names are
case-sensitive:

${listOf(secrets, (each) => `, ${characters(each)}: ${code(each.secret?.place ?? '')}`)}

If the store does not show values, ${code('genesys-hybrid kit --with-secrets')} writes a kit with the secrets, on your own
machine.`;
}

function wholeness({ expected }: KitDescription): string {
  const long = expected.filter(({ value }) => value.length > LONG);
  const text = `Check that all values are complete

Open the object again. A database may cut long values, and an import may drop text after a special character.`;
  if (long.length === 0) return text;
  return `${text}\nCheck the end of these:\n\n${listOf(long, (each) => `: ${characters(each)}`)}`;
}

function checklist({ objectName, tenantName, expected }: KitDescription): string {
  const issuer = expected.find((option) => fieldOf(option) === 'saml/issuer');
  const issuerLines = issuer
    ? `
- [ ] ${code('saml/issuer')} is ${code(issuer.value.reveal())}, exactly as in the identity provider in Genesys Cloud,
      and no other identity provider has the same issuer.`
    : '';
  return `Checklist

- [ ] The state of ${code(objectName)} is Enabled.${issuerLines}
- [ ] Agents of the tenant ${code(tenantName)} have the permission Read on the object. With Workspace Desktop Edition 8.5.133.02,
      agents of all other tenants must not have it: see the tab Permissions.
- [ ] Components that use the object are restarted: they read it at start, and after an API error.`;
}

const PROOF = `Verify the import

Export with Options > More > Export > CFG. Then, on a machine with the tenant file and access to the secret store, run:

    genesys-hybrid verify --file EXPORTED.cfg

It shows values that are missing, cut or different. The export contains the secrets in clear: delete it afterwards.`;

/** The file README.md of a kit: the steps in GAX, with the names of this tenant. It holds no secret. */
export function readmeText(description: KitDescription): string {
  const steps = [object, trial, importing, wholeness, checklist].map((step) => step(description));
  const needed = [...steps, PROOF].filter((step) => step !== '');
  const pieces = needed.map((step, index) => `## ${index + 1}. ${step}`);
  return `${[introduction(description), ...pieces].join('\n\n')}\n`;
}
