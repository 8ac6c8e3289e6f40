import { createStores } from '../adapters/stores/stores.ts';
import { Refusal } from '../base/errors.ts';
import type { CommandReport } from '../engine/report.ts';
import { actionLog, showError, showReport } from '../render/action.ts';
import { dispatch } from './commands/dispatch.ts';
import { booleanInput, environmentOf, type Inputs, readInputs, requestOfInputs, secretInputs } from './inputs.ts';
import { createLogins } from './logins.ts';
import { outputsOf } from './outputs.ts';
import { publish } from './publish/publish.ts';
import { createContext } from './system.ts';

/** Loaded only by `runAction`: it includes an HTTP client of 900 kB that a command line does not need. */
type Toolkit = typeof import('@actions/core');

function isFailure({ result }: CommandReport, inputs: Inputs): boolean {
  if (result === 'differs') return booleanInput(inputs, 'fail-on-differences');
  return result !== 'clean' && result !== 'changed';
}

/** The runner sends SIGINT, and SIGTERM 7.5 s later. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => controller.abort());
  return controller.signal;
}

async function work(core: Toolkit, inputs: Inputs): Promise<void> {
  const directory = process.env.GITHUB_WORKSPACE ?? process.cwd();
  const request = requestOfInputs(inputs, process.env.RUNNER_TEMP ?? directory);
  const environment = environmentOf(inputs, process.env);
  const log = actionLog(core);
  const logins = createLogins(core);
  const context = createContext({ environment, log, mask: core.setSecret, stop: stopSignal(), logins });
  for (const secret of secretInputs(environment)) context.seal(secret);
  const stores = createStores(context, { directory });
  const step = (tenant: string, _address: string, title: string, state: string) =>
    log.info(`${tenant}: ${title}: ${state}`);
  const run = { context, stores, directory, withSecrets: false, progress: { step } };
  try {
    const report = await dispatch(run, request);
    await showReport(core, report);
    setOutputs(core, outputsOf(report, request));
    if (isFailure(report, inputs)) process.exitCode = 1;
    // Last, because an error of GitHub fails the step, and the results are already shown.
    setOutputs(core, await publish(context, report, request).catch((error: unknown) => publishFailure(core, error)));
  } finally {
    context.close();
  }
}

function setOutputs(core: Toolkit, outputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}

async function publishFailure(core: Toolkit, error: unknown): Promise<Readonly<Record<string, string>>> {
  process.exitCode = 1;
  await showError(core, error);
  return {};
}

/** Runs the Action: reads the inputs, runs the command, and writes log, annotations, summary and outputs. */
export async function runAction(): Promise<void> {
  const core = await import('@actions/core');
  try {
    await work(core, readInputs(process.env));
  } catch (error) {
    process.exitCode = 1;
    core.setOutput('result', error instanceof Refusal ? 'refused' : 'failed');
    await showError(core, error);
  }
}
