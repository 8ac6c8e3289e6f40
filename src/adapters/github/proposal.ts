import { HybridError, problem } from '../../base/errors.ts';
import { at } from '../../base/json.ts';
import { holding, numberAt, textAt } from './answers.ts';
import type { GitHubClient, GitHubRequest } from './client.ts';

/** One file on a branch of its own, for people to merge. */
export interface Proposal {
  readonly branch: string;
  /** Branch that it is to be merged into. */
  readonly base: string;
  /** Commit that the text was made from. */
  readonly from: string;
  readonly path: string;
  readonly text: string;
  readonly title: string;
  readonly body: string;
}

const CONTENTS = { needed: 'contents: write' } as const;
const PULLS = { needed: 'pull-requests: write' } as const;

/** 422: what is to be made is there already. */
function isThere(error: unknown): boolean {
  return error instanceof HybridError && error.code === 'github.status' && /already exists/i.test(error.message);
}

/** The name of an object, which goes on into other requests and errors. */
function shaAt(answer: unknown, ...path: readonly string[]): string {
  const sha = textAt(answer, ...path);
  if (/^[0-9a-f]{1,64}$/.test(sha)) return sha;
  throw problem('github.answer', { what: path.join('.') });
}

/**
 * The commit with the text, on top of `from`. Nothing points to it yet, so that what stays behind where an answer does not come is
 * nothing that anybody sees.
 */
async function makeCommit(client: GitHubClient, { branch, from, path, text, title }: Proposal): Promise<string> {
  const action = `write ${path} for the branch ${branch}`;
  const send = (method: 'GET' | 'POST', below: string, parameters = {}) =>
    client.send({ method, path: `git/${below}`, parameters, action, ...CONTENTS });
  const before = holding(await send('GET', `commits/${from}`), from, 'sha');
  const file = { path, mode: '100644', type: 'blob', content: text };
  const made = await send('POST', 'trees', { base_tree: shaAt(before, 'tree', 'sha'), tree: [file] });
  // What GitHub says of a commit names its tree too, and is no tree.
  if (!Array.isArray(at(made, 'tree'))) throw problem('github.answer', { what: 'tree' });
  const tree = shaAt(made, 'sha');
  const commit = await send('POST', 'commits', { message: title, tree, parents: [from] });
  return shaAt(holding(holding(commit, tree, 'tree', 'sha'), from, 'parents', '0', 'sha'), 'sha');
}

/**
 * The branch at the commit, whatever stood on it: it is ours by its name, and an older proposal is outdated. It goes there at once:
 * on its way over `from` it would have nothing that the base has not, and GitHub closes the open pull request of such a branch.
 */
async function setBranch(client: GitHubClient, branch: string, sha: string): Promise<void> {
  const action = `set the branch ${branch}`;
  const ref = `refs/heads/${branch}`;
  const send = async (request: Pick<GitHubRequest, 'method' | 'path' | 'parameters'>) => {
    const answer = await client.send({ ...request, action, ...CONTENTS });
    holding(holding(answer, ref, 'ref'), sha, 'object', 'sha');
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
  return textAt(holding(await client.send({ method: 'PATCH', ...request }), number, 'number'), 'html_url');
}

/** Address of the pull request; one that is open for the branch already is brought up to date. */
export async function propose(client: GitHubClient, proposal: Proposal): Promise<string> {
  await setBranch(client, proposal.branch, await makeCommit(client, proposal));
  return openPull(client, proposal);
}
