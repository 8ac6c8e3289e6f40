import { parseArgs } from 'node:util';
import { problem } from '../base/errors.ts';
import { didYouMean } from '../tenant/suggestion.ts';
import { type CommandRequest, isCommand, requireTaken } from './commands/request.ts';
import type { Topic } from './help.ts';
import { FLAGS, type Flag, isList, optionsOf, takes, terminalOptionsOf } from './options.ts';
import { SHELLS, VERB_NAMES } from './verbs.ts';

type Given = ReadonlyMap<string, unknown>;

/** Options that take a value. The rest is checked here, because Node does not know which command takes which option. */
const PARSED = Object.fromEntries(
  FLAGS.map(({ flag, argument }) => [
    flag,
    { type: argument ? ('string' as const) : ('boolean' as const), ...(flag === 'help' && { short: 'h' }) },
  ]),
);

function unknownOption(name: string, command: string | undefined) {
  const taken = FLAGS.filter((flag) => !isCommand(command) || takes(command, flag));
  const namesOf = (flags: readonly Flag[]) => flags.map(({ flag }) => `--${flag}`);
  const hint = didYouMean(name, namesOf(taken)) || didYouMean(name, namesOf(FLAGS));
  return problem('usage#option', { name, hint, command: isCommand(command) ? `${command} ` : '' });
}

interface Token {
  readonly name: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

/** @throws HybridError `usage` */
function readValue({ flag, argument }: Flag, { value, inlineValue }: Token): string | true {
  if (argument === undefined) {
    if (value !== undefined) throw problem('usage#no-value', { flag });
    return true;
  }
  // A value that looks like an option is one: `--out --json` lacks the file.
  const isForgotten = value === undefined || (!inlineValue && /^-./.test(value));
  if (isForgotten) throw problem('usage#value-missing', { flag, argument });
  return value;
}

/** The options that were given, by their flags. @throws HybridError `usage` */
function readOptions(words: readonly string[]): { readonly given: Given; readonly positionals: readonly string[] } {
  const { tokens, positionals } = parseArgs({
    args: [...words],
    options: PARSED,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const given = new Map<string, unknown>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = FLAGS.find(({ flag }) => flag === token.name);
    if (!option) throw unknownOption(token.rawName, positionals[0]);
    const value = readValue(option, token);
    const before = given.get(option.flag);
    // Without this check the last of two values would win silently.
    if (before !== undefined && !isList(option)) throw problem('usage#twice', { flag: option.flag });
    given.set(option.flag, isList(option) ? [...(Array.isArray(before) ? before : []), value] : value);
  }
  return { given, positionals };
}

/** Also for an invalid command line, because a program that reads stdout as JSON needs a document. */
export function wantsJson(words: readonly string[]): boolean {
  return words.includes('--json') || words.find(isCommand) === 'tenants';
}

function unknownCommand(name: string) {
  return problem('usage#command', { name, hint: didYouMean(name, VERB_NAMES) });
}

const isTopic = (name: string): name is Topic => name === 'environment' || VERB_NAMES.includes(name);

/** A name that is no topic may be an error code, which is looked up when its meaning is printed. */
function helpOn(name: string | undefined) {
  if (name === undefined) return { asks: 'help', topic: 'overview' } as const;
  return isTopic(name) ? ({ asks: 'help', topic: name } as const) : ({ asks: 'meaning', code: name } as const);
}

/** @throws HybridError `usage` */
function shellOf(name = ''): (typeof SHELLS)[number] {
  const shell = SHELLS.find((each) => each === name);
  if (shell) return shell;
  throw problem('usage#shell', { name, hint: didYouMean(name, SHELLS) });
}

/** Parses a command line. @throws HybridError `usage` */
export function parseCommandLine(words: readonly string[]) {
  const { given, positionals } = readOptions(words);
  const [command, ...rest] = positionals;
  if (given.has('version') || command === 'version') return { asks: 'version' } as const;
  if (command === undefined) return helpOn(undefined);
  if (!VERB_NAMES.includes(command)) throw unknownCommand(command);
  if (given.has('help')) return helpOn(command);
  if (command === 'help') return helpOn(rest[0]);
  if (command === 'completion') return { asks: 'completion', shell: shellOf(rest[0]) } as const;
  if (!isCommand(command)) throw unknownCommand(command);
  return workOn(command, rest, given);
}

function workOn(command: CommandRequest['command'], files: readonly string[], given: Given) {
  for (const flag of FLAGS) if (given.has(flag.flag)) requireTaken(command, flag);
  const options = optionsOf(({ flag }) => given.get(flag));
  const intent = { resetLostSecrets: options.resetLostSecrets ?? false };
  const request: CommandRequest = { command, files, intent, ...options };
  const terminal = terminalOptionsOf(({ flag }) => given.get(flag));
  const switches = { json: false, debug: false, quiet: false, yes: false, withSecrets: false };
  return { asks: 'work', request, ...switches, ...terminal, csv: terminal.format === 'csv' } as const;
}
