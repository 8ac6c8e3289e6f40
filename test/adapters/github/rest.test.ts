import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGitHubClient, type GitHubClient } from '../../../src/adapters/github/client.ts';
import type { HttpRequest } from '../../../src/base/http-types.ts';
import {
  type GitHubSimulator,
  JOB_TOKEN,
  outage,
  primaryLimit,
  secondaryLimit,
  startGitHubSimulator,
} from '../../simulators/github/github.ts';
import { codeOf, type TestContext, testContext } from '../stores/context.ts';

const REPOSITORY = 'acme/hybrid';
let gitHub: GitHubSimulator;
beforeEach(async () => {
  gitHub = await startGitHubSimulator({ repositories: { [REPOSITORY]: [] } });
  gitHub.permit({ issues: 'write' });
});
afterEach(() => gitHub.close());

const environmentAt = (url: string) => ({
  GITHUB_API_URL: url,
  GITHUB_REPOSITORY: REPOSITORY,
  GITHUB_TOKEN: JOB_TOKEN,
});
function opened(over: Partial<TestContext> = {}) {
  const context = { ...testContext(environmentAt(gitHub.url)), ...over };
  return { context, client: createGitHubClient(context) };
}
const ISSUE = { title: 'acme differs', body: 'in one field', labels: [] };
const list = (client: GitHubClient) =>
  client.send({ method: 'GET', path: 'issues', action: 'show the issues', needed: 'issues: write' });
const open = (client: GitHubClient) =>
  client.send({ method: 'POST', path: 'issues', parameters: ISSUE, action: 'open it', needed: 'issues: write' });

describe('the client for GitHub', () => {
  it('retries a read after an outage', async () => {
    const { client } = opened();
    gitHub.faults.push(outage({ times: 2 }));
    expect(await list(client)).toEqual([]);
  });

  it('never repeats a POST whose answer was lost', async () => {
    const { client } = opened();
    gitHub.faults.push(outage({ when: 'after', method: 'POST' }));
    expect(await codeOf(open(client))).toBe('github.unreachable');
    expect(gitHub.sent('POST')).toBe(1);
  });

  it.each([
    ['as long as GitHub says', secondaryLimit({ seconds: 7, method: 'POST' }), 7],
    ['a minute where GitHub does not say how long', secondaryLimit({ method: 'POST' }), 60],
    ['also with status 429', secondaryLimit({ seconds: 9, status: 429, method: 'POST' }), 9],
  ])('waits for a secondary limit, also before a write: %s', async (_how, limit, seconds) => {
    const { client, context } = opened();
    gitHub.faults.push(limit);
    await open(client);
    expect(context.slept).toEqual([seconds * 1000]);
    expect(context.lines).toContain(`GitHub asks to wait for ${seconds} s`);
  });

  it('waits for the end of the rate limit window where that is near', async () => {
    const { client, context } = opened();
    gitHub.faults.push(primaryLimit({ seconds: 30 }));
    expect(await list(client)).toEqual([]);
    expect(context.slept).toEqual([expect.toSatisfy((pause: number) => pause > 25_000 && pause <= 31_000)]);
  });

  it('says that a limit lasts too long, and does not wait', async () => {
    const { client, context } = opened();
    gitHub.faults.push(primaryLimit({ seconds: 3000 }));
    expect(await codeOf(list(client))).toBe('github.rate');
    expect(context.slept).toEqual([]);
  });

  it('waits a second between two writes, and does not wait before a read', async () => {
    const { client, context } = opened();
    await open(client);
    await open(client);
    await list(client);
    expect(context.slept).toEqual([expect.toSatisfy((pause: number) => pause > 500 && pause <= 1000)]);
  });

  it('asks GitHub Enterprise Server for a login at its own address', async () => {
    const sent: HttpRequest[] = [];
    const send = async (request: HttpRequest) => {
      sent.push(request);
      const body = { data: { viewer: { login: 'acme-bot' } } };
      return { status: 200, headers: {}, cookies: [], correlationId: undefined, body };
    };
    const context = { ...testContext(environmentAt('https://github.acme.example/api/v3/')), http: { send } };
    expect(await createGitHubClient(context).login()).toBe('acme-bot');
    expect(sent.map(({ url }) => url)).toEqual(['https://github.acme.example/api/graphql']);
  });

  it('sends no token to an address without TLS', () => {
    for (const url of ['http://github.acme.example/api/v3', 'github', 'ftp://github.acme.example'])
      expect(() => createGitHubClient(testContext(environmentAt(url)))).toThrow(
        'Invalid `GITHUB_API_URL`: not an https address',
      );
  });
});
