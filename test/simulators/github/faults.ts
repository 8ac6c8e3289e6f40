import type { Fault } from '../server.ts';
import { refused } from './answers.ts';

type Where = Partial<Pick<Fault, 'method' | 'path' | 'times' | 'skip' | 'when'>>;

const SECONDARY =
  'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID.';

/** To add to `faults`. GitHub gives 403 or 429; without seconds it names none, and the client must wait for a minute. */
export function secondaryLimit({
  seconds,
  status = 403,
  ...where
}: Where & { readonly seconds?: number; readonly status?: 403 | 429 } = {}): Fault {
  const headers = seconds === undefined ? {} : { 'retry-after': String(seconds) };
  return { when: 'before', ...where, ...refused(status, SECONDARY), headers };
}

/** The requests of the hour are used up, until that many seconds from now. */
export function primaryLimit({ seconds, ...where }: Where & { readonly seconds: number }): Fault {
  const headers = limitHeaders({ limit: 1000, used: 1000, resetAt: Math.ceil(Date.now() / 1000) + seconds });
  return { when: 'before', ...where, ...refused(403, exceeded()), headers };
}

export function exceeded(): string {
  return 'API rate limit exceeded for installation.';
}

/** The service cannot answer now, or (`when: 'after'`) cannot say that it did the work. */
export function outage({ status = 502, ...where }: Where & { readonly status?: 500 | 502 | 503 | 504 } = {}): Fault {
  return { when: 'before', ...where, status, body: refused(status, 'Server Error').body };
}

export interface Quota {
  readonly limit: number;
  used: number;
  /** Seconds since 1970. */
  resetAt: number;
}

export function limitHeaders({ limit, used, resetAt }: Quota): Readonly<Record<string, string>> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(Math.max(0, limit - used)),
    'x-ratelimit-used': String(used),
    'x-ratelimit-reset': String(resetAt),
    'x-ratelimit-resource': 'core',
  };
}
