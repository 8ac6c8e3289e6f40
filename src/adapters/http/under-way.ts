import type { HttpRequest } from '../../base/http-types.ts';

const ATTEMPT_TIMEOUT = 30_000;
/** A write that is under way when a stop is asked for may still take this long. */
const GRACE = 5_000;

/** Ends what takes too long, and reading at once with a stop, writes after a grace. AbortSignal.any would cost more. */
export class UnderWay {
  readonly #reading = new Set<AbortController>();
  readonly #writing = new Set<AbortController>();

  constructor(stop: AbortSignal) {
    const begin = () => {
      abortAll(this.#reading);
      setTimeout(() => abortAll(this.#writing), GRACE).unref();
    };
    stop.addEventListener('abort', begin, { once: true });
  }

  /** @param work has to end when its signal does */
  async attempt<T>(
    { method, timeout = ATTEMPT_TIMEOUT, duringStop }: HttpRequest,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const controller = new AbortController();
    const stopped = isReading(method) ? this.#reading : this.#writing;
    if (!duringStop) stopped.add(controller);
    const limit = setTimeout(() => controller.abort(), timeout);
    try {
      return await work(controller.signal);
    } finally {
      clearTimeout(limit);
      stopped.delete(controller);
    }
  }
}

function abortAll(controllers: ReadonlySet<AbortController>): void {
  for (const controller of controllers) controller.abort();
}

export function isReading(method: HttpRequest['method']): boolean {
  return method === 'GET' || method === 'LIST';
}
