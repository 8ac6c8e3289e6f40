import { getOctokit } from '@actions/github';
import { defaults } from '@actions/github/lib/utils';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import type { Log } from '../../base/context.ts';
import type { Secret } from '../../base/secret.ts';
import { shallow } from './shallow.ts';

/** Milliseconds for one attempt. */
const TIMEOUT = 30_000;
/** Seconds that a limit may ask to wait for; longer is told instead, because a job costs money while it waits. */
const LONGEST_WAIT = 120;
const LIMIT_RETRIES = 2;

export interface OctokitParts {
  readonly api: string;
  readonly token: Secret;
  readonly log: Log;
  readonly stop: AbortSignal;
}

type Fetch = typeof globalThis.fetch;

/** A limit for each attempt: what waits for its turn between two writes is not late. */
function fetchWithin(stop: AbortSignal): Fetch {
  const fetch = defaults.request?.fetch as Fetch | undefined;
  return async (url, options) => {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(TIMEOUT)]);
    return shallow(await (fetch ?? globalThis.fetch)(url, { ...options, signal }));
  };
}

/** GitHub's own client, with the pauses between writes that GitHub asks for. In a file of its own: it is read only when needed. */
export function createOctokit({ api, token, log, stop }: OctokitParts) {
  const within = (seconds: number, _options: unknown, _octokit: unknown, retries: number) => {
    const waits = seconds <= LONGEST_WAIT && retries < LIMIT_RETRIES && !stop.aborted;
    if (waits) log.info(`GitHub asks to wait for ${seconds} s`);
    return waits;
  };
  const quiet = () => {};
  return getOctokit(
    token.reveal(),
    {
      baseUrl: api,
      userAgent: 'genesys-hybrid',
      log: { debug: quiet, info: quiet, warn: log.debug, error: quiet },
      request: { fetch: fetchWithin(stop), redirect: 'manual' },
      // A 429 is for the plugin that knows how long to wait; the other one would not look at Retry-After.
      retry: { doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451] },
      throttle: { onRateLimit: within, onSecondaryRateLimit: within },
    },
    retry,
    throttling,
  );
}
