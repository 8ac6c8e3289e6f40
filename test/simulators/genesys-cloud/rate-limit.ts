import type { SimulatedAnswer } from '../server.ts';
import { type Caller, failure } from './answers.ts';
import type { Behaviour } from './behaviour.ts';

export interface Counted {
  readonly used: number;
  /** Until the window ends. */
  readonly secondsLeft: number;
}

/** Requests of each token, in windows that start with its first request. */
export class RateLimit {
  readonly #behaviour: Behaviour;
  readonly #windows = new Map<string, { readonly ends: number; used: number }>();

  constructor(behaviour: Behaviour) {
    this.#behaviour = behaviour;
  }

  count(token: string, now: number): Counted {
    const kept = this.#windows.get(token);
    const window = kept && kept.ends > now ? kept : { ends: now + this.#behaviour.rateWindowSeconds * 1000, used: 0 };
    window.used += 1;
    this.#windows.set(token, window);
    return { used: window.used, secondsLeft: Math.ceil((window.ends - now) / 1000) };
  }

  /** The answer to a request above the limit. */
  refusal({ user }: Caller, { used, secondsLeft }: Counted): SimulatedAnswer | undefined {
    const allowed = this.#behaviour.requestsPerMinute;
    if (allowed === 0 || used <= allowed) return undefined;
    const message = 'Rate limit exceeded the maximum. Retry the request in [{seconds}] seconds';
    const { status, body } = failure(429, 'too.many.requests.retry.after', message, { seconds: String(secondsLeft) });
    const key = user ? 'token.rate.per.minute' : 'client.credentials.token.rate.per.minute';
    const limit = { key, namespace: 'platform.api', value: allowed };
    return { status, headers: { 'Retry-After': String(secondsLeft) }, body: { ...Object(body), limit } };
  }

  headers({ used, secondsLeft }: Counted): Readonly<Record<string, string>> {
    return {
      'inin-ratelimit-count': String(used),
      'inin-ratelimit-allowed': String(this.#behaviour.requestsPerMinute),
      'inin-ratelimit-reset': String(secondsLeft),
    };
  }
}
