import { problem } from '../base/errors.ts';
import type { CommandName } from '../engine/report.ts';
import { didYouMean } from '../tenant/suggestion.ts';
import { ENVIRONMENT, OUTPUT_TABLE, SHARED, TERMINAL } from './generated/tables.ts';

/** An option of the command line, an input of the Action or an environment variable. None of them is required. */
export interface OptionDescription {
  /** `--plan FILE`, `FILES`, `COMMAND`. A secret has no flag, because other processes can read the command line. */
  readonly flag?: `--${string}` | 'COMMAND' | 'FILES';
  /** The environment variable with the same meaning. The input of the Action overrides it. */
  readonly variable?: string;
  readonly isSecret?: true;
  readonly default?: string;
  /** The only values that are accepted. */
  readonly values?: readonly string[];
  /** Values that completion offers; others are accepted too. */
  readonly suggestions?: readonly string[];
  /** The commands that take the option. Left out: all commands. Any other command rejects it, and never ignores it. */
  readonly commands?: readonly CommandName[];
  /** For `COMMAND --help`: an imperative phrase without a full stop. */
  readonly help: string;
  /** Further sentences for action.yml and for the reference page. */
  readonly more?: string;
}

export type InputName = keyof typeof SHARED;
export type OutputName = keyof typeof OUTPUT_TABLE;

interface Named extends OptionDescription {
  readonly name: string;
}

/** An option of the command line. */
export interface Flag extends Omit<Named, 'flag'> {
  /** `plan` of `--plan FILE`. */
  readonly flag: string;
  /** `FILE` of `--plan FILE`; a switch has none. */
  readonly argument: string | undefined;
  /** `planFile` for `plan-file`: the name in a request. */
  readonly property: string;
  readonly isInput: boolean;
}

function namedIn<Name extends string>(table: Readonly<Record<Name, OptionDescription>>) {
  return Object.entries<OptionDescription>(table).map(([name, option]) => ({ ...option, name: name as Name }));
}

/** The description of an option in action.yml and on the reference page. */
export function describeOption({ help, values, commands, more }: Omit<OptionDescription, 'flag'>): string {
  const sentences = [
    `${help}${values ? `: ${listOf(values, 'or')}` : ''}.`,
    ...(more ? [more] : []),
    ...(commands ? [`Only for ${listOf(commands, 'and')}.`] : []),
  ];
  return sentences.join(' ');
}

/** `a, b and c`. */
export function listOf(texts: readonly string[], word: 'and' | 'or'): string {
  const [last = '', ...others] = texts.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} ${word} ${last}`;
}

export const INPUTS = namedIn(SHARED).map((input) => ({ ...input, description: describeOption(input) }));
export const OUTPUTS = Object.entries(OUTPUT_TABLE).map(([name, description]) => ({ name, description }));

/** All environment variables, including those of inputs. */
export const VARIABLES = [...INPUTS, ...namedIn(ENVIRONMENT)].flatMap(({ variable, ...rest }) =>
  variable === undefined ? [] : [{ ...rest, variable }],
);

function flagsIn(options: readonly Named[], isInput: boolean): readonly Flag[] {
  return options.flatMap((option) => {
    const [flag, argument] = (option.flag ?? '').split(' ');
    if (!flag?.startsWith('--')) return [];
    const property = option.name.replaceAll(/-(.)/g, (_all, letter: string) => letter.toUpperCase());
    return [{ ...option, flag: flag.slice(2), argument, property, isInput }];
  });
}

/** Options of the command line, in the order of the help. */
export const FLAGS: readonly Flag[] = [...flagsIn(INPUTS, true), ...flagsIn(namedIn(TERMINAL), false)];

export const REQUEST_FLAGS = FLAGS.filter(({ isInput }) => isInput);

export function isList({ argument }: Flag): boolean {
  return argument === 'FILES';
}

export function takes(command: CommandName, { commands }: Pick<OptionDescription, 'commands'>): boolean {
  return commands === undefined || commands.includes(command);
}

/** `planFile` for `plan-file`. */
type CamelCase<Name> = Name extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<CamelCase<Rest>>}` : Name;
type WithFlag = { readonly flag: `--${string}` };
type Value<Option> = Option extends { flag: `${string} ${infer Argument}` }
  ? Argument extends 'FILES'
    ? readonly string[]
    : Option extends { values: readonly (infer Each)[] }
      ? Each
      : string
  : boolean;
type ValuesOf<Table> = {
  readonly [Name in keyof Table as Table[Name] extends WithFlag ? CamelCase<Name> : never]?: Value<Table[Name]>;
};

/** The given options of a request. */
export type Options = ValuesOf<typeof SHARED>;

/** The options that only a command line has. */
export type TerminalOptions = ValuesOf<typeof TERMINAL>;

/**
 * An invalid value is an error and never ignored, because the default could do more than requested. @throws HybridError `usage`
 */
function requireAccepted(value: unknown, { values }: Pick<OptionDescription, 'values'>, label: string): void {
  if (!values || value === undefined || values.includes(String(value))) return;
  const text = String(value);
  throw problem('usage#value', { text, label, expected: listOf(values, 'or'), hint: didYouMean(text, values) });
}

function valuesOf(flags: readonly Flag[], given: (flag: Flag) => unknown, labelOf: (flag: Flag) => string) {
  const values = flags.map((flag) => [flag.property, given(flag), flag] as const);
  for (const [, value, flag] of values) requireAccepted(value, flag, labelOf(flag));
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** The options of a request that have a value in `given`, with the type of the option. @throws HybridError `usage` */
export function optionsOf(given: (flag: Flag) => unknown, labelOf = ({ flag }: Flag) => `--${flag}`): Options {
  return valuesOf(REQUEST_FLAGS, given, labelOf);
}

/** Like `optionsOf`, for options that only a command line has. @throws HybridError `usage` */
export function terminalOptionsOf(given: (flag: Flag) => unknown): TerminalOptions {
  const flags = FLAGS.filter(({ isInput }) => !isInput);
  return valuesOf(flags, given, ({ flag }) => `--${flag}`);
}
