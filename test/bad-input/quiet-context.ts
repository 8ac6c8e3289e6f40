import { createHttpClient, type HttpClientOptions } from '../../src/adapters/http/client.ts';
import { parseEndpoints } from '../../src/adapters/http/endpoints.ts';
import type { Context } from '../../src/base/context.ts';
import { Secret } from '../../src/base/secret.ts';
import { createTrace } from '../../src/base/trace.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A clock that stops, except for a caller that waits: its waiting time passes at once. */
function hurriedClock(began: number): Context['clock'] {
  let waited = 0;
  return {
    now: () => new Date(began + waited),
    sleep: async (milliseconds) => {
      waited += milliseconds;
    },
  };
}

/** Never the same value twice, and the same sequence in every run. */
function countedRandom(): Context['random'] {
  let given = 0;
  const bytes = (count: number) => {
    given += 1;
    return Buffer.alloc(count, `${given} `);
  };
  return { bytes, fraction: () => 0.5 };
}

/** The real context except for the clock and the random numbers, without output. */
export function quietContext(environment: Environment, began = Date.now()): Context {
  const clock = hurriedClock(began);
  const nothing = () => {};
  const trace = createTrace();
  const { signal: stop } = new AbortController();
  const log = { info: nothing, warn: nothing, debug: nothing };
  const endpoints = parseEndpoints(environment.GENESYS_HYBRID_ENDPOINTS);
  const options: HttpClientOptions = { clock, random: countedRandom(), log, stop, environment, endpoints, trace };
  return { ...options, trace, http: createHttpClient(options), seal: (value) => new Secret(value) };
}
