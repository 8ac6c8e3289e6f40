import { expect, it } from 'vitest';
import type { GitHubClient, GitHubRequest } from '../../src/github/client.ts';
import { writeComment } from '../../src/github/comments.ts';
import { updateIssue } from '../../src/github/issues.ts';
import { propose } from '../../src/github/proposal.ts';
import { mergedPull } from '../../src/github/pull-requests.ts';

type Answers = Readonly<Record<string, unknown>>;

const ADDRESS = 'https://github.example/acme/hybrid/7';
const PAGE = '<!DOCTYPE html>Please sign in.';
const UNCLEAR = { code: 'github.answer', fix: expect.stringContaining('something else may answer') };

/** GitHub, or what answers in its place. */
function answering(answers: Answers): GitHubClient {
  const send = async ({ method, path }: GitHubRequest) => answers[`${method} ${path}`];
  async function* pages({ path }: Omit<GitHubRequest, 'method'>) {
    yield answers[`GET ${path}`] as readonly unknown[];
  }
  return { repository: 'acme/hybrid', send, pages };
}

it('does not take the answer to another request for a comment that was changed', async () => {
  const other = { id: 8, body: 'new', html_url: ADDRESS };
  const comments = [{ id: 7, body: 'old', html_url: ADDRESS, user: { type: 'Bot' } }];
  const client = answering({ 'GET issues/1/comments': comments, 'PATCH issues/comments/7': other });
  const comment = { body: 'new', isOurs: () => true, isWanted: true };
  await expect(writeComment(client, 1, comment)).rejects.toMatchObject(UNCLEAR);
});

it('does not take the answer to another request for an issue that was changed', async () => {
  const other = { number: 8, title: 'acme', body: 'new', state: 'open', html_url: ADDRESS };
  const issue = { number: 7, title: 'acme', body: 'old', isOpen: true, address: ADDRESS };
  const client = answering({ 'PATCH issues/7': other });
  await expect(updateIssue(client, issue, { ...issue, body: 'new' })).rejects.toMatchObject(UNCLEAR);
});

it('does not take a page for the list of pull requests, in which there is none', async () => {
  const client = answering({ 'GET commits/c0ffee/pulls': PAGE });
  await expect(mergedPull(client, 'c0ffee')).rejects.toMatchObject(UNCLEAR);
  expect(await mergedPull(answering({ 'GET commits/c0ffee/pulls': [] }), 'c0ffee')).toBeUndefined();
});

const BRANCH = 'genesys-hybrid/adopt-acme';
const PROPOSAL = {
  ...{ branch: BRANCH, base: 'main', from: 'c0ffee', path: 'tenants/acme.yaml', text: 'tenant: acme\n' },
  ...{ title: 'Adopt acme', body: 'As it stands.' },
};
const PROPOSED: Answers = {
  'POST git/refs': { ref: `refs/heads/${BRANCH}`, object: { sha: 'c0ffee' } },
  'GET contents/tenants/acme.yaml': { sha: 'b10b' },
  'PUT contents/tenants/acme.yaml': { content: { path: 'tenants/acme.yaml' } },
  'POST pulls': { html_url: ADDRESS },
};

it.each(['POST git/refs', 'PUT contents/tenants/acme.yaml', 'POST pulls'])(
  'does not take a page in the place of %s for done',
  async (request) => {
    expect(await propose(answering(PROPOSED), PROPOSAL)).toBe(ADDRESS);
    await expect(propose(answering({ ...PROPOSED, [request]: PAGE }), PROPOSAL)).rejects.toMatchObject(UNCLEAR);
  },
);

it('does not take a branch that stands elsewhere for the one that was asked for', async () => {
  const other = { ref: `refs/heads/${BRANCH}`, object: { sha: 'decade' } };
  await expect(propose(answering({ ...PROPOSED, 'POST git/refs': other }), PROPOSAL)).rejects.toMatchObject(UNCLEAR);
});
