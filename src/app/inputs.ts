import { refusal } from '../base/errors.ts';
import { COMMANDS } from '../engine/report.ts';
import { type CommandRequest, isCommand } from './commands/request.ts';
import { INPUTS, type InputName, optionsOf, type RequestOption } from './options.ts';

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

const SECRET_VARIABLES = [
  'VAULT_TOKEN',
  'VAULT_SECRET_ID',
  'GENESYS_HYBRID_PASSPHRASE',
  'GENESYS_HYBRID_GITHUB_TOKEN',
  'GENESYS_HYBRID_REVIEW_KEY',
  'GITHUB_TOKEN',
];

/** Inputs that are secrets, by their variables: to be masked before anything is printed. */
export function secretInputs(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  return SECRET_VARIABLES.flatMap((name) => environment[name] || []);
}

/** @throws Refusal for anything but true and false: a switch that is misspelt must not count as either. */
export function booleanInput(inputs: Inputs, name: InputName): boolean {
  const text = inputs[name] ?? 'false';
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  throw refusal('input.boolean', { name });
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
 * @throws Refusal for a command or a switch that is misspelt
 */
export function requestOfInputs(inputs: Inputs, temporary: string): CommandRequest {
  const { command } = inputs;
  if (!isCommand(command)) throw refusal('input.command', { name: String(command), commands: COMMANDS.join(', ') });
  const given = ({ input, isSwitch, isList }: RequestOption) => {
    if (isSwitch) return booleanInput(inputs, input);
    return isList && inputs[input] !== undefined ? linesOf(inputs[input]) : inputs[input];
  };
  return {
    command,
    files: linesOf(inputs.tenants),
    intent: { resetLostSecrets: booleanInput(inputs, 'reset-lost-secrets') },
    ...(command === 'plan' && { out: `${temporary}/genesys-hybrid-plan.json` }),
    ...((command === 'apply' || command === 'rotate') && { receiptFile: `${temporary}/genesys-hybrid-receipt.json` }),
    reportFile: `${temporary}/genesys-hybrid-report.json`,
    ...optionsOf(given),
  };
}
