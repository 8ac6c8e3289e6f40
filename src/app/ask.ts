import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

interface AskOptions {
  readonly input: Readable;
  readonly output: Writable;
  /** Ends the question without an answer. */
  readonly stop: AbortSignal;
}

/**
 * Asks a question on a terminal and returns the typed line; undefined at the end of input or if the run is stopped. The terminal
 * stays in its normal mode, so that Ctrl-C sends its signal.
 */
export function ask(question: string, { input, output, stop }: AskOptions): Promise<string | undefined> {
  return new Promise((resolve) => {
    const reader = createInterface({ input, output, terminal: false });
    const end = (answer?: string) => {
      // Without a typed line, the cursor is still after the question.
      if (answer === undefined) output.write('\n');
      stop.removeEventListener('abort', stopped);
      resolve(answer);
      reader.off('close', stopped);
      reader.close();
    };
    const stopped = () => end();
    reader.once('close', stopped);
    stop.addEventListener('abort', stopped);
    if (stop.aborted) end();
    else reader.question(question, end);
  });
}
