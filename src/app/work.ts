import { createStores } from '../adapters/stores/stores.ts';
import type { Log } from '../base/context.ts';
import { Refusal } from '../base/errors.ts';
import { jsonText, reportJson } from '../render/json.ts';
import { neutralise } from '../render/neutralise.ts';
import { createProgress, type ProgressList } from '../render/progress.ts';
import { wantsColour } from '../render/style.ts';
import { errorText } from '../render/words/error-text.ts';
import { reportText } from '../render/words/whole.ts';
import type { parseCommandLine } from './command-line.ts';
import { dispatch } from './commands/dispatch.ts';
import { EXIT_STATUS } from './exit-status.ts';
import { publish } from './publish/publish.ts';
import { createContext } from './system.ts';

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

/** Runs what the command line asks for, shows what came of it, and gives the exit status. */
export async function work(line: Extract<ReturnType<typeof parseCommandLine>, { asks: 'work' }>): Promise<number> {
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
    else if (line.csv && report.network) {
      const { networkCsv } = await import('../render/network.ts');
      stdout.write(networkCsv(report.network));
    } else stdout.write(reportText(report, { colour: wantsColour(env, stdout.isTTY) }));
    if (report.refusal)
      stderr.write(errorText(new Refusal(report.refusal), { colour: wantsColour(env, stderr.isTTY) }));
    await publish(context, report, line.request);
    return EXIT_STATUS[report.result];
  } finally {
    progress.close();
    context.close();
  }
}
