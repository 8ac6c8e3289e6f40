import { describe, expect, it } from 'vitest';
import {
  gitHubError,
  type Help,
  isRateLimit,
  jobHelp,
  limitReached,
  unreachable,
} from '../../../src/adapters/github/errors.ts';
import { HttpError } from '../../../src/adapters/http/error.ts';
import type { HybridError } from '../../../src/base/errors.ts';
import type { HttpResponse } from '../../../src/base/http-types.ts';

const JOB = jobHelp('pull-requests: write');
const HELP: Help = { token: 'Which token.', denied: () => 'What it takes.', notFound: () => 'Where to look.' };

const answer = (status: number, over: Partial<HttpResponse> = {}): HttpResponse => ({
  ...{ status, headers: {}, body: { message: 'No.' }, cookies: [], correlationId: undefined },
  ...over,
});
const toldOf = ({ code, message, fix }: HybridError) => `${code} | ${message} | ${fix}`;
const refused = (body: unknown) => gitHubError(answer(422, { body }), 'open a pull request', JOB).message;

describe('the objections of GitHub to a request', () => {
  it('are shown with the sentences of its list, which identify an existing pull request', () => {
    const errors = [{ resource: 'PullRequest', code: 'custom', message: 'A pull request already exists for acme:x.' }];
    expect(refused({ message: 'Validation Failed', errors })).toBe(
      'GitHub does not open a pull request: Validation Failed: A pull request already exists for acme:x.',
    );
  });

  it.each([[[{ field: 'head' }]], [null], [[7]], ['none'], [[{ message: {} }]]])(
    'are shown without a list when it is empty: %j',
    (errors) => {
      expect(refused({ message: 'Validation Failed', errors })).toBe(
        'GitHub does not open a pull request: Validation Failed',
      );
    },
  );
});

describe('an error answer of GitHub', () => {
  it.each([
    [401, /^github\.token \| .* \| Pass a valid token: .* expires after one hour\. Which token\.$/],
    [403, /^github\.denied \| .* \| What it takes\.$/],
    [404, /^github\.not-found \| .* \| Where to look\.$/],
    [410, /^github\.gone \| .* \| Turn on Issues in the repository/],
    [300, /^github\.renamed \| .* set `GENESYS_HYBRID_REPOSITORY` to the new name/],
    [399, /^github\.renamed \| /],
    [200, /^github\.status \| .* \| Check `GITHUB_API_URL` and the names in the message\.$/],
    [400, /^github\.status \| /],
  ])('has a message for status %i', (status, expected) => {
    const told = toldOf(gitHubError(answer(status), 'show the variable X', HELP));
    expect(told).toMatch(expected);
    expect(told).toContain(' | GitHub does not show the variable X: No. | ');
  });

  it('shows its status where GitHub gives no reason', () => {
    expect(gitHubError(answer(404, { body: {} }), 'read it', HELP).message).toBe('GitHub does not read it: status 404');
  });

  it('names the missing line of the workflow, and the alternatives that GitHub accepts', () => {
    const headers = { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' };
    expect(gitHubError(answer(403, { headers }), 'write it', JOB).fix).toBe(
      'Add the line `pull-requests: write` under permissions: of this job (GitHub accepts `issues: write` as well). A pull request from a fork never gets it.',
    );
    expect(gitHubError(answer(404), 'write it', JOB).fix).toBe(
      'Add the line `pull-requests: write` under permissions: of this job. A pull request from a fork never gets it.',
    );
  });

  it('may point to a setting of the repository', () => {
    const body = { message: 'GitHub Actions is not permitted to create or approve pull requests.' };
    expect(toldOf(gitHubError(answer(403, { body }), 'open it', JOB))).toMatch(/^github\.denied .*Settings > Actions/);
  });
});

describe('a rate limit of GitHub', () => {
  it('is recognized by status 429, and with 403 by a header or by its text', () => {
    const limit = (status: number, over: Partial<HttpResponse> = {}) => isRateLimit(answer(status, over));
    expect(limit(429)).toBe(true);
    expect(limit(403, { headers: { 'retry-after': '9' } })).toBe(true);
    expect(limit(403, { headers: { 'x-ratelimit-remaining': '0' } })).toBe(true);
    expect(limit(403, { body: { message: 'You have exceeded a secondary rate limit.' } })).toBe(true);
    expect(limit(403)).toBe(false);
    expect(limit(404, { headers: { 'x-ratelimit-remaining': '0' } })).toBe(false);
    expect(limit(503, { headers: { 'retry-after': '9' } })).toBe(false);
  });

  it('is shown with its reason, or with its status', () => {
    const failed = (body: unknown) => new HttpError({ code: 'http.status', message: 'M', status: 403, body });
    expect(toldOf(limitReached(failed({ message: 'Slow down.' }), 'write it'))).toMatch(
      /^github\.rate \| GitHub does not write it: Slow down\. \| Run the command again later: GitHub limits the requests/,
    );
    expect(limitReached(failed(undefined), 'write it').message).toBe('GitHub does not write it: status 403');
  });
});

it('shows how the connection failed, and what to do about it', () => {
  const dns = new HttpError({ code: 'http.dns', message: 'the host name is not known', fix: 'Check the DNS.' });
  expect(toldOf(unreachable(dns, 'write it'))).toBe(
    'github.unreachable | GitHub does not write it: the host name is not known | Check the DNS.',
  );
  const down = new HttpError({ code: 'http.status', message: 'M', fix: 'F', status: 502, body: 'Bad gateway' });
  expect(toldOf(unreachable(down, 'write it'))).toMatch(/^github\.unreachable .*: Bad gateway \| .*githubstatus/);
});
