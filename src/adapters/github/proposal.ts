import { HybridError, problem } from '../../base/errors.ts';
import { valueAt } from '../../base/json.ts';
import { numberAt, requireHolding, textAt } from './answers.ts';
import type { GitHubClient, GitHubRequest } from './client.ts';

/** One file on its own branch, for people to merge. */
export interface Proposal {
  readonly branch: string;
  /** The branch to merge into. */
  readonly base: string;
  /** The commit that the text is based on. */
  readonly from: string;
  readonly path: string;
  readonly text: string;
  readonly title: string;
  readonly body: string;
}

const CONTENTS = { needed: 'contents: write' } as const;
const PULLS = { needed: 'pull-requests: write' } as const;

/** 422: the resource already exists. */
function isThere(error: unknown): boolean {
  return error instanceof HybridError && error.code === 'github.status' && /already exists/i.test(error.message);
}

/** The name of an object, which later requests and errors contain. */
function shaAt(answer: unknown, ...path: readonly string[]): string {
  const sha = textAt(answer, ...path);
  if (/^[0-9a-f]{1,64}$/.test(sha)) return sha;
  throw problem('github.answer', { what: path.join('.') });
}

/**
 * Creates a commit with the text on top of `from`. No branch points to it yet, so after a missing response nothing visible
 * remains.
 */
async function makeCommit(client: GitHubClient, { branch, from, path, text, title }: Proposal): Promise<string> {
  const action = `write ${path} for the branch ${branch}`;
  const send = (method: 'GET' | 'POST', below: string, parameters = {}) =>
    client.send({ method, path: `git/${below}`, parameters, action, ...CONTENTS });
  const before = requireHolding(await send('GET', `commits/${from}`), from, 'sha');
  const file = { path, mode: '100644', type: 'blob', content: text };
  const made = await send('POST', 'trees', { base_tree: shaAt(before, 'tree', 'sha'), tree: [file] });
  // A response about a commit also contains its tree, but is no tree.
  if (!Array.isArray(valueAt(made, 'tree'))) throw problem('github.answer', { what: 'tree' });
  const tree = shaAt(made, 'sha');
  const commit = await send('POST', 'commits', { message: title, tree, parents: [from] });
  return shaAt(requireHolding(requireHolding(commit, tree, 'tree', 'sha'), from, 'parents', '0', 'sha'), 'sha');
}

/**
 * Sets the branch to the commit: the branch is ours by its name, and an older proposal is outdated. It moves directly: if it
 * first moved to `from`, it would have no changes, and GitHub closes the open pull request of such a branch.
 */
async function setBranch(client: GitHubClient, branch: string, sha: string): Promise<void> {
  const action = `set the branch ${branch}`;
  const ref = `refs/heads/${branch}`;
  const send = async (request: Pick<GitHubRequest, 'method' | 'path' | 'parameters'>) => {
    const answer = await client.send({ ...request, action, ...CONTENTS });
    requireHolding(requireHolding(answer, ref, 'ref'), sha, 'object', 'sha');
  };
  try {
    await send({ method: 'POST', path: 'git/refs', parameters: { ref, sha } });
  } catch (error) {
    if (!isThere(error)) throw error;
    await send({ method: 'PATCH', path: `git/${ref}`, parameters: { sha, force: true } });
  }
}

async function openPull(client: GitHubClient, { branch, base, title, body }: Proposal): Promise<string> {
  const action = 'open a pull request';
  try {
    const parameters = { title, body, head: branch, base };
    return textAt(await client.send({ method: 'POST', path: 'pulls', parameters, action, ...PULLS }), 'html_url');
  } catch (error) {
    if (!isThere(error)) throw error;
  }
  const [owner = ''] = client.repository.split('/');
  const query = { head: `${owner}:${branch}`, base, state: 'open' };
  const list = await client.send({ method: 'GET', path: 'pulls', parameters: query, action, ...PULLS });
  const number = numberAt(Array.isArray(list) ? list[0] : undefined, 'number');
  const request = { path: `pulls/${number}`, parameters: { title, body }, action, ...PULLS };
  return textAt(requireHolding(await client.send({ method: 'PATCH', ...request }), number, 'number'), 'html_url');
}

/** Returns the URL of the pull request; updates an open one of the branch. */
export async function propose(client: GitHubClient, proposal: Proposal): Promise<string> {
  await setBranch(client, proposal.branch, await makeCommit(client, proposal));
  return openPull(client, proposal);
}
