import { fieldOf } from '../options.ts';
import type { ExpectedOption } from './record.ts';
import { CFG_FILE, EXPECTED_FILE, type FileTarget } from './target.ts';

interface KitDescription extends Pick<FileTarget, 'objectName' | 'tenantName' | 'folderName' | 'withSecrets'> {
  /** ISO 8601. */
  readonly writtenAt: string;
  readonly expected: readonly ExpectedOption[];
}

interface Step {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Longer values do not fit on a screen, so that nobody sees that an end is missing. */
const LONG = 100;
/** What readers of such files are known to disagree about. */
const DELICATE = /[=;#"'\\]|[^\x20-\x7e]|^\s|\s$/;

/** A name in the type of code, on one line and with its own backticks; what cannot be seen is a question mark. */
function code(text: string): string {
  const seen = text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '?');
  const longest = (seen.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  const fence = '`'.repeat(longest + 1);
  const room = longest > 0 ? ' ' : '';
  return `${fence}${room}${seen}${room}${fence}`;
}

function nameOf({ section, key }: ExpectedOption): string {
  return `section ${code(section)}, option ${code(key)}`;
}

function characters({ length }: ExpectedOption['value']): string {
  return `${length.toLocaleString('en-US')} ${length === 1 ? 'character' : 'characters'}`;
}

function introduction({ objectName, tenantName, writtenAt, withSecrets }: KitDescription): readonly string[] {
  const holds = withSecrets ? '**secrets among them, in clear**' : 'without the secret ones';
  return [
    `# Import kit: transaction object ${code(objectName)} of the Engage tenant ${code(tenantName)}`,
    '',
    `Written ${code(writtenAt)} by genesys-hybrid. The Configuration Server has not been touched: it changes only by the`,
    'steps below, which somebody does in Genesys Administrator Extension (GAX).',
    '',
    `- ${code(CFG_FILE)}: the options to import, ${holds}.`,
    `- ${code(EXPECTED_FILE)}: what the object should hold afterwards; of a secret its length and a fingerprint at most.`,
    ...(withSecrets ? ['', 'Do not send, commit or archive this folder, and delete it after the last step.'] : []),
  ];
}

function object({ objectName, tenantName, folderName }: KitDescription): Step {
  return {
    title: 'The object',
    lines: [
      'Configuration Manager > Routing/eServices > Transactions;',
      `choose the tenant ${code(tenantName)} and its folder ${code(folderName)}.`,
      '',
      `- There is ${code(objectName)} of type List: open it, and first keep a copy of what it holds: Options > More > Export > CFG.`,
      `- There is none: New. Name ${code(objectName)}, Alias ${code(objectName)}, Type List, State Enabled. Save, then open it.`,
      '',
      'Where a document speaks of the annex of this object, it means the tab Options: the object has no other list.',
    ],
  };
}

function trial({ expected, withSecrets }: KitDescription): Step {
  const imported = expected.filter(({ secret }) => withSecrets || !secret);
  const delicate = imported.filter(({ value }) => DELICATE.test(value.reveal()));
  const lines = [
    'It has not been verified how the CFG reader of GAX takes "=" inside a value, quotes, and characters that begin a comment',
    'elsewhere. These values hold such characters; base64 often ends in "=":',
    '',
    ...delicate.map((each) => `- ${nameOf(each)}`),
    '',
    'Before the import add one of them to the object by hand, Options > More > Export > CFG, and compare its line with the',
    `line in ${code(CFG_FILE)}. If GAX writes it in another way, write these lines of the file in the same way, or delete`,
    'them from the file and put the values in by hand.',
  ];
  return { title: 'How this GAX writes "="', lines: delicate.length === 0 ? [] : lines };
}

function importing({ expected, withSecrets }: KitDescription): Step {
  const secrets = withSecrets ? [] : expected.filter(({ secret }) => secret);
  const byHand = [
    '',
    `${code(CFG_FILE)} leaves these out. Copy them from the store into the object by hand, whole and on one line; names are`,
    'told apart by upper and lower case:',
    '',
    ...secrets.map((each) => `- ${nameOf(each)}, ${characters(each.value)}: ${code(each.secret?.place ?? '')}`),
    '',
    `Where the store shows people no values, ${code('genesys-hybrid kit --with-secrets')} writes a kit that has them, on a machine of your`,
    'own.',
  ];
  const lines = [`Options > More > Import > CFG, choose ${code(CFG_FILE)}, then Save.`];
  return { title: 'Import', lines: secrets.length === 0 ? lines : [...lines, ...byHand] };
}

function wholeness({ expected }: KitDescription): Step {
  const long = expected.filter(({ value }) => value.length > LONG);
  return {
    title: 'Did every value arrive whole?',
    lines: [
      'Open the object again. A database may cut long values, and an import may drop what follows a sign it takes for another.',
      ...(long.length > 0 ? ['Look at the end of these:', ''] : []),
      ...long.map((each) => `- ${nameOf(each)}: ${characters(each.value)}`),
    ],
  };
}

function issuerLines({ expected }: KitDescription): readonly string[] {
  const issuer = expected.find((option) => fieldOf(option) === 'saml/issuer');
  if (!issuer) return [];
  return [
    `- [ ] ${code('saml/issuer')} is ${code(issuer.value.reveal())}, character for character as the identity provider in Genesys Cloud`,
    '      has it, and no second identity provider has the same.',
  ];
}

function checklist(description: KitDescription): Step {
  const { objectName, tenantName } = description;
  return {
    title: 'Checklist',
    lines: [
      `- [ ] The state of ${code(objectName)} is Enabled.`,
      ...issuerLines(description),
      `- [ ] Agents of the tenant ${code(tenantName)} have Read on the object. Where Workspace Desktop Edition 8.5.133.02 runs,`,
      '      agents of every other tenant must not have it: tab Permissions.',
      '- [ ] Components that use the object are restarted: they read it when they start, and after an API error.',
    ],
  };
}

function proof(): Step {
  return {
    title: 'Prove it',
    lines: [
      'Options > More > Export > CFG, then, where the tenant file is and the store can be reached:',
      '',
      '    genesys-hybrid verify --file EXPORTED.cfg',
      '',
      'It tells what is missing, cut or spelt in another way. The export holds the secrets in clear: delete it afterwards.',
    ],
  };
}

/** The file README.md of a kit: the clicks, with the names of this tenant in them. Never a secret. */
export function readmeText(description: KitDescription): string {
  const steps = [object, trial, importing, wholeness, checklist, proof].map((step) => step(description));
  const needed = steps.filter(({ lines }) => lines.length > 0);
  const pieces = needed.map(({ title, lines }, index) => [`## ${index + 1}. ${title}`, '', ...lines]);
  return `${[introduction(description), ...pieces].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
