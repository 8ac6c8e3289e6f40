import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MALLORY, outage, primaryLimit, secondaryLimit } from '../../simulators/github/github.ts';
import { octokitAt } from './octokit.ts';
import { LABEL, type Scene, startScene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(() => {
  expect(scene.github.violations).toEqual([]);
  return scene.github.close();
});

const HERE = { owner: 'acme', repo: 'hybrid' };
const octokit = () => octokitAt(scene.github).octokit;

describe('octokit in a workflow', () => {
  it('finds a comment on the third page, updates it, and leaves the others unchanged', async () => {
    const { repository, pull, github } = scene;
    for (let number = 0; number < 203; number += 1)
      repository.comment(pull.number, { by: MALLORY, body: `no. ${number}` });
    const { rest, paginate } = octokit();
    const made = await rest.issues.createComment({ ...HERE, issue_number: pull.number, body: 'plan one' });
    expect(made.data.user).toMatchObject({ login: 'github-actions[bot]', type: 'Bot' });
    const all = await paginate(rest.issues.listComments, { ...HERE, issue_number: pull.number, per_page: 100 });
    expect(all).toHaveLength(205);
    const mine = all.filter(({ user }) => user?.login === 'github-actions[bot]');
    expect(mine.map(({ id }) => id)).toEqual([made.data.id]);
    await rest.issues.updateComment({ ...HERE, comment_id: made.data.id, body: 'plan two' });
    expect(repository.comments(pull.number).at(-1)).toMatchObject({ author: 'github-actions[bot]', body: 'plan two' });
    expect(repository.comments(pull.number)[0]).toMatchObject({
      author: 'mallory',
      body: '<!-- genesys-hybrid:plan -->',
    });
    expect(github.sent('GET', '/comments')).toBe(3);
  });

  it('opens, closes and reopens an issue', async () => {
    const { rest } = octokit();
    const { data } = await rest.issues.create({
      ...HERE,
      title: 'globex differs',
      body: 'in one field',
      labels: [LABEL],
    });
    const issue = { ...HERE, issue_number: data.number };
    const closed = await rest.issues.update({ ...issue, state: 'closed', state_reason: 'completed' });
    expect(closed.data).toMatchObject({ state: 'closed', state_reason: 'completed', closed_by: { type: 'Bot' } });
    expect((await rest.issues.listForRepo({ ...HERE, labels: LABEL })).data).toHaveLength(1);
    const again = await rest.issues.update({ ...issue, state: 'open' });
    expect(again.data).toMatchObject({ state: 'open', state_reason: 'reopened', closed_at: null });
    const asked = { ...HERE, labels: LABEL, state: 'all', creator: 'github-actions[bot]' } as const;
    expect((await rest.issues.listForRepo(asked)).data.map(({ number }) => number)).toEqual([data.number]);
    expect(scene.repository.issues(LABEL).map(({ title, state }) => `${title}: ${state}`)).toEqual([
      'acme differs: open',
      'globex differs: open',
    ]);
  });

  it.each(['merge', 'squash', 'rebase'] as const)('finds the pull request that was merged with %s', async (method) => {
    const { repository, pull } = scene;
    repository.commit({ branch: 'change', files: { 'tenants/globex.yaml': 'tenant: globex\n' } });
    repository.commit({ files: { 'README.md': '# Meanwhile\n' } });
    const commit_sha = repository.merge(pull.number, { method });
    const { data } = await octokit().rest.repos.listPullRequestsAssociatedWithCommit({ ...HERE, commit_sha });
    expect(data).toMatchObject([{ number: pull.number, merged_at: expect.any(String), merge_commit_sha: commit_sha }]);
    expect(repository.files()).toEqual({
      'README.md': '# Meanwhile\n',
      'tenants/acme.yaml': 'tenant: acme # changed\n',
      'tenants/globex.yaml': 'tenant: globex\n',
    });
  });

  it('finds no pull request for a direct push, nor one that is open', async () => {
    const { repository, pull } = scene;
    const pushed = repository.commit({ files: { 'README.md': '# Pushed\n' } });
    const { rest } = octokit();
    const of = async (commit_sha: string) =>
      (await rest.repos.listPullRequestsAssociatedWithCommit({ ...HERE, commit_sha })).data;
    expect(await of(pushed)).toEqual([]);
    expect(await of(pull.headSha)).toMatchObject([{ state: 'open', merged_at: null }]);
  });

  it('creates a commit with a file, points a branch at it and opens a pull request', async () => {
    const { rest } = octokit();
    const branch = 'genesys-hybrid/adopt-acme';
    const { data: repository } = await rest.repos.get(HERE);
    const start = await rest.git.getRef({ ...HERE, ref: `heads/${repository.default_branch}` });
    const { sha } = start.data.object;
    const { data: before } = await rest.git.getCommit({ ...HERE, commit_sha: sha });
    const file = {
      path: 'tenants/acme.yaml',
      mode: '100644',
      type: 'blob',
      content: 'tenant: acme # adopted\n',
    } as const;
    const { data: tree } = await rest.git.createTree({ ...HERE, base_tree: before.tree.sha, tree: [file] });
    expect(tree.tree.map(({ path, type }) => `${type} ${path}`)).toEqual(['blob README.md', 'tree tenants']);
    const commit = { ...HERE, message: 'Adopt acme', tree: tree.sha, parents: [sha] };
    const { data: made } = await rest.git.createCommit(commit);
    expect(made).toMatchObject({ tree: { sha: tree.sha }, parents: [{ sha }], message: 'Adopt acme' });
    expect(scene.repository.sha(branch)).toBeUndefined();
    await rest.git.createRef({ ...HERE, ref: `refs/heads/${branch}`, sha: made.sha });
    expect(scene.repository.files(branch)).toEqual({ ...scene.repository.files(), [file.path]: file.content });
    const proposal = { ...HERE, title: 'Adopt acme', head: branch, base: 'main' };
    const { data: pull } = await rest.pulls.create(proposal);
    expect(pull).toMatchObject({ changed_files: 1, commits: 1, base: { sha } });
    await expect(rest.pulls.create(proposal)).rejects.toThrow(`A pull request already exists for acme:${branch}.`);
    const { data: found } = await rest.pulls.list({ ...HERE, head: `acme:${branch}`, state: 'open' });
    expect(found.map(({ number }) => number)).toEqual([pull.number]);
  });

  it('moves a branch: its pull request follows, and is closed for good where no change is left', async () => {
    const { repository, pull } = scene;
    const start = repository.sha() ?? '';
    const other = repository.commit({ branch: 'other', files: { 'tenants/acme.yaml': 'tenant: acme # other\n' } });
    const { rest } = octokit();
    const move = (sha: string) => rest.git.updateRef({ ...HERE, ref: 'heads/change', sha, force: true });
    const stands = () => repository.pulls().find(({ number }) => number === pull.number);
    await move(other);
    expect(stands()).toMatchObject({ state: 'open', headSha: other });
    expect((await move(start)).data.object.sha).toBe(start);
    expect(stands()).toMatchObject({ state: 'closed', merged: false });
    await move(other);
    expect(stands()).toMatchObject({ state: 'closed', merged: false, headSha: start });
  });
});

describe('octokit gets', () => {
  const comment = (body: string) =>
    octokit().rest.issues.createComment({ ...HERE, issue_number: scene.pull.number, body });

  it('404 for an absent object', async () => {
    const { rest } = octokit();
    await expect(rest.issues.get({ ...HERE, issue_number: 99 })).rejects.toMatchObject({ status: 404 });
    await expect(rest.git.getRef({ ...HERE, ref: 'heads/none' })).rejects.toMatchObject({ status: 404 });
    await expect(rest.repos.get({ owner: 'acme', repo: 'hidden' })).rejects.toMatchObject({ status: 404 });
    expect(scene.github.sent()).toBe(3);
  });

  it('403 with the required permissions', async () => {
    scene.github.permit({ contents: 'read', 'pull-requests': 'read' });
    await expect(comment('plan')).rejects.toMatchObject({
      status: 403,
      response: {
        headers: { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' },
        data: { message: 'Resource not accessible by integration', status: '403' },
      },
    });
    expect(scene.github.sent()).toBe(1);
  });

  it('422 for a body that is too long', async () => {
    await expect(comment('x'.repeat(65_537))).rejects.toThrow('body is too long (maximum is 65536 characters)');
    expect((await comment('x'.repeat(65_536))).status).toBe(201);
  });
});

describe('octokit waits and retries', () => {
  const list = { ...HERE, state: 'all' } as const;

  it('after 502', async () => {
    scene.github.faults.push(outage({ times: 2 }));
    const { data } = await octokit().rest.issues.listForRepo(list);
    expect(data).toHaveLength(2);
    expect(scene.github.requests.map(({ status }) => status)).toEqual([502, 502, 200]);
  });

  it('a write too, which then happens twice when the answer was lost', async () => {
    scene.github.faults.push(outage({ when: 'after', method: 'POST' }));
    await octokit().rest.issues.createComment({ ...HERE, issue_number: scene.pull.number, body: 'plan' });
    expect(scene.repository.comments(scene.pull.number).filter(({ body }) => body === 'plan')).toHaveLength(2);
  });

  it.each([403, 429] as const)('at a secondary limit with %i, as long as GitHub says', async (status) => {
    const { octokit: client, waits } = octokitAt(scene.github);
    scene.github.faults.push(secondaryLimit({ seconds: 7, status }));
    expect((await client.rest.issues.listForRepo(list)).status).toBe(200);
    expect(waits).toEqual(['secondary 7']);
  });

  it('at a secondary limit without a time, for a minute', async () => {
    const { octokit: client, waits } = octokitAt(scene.github);
    scene.github.faults.push(secondaryLimit());
    expect((await client.rest.issues.listForRepo(list)).status).toBe(200);
    expect(waits).toEqual(['secondary 60']);
  });

  it('when the requests of the hour are used up, until the next hour', async () => {
    const { octokit: client, waits } = octokitAt(scene.github);
    scene.github.faults.push(primaryLimit({ seconds: 30 }));
    expect((await client.rest.issues.listForRepo(list)).status).toBe(200);
    expect(waits).toEqual([expect.stringMatching(/^primary 3[0-2]$/)]);
  });
});
