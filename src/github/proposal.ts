import { HybridError } from '../errors.ts';
import { type GitHubClient, type GitHubRequest, holding, numberAt, textAt } from './client.ts';

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

/** The branch at `from`, whatever stood on it: it is ours by its name, and an older proposal is outdated. */
async function startBranch(client: GitHubClient, { branch, from: sha }: Proposal): Promise<void> {
  const action = `make the branch ${branch}`;
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

async function writeFile(client: GitHubClient, { branch, path: file, text, title }: Proposal): Promise<void> {
  const path = `contents/${file.split('/').map(encodeURIComponent).join('/')}`;
  const action = `write ${file} on the branch ${branch}`;
  const before = await client.send({ method: 'GET', path, parameters: { ref: branch }, action, ...CONTENTS });
  const content = Buffer.from(text).toString('base64');
  const parameters = { message: title, content, sha: textAt(before, 'sha'), branch };
  holding(await client.send({ method: 'PUT', path, parameters, action, ...CONTENTS }), file, 'content', 'path');
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
  await startBranch(client, proposal);
  await writeFile(client, proposal);
  return openPull(client, proposal);
}
