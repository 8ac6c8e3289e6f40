import { afterEach, beforeEach, expect, it } from 'vitest';
import { createGitHubClient } from '../../../src/adapters/github/client.ts';
import { testContext } from '../../adapters/stores/context.ts';
import { type GitHubSimulator, JOB_TOKEN, startGitHubSimulator } from '../../simulators/github/github.ts';

const REPOSITORY = 'acme/hybrid';
let gitHub: GitHubSimulator;
beforeEach(async () => {
  gitHub = await startGitHubSimulator({ repositories: { [REPOSITORY]: [] } });
});
afterEach(() => gitHub.close());

async function errorWhenAnswered(body: unknown): Promise<string> {
  gitHub.faults.push({ when: 'before', status: 400, body });
  const environment = { GITHUB_API_URL: gitHub.url, GITHUB_REPOSITORY: REPOSITORY, GITHUB_TOKEN: JOB_TOKEN };
  const request = { method: 'GET', path: 'issues', action: 'show the issues', needed: 'issues: write' } as const;
  const error: unknown = await createGitHubClient(testContext(environment))
    .send(request)
    .catch((thrown: unknown) => thrown);
  return String(error);
}

// In the job summary no mask would hide it: Markdown characters are escaped there.
it.each<[string, unknown]>([
  ['a message', { message: `wrong: token ${JOB_TOKEN}` }],
  ['a list', { message: 'wrong: ', errors: [`token ${JOB_TOKEN}`] }],
  ['a web page', `wrong: token ${JOB_TOKEN}`],
  ['an error that is longer than a message may be', { message: `wrong: ${'x'.repeat(260)} token ${JOB_TOKEN}` }],
])('a token that is quoted in %s does not appear in the error', async (_where, body) => {
  const text = await errorWhenAnswered(body);
  expect(text).toContain('GitHub does not show the issues: wrong: ');
  for (const part of [JOB_TOKEN, JOB_TOKEN.slice(0, 12)]) expect(text).not.toContain(part);
});
