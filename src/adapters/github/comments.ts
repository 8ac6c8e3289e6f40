import { HybridError } from '../../base/errors.ts';
import { at } from '../../base/json.ts';
import { holding, numberAt, textAt } from './answers.ts';
import type { GitHubClient } from './client.ts';

export interface Comment {
  readonly id: number;
  /** Login of who wrote it; it stays the same when somebody else edits it. */
  readonly author: string;
  readonly body: string;
  /** Address for people. */
  readonly address: string;
}

const WRITE = { needed: 'pull-requests: write' } as const;
const MEMBERS = ['OWNER', 'MEMBER', 'COLLABORATOR'];

/**
 * Written by an app, or by somebody who may write to the repository. A comment of anybody else is never taken for ours,
 * whatever stands in it. That is no proof: only the seal is.
 */
export function isTrustedAuthor(written: unknown): boolean {
  return at(written, 'user', 'type') === 'Bot' || MEMBERS.includes(String(at(written, 'author_association')));
}

function commentOf(answer: unknown): Comment {
  return {
    id: numberAt(answer, 'id'),
    author: textAt(answer, 'user', 'login'),
    body: String(at(answer, 'body') ?? ''),
    address: textAt(answer, 'html_url'),
  };
}

/** Comments of a pull request by those who may write to the repository, oldest first. One request for each hundred. */
export async function* trustedComments(client: GitHubClient, pull: number): AsyncGenerator<Comment> {
  const path = `issues/${pull}/comments`;
  for await (const page of client.pages({ path, action: 'show the comments', needed: 'pull-requests: read' })) {
    for (const each of page) if (isTrustedAuthor(each)) yield commentOf(each);
  }
}

/** Sends nothing when it is so already. */
export async function updateComment(client: GitHubClient, comment: Comment, body: string): Promise<Comment> {
  const { id } = comment;
  if (comment.body === body) return comment;
  const request = { path: `issues/comments/${id}`, parameters: { body }, action: 'change the comment' };
  return commentOf(holding(await client.send({ ...WRITE, ...request, method: 'PATCH' }), id, 'id'));
}

type IsOwn = (comment: Comment) => boolean;

/** The first comment that is ours. */
export async function findOwn(client: GitHubClient, pull: number, isOwn: IsOwn): Promise<Comment | undefined> {
  for await (const comment of trustedComments(client, pull)) if (isOwn(comment)) return comment;
  return undefined;
}

/** Made once: after an unclear answer it is looked for, so that there are never two of one run. */
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
