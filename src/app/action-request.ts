import { Refusal } from '../base/errors.ts';
import { COMMANDS, type CommandName, type CommandRequest } from './commands/request.ts';
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

/**
 * What the inputs of a step ask for. Files that nobody named go into the directory for temporary files.
 * @throws Refusal for a command or a switch that is misspelt
 */
export function requestOfInputs(inputs: Inputs, temporary: string): CommandRequest {
  const command = commandOf(inputs);
  const {
    out,
    'plan-file': planFile,
    what,
    strategy,
    only,
    'export-file': exportFile,
    'report-file': reportFile,
    'accept-current-plan': acceptCurrentPlan,
    'plan-files': planFiles,
    'expected-tenants': expected,
    'failed-jobs': failedJobs,
    'changed-since': changedSince,
    'shard-size': shardSize,
    canary,
  } = inputs;
  const receiptFile = inputs['receipt-file'] ?? receiptOf(command, temporary);
  const planned = out ?? (command === 'plan' ? `${temporary}/genesys-hybrid-plan.json` : undefined);
  return {
    command,
    files: linesOf(inputs.tenants),
    intent: { resetLostSecrets: booleanInput(inputs, 'reset-lost-secrets') },
    ...(planned !== undefined && { out: planned }),
    ...(planFile && { planFile }),
    ...(receiptFile && { receiptFile }),
    ...(what && { what }),
    ...(strategy && { strategy }),
    ...(only && { only }),
    ...(exportFile && { exportFile }),
    ...(acceptCurrentPlan && { acceptCurrentPlan }),
    ...(planFiles && { planFiles: linesOf(planFiles) }),
    ...(expected && { expected }),
    ...(failedJobs && { failedJobs }),
    issues: booleanInput(inputs, 'issues'),
    ...(changedSince && { changedSince }),
    ...(shardSize && { shardSize }),
    ...(canary && { canary }),
    dryRun: booleanInput(inputs, 'dry-run'),
    probe: booleanInput(inputs, 'probe'),
    reportFile: reportFile ?? `${temporary}/genesys-hybrid-report.json`,
  };
}
