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
 * The inputs of a step, trimmed. An empty input counts as omitted and gets its default, because the runner passes an unset input as
 * an empty text.
 */
export function readInputs(environment: Readonly<Record<string, string | undefined>>): Inputs {
  // Only the runner evaluates an expression; here it would be plain text.
  const read = ({ name, default: otherwise }: (typeof INPUTS)[number]) =>
    [name, environment[inputVariable(name)]?.trim() || (otherwise?.startsWith('${{') ? undefined : otherwise)] as const;
  return Object.fromEntries(INPUTS.map(read)) as Inputs;
}

/** The environment with all inputs that have a variable; an input overrides its variable. */
export function environmentOf(
  inputs: Inputs,
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> {
  const given = INPUTS.filter(({ name, variable }) => variable !== undefined && inputs[name] !== undefined);
  return { ...environment, ...Object.fromEntries(given.map(({ name, variable }) => [variable, inputs[name]])) };
}

/** Values of secret inputs and of their variables, to be masked before anything is printed. */
export function secretInputs(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  return INPUTS.flatMap(({ isSecret, variable = '' }) => (isSecret && environment[variable]) || []);
}

/** @throws HybridError for any text but true and false: a misspelled value must not count as either */
export function booleanInput(inputs: Inputs, name: InputName): boolean {
  const text = inputs[name] ?? 'false';
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  throw problem('input.boolean', { name });
}

function unknownCommand(name: string) {
  return problem('input.command', { name, hint: didYouMean(name, COMMANDS), commands: listOf(COMMANDS, 'or') });
}

/** The lines of an input with several values. */
export function linesOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * The request in the inputs of a step. Output files without a name go to the directory for temporary files; only commands that
 * change services write a receipt. @throws HybridError for an unknown command or value
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
