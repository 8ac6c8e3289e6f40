import type { HttpRequest } from '../../base/http-types.ts';

const ATTEMPT_TIMEOUT = 30_000;
/** Milliseconds that a running write may still take after a stop. */
const GRACE = 5_000;

/** Ends slow requests; after a stop, reads immediately and writes after a grace period. AbortSignal.any would be slower. */
export class RunningRequests {
  readonly #reading = new Set<AbortController>();
  readonly #writing = new Set<AbortController>();

  constructor(stop: AbortSignal) {
    const begin = () => {
      abortAll(this.#reading);
      setTimeout(() => abortAll(this.#writing), GRACE).unref();
    };
    stop.addEventListener('abort', begin, { once: true });
  }

  /** @param work must end when its signal is aborted */
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
