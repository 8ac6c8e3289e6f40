import * as core from '@actions/core';
import { COMMANDS, type CommandName, type CommandReport, type CommandRequest, dispatch } from './commands/dispatch.ts';
import { Refusal } from './errors.ts';
import { booleanInput, environmentOf, type Inputs, linesOf, readInputs } from './inputs.ts';
import { actionLog, keptLogins, outputsOf, showError, showReport } from './report/action.ts';
import { createStores } from './secrets/stores.ts';
import { createContext } from './system.ts';

function commandOf(inputs: Inputs): CommandName {
  const command = COMMANDS.find((name) => name === inputs.command);
  if (command) return command;
  throw new Refusal({
    code: 'input.command',
    message: `there is no command "${inputs.command}"`,
    fix: `Write one of ${COMMANDS.join(', ')}.`,
  });
}

function requestOf(inputs: Inputs, temporary: string): CommandRequest {
  const command = commandOf(inputs);
  const { out, 'plan-file': planFile } = inputs;
  return {
    command,
    files: linesOf(inputs.tenants),
    intent: { resetLostSecrets: booleanInput(inputs, 'reset-lost-secrets') },
    ...(command === 'plan' && { out: out ?? `${temporary}/genesys-hybrid-plan.json` }),
    ...(command === 'apply' && planFile && { planFile }),
    reportFile: inputs['report-file'] ?? `${temporary}/genesys-hybrid-report.json`,
  };
}

function isFailure(report: CommandReport, inputs: Inputs): boolean {
  if (report.result === 'differs') return booleanInput(inputs, 'fail-on-differences');
  return report.result !== 'clean' && report.result !== 'changed';
}

/** The runner sends SIGINT, and 7.5 s later SIGTERM. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => controller.abort());
  return controller.signal;
}

/** The Action: inputs to command, command to log, annotations, summary and outputs. */
export async function runAction(): Promise<void> {
  try {
    const inputs = readInputs(process.env);
    const directory = process.env.GITHUB_WORKSPACE ?? process.cwd();
    const request = requestOf(inputs, process.env.RUNNER_TEMP ?? directory);
    const environment = environmentOf(inputs, process.env);
    const log = actionLog(core);
    const logins = keptLogins(core);
    const context = createContext({ environment, log, mask: core.setSecret, stop: stopSignal(), logins });
    for (const secret of [
      environment.VAULT_TOKEN,
      environment.VAULT_SECRET_ID,
      environment.GENESYS_HYBRID_PASSPHRASE,
    ]) {
      if (secret) context.seal(secret);
    }
    const stores = createStores(context, { directory });
    const progress = {
      step: (tenant: string, _address: string, title: string, state: string) =>
        log.info(`${tenant}: ${title}: ${state}`),
    };
    const report = await dispatch({ context, stores, directory, progress }, request).finally(() => context.close());
    await showReport(core, report, request);
    for (const [name, value] of Object.entries(outputsOf(report, request))) core.setOutput(name, value);
    if (isFailure(report, inputs)) process.exitCode = 1;
  } catch (error) {
    process.exitCode = 1;
    core.setOutput('result', error instanceof Refusal ? 'refused' : 'failed');
    await showError(core, error);
  }
}
