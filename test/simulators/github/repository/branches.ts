import { type Conversation, close } from '../issues/conversation.ts';
import { ACTIONS_BOT } from '../people.ts';
import type { Repository } from '../state.ts';

function openFrom({ conversations, fullName }: Repository, branch: string): readonly Conversation[] {
  return [...conversations.values()].filter(
    ({ state, pull }) => state === 'open' && pull?.head.branch === branch && pull.head.repository === fullName,
  );
}

/** Sets a reference such as `heads/main`; the open pull requests from a branch go with it. */
export function moveRef(repository: Repository, ref: string, sha: string): void {
  repository.history.refs.set(ref, sha);
  for (const { pull } of openFrom(repository, ref.replace(/^heads\//, ''))) if (pull) pull.headSha = sha;
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
