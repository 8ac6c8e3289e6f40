import { parseArgs } from 'node:util';
import { problem, usageError } from '../base/errors.ts';
import { foreignText } from '../base/foreign-text.ts';
import { type CommandRequest, isCommand, requireTaken } from './commands/request.ts';
import { optionsOf, REQUEST_OPTIONS } from './options.ts';

/** What a request has no word for. */
const GENERAL = {
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  debug: { type: 'boolean', default: false },
  'reset-lost-secrets': { type: 'boolean', default: false },
  format: { type: 'string', default: 'text' },
  'with-secrets': { type: 'boolean', default: false },
} as const;

/** What goes into a request. */
const REQUESTED = Object.fromEntries(
  REQUEST_OPTIONS.map(({ flag, isSwitch, isList }) => [
    flag,
    isSwitch ? { type: 'boolean' as const, default: false } : { type: 'string' as const, multiple: isList },
  ]),
);

function readWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: { ...REQUESTED, ...GENERAL },
      allowPositionals: true,
      strict: true,
      tokens: true,
    });
  } catch (error) {
    const said = error instanceof Error ? foreignText(error.message) : undefined;
    // What follows the first sentence in Node's text is about options that look like file names.
    throw usageError(said?.split(/\.(?:\s|$)/)[0] ?? 'the options cannot be read');
  }
}

/** Of two the last would win without a word. @throws HybridError `usage` */
function requireOnce(tokens: ReturnType<typeof readWords>['tokens']): void {
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const name: string = token.name;
    if (seen.has(name) && name !== 'plans') throw problem('usage#twice', { name });
    seen.add(name);
  }
}

/** Also of words that are not understood: what reads stdout as JSON gets a document, whatever happens. */
export function wantsJson(words: readonly string[]): boolean {
  return words.includes('--json') || words.find(isCommand) === 'tenants';
}

/** What the words of a command line ask for. @throws HybridError `usage` for words that are not understood */
export function parseCommandLine(words: readonly string[]) {
  const { values, positionals, tokens } = readWords(words);
  requireOnce(tokens);
  const [command, ...files] = positionals;
  if (values.version) return { asks: 'version' } as const;
  if (values.help || command === undefined)
    return { asks: 'help', command: isCommand(command) ? command : undefined } as const;
  if (!isCommand(command)) throw problem('usage#command', { name: command });
  // The other options are held against the command with the request.
  const { format } = values;
  if (format !== 'text') requireTaken(command, 'format', ['network']);
  if (values['with-secrets']) requireTaken(command, 'with-secrets', ['apply', 'rotate', 'kit']);
  if (format !== 'text' && format !== 'csv') throw problem('usage#format', { format });
  const given: Readonly<Record<string, unknown>> = values;
  const intent = { resetLostSecrets: values['reset-lost-secrets'] };
  const request: CommandRequest = { command, files, intent, ...optionsOf(({ flag }) => given[flag]) };
  const { json, debug, 'with-secrets': withSecrets } = values;
  return { asks: 'work', request, json, debug, withSecrets, csv: format === 'csv' } as const;
}
