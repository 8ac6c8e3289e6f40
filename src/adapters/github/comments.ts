import { HybridError } from '../../base/errors.ts';
import { valueAt } from '../../base/json.ts';
import { numberAt, requireHolding, textAt } from './answers.ts';
import type { GitHubClient } from './client.ts';

export interface Comment {
  readonly id: number;
  /** Login of the author; it stays the same when another person edits the comment. */
  readonly author: string;
  readonly body: string;
  /** URL for people. */
  readonly address: string;
}

const WRITE = { needed: 'pull-requests: write' } as const;
const MEMBERS = ['OWNER', 'MEMBER', 'COLLABORATOR'];

/**
 * Whether the author is an app, or has write access to the repository. A comment of another author is never ours, whatever
 * it contains. This is no proof; only the seal is.
 */
export function isTrustedAuthor(written: unknown): boolean {
  return valueAt(written, 'user', 'type') === 'Bot' || MEMBERS.includes(String(valueAt(written, 'author_association')));
}

function commentOf(answer: unknown): Comment {
  return {
    id: numberAt(answer, 'id'),
    author: textAt(answer, 'user', 'login'),
    body: String(valueAt(answer, 'body') ?? ''),
    address: textAt(answer, 'html_url'),
  };
}

/** Comments of a pull request by authors with write access, oldest first. One request per hundred. */
export async function* trustedComments(client: GitHubClient, pull: number): AsyncGenerator<Comment> {
  const path = `issues/${pull}/comments`;
  for await (const page of client.pages({ path, action: 'show the comments', needed: 'pull-requests: read' })) {
    for (const each of page) if (isTrustedAuthor(each)) yield commentOf(each);
  }
}

/** Sends nothing if the comment is unchanged. */
export async function updateComment(client: GitHubClient, comment: Comment, body: string): Promise<Comment> {
  const { id } = comment;
  if (comment.body === body) return comment;
  const request = { path: `issues/comments/${id}`, parameters: { body }, action: 'change the comment' };
  return commentOf(requireHolding(await client.send({ ...WRITE, ...request, method: 'PATCH' }), id, 'id'));
}

type IsOwn = (comment: Comment) => boolean;

/** The first comment that is ours. */
export async function findOwn(client: GitHubClient, pull: number, isOwn: IsOwn): Promise<Comment | undefined> {
  for await (const comment of trustedComments(client, pull)) if (isOwn(comment)) return comment;
  return undefined;
}

/** Created once: after an unclear response it is searched for, so that a run never creates two. */
export async function createOwn(
  client: GitHubClient,
  pull: number,
  { body, isOwn }: { readonly body: string; readonly isOwn: IsOwn },
): Promise<Comment> {
  const request = { path: `issues/${pull}/comments`, parameters: { body }, action: 'write the comment' };
  try {
    return commentOf(await client.send({ ...WRITE, ...request, method: 'POST' }));
  } catch (error) {
    const isUnclear = error instanceof HybridError && error.code === 'github.unreachable';
    const made = isUnclear && (await findOwn(client, pull, isOwn));
    if (made) return made;
    throw error;
  }
}
