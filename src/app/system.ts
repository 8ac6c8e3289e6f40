import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { HttpClientOptions } from '../adapters/http/client.ts';
import { parseEndpoints } from '../adapters/http/endpoints.ts';
import { masksOf } from '../adapters/stores/masks.ts';
import type { Clock, Context, Log, Logins, Random } from '../base/context.ts';
import type { HttpClient } from '../base/http-types.ts';
import { Secret } from '../base/secret.ts';
import { createTrace } from '../base/trace.ts';

interface SystemParts {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  /** Registers a text for masking with the runner; absent outside Actions. */
  readonly mask?: (text: string) => void;
  readonly stop: AbortSignal;
  readonly logins?: Logins;
}

const random: Random = {
  bytes: (count) => randomBytes(count),
  fraction: () => randomBytes(4).readUInt32BE() / 2 ** 32,
};

/** An HTTP client that is loaded with the first request: loading takes half of the startup, and many commands send nothing. */
function httpOnDemand(options: HttpClientOptions): HttpClient & { close(): void } {
  let client: Promise<ReturnType<typeof import('../adapters/http/client.ts').createHttpClient>> | undefined;
  const opened = async () => {
    client ??= import('../adapters/http/client.ts').then(({ createHttpClient }) => createHttpClient(options));
    return client;
  };
  return {
    send: async (request) => (await opened()).send(request),
    close: () => void client?.then((each) => each.close()),
  };
}

/** The real clock, randomness and network. @throws HybridError if GENESYS_HYBRID_ENDPOINTS is invalid */
export function createContext(parts: SystemParts): Context & { close(): void } {
  const { environment, log, mask, stop, logins } = parts;
  const clock: Clock = {
    now: () => new Date(),
    sleep: (milliseconds) => setTimeout(milliseconds, undefined, { signal: stop }),
  };
  const endpoints = parseEndpoints(environment.GENESYS_HYBRID_ENDPOINTS);
  const trace = createTrace();
  const http = httpOnDemand({ clock, random, log, stop, environment, endpoints, trace });
  const seal = (value: string) => {
    if (mask) for (const text of masksOf(value)) mask(text);
    return new Secret(value);
  };
  return { clock, random, environment, log, http, trace, seal, stop, ...(logins && { logins }), close: http.close };
}
