import { timestamp } from '../answers.ts';
import { numberOf, type Person } from '../people.ts';
import type { Repository } from '../state.ts';

export interface Comment {
  readonly id: number;
  readonly author: Person;
  body: string;
  readonly createdAt: string;
  updatedAt: string;
}

export type StateReason = 'completed' | 'not_planned' | 'duplicate' | 'reopened' | null;

export interface PullParts {
  base: string;
  readonly head: { readonly branch: string; readonly repository: string };
  /** Follows the branch while the pull request is open. */
  headSha: string;
  /** Commits that a merge added to the base branch; empty before. */
  introduced: readonly string[];
  mergedAt: string | null;
  mergedBy: Person | null;
  mergeCommitSha: string | null;
}

/** An issue or, with `pull`, a pull request, which GitHub stores as an issue too. */
export interface Conversation {
  readonly number: number;
  readonly id: number;
  title: string;
  body: string | null;
  readonly author: Person;
  labels: readonly string[];
  state: 'open' | 'closed';
  stateReason: StateReason;
  closedAt: string | null;
  closedBy: Person | null;
  isLocked: boolean;
  readonly createdAt: string;
  updatedAt: string;
  readonly comments: Comment[];
  readonly pull?: PullParts;
}

export interface Opening {
  readonly title: string;
  readonly body?: string | null | undefined;
  readonly author: Person;
  readonly labels?: readonly string[];
  readonly pull?: PullParts;
}

export function open(repository: Repository, opening: Opening): Conversation {
  const number = Math.max(0, ...repository.conversations.keys(), ...repository.deleted) + 1;
  const conversation: Conversation = {
    ...{ labels: [], ...opening, body: opening.body ?? null },
    ...{ number, id: numberOf(`${repository.fullName}#${number}`) },
    ...{ state: 'open', stateReason: null, closedAt: null, closedBy: null, isLocked: false, comments: [] },
    ...{ createdAt: timestamp(), updatedAt: timestamp() },
  };
  repository.conversations.set(number, conversation);
  return conversation;
}

/** Numbers of comments increase within a repository, and are unique among repositories. */
export function addComment(
  { conversations, id }: Repository,
  to: Conversation,
  parts: Pick<Comment, 'author' | 'body'>,
) {
  const all = [...conversations.values()].flatMap(({ comments }) => comments);
  const last = Math.max(id * 1000, ...all.map((each) => each.id));
  const comment: Comment = { ...parts, id: last + 1, createdAt: timestamp(), updatedAt: timestamp() };
  to.comments.push(comment);
  to.updatedAt = comment.createdAt;
  return comment;
}

export function commentAt({ conversations }: Repository, id: number): readonly [Comment, Conversation] | undefined {
  for (const conversation of conversations.values()) {
    const comment = conversation.comments.find((each) => each.id === id);
    if (comment) return [comment, conversation];
  }
  return undefined;
}

export function close(conversation: Conversation, by: Person, reason: StateReason = 'completed'): void {
  const stateReason = conversation.pull ? null : reason;
  Object.assign(conversation, { state: 'closed', stateReason, closedAt: timestamp(), closedBy: by });
  conversation.updatedAt = timestamp();
}

export function reopen(conversation: Conversation): void {
  const stateReason = conversation.pull ? null : 'reopened';
  Object.assign(conversation, { state: 'open', stateReason, closedAt: null, closedBy: null });
  conversation.updatedAt = timestamp();
}
