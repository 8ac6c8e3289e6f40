import type { Random } from '../../base/context.ts';
import type { HttpRequest, HttpResponse } from '../../base/http-types.ts';
import { HttpError } from './error.ts';

export const ATTEMPTS = 5;
const DEADLINE = 120_000;
const FIRST_DELAY = 1_000;
const LONGEST_DELAY = 30_000;
/** If a service asks for a longer pause, the request fails instead. */
const LONGEST_PAUSE = 180_000;
const NOT_IMPLEMENTED = 501;
/** Errors that another attempt would not change. */
const FINAL: readonly string[] = ['http.tls', 'http.too-large', 'http.proxy'];

export interface Attempt {
  readonly request: HttpRequest;
  readonly result: HttpResponse | HttpError;
  readonly attempt: number;
  /** Milliseconds since the first attempt started. */
  readonly elapsed: number;
  readonly random: Random;
  readonly now: Date;
}

function isRepeatable({ method, repeatable }: HttpRequest): boolean {
  return repeatable ?? (method !== 'POST' && method !== 'PATCH');
}

/** Seconds or a date, converted to milliseconds from now. */
export function retryAfter({ headers }: HttpResponse, now: Date): number | undefined {
  const text = headers['retry-after'];
  if (text === undefined) return undefined;
  const seconds = Number(text);
  const milliseconds = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(text) - now.getTime();
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : undefined;
}

function mayRepeat({ request, result }: Attempt): boolean {
  if (result instanceof HttpError) {
    return !FINAL.includes(result.code) && (result.untouched || isRepeatable(request));
  }
  const { status } = result;
  if (status === 429 || request.isRateLimit?.(result)) return true;
  if (request.retryOn?.includes(status)) return isRepeatable(request);
  return status >= 500 && status !== NOT_IMPLEMENTED && isRepeatable(request);
}

/** Exponential, with a random half, so that many clients do not retry at the same time. */
function backoff(attempt: number, random: Random): number {
  const longest = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (attempt - 1));
  return longest / 2 + (longest / 2) * random.fraction();
}

/** Milliseconds until the next attempt, or `stop`. */
export function nextDelay(attempt: Attempt): number | 'stop' {
  if (attempt.attempt >= ATTEMPTS || !mayRepeat(attempt)) return 'stop';
  const { request, result, now } = attempt;
  const isAnswer = !(result instanceof HttpError);
  const asked = isAnswer ? (request.limitPause?.(result, now) ?? retryAfter(result, now)) : undefined;
  const delay = asked ?? backoff(attempt.attempt, attempt.random);
  return delay > LONGEST_PAUSE || attempt.elapsed + delay > DEADLINE ? 'stop' : delay;
}
