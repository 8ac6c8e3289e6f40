import { describe, expect, it } from 'vitest';
import { HttpError } from '../../../src/adapters/http/error.ts';
import { type Attempt, nextDelay } from '../../../src/adapters/http/retry.ts';
import type { HttpRequest, HttpResponse } from '../../../src/base/http-types.ts';

const now = new Date('2026-11-24T00:00:00Z');

function answer(status: number, after?: string): HttpResponse {
  const headers = after === undefined ? {} : { 'retry-after': after };
  return { status, headers, cookies: [], body: undefined, correlationId: undefined };
}

function failed(code: string, untouched: boolean): Attempt['result'] {
  return new HttpError({ code, message: '', untouched });
}

function delay(
  result: Attempt['result'],
  over: Partial<Attempt> & { fraction?: number } = {},
  request: Partial<HttpRequest> = {},
) {
  const { fraction = 0.5, ...rest } = over;
  return nextDelay({
    request: { method: 'GET', url: 'https://api.mypurecloud.de/', ...request },
    result,
    attempt: 1,
    elapsed: 0,
    random: { bytes: (count) => Buffer.alloc(count), fraction: () => fraction },
    now,
    ...rest,
  });
}

describe('the pause before the next attempt', () => {
  it('doubles, and ends after five attempts', () => {
    const pauses = [1, 2, 3, 4, 5, 6].map((attempt) => delay(answer(500), { attempt }));
    expect(pauses).toEqual([750, 1500, 3000, 6000, 'stop', 'stop']);
  });

  it('is a random part between half and all of that', () => {
    expect([0, 1].map((fraction) => delay(answer(500), { attempt: 2, fraction }))).toEqual([1000, 2000]);
  });

  it('is what the service asks for, in seconds or until a date, and never in the past', () => {
    const asked = ['2', '0', '-5', 'Tue, 24 Nov 2026 00:00:09 GMT', 'Mon, 23 Nov 2026 23:59:00 GMT', 'soon', ''];
    expect(asked.map((after) => delay(answer(429, after)))).toEqual([2000, 0, 0, 9000, 0, 750, 0]);
  });

  it('is no longer than the two minutes that a request may take in all', () => {
    expect(delay(answer(429, '120'))).toBe(120_000);
    expect(delay(answer(429, '121'))).toBe('stop');
    expect(delay(answer(429, '20'), { elapsed: 100_000 })).toBe(20_000);
    expect(delay(answer(429, '20'), { elapsed: 100_001 })).toBe('stop');
  });
});

describe('a retry', () => {
  const repeated = (result: Attempt['result'], request: Partial<HttpRequest>) => delay(result, {}, request) !== 'stop';

  it('repeats only requests that change nothing when sent twice, after an answer that leaves the result unclear', () => {
    const methods = ['GET', 'PUT', 'DELETE', 'LIST', 'POST', 'PATCH'] as const;
    expect(methods.filter((method) => repeated(answer(500), { method }))).toEqual(['GET', 'PUT', 'DELETE', 'LIST']);
    expect(methods.filter((method) => repeated(failed('http.reset', false), { method }))).toEqual([
      ...['GET', 'PUT', 'DELETE', 'LIST'],
    ]);
    expect(repeated(answer(500), { method: 'POST', repeatable: true })).toBe(true);
    expect(repeated(answer(500), { method: 'GET', repeatable: false })).toBe(false);
  });

  it('repeats everything that the service did not accept', () => {
    for (const result of [answer(429), failed('http.refused', true), failed('http.dns', true)])
      expect(repeated(result, { method: 'POST' })).toBe(true);
    // A proxy in front of a service answers like this too, after the service has done the work.
    for (const result of [answer(503), answer(503, '1'), answer(500, '1')])
      expect(repeated(result, { method: 'POST' })).toBe(false);
  });

  it('repeats nothing that would give the same answer', () => {
    for (const code of ['http.tls', 'http.too-large', 'http.proxy'] as const)
      expect(repeated(failed(code, true), {})).toBe(false);
    for (const status of [400, 401, 404, 409, 499, 501]) expect(repeated(answer(status), {})).toBe(false);
    expect(repeated(answer(502), {})).toBe(true);
  });

  it('repeats what the caller marks as temporary, if it changes nothing twice', () => {
    expect(repeated(answer(412), { retryOn: [412] })).toBe(true);
    expect(repeated(answer(412), { retryOn: [412], method: 'POST' })).toBe(false);
    expect(repeated(answer(412), { retryOn: [413] })).toBe(false);
    expect(repeated(answer(400), { isRateLimit: () => true, method: 'POST' })).toBe(true);
    expect(repeated(answer(400), { isRateLimit: () => false })).toBe(false);
  });
});
