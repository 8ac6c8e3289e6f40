import { Refusal } from '../base/errors.ts';
import { EXIT_STATUS } from '../engine/report.ts';
import { parseCommandLine, wantsJson } from './command-line.ts';
import { HELP } from './help.ts';

/** Runs the command line, and returns the exit status. Version and help load nothing else. */
async function run(words: readonly string[]): Promise<number> {
  const line = parseCommandLine(words);
  if (line.asks === 'work') return (await import('./run-command.ts')).runCommand(line);
  const { columns } = process.stdout;
  if (line.asks === 'version') process.stdout.write(`${HELP.version}\n`);
  else if (line.asks === 'completion')
    process.stdout.write((await import('./generated/completions.ts')).COMPLETIONS[line.shell]);
  else if (line.asks === 'help') process.stdout.write(HELP.text(line.topic, columns));
  else process.stdout.write((await import('./meaning.ts')).meaningText(line.code, columns));
  return 0;
}

/** Runs the command that the command line names and sets the exit status. */
export async function runCommandLine(): Promise<void> {
  // `| head` closes the pipe, and a disk may be full: writes to the services continue without output.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const words = process.argv.slice(2);
  try {
    process.exitCode = await run(words);
  } catch (error) {
    process.exitCode = error instanceof Refusal ? EXIT_STATUS.refused : EXIT_STATUS.failed;
    (await import('./print-error.ts')).printError(error, { asJson: wantsJson(words) });
  }
}
