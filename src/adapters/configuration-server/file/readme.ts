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
  const room = longest > 0 ? ' ' : '';
  return `${fence}${room}${seen}${room}${fence}`;
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
  const holds = withSecrets ? '**secrets among them, in clear**' : 'without the secret ones';
  const text = `# Import kit: transaction object ${code(objectName)} of the Engage tenant ${code(tenantName)}

Written ${code(writtenAt)} by genesys-hybrid. The Configuration Server has not been touched: it changes only by the
steps below, which somebody does in Genesys Administrator Extension (GAX).

- ${CFG}: the options to import, ${holds}.
- ${code(EXPECTED_FILE)}: what the object should hold afterwards; of a secret its length and a fingerprint at most.`;
  const warning = 'Do not send, commit or archive this folder, and delete it after the last step.';
  return withSecrets ? `${text}\n\n${warning}` : text;
}

function object({ objectName, tenantName, folderName }: KitDescription): string {
  const name = code(objectName);
  return `The object

Configuration Manager > Routing/eServices > Transactions;
choose the tenant ${code(tenantName)} and its folder ${code(folderName)}.

- There is ${name} of type List: open it, and first keep a copy of what it holds: Options > More > Export > CFG.
- There is none: New. Name ${name}, Alias ${name}, Type List, State Enabled. Save, then open it.

Where a document speaks of the annex of this object, it means the tab Options: the object has no other list.`;
}

function trial({ expected, withSecrets }: KitDescription): string {
  const imported = expected.filter(({ secret }) => withSecrets || !secret);
  const delicate = imported.filter(({ value }) => DELICATE.test(value.reveal()));
  if (delicate.length === 0) return '';
  return `How this GAX writes "="

It has not been verified how the CFG reader of GAX takes "=" inside a value, quotes, and characters that begin a comment
elsewhere. These values hold such characters; base64 often ends in "=":

${listOf(delicate, () => '')}

Before the import add one of them to the object by hand, Options > More > Export > CFG, and compare its line with the
line in ${CFG}. If GAX writes it in another way, write these lines of the file in the same way, or delete
them from the file and put the values in by hand.`;
}

function importing({ expected, withSecrets }: KitDescription): string {
  const secrets = withSecrets ? [] : expected.filter(({ secret }) => secret);
  const text = `Import\n\nOptions > More > Import > CFG, choose ${CFG}, then Save.`;
  if (secrets.length === 0) return text;
  return `${text}

${CFG} leaves these out. Copy them from the store into the object by hand, whole and on one line; names are
told apart by upper and lower case:

${listOf(secrets, (each) => `, ${characters(each)}: ${code(each.secret?.place ?? '')}`)}

Where the store shows people no values, ${code('genesys-hybrid kit --with-secrets')} writes a kit that has them, on a machine of your
own.`;
}

function wholeness({ expected }: KitDescription): string {
  const long = expected.filter(({ value }) => value.length > LONG);
  const text = `Did every value arrive whole?

Open the object again. A database may cut long values, and an import may drop what follows a sign it takes for another.`;
  if (long.length === 0) return text;
  return `${text}\nLook at the end of these:\n\n${listOf(long, (each) => `: ${characters(each)}`)}`;
}

function checklist({ objectName, tenantName, expected }: KitDescription): string {
  const issuer = expected.find((option) => fieldOf(option) === 'saml/issuer');
  const issuerLines = issuer
    ? `
- [ ] ${code('saml/issuer')} is ${code(issuer.value.reveal())}, character for character as the identity provider in Genesys Cloud
      has it, and no second identity provider has the same.`
    : '';
  return `Checklist

- [ ] The state of ${code(objectName)} is Enabled.${issuerLines}
- [ ] Agents of the tenant ${code(tenantName)} have Read on the object. Where Workspace Desktop Edition 8.5.133.02 runs,
      agents of every other tenant must not have it: tab Permissions.
- [ ] Components that use the object are restarted: they read it when they start, and after an API error.`;
}

const PROOF = `Prove it

Options > More > Export > CFG, then, where the tenant file is and the store can be reached:

    genesys-hybrid verify --file EXPORTED.cfg

It tells what is missing, cut or spelt in another way. The export holds the secrets in clear: delete it afterwards.`;

/** The file README.md of a kit: the steps in GAX, with the names of this tenant. It holds no secret. */
export function readmeText(description: KitDescription): string {
  const steps = [object, trial, importing, wholeness, checklist].map((step) => step(description));
  const needed = [...steps, PROOF].filter((step) => step !== '');
  const pieces = needed.map((step, index) => `## ${index + 1}. ${step}`);
  return `${[introduction(description), ...pieces].join('\n\n')}\n`;
}
