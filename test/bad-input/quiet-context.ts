import { createHttpClient, type HttpClientOptions } from '../../src/adapters/http/client.ts';
import { parseEndpoints } from '../../src/adapters/http/endpoints.ts';
import type { Context } from '../../src/base/context.ts';
import { Secret } from '../../src/base/secret.ts';
import { createTrace } from '../../src/base/trace.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Stands still, but for those who wait: they are taken for somebody who waited. */
function hurriedClock(began: number): Context['clock'] {
  let waited = 0;
  return {
    now: () => new Date(began + waited),
    sleep: async (milliseconds) => {
      waited += milliseconds;
    },
  };
}

/** Never twice the same, and the same in every run. */
function countedRandom(): Context['random'] {
  let given = 0;
  const bytes = (count: number) => {
    given += 1;
    return Buffer.alloc(count, `${given} `);
  };
  return { bytes, fraction: () => 0.5 };
}

/** Everything real but the clock and the random; nothing is said. */
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
