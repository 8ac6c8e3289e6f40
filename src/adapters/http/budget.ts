import type { Clock } from '../../base/context.ts';
import type { HttpResponse } from '../../base/http-types.ts';

/** Genesys Cloud counts 300 requests a minute for each token; counted here before it has to say so. */
const REQUESTS = 300;
const WINDOW = 60_000;

function numberOf(text: string | undefined): number | undefined {
  const value = text === undefined ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** The requests of one token in the last minute. Turns are given in the order in which they are asked for. */
class Budget {
  readonly #clock: Clock;
  readonly #sent: number[] = [];
  #closedUntil = 0;
  #queue: Promise<void> = Promise.resolve();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  turn(): Promise<void> {
    const turn = this.#queue.then(() => this.#wait());
    this.#queue = turn.catch(() => {});
    return turn;
  }

  async #wait(): Promise<void> {
    for (;;) {
      const now = this.#clock.now().getTime();
      while (this.#sent[0] !== undefined && this.#sent[0] <= now - WINDOW) this.#sent.shift();
      const oldest = this.#sent[0];
      const full = this.#sent.length >= REQUESTS && oldest !== undefined ? oldest + WINDOW : 0;
      const until = Math.max(full, this.#closedUntil);
      if (until <= now) break;
      await this.#clock.sleep(until - now);
    }
    this.#sent.push(this.#clock.now().getTime());
  }

  /** What the service itself counts: others may use the same token. */
  heed({ headers }: HttpResponse): void {
    const count = numberOf(headers['inin-ratelimit-count']);
    const allowed = numberOf(headers['inin-ratelimit-allowed']);
    const reset = numberOf(headers['inin-ratelimit-reset']);
    if (count === undefined || allowed === undefined || reset === undefined || count < allowed) return;
    this.#closedUntil = this.#clock.now().getTime() + Math.min(reset * 1000, WINDOW);
  }
}

/** Budgets by name; one that is used up holds nobody else up. */
export class Budgets {
  readonly #clock: Clock;
  readonly #budgets = new Map<string, Budget>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  turn(name: string | undefined): Promise<void> {
    return name === undefined ? Promise.resolve() : this.#of(name).turn();
  }

  heed(name: string | undefined, response: HttpResponse): void {
    if (name !== undefined) this.#of(name).heed(response);
  }

  #of(name: string): Budget {
    const budget = this.#budgets.get(name) ?? new Budget(this.#clock);
    this.#budgets.set(name, budget);
    return budget;
  }
}
