import { afterEach, beforeEach, expect, it } from 'vitest';
import { APP_TOKEN, JOB_TOKEN } from '../../simulators/github/github.ts';
import { octokitAt } from './octokit.ts';
import { type Scene, startScene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
  scene.github.permit({ 'pull-requests': 'write' });
});
afterEach(() => scene.github.close());

it.each([
  [JOB_TOKEN, 'github-actions[bot]'],
  [APP_TOKEN, 'hybrid-integrations[bot]'],
])('shows the user of a token, whatever its permissions', async (token, login) => {
  const { octokit } = octokitAt(scene.github, { token });
  expect(await octokit.graphql('{ viewer { login } }')).toEqual({ viewer: { login } });
});

it('returns errors with status 200 for unknown queries', async () => {
  const { octokit } = octokitAt(scene.github);
  await expect(octokit.graphql('{ repository { id } }')).rejects.toThrow('knows only viewer');
});
