import { afterEach, beforeEach, expect, it } from 'vitest';
import { APP_TOKEN, type GitHubSimulator, startGitHubSimulator } from './github.ts';

let github: GitHubSimulator;
beforeEach(async () => {
  github = await startGitHubSimulator({ repositories: { 'acme/hybrid': ['production'] } });
});
afterEach(() => github.close());

const control = async (name: string, json?: unknown) => {
  const body = json === undefined ? {} : { method: 'POST', body: JSON.stringify(json) };
  return (await fetch(`${github.url}/_control/${name}`, body)).json();
};
const ask = async (path: string, { token = APP_TOKEN, ...more }: RequestInit & { readonly token?: string } = {}) => {
  const headers = token === '' ? {} : { Authorization: `token ${token}` };
  const answer = await fetch(`${github.url}${path}`, { ...more, headers });
  return { status: answer.status, body: answer.status === 204 ? undefined : await answer.json() };
};
const BELOW = '/repos/Acme/Hybrid/actions';

it('the control port of GitHub shows and changes its state', async () => {
  await control('write', { repository: 'acme/hybrid', secrets: { one: '1' }, variables: { TWO: '2' } });
  await control('write', { repository: 'acme/hybrid', environment: 'production', secrets: { ONE: 'other' } });
  expect(await control('state')).toEqual({
    'acme/hybrid': {
      secrets: { ONE: '1' },
      variables: { TWO: '2' },
      environments: { production: { secrets: { ONE: 'other' }, variables: {} } },
    },
  });
  expect(github.secretsOfJob({ repository: 'acme/hybrid', environment: 'production' })).toEqual({ ONE: 'other' });
  await control('write', { repository: 'acme/hybrid', secrets: { ONE: null } });
  expect(github.secretsOfJob({ repository: 'acme/hybrid' })).toEqual({});
});

it('the control port of GitHub shows secrets without their values, and variables with theirs', async () => {
  await control('write', { repository: 'acme/hybrid', secrets: { one: '1' }, variables: { TWO: '2', THREE: '3' } });
  expect((await ask(`${BELOW}/secrets`)).body).toMatchObject({ total_count: 1, secrets: [{ name: 'ONE' }] });
  expect(JSON.stringify((await ask(`${BELOW}/secrets`)).body)).not.toContain('value');
  const list = (await ask(`${BELOW}/variables?per_page=1&page=2`)).body;
  expect(list).toMatchObject({ total_count: 2, variables: [{ name: 'THREE', value: '3' }] });
  expect((await ask(`${BELOW}/variables/two`)).body).toMatchObject({ name: 'TWO', value: '2' });
});

it('the control port of GitHub rejects what GitHub rejects', async () => {
  const send = (method: string, path: string, json: unknown) =>
    ask(`${BELOW}/${path}`, { method, body: JSON.stringify(json) });
  const variable = (name: string, value: unknown = 'x') => send('POST', 'variables', { name, value });
  expect((await variable('GITHUB_X')).body.message).toBe('Variable names must not start with GITHUB_.');
  expect((await variable('1X')).status).toBe(422);
  expect((await variable('X', 1)).status).toBe(422);
  expect((await variable('X', 'x'.repeat(49_153))).status).toBe(422);
  expect((await variable('X')).status).toBe(201);
  expect(await variable('x')).toMatchObject({ status: 409 });
  expect((await send('PATCH', 'variables/NONE', { value: 'x' })).status).toBe(404);
  expect((await send('PATCH', 'variables/X', { value: 1 })).status).toBe(422);
  const { key_id } = (await ask(`${BELOW}/secrets/public-key`)).body;
  expect((await send('PUT', 'secrets/GITHUB_X', {})).status).toBe(422);
  expect((await send('PUT', 'secrets/X', { encrypted_value: 'plain text', key_id })).status).toBe(422);
  expect((await send('PUT', 'secrets/X', { encrypted_value: 'AAAA', key_id: 'other' })).status).toBe(422);
  expect((await send('PUT', 'secrets/X', { encrypted_value: 'AAAA', key_id })).status).toBe(422);
  expect((await ask(`${BELOW}/secrets/X`, { method: 'DELETE' })).status).toBe(404);
});

it('the control port of GitHub knows the permissions of tokens', async () => {
  expect((await ask(`${BELOW}/variables`, { token: '' })).body.message).toBe('Requires authentication');
  expect((await ask(`${BELOW}/variables`, { token: 'none' })).body.message).toBe('Bad credentials');
  await control('token', { token: 'mine', kind: 'personal', repositories: [], permissions: { variables: 'read' } });
  expect((await ask(`${BELOW}/variables`, { token: 'mine' })).status).toBe(404);
  const rights = { kind: 'personal', repositories: ['acme/hybrid'], permissions: { variables: 'read' } };
  await control('token', { token: 'mine', ...rights });
  expect((await ask(`${BELOW}/variables`, { token: 'mine' })).status).toBe(200);
  expect((await ask(`${BELOW}/secrets`, { token: 'mine' })).body.message).toContain('personal access token');
  expect((await ask('/repos/acme/hybrid/environments/production/variables', { token: 'mine' })).status).toBe(403);
  expect((await ask('/repos/acme/hybrid/environments/none/variables')).status).toBe(404);
});
