import { afterEach, beforeEach, expect, it } from 'vitest';
import { APP_TOKEN, type GitHubSimulator, JOB_TOKEN, MALLORY, startGitHubSimulator } from './github.ts';

let github: GitHubSimulator;
beforeEach(async () => {
  github = await startGitHubSimulator({ repositories: { 'acme/hybrid': [] } });
  github.repository('acme/hybrid').commit({ files: { 'tenants/acme.yaml': 'tenant: acme\n' } });
  github.permit({ contents: 'read', issues: 'write', 'pull-requests': 'write' });
});
afterEach(() => github.close());

const ask = async (path: string, { token = JOB_TOKEN, ...init }: RequestInit & { readonly token?: string } = {}) => {
  const url = path.startsWith('http') ? path : `${github.url}/repos/acme/hybrid/${path}`;
  const answer = await fetch(url, { ...init, headers: { Authorization: `Bearer ${token}` } });
  return { status: answer.status, link: answer.headers.get('link') ?? '', body: await answer.json() };
};
const comment = (number: number, token?: string) =>
  ask(`issues/${number}/comments`, { method: 'POST', body: '{"body":"plan"}', ...(token && { token }) });

it('the simulator of GitHub shows what people did, without a request', () => {
  const repository = github.repository('acme/hybrid');
  const pull = repository.openPull({ head: 'change', files: { 'tenants/acme.yaml': null, 'tenants/b.yaml': 'b' } });
  const first = repository.comment(pull.number, { by: MALLORY, body: 'looks good' });
  const second = repository.comment(pull.number, { body: 'gone soon' });
  repository.editComment(first, '<!-- forged -->');
  repository.deleteComment(second);
  expect(repository.comments(pull.number)).toEqual([{ id: first, author: 'mallory', body: '<!-- forged -->' }]);
  expect(repository.files('change')).toEqual({ 'tenants/b.yaml': 'b' });
  const merged = repository.merge(pull.number);
  expect(repository.sha()).toBe(merged);
  expect(repository.files()).toEqual({ 'tenants/b.yaml': 'b' });
  expect(repository.pulls()).toMatchObject([{ number: pull.number, state: 'closed', merged: true }]);
  expect(github.sent()).toBe(0);
});

it('the simulator of GitHub lets people close, edit, reopen and delete issues', () => {
  const repository = github.repository('acme/hybrid');
  const number = repository.openIssue({ title: 'acme differs', labels: ['drift'] });
  repository.close(number, { reason: 'not_planned' });
  repository.editIssue(number, { body: 'edited', labels: [] });
  expect(repository.issues()).toMatchObject([{ number, state: 'closed', reason: 'not_planned', body: 'edited' }]);
  expect(repository.issues('drift')).toEqual([]);
  repository.reopen(number);
  expect(repository.issues()).toMatchObject([{ state: 'open', reason: 'reopened' }]);
  repository.deleteIssue(number);
  expect(repository.openIssue({ title: 'another' })).toBe(number + 1);
});

it('the simulator of GitHub links pages by the number of the repository, first to last', async () => {
  const repository = github.repository('acme/hybrid');
  for (const title of ['one', 'two', 'three']) repository.openIssue({ title });
  const rels = (link: string) => [...link.matchAll(/rel="(\w+)"/g)].map(([, rel]) => rel);
  const first = await ask('issues?per_page=1');
  expect(rels(first.link)).toEqual(['next', 'last']);
  const [, next = ''] = /<([^>]+)>; rel="next"/.exec(first.link) ?? [];
  expect(next).toMatch(/\/repositories\/\d+\/issues\?per_page=1&page=2$/);
  const second = await ask(next);
  expect(second.body).toMatchObject([{ title: 'two' }]);
  expect(rels(second.link)).toEqual(['prev', 'next', 'last', 'first']);
  expect(rels((await ask('issues?per_page=1&page=3')).link)).toEqual(['prev', 'first']);
  expect((await ask('issues')).link).toBe('');
});

it('the simulator of GitHub distinguishes issues from pull requests for permissions', async () => {
  const repository = github.repository('acme/hybrid');
  const issue = repository.openIssue({ title: 'acme differs' });
  const { number: pull } = repository.openPull({ head: 'change', files: { a: 'b' } });
  github.permit({ 'pull-requests': 'write' });
  expect([(await comment(pull)).status, (await comment(issue)).status]).toEqual([201, 403]);
  github.permit({ issues: 'write' });
  expect([(await comment(pull)).status, (await comment(issue)).status]).toEqual([403, 201]);
  await comment(pull, APP_TOKEN);
  expect(repository.comments(pull).map(({ author }) => author)).toEqual([
    'github-actions[bot]',
    'hybrid-integrations[bot]',
  ]);
});

it('the simulator of GitHub moves a pull request with its branch, until the branch is deleted', async () => {
  const repository = github.repository('acme/hybrid');
  const { number } = repository.openPull({ head: 'change', files: { a: 'b' } });
  const pushed = repository.commit({ branch: 'change', files: { a: 'c' } });
  expect((await ask(`pulls/${number}`)).body).toMatchObject({ head: { sha: pushed }, commits: 2, changed_files: 1 });
  repository.deleteBranch('change');
  expect((await ask(`pulls/${number}`)).body).toMatchObject({ state: 'closed', merged: false });
});

it('the simulator of GitHub recognizes a pull request from a fork by its repository', async () => {
  const repository = github.repository('acme/hybrid');
  const proposal = { head: 'main', fork: 'mallory/hybrid', by: MALLORY, files: { 'tenants/acme.yaml': 'mine' } };
  const { number } = repository.openPull(proposal);
  const headSha = repository.commit({ pull: number, files: { 'tenants/acme.yaml': 'mine again' } });
  const head = { sha: headSha, label: 'mallory:main', repo: { full_name: 'mallory/hybrid' } };
  expect((await ask(`pulls/${number}`)).body).toMatchObject({ head, base: { repo: { full_name: 'acme/hybrid' } } });
  expect(repository.files()).toEqual({ 'tenants/acme.yaml': 'tenant: acme\n' });
});

it('the simulator of GitHub stops a token whose requests of the hour are used up', async () => {
  const token = github.state.tokens.get(JOB_TOKEN);
  if (token) github.state.tokens.set(JOB_TOKEN, { ...token, hourly: 1 });
  expect((await ask('issues')).status).toBe(200);
  expect(await ask('issues')).toMatchObject({
    status: 403,
    body: { message: expect.stringContaining('API rate limit') },
  });
});

it('the simulator of GitHub can be used from a terminal too', async () => {
  const control = async (name: string, json: object) => {
    const init = { method: 'POST', body: JSON.stringify({ repository: 'acme/hybrid', ...json }) };
    return (await fetch(`${github.url}/_control/${name}`, init)).json();
  };
  const { number } = await control('open-pull', { head: 'change', files: { 'tenants/b.yaml': 'b' } });
  const { id } = await control('comment', { number, login: 'mallory', body: 'looks good' });
  await control('edit-comment', { number: id, body: 'forged' });
  await control('merge', { number });
  expect(await control('repository', {})).toMatchObject({
    pulls: [{ merged: true, comments: [{ author: 'mallory', body: 'forged' }] }],
    files: { 'tenants/b.yaml': 'b' },
  });
});
