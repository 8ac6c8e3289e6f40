import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RunningRequests } from '../../../src/adapters/http/running-requests.ts';
import type { HttpRequest } from '../../../src/base/http-types.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A request without an answer; tells whether it was aborted. */
function unanswered(requests: RunningRequests, request: Partial<HttpRequest>): () => boolean {
  let ended = false;
  const work = (signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => {
        ended = true;
        resolve();
      });
    });
  void requests.attempt({ method: 'GET', url: 'https://a.example', ...request }, work);
  return () => ended;
}

it('a stop aborts reads at once, writes after five seconds, and never a request that ends a login', () => {
  const stop = new AbortController();
  const requests = new RunningRequests(stop.signal);
  const read = unanswered(requests, { method: 'GET' });
  const listed = unanswered(requests, { method: 'LIST' });
  const written = unanswered(requests, { method: 'PUT' });
  const loggedOut = unanswered(requests, { method: 'DELETE', duringStop: true, timeout: 60_000 });
  stop.abort();
  expect([read(), listed(), written(), loggedOut()]).toEqual([true, true, false, false]);
  vi.advanceTimersByTime(4_999);
  expect(written()).toBe(false);
  vi.advanceTimersByTime(1);
  expect([written(), loggedOut()]).toEqual([true, false]);
});

it('each request has its own timeout, or thirty seconds', () => {
  const requests = new RunningRequests(new AbortController().signal);
  const short = unanswered(requests, { timeout: 100 });
  const long = unanswered(requests, {});
  vi.advanceTimersByTime(100);
  expect([short(), long()]).toEqual([true, false]);
  vi.advanceTimersByTime(29_900);
  expect(long()).toBe(true);
});

it('a request does not wait when the answer has arrived', async () => {
  const requests = new RunningRequests(new AbortController().signal);
  expect(await requests.attempt({ method: 'GET', url: 'https://a.example' }, async () => 'answer')).toBe('answer');
  expect(vi.getTimerCount()).toBe(0);
});
