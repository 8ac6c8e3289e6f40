import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

interface AskOptions {
  readonly input: Readable;
  readonly output: Writable;
  /** Ends the question without an answer. */
  readonly stop: AbortSignal;
}

/**
 * Asks on a terminal and gives the line that was typed; undefined at the end of input and when the run is stopped. The terminal stays
 * in its own mode, so that Ctrl-C is the signal that it always is.
 */
export function ask(question: string, { input, output, stop }: AskOptions): Promise<string | undefined> {
  return new Promise((resolve) => {
    const reader = createInterface({ input, output, terminal: false });
    const end = (answer?: string) => {
      // The cursor stands behind the question where no line was typed.
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
