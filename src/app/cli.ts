import { createStores } from '../adapters/stores/stores.ts';
import type { Log } from '../base/context.ts';
import { Refusal } from '../base/errors.ts';
import type { Result } from '../engine/report.ts';
import { errorsJson, jsonText, reportJson } from '../render/json.ts';
import { networkCsv } from '../render/network.ts';
import { neutralise } from '../render/neutralise.ts';
import { createProgress, type ProgressList } from '../render/progress.ts';
import { wantsColour } from '../render/style.ts';
import { errorText } from '../render/words/error-text.ts';
import { refusalError, reportText } from '../render/words/whole.ts';
import { type CommandLine, parseCommandLine, wantsJson } from './command-line.ts';
import { dispatch } from './commands/dispatch.ts';
import { HELP } from './help.ts';
import { publish } from './publish/publish.ts';
import { createContext } from './system.ts';

/** INTERFACE: 0 done or nothing to do, 1 failed, 2 differences found, 3 refused by a guard, 4 partly applied. */
const EXIT_STATUS: Record<Result, number> = { clean: 0, changed: 0, failed: 1, differs: 2, refused: 3, partial: 4 };

function logTo(progress: ProgressList, debug: boolean): Log {
  const line = (word: string) => (message: string) => progress.line(`${word}${neutralise(message)}`);
  return { info: line(''), warn: line('warning: '), debug: debug ? line('debug: ') : () => {} };
}

/** Ctrl-C once: finish the write in flight, begin no other. Twice: the terminal's own way. */
function stopSignal(progress: ProgressList): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      progress.line('stopping: what is being written is finished, nothing else is begun');
      controller.abort();
    });
  }
  return controller.signal;
}

async function work(line: Extract<CommandLine, { asks: 'work' }>): Promise<number> {
  const { stdout, stderr, env } = process;
  const progress = createProgress(stderr, { environment: env });
  const log = logTo(progress, line.debug);
  const context = createContext({ environment: env, log, stop: stopSignal(progress) });
  const directory = process.cwd();
  const stores = createStores(context, { directory });
  try {
    const run = { context, stores, directory, withSecrets: line.withSecrets, progress };
    const report = await dispatch(run, line.request);
    progress.close();
    if (line.json || report.discovery) stdout.write(jsonText(reportJson(report)));
    else if (line.csv && report.network) stdout.write(networkCsv(report.network));
    else stdout.write(reportText(report, { colour: wantsColour(env, stdout.isTTY) }));
    if (report.refusal)
      stderr.write(errorText(refusalError(report.refusal), { colour: wantsColour(env, stderr.isTTY) }));
    await publish(context, report, line.request);
    return EXIT_STATUS[report.result];
  } finally {
    progress.close();
    context.close();
  }
}

/** `| head` closes the pipe, and a disk may be full: what is being written to the services goes on without a listener. */
function goOnUnheard(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

/** Runs the command that the command line names and sets the exit status. */
export async function runCommandLine(): Promise<void> {
  goOnUnheard();
  const words = process.argv.slice(2);
  try {
    const line = parseCommandLine(words);
    if (line.asks === 'version') process.stdout.write(`${HELP.version}\n`);
    else if (line.asks === 'help') process.stdout.write(HELP.text(line.command));
    else process.exitCode = await work(line);
  } catch (error) {
    process.exitCode = error instanceof Refusal ? EXIT_STATUS.refused : EXIT_STATUS.failed;
    if (wantsJson(words)) process.stdout.write(jsonText(errorsJson(error)));
    process.stderr.write(errorText(error, { colour: wantsColour(process.env, process.stderr.isTTY) }));
  }
}
