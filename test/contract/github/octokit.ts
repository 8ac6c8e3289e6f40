import { getOctokit } from '@actions/github';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { type GitHubSimulator, JOB_TOKEN } from '../../simulators/github/github.ts';

/** A second of waiting takes that many milliseconds. */
const SECOND = 5;

/**
 * 429 is not in the list of the plugin: it would retry after a second, whatever GitHub said, and the throttling would not see it.
 */
const DO_NOT_RETRY = [400, 401, 403, 404, 410, 422, 429, 451];

/** As in the code of a workflow, except for the time between two writes, which is a second there. */
export function octokitAt({ url }: GitHubSimulator, { token = JOB_TOKEN, id = crypto.randomUUID() } = {}) {
  const waits: string[] = [];
  const limited = (name: string) => (seconds: number) => {
    waits.push(`${name} ${seconds}`);
    return true;
  };
  const throttle = {
    ...{ id, retryAfterBaseValue: SECOND, fallbackSecondaryRateRetryAfter: 60 },
    ...{ onRateLimit: limited('primary'), onSecondaryRateLimit: limited('secondary') },
  };
  // The types require a complete Bottleneck.
  Object.assign(throttle, { write: new Unhurried(), notifications: new Unhurried() });
  const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  const options = { baseUrl: url, log, retry: { retryAfterBaseValue: SECOND, doNotRetry: DO_NOT_RETRY }, throttle };
  return { octokit: getOctokit(token, options, retry, throttling), waits };
}

/** The part of a Bottleneck group that the plugin uses to send writes one by one. */
class Unhurried {
  key() {
    return {
      schedule: <T>(_options: unknown, work: (...words: unknown[]) => T, ...words: unknown[]) => work(...words),
    };
  }
}
