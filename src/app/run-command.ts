import { createStores } from '../adapters/stores/stores.ts';
import type { Log } from '../base/context.ts';
import { Refusal } from '../base/errors.ts';
import { EXIT_STATUS } from '../engine/report.ts';
import { jsonText, reportJson } from '../render/json.ts';
import { neutralise } from '../render/neutralise.ts';
import { createProgress, type ProgressList } from '../render/progress.ts';
import { isCI, styleOf } from '../render/style.ts';
import { planText } from '../render/terminal.ts';
import { errorText } from '../render/words/error-text.ts';
import { reportText } from '../render/words/report-text.ts';
import { ask } from './ask.ts';
import type { parseCommandLine } from './command-line.ts';
import { asksFirst, type Confirm, isYes, questionOf } from './commands/confirm.ts';
import { dispatch } from './commands/dispatch.ts';
import { publish } from './publish/publish.ts';
import { createContext } from './system.ts';

function logTo(progress: ProgressList, { debug, quiet }: Pick<WorkLine, 'debug' | 'quiet'>): Log {
  const line = (word: string) => (message: string) => progress.line(`${word}${neutralise(message)}`);
  const silent = () => {};
  return { info: quiet ? silent : line(''), warn: line('warning: '), debug: debug ? line('debug: ') : silent };
}

const STOPPING = 'Stopping after the current write completes';

/** Ctrl-C once: finish the current write, start no other. Twice: the terminal kills the process. */
function stopOnSignal(progress: ProgressList) {
  const controller = new AbortController();
  // `says` is printed when a signal comes; nothing during a question, because no work is running.
  const stop = { signal: controller.signal, says: STOPPING };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      if (stop.says !== '') progress.line(stop.says);
      controller.abort();
    });
  }
  return stop;
}

type WorkLine = Extract<ReturnType<typeof parseCommandLine>, { asks: 'work' }>;

/** Shows the plan on the terminal, and asks. Remembers it, so that it is not printed twice. */
function confirmAt(stop: ReturnType<typeof stopOnSignal>, progress: ProgressList, { json, quiet }: WorkLine) {
  const { stdin, stdout, stderr, env } = process;
  const output = json && stderr.isTTY ? stderr : stdout;
  const shown: { hash?: string } = {};
  const confirm: Confirm = async (plan) => {
    progress.clear();
    output.write(`${planText(plan, { ...styleOf(env, output), quiet })}\n`);
    shown.hash = plan.hash;
    stop.says = '';
    const answer = await ask(questionOf(plan), { input: stdin, output, stop: stop.signal });
    stop.says = STOPPING;
    return isYes(answer) && !stop.signal.aborted;
  };
  return { confirm, shown };
}

/** Runs a command line, shows its results, and returns the exit status. */
export async function runCommand(line: WorkLine): Promise<number> {
  const { stdin, stdout, stderr, env } = process;
  const { quiet, yes } = line;
  const progress = createProgress(stderr, { environment: env, quiet });
  const log = logTo(progress, line);
  const stop = stopOnSignal(progress);
  const context = createContext({ environment: env, log, stop: stop.signal });
  const directory = process.cwd();
  const stores = createStores(context, { directory });
  try {
    const { confirm, shown } = confirmAt(stop, progress, line);
    const isTerminal = stdin.isTTY && stdout.isTTY;
    const asks = asksFirst(line.request, { isTerminal, isCI: isCI(env), yes });
    const run = { context, stores, directory, withSecrets: line.withSecrets, progress, ...(asks && { confirm }) };
    const report = await dispatch(run, line.request);
    progress.close();
    if (line.json || report.discovery) stdout.write(jsonText(reportJson(report)));
    else if (line.csv && report.network) {
      const { networkCsv } = await import('../render/network.ts');
      stdout.write(networkCsv(report.network));
    } else stdout.write(reportText(report, { ...styleOf(env, stdout), quiet, printed: shown.hash }));
    if (report.refusal) stderr.write(errorText(new Refusal(report.refusal), styleOf(env, stderr)));
    await publish(context, report, line.request);
    return EXIT_STATUS[report.result];
  } finally {
    progress.close();
    context.close();
  }
}
