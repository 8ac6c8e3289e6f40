import { expect, it } from 'vitest';
import type { GitHubClient, GitHubRequest } from '../../../src/adapters/github/client.ts';
import { updateComment } from '../../../src/adapters/github/comments.ts';
import { updateIssue } from '../../../src/adapters/github/issues.ts';
import { propose } from '../../../src/adapters/github/proposal.ts';
import { mergedPull } from '../../../src/adapters/github/pull-requests.ts';
import { HybridError } from '../../../src/base/errors.ts';

type Answers = Readonly<Record<string, unknown>>;

const ADDRESS = 'https://github.example/acme/hybrid/7';
const PAGE = '<!DOCTYPE html>Please sign in.';
const UNCLEAR = { code: 'github.answer', fix: expect.stringContaining('another service may answer') };

/** GitHub, or another server that answers for it. */
function answering(answers: Answers): GitHubClient {
  const send = async ({ method, path }: GitHubRequest) => answers[`${method} ${path}`];
  async function* pages({ path }: Omit<GitHubRequest, 'method'>) {
    yield answers[`GET ${path}`] as readonly unknown[];
  }
  return { repository: 'acme/hybrid', send, pages, login: async () => undefined };
}

it('rejects the answer to another request when it updates a comment', async () => {
  const other = { id: 8, body: 'new', html_url: ADDRESS, user: { login: 'github-actions[bot]' } };
  const comment = { id: 7, author: 'github-actions[bot]', body: 'old', address: ADDRESS };
  const client = answering({ 'PATCH issues/comments/7': other });
  await expect(updateComment(client, comment, 'new')).rejects.toMatchObject(UNCLEAR);
});

it('rejects the answer to another request when it updates an issue', async () => {
  const other = { number: 8, title: 'acme', body: 'new', state: 'open', html_url: ADDRESS };
  const issue = { number: 7, title: 'acme', body: 'old', isOpen: true, address: ADDRESS };
  const client = answering({ 'PATCH issues/7': other });
  await expect(updateIssue(client, issue, { ...issue, body: 'new' })).rejects.toMatchObject(UNCLEAR);
});

const MERGED = { commit: 'c0ffee', branch: 'main' };

it('rejects a web page instead of a list of pull requests, and accepts an empty list', async () => {
  const client = answering({ 'GET commits/c0ffee/pulls': PAGE });
  await expect(mergedPull(client, MERGED)).rejects.toMatchObject(UNCLEAR);
  expect(await mergedPull(answering({ 'GET commits/c0ffee/pulls': [] }), MERGED)).toBeUndefined();
});

const BRANCH = 'genesys-hybrid/adopt-acme';
const PROPOSAL = {
  ...{ branch: BRANCH, base: 'main', from: 'c0ffee', path: 'tenants/acme.yaml', text: 'tenant: acme\n' },
  ...{ title: 'Adopt acme', body: 'As it stands.' },
};
const PROPOSED: Answers = {
  'GET git/commits/c0ffee': { sha: 'c0ffee', tree: { sha: 'dead' }, parents: [] },
  'POST git/trees': { sha: 'beef', tree: [] },
  'POST git/commits': { sha: 'facade', tree: { sha: 'beef' }, parents: [{ sha: 'c0ffee' }] },
  'POST git/refs': { ref: `refs/heads/${BRANCH}`, object: { sha: 'facade' } },
  'POST pulls': { html_url: ADDRESS },
};

it.each(Object.keys(PROPOSED))('rejects a web page as the answer to %s', async (request) => {
  expect(await propose(answering(PROPOSED), PROPOSAL)).toBe(ADDRESS);
  await expect(propose(answering({ ...PROPOSED, [request]: PAGE }), PROPOSAL)).rejects.toMatchObject(UNCLEAR);
});

it.each([
  ['another commit for the base commit', 'GET git/commits/c0ffee', { sha: 'decade', tree: { sha: 'dead' } }],
  ['the base commit for a tree', 'POST git/trees', PROPOSED['GET git/commits/c0ffee']],
  ['the previous tree for a commit', 'POST git/commits', PROPOSED['POST git/trees']],
  ['a commit with another tree', 'POST git/commits', PROPOSED['GET git/commits/c0ffee']],
  ['a commit with another parent', 'POST git/commits', { sha: 'facade', tree: { sha: 'beef' }, parents: [] }],
  ['a branch that points elsewhere', 'POST git/refs', { ref: `refs/heads/${BRANCH}`, object: { sha: 'c0ffee' } }],
])('rejects the answer to another request: %s', async (_what, request, other) => {
  await expect(propose(answering({ ...PROPOSED, [request]: other }), PROPOSAL)).rejects.toMatchObject(UNCLEAR);
});

it('moves an existing branch once, to the commit with the file', async () => {
  const sent: GitHubRequest[] = [];
  const there = new HybridError({
    code: 'github.status',
    message: 'GitHub does not: Reference already exists',
    fix: '',
  });
  const answers = answering({ ...PROPOSED, [`PATCH git/refs/heads/${BRANCH}`]: PROPOSED['POST git/refs'] });
  const send: GitHubClient['send'] = (request) => {
    sent.push(request);
    return request.path === 'git/refs' ? Promise.reject(there) : answers.send(request);
  };
  expect(await propose({ ...answers, send }, PROPOSAL)).toBe(ADDRESS);
  expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
    ...['GET git/commits/c0ffee', 'POST git/trees', 'POST git/commits', 'POST git/refs'],
    ...[`PATCH git/refs/heads/${BRANCH}`, 'POST pulls'],
  ]);
  expect(sent[4]?.parameters).toEqual({ sha: 'facade', force: true });
});
