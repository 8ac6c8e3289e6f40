import { Refusal } from '../base/errors.ts';
import { parseCommandLine, wantsJson } from './command-line.ts';
import { EXIT_STATUS } from './exit-status.ts';
import { HELP } from './help.ts';

/** Runs the command that the command line names and sets the exit status. For a version or help nothing else is read. */
export async function runCommandLine(): Promise<void> {
  // `| head` closes the pipe, and a disk may be full: what is being written to the services goes on without a listener.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const words = process.argv.slice(2);
  try {
    const line = parseCommandLine(words);
    if (line.asks === 'version') process.stdout.write(`${HELP.version}\n`);
    else if (line.asks === 'help') process.stdout.write(HELP.text(line.command));
    else process.exitCode = await (await import('./work.ts')).work(line);
  } catch (error) {
    process.exitCode = error instanceof Refusal ? EXIT_STATUS.refused : EXIT_STATUS.failed;
    (await import('./tell-error.ts')).tellError(error, { asJson: wantsJson(words) });
  }
}
