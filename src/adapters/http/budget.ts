import type { Clock } from '../../base/context.ts';
import { getOrCreate } from '../../base/get-or-create.ts';
import type { HttpResponse } from '../../base/http-types.ts';

/** The limit of Genesys Cloud is 300 requests a minute for each token; counted here to stay below it. */
const REQUESTS = 300;
const WINDOW = 60_000;

/** The requests of one token in the last minute. */
interface Budget {
  readonly sent: number[];
  closedUntil: number;
  /** Requests are sent in the order of their calls. */
  queue: Promise<void>;
}

/** Budgets by name; an exhausted one does not delay the others. */
export class Budgets {
  readonly #clock: Clock;
  readonly #budgets = new Map<string, Budget>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  turn(name: string | undefined): Promise<void> {
    if (name === undefined) return Promise.resolve();
    const budget = this.#of(name);
    const turn = budget.queue.then(() => this.#wait(budget));
    budget.queue = turn.catch(() => {});
    return turn;
  }

  /** The count of the service, because others may use the same token. */
  heed(name: string | undefined, { headers }: HttpResponse): void {
    const numberIn = (what: string) => Number(headers[`inin-ratelimit-${what}`] ?? Number.NaN);
    const [count, allowed, reset] = [numberIn('count'), numberIn('allowed'), numberIn('reset')];
    if (name === undefined || ![count, allowed, reset].every(Number.isFinite)) return;
    if (count >= allowed) this.#of(name).closedUntil = this.#now() + Math.min(reset * 1000, WINDOW);
  }

  async #wait(budget: Budget): Promise<void> {
    const { sent } = budget;
    for (;;) {
      const now = this.#now();
      while (sent[0] !== undefined && sent[0] <= now - WINDOW) sent.shift();
      const full = sent.length >= REQUESTS && sent[0] !== undefined ? sent[0] + WINDOW : 0;
      const until = Math.max(full, budget.closedUntil);
      if (until <= now) break;
      await this.#clock.sleep(until - now);
    }
    sent.push(this.#now());
  }

  #now(): number {
    return this.#clock.now().getTime();
  }

  #of(name: string): Budget {
    return getOrCreate(this.#budgets, name, () => ({ sent: [], closedUntil: 0, queue: Promise.resolve() }));
  }
}
