import { Refusal } from '../base/errors.ts';
import { COMMANDS, type CommandName } from '../engine/report.ts';
import { type CommandRequest, type OptionDescription, optionsOf } from './commands/request.ts';
import type { InputName } from './input-descriptions.ts';
import { booleanInput, type Inputs, linesOf } from './inputs.ts';

function commandOf({ command: name }: Inputs): CommandName {
  const command = COMMANDS.find((each) => each === name);
  if (command) return command;
  throw new Refusal({
    code: 'input.command',
    message: `there is no command "${name}"`,
    fix: `Write one of ${COMMANDS.join(', ')}.`,
  });
}

/** Only what changes something leaves a receipt. */
function receiptOf(command: CommandName, temporary: string): string | undefined {
  return command === 'apply' || command === 'rotate' ? `${temporary}/genesys-hybrid-receipt.json` : undefined;
}

function given(inputs: Inputs, { flag, input = flag, takes }: OptionDescription) {
  const name = input as InputName;
  if (takes === 'switch') return booleanInput(inputs, name);
  return takes === 'lines' && inputs[name] !== undefined ? linesOf(inputs[name]) : inputs[name];
}

/**
 * What the inputs of a step ask for. Files that nobody named go into the directory for temporary files.
 * @throws Refusal for a command or a switch that is misspelt
 */
export function requestOfInputs(inputs: Inputs, temporary: string): CommandRequest {
  const command = commandOf(inputs);
  const receiptFile = receiptOf(command, temporary);
  return {
    command,
    files: linesOf(inputs.tenants),
    intent: { resetLostSecrets: booleanInput(inputs, 'reset-lost-secrets') },
    ...(command === 'plan' && { out: `${temporary}/genesys-hybrid-plan.json` }),
    ...(receiptFile && { receiptFile }),
    reportFile: `${temporary}/genesys-hybrid-report.json`,
    ...optionsOf((option) => given(inputs, option)),
  };
}
