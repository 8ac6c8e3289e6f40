import { type Conversation, close } from '../issues/conversation.ts';
import { ACTIONS_BOT } from '../people.ts';
import type { Repository } from '../state.ts';
import { commitsBetween } from './commits.ts';

function openFrom({ conversations, fullName }: Repository, branch: string): readonly Conversation[] {
  return [...conversations.values()].filter(
    ({ state, pull }) => state === 'open' && pull?.head.branch === branch && pull.head.repository === fullName,
  );
}

function hasNothingNew({ history }: Repository, base: string, sha: string): boolean {
  const at = history.refs.get(`heads/${base}`);
  return at !== undefined && commitsBetween(history, at, sha).length === 0;
}

/**
 * Sets a reference such as `heads/main`; the open pull requests from a branch follow it. One without a commit that its base lacks
 * is
 * closed at once, even if the branch gets one a moment later (dimikot/git-grok#30, gfx-rs/metal-rs#323).
 */
export function moveRef(repository: Repository, ref: string, sha: string): void {
  repository.history.refs.set(ref, sha);
  for (const conversation of openFrom(repository, ref.replace(/^heads\//, ''))) {
    const { pull } = conversation;
    if (!pull) continue;
    pull.headSha = sha;
    if (hasNothingNew(repository, pull.base, sha)) close(conversation, ACTIONS_BOT);
  }
}

/** Its open pull requests are closed. */
export function removeBranch(repository: Repository, branch: string): void {
  repository.history.refs.delete(`heads/${branch}`);
  for (const conversation of openFrom(repository, branch)) close(conversation, ACTIONS_BOT);
}

export function isProtected({ settings }: Repository, branch: string): boolean {
  return settings.protectedBranches.includes(branch);
}

export const RULES = 'Repository rule violations found\n\nChanges must be made through a pull request.\n\n';
