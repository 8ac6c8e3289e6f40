import { AsyncLocalStorage } from 'node:async_hooks';
import type { Clock } from '../../../src/base/context.ts';
import type { HttpClient, HttpRequest } from '../../../src/base/http-types.ts';

/**
 * The promise of src/adapters/http: no attempt starts later than two minutes after the first, none takes over 30 s, and there are
 * at most five.
 */
const LAST_BEGINNING = 120_000;
export const ATTEMPT = 30_000;
const ATTEMPTS = 5;
export const REQUEST_DEADLINE = LAST_BEGINNING + ATTEMPT;
/**
 * For a run in which one request is disturbed: its whole deadline, once more for the requests that clean up or log out, and two
 * minutes for all reads and verifications, of which the longest wait 15.5 s for caches, one after the other.
 */
export const RUN_DEADLINE = 2 * REQUEST_DEADLINE + 120_000;

/** As src/adapters/http/client.ts reports each attempt. */
const TOLD = /: (\S+), \d+ ms, attempt (\d+)$/;

interface Waited {
  readonly limit: number;
  attempts: number;
  /** By the jumping clock: when the current attempt started. */
  began: number;
  /** Milliseconds of its own pauses and failed attempts. */
  spent: number;
}

/**
 * The duration of requests and of a run by the jumping clock. A request is charged with its own pauses and timeouts only, because
 * parallel waits of others make the same clock jump.
 */
export class Deadlines {
  readonly late: string[] = [];
  readonly #clock: Clock;
  readonly #jump: (until: number) => void;
  readonly #waited = new AsyncLocalStorage<Waited>();
  readonly #began: number;

  /** @param jump moves the clock to an instant, if it is earlier */
  constructor(clock: Clock, jump: (until: number) => void) {
    this.#clock = clock;
    this.#jump = jump;
    this.#began = clock.now().getTime();
  }

  /** A clock whose pauses are charged to the request that makes them. */
  get clock(): Clock {
    return {
      now: () => this.#clock.now(),
      sleep: async (milliseconds) => {
        await this.#clock.sleep(milliseconds);
        const waited = this.#waited.getStore();
        if (!waited) return;
        waited.spent += milliseconds;
        waited.began = this.#clock.now().getTime();
      },
    };
  }

  /** An attempt that was shortened here would have taken its whole time. */
  heed(line: string): void {
    const waited = this.#waited.getStore();
    const [, what, attempt] = TOLD.exec(line) ?? [];
    if (!waited || what === undefined) return;
    waited.attempts = Number(attempt);
    if (what !== 'http.timeout') return;
    waited.spent += waited.limit;
    this.#jump(waited.began + waited.limit);
  }

  watch(client: HttpClient): HttpClient {
    return {
      send: (request) => {
        const limit = Math.min(request.timeout ?? ATTEMPT, ATTEMPT);
        const waited: Waited = { limit, attempts: 0, began: this.#clock.now().getTime(), spent: 0 };
        return this.#waited.run(waited, () => client.send(request).finally(() => this.#judge(request, waited)));
      },
    };
  }

  #judge({ method, url }: HttpRequest, { attempts, spent }: Waited): void {
    const text = `${method} ${new URL(url).pathname}`;
    if (spent > REQUEST_DEADLINE) this.late.push(`${text} took ${spent / 1000} s, of ${REQUEST_DEADLINE / 1000}`);
    if (attempts > ATTEMPTS) this.late.push(`${text} was sent ${attempts} times, of ${ATTEMPTS}`);
  }

  /** The run is over. */
  end(): readonly string[] {
    const took = this.#clock.now().getTime() - this.#began;
    if (took > RUN_DEADLINE) this.late.push(`the run took ${took / 1000} s, of ${RUN_DEADLINE / 1000}`);
    return this.late;
  }
}
