import { problem } from '../base/errors.ts';
import { COMMANDS } from '../engine/report.ts';
import { didYouMean } from '../tenant/suggestion.ts';
import { type CommandRequest, isCommand } from './commands/request.ts';
import { type Flag, INPUTS, type InputName, isList, listOf, optionsOf } from './options.ts';

export type Inputs = Readonly<Record<InputName, string | undefined>>;

/** `INPUT_PLAN-FILE`: the runner writes names in upper case and keeps dashes. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

/**
 * The inputs of a step, trimmed; what is empty is left out, then the default stands, because the runner gives an
 * unset input as an empty text and a workflow may do so too.
 */
export function readInputs(environment: Readonly<Record<string, string | undefined>>): Inputs {
  // An expression is for the runner to fill in; here it would be a text like any other.
  const read = ({ name, default: otherwise }: (typeof INPUTS)[number]) =>
    [name, environment[inputVariable(name)]?.trim() || (otherwise?.startsWith('${{') ? undefined : otherwise)] as const;
  return Object.fromEntries(INPUTS.map(read)) as Inputs;
}

/** The environment with the inputs in it that have a variable; an input that is given wins. */
export function environmentOf(
  inputs: Inputs,
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> {
  const given = INPUTS.filter(({ name, variable }) => variable !== undefined && inputs[name] !== undefined);
  return { ...environment, ...Object.fromEntries(given.map(({ name, variable }) => [variable, inputs[name]])) };
}

/** Values of secret inputs and of their variables: to be masked before anything is printed. */
export function secretInputs(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  return INPUTS.flatMap(({ isSecret, variable = '' }) => (isSecret && environment[variable]) || []);
}

/** @throws HybridError for anything but true and false: a misspelt value must not count as either. */
export function booleanInput(inputs: Inputs, name: InputName): boolean {
  const text = inputs[name] ?? 'false';
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  throw problem('input.boolean', { name });
}

function unknownCommand(name: string) {
  return problem('input.command', { name, hint: didYouMean(name, COMMANDS), commands: listOf(COMMANDS, 'or') });
}

/** The lines of an input that takes several values. */
export function linesOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * What the inputs of a step ask for. Files that nobody named go into the directory for temporary files; only what changes something
 * leaves a receipt.
 * @throws HybridError for a command or a value that is misspelt
 */
export function requestOfInputs(inputs: Inputs, temporary: string): CommandRequest {
  const { command } = inputs;
  if (!isCommand(command)) throw unknownCommand(String(command));
  const given = (flag: Flag) => {
    const name = flag.name as InputName;
    if (flag.argument === undefined) return booleanInput(inputs, name);
    return isList(flag) && inputs[name] !== undefined ? linesOf(inputs[name]) : inputs[name];
  };
  const options = optionsOf(given, ({ name }) => `the input ${name}`);
  return {
    command,
    files: linesOf(inputs.tenants),
    intent: { resetLostSecrets: options.resetLostSecrets ?? false },
    ...(command === 'plan' && { out: `${temporary}/genesys-hybrid-plan.json` }),
    ...((command === 'apply' || command === 'rotate') && { receiptFile: `${temporary}/genesys-hybrid-receipt.json` }),
    reportFile: `${temporary}/genesys-hybrid-report.json`,
    ...options,
  };
}
