import { HybridError } from '../errors.ts';
import { at } from '../http/answer.ts';
import { type GitHubClient, holding, numberAt, textAt } from './client.ts';

export interface Comment {
  readonly id: number;
  readonly body: string;
  /** Address for people. */
  readonly address: string;
}

const MEMBERS = ['OWNER', 'MEMBER', 'COLLABORATOR'];

/**
 * Written by an app, or by somebody who may write to the repository. A comment of anybody else is never taken for ours,
 * whatever stands in it. That is no proof: only the seal is.
 */
export function isTrustedAuthor(written: unknown): boolean {
  return at(written, 'user', 'type') === 'Bot' || MEMBERS.includes(String(at(written, 'author_association')));
}

function commentOf(answer: unknown): Comment {
  return { id: numberAt(answer, 'id'), body: String(at(answer, 'body') ?? ''), address: textAt(answer, 'html_url') };
}

/** The first comment of a pull request whose body is ours. One request for each hundred comments before it. */
export async function findComment(
  client: GitHubClient,
  pull: number,
  isOurs: (body: string) => boolean,
): Promise<Comment | undefined> {
  const path = `issues/${pull}/comments`;
  for await (const page of client.pages({ path, action: 'show the comments', needed: 'pull-requests: read' })) {
    const found = page.find((each) => isTrustedAuthor(each) && isOurs(String(at(each, 'body') ?? '')));
    if (found) return commentOf(found);
  }
  return undefined;
}

async function create(client: GitHubClient, pull: number, body: string): Promise<Comment> {
  const path = `issues/${pull}/comments`;
  const request = { path, parameters: { body }, action: 'write the comment', needed: 'pull-requests: write' } as const;
  return commentOf(await client.send({ ...request, method: 'POST' }));
}

async function update(client: GitHubClient, { id }: Comment, body: string): Promise<Comment> {
  const path = `issues/comments/${id}`;
  const request = { path, parameters: { body }, action: 'change the comment', needed: 'pull-requests: write' } as const;
  return commentOf(holding(await client.send({ ...request, method: 'PATCH' }), id, 'id'));
}

/** An answer that leaves open whether it was done. */
function isUnclear(error: unknown): boolean {
  return error instanceof HybridError && error.code === 'github.unreachable';
}

/**
 * The one comment: made once, then changed. After an unclear answer it is looked for, so that there are never two of one run.
 * @param isWanted false: a comment that is not there yet is not made, one that is there is brought up to date
 */
export async function writeComment(
  client: GitHubClient,
  pull: number,
  comment: { readonly body: string; readonly isOurs: (body: string) => boolean; readonly isWanted: boolean },
): Promise<Comment | undefined> {
  const { body, isOurs, isWanted } = comment;
  const found = await findComment(client, pull, isOurs);
  if (found) return found.body === body ? found : update(client, found, body);
  if (!isWanted) return undefined;
  try {
    return await create(client, pull, body);
  } catch (error) {
    const made = isUnclear(error) ? await findComment(client, pull, isOurs) : undefined;
    if (made) return made;
    throw error;
  }
}
