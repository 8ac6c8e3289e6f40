import { parseArgs } from 'node:util';
import { COMMANDS, type CommandName, type CommandReport, type CommandRequest, dispatch } from './commands/dispatch.ts';
import { EXIT_STATUS } from './commands/run.ts';
import type { Log } from './context.ts';
import { HybridError, Refusal } from './errors.ts';
import { errorText } from './report/error-text.ts';
import { HELP, OPTIONS } from './report/help.ts';
import { errorsJson, jsonText, reportJson } from './report/json.ts';
import { neutralise } from './report/neutralise.ts';
import { createProgress, type ProgressList } from './report/progress.ts';
import { wantsColour } from './report/style.ts';
import { reportText } from './report/whole.ts';
import { createStores } from './secrets/stores.ts';
import { createContext } from './system.ts';

interface Parsed {
  readonly request: CommandRequest;
  readonly json: boolean;
  readonly debug: boolean;
}

function isCommand(name: string | undefined): name is CommandName {
  return COMMANDS.some((command) => command === name);
}

function usageError(message: string): HybridError {
  return new HybridError({ code: 'usage', message, fix: 'genesys-hybrid --help lists commands and options.' });
}

/** The words of the command line; a text is the help that was asked for. */
function parse(words: readonly string[]): Parsed | string {
  const { values, positionals } = readWords(words);
  const [command, ...files] = positionals;
  if (values.version) return `${HELP.version}\n`;
  if (values.help || command === undefined) return HELP.text(isCommand(command) ? command : undefined);
  if (!isCommand(command)) throw usageError(`there is no command "${command}"`);
  const request: CommandRequest = {
    command,
    files,
    intent: { resetLostSecrets: values['reset-lost-secrets'] },
    ...(values.out !== undefined && { out: values.out }),
    ...(values.plan !== undefined && { planFile: values.plan }),
    ...(values.report !== undefined && { reportFile: values.report }),
  };
  return { request, json: values.json, debug: values.debug };
}

function readWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw usageError(error instanceof Error ? error.message : 'the options cannot be read');
  }
}

function logTo(progress: ProgressList, debug: boolean): Log {
  const line = (word: string) => (message: string) => progress.line(`${word}${neutralise(message)}`);
  return { info: line(''), warn: line('warning: '), debug: debug ? line('debug: ') : () => {} };
}

/** Ctrl-C once: finish the write in flight, begin no other. Twice: the terminal's own way. */
function stopSignal(progress: ProgressList): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      progress.line('stopping: what is being written is finished, nothing else is begun');
      controller.abort();
    });
  }
  return controller.signal;
}

async function runRequest({ request, json, debug }: Parsed): Promise<number> {
  const { stdout, stderr, env } = process;
  const progress = createProgress(stderr, { environment: env });
  const context = createContext({
    environment: env,
    log: logTo(progress, debug),
    mask: () => {},
    stop: stopSignal(progress),
  });
  const directory = process.cwd();
  try {
    const report: CommandReport = await dispatch(
      { context, stores: createStores(context, { directory }), directory, progress },
      request,
    );
    progress.close();
    stdout.write(json ? jsonText(reportJson(report)) : reportText(report, { colour: wantsColour(env, stdout.isTTY) }));
    return EXIT_STATUS[report.result];
  } finally {
    progress.close();
    context.close();
  }
}

/** Runs the command that the command line names and sets the exit status. */
export async function runCommandLine(): Promise<void> {
  const words = process.argv.slice(2);
  try {
    const parsed = parse(words);
    if (typeof parsed === 'string') process.stdout.write(parsed);
    else process.exitCode = await runRequest(parsed);
  } catch (error) {
    process.exitCode = error instanceof Refusal ? EXIT_STATUS.refused : EXIT_STATUS.failed;
    if (words.includes('--json')) process.stdout.write(jsonText(errorsJson(error)));
    process.stderr.write(errorText(error, { colour: wantsColour(process.env, process.stderr.isTTY) }));
  }
}
