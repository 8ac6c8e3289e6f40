import { at } from '../http/answer.ts';
import type { GitHubClient } from './client.ts';
import { unexpectedAnswer } from './errors.ts';

export interface MergedPull {
  readonly number: number;
  /** Commit that it ended with. */
  readonly head: string;
}

/**
 * The pull request that was merged by a commit. GitHub lists all that the commit belongs to: one that is still open, or
 * that was merged by another commit, is not what this push brought.
 * @throws HybridError `github.answer` for what is no list: it does not say that there is none
 */
export async function mergedPull(client: GitHubClient, commit: string): Promise<MergedPull | undefined> {
  const path = `commits/${commit}/pulls`;
  const list = await client.send({
    method: 'GET',
    path,
    action: 'show the pull request of the commit',
    needed: 'pull-requests: read',
  });
  if (!Array.isArray(list)) throw unexpectedAnswer('list');
  const found = list.find((each) => at(each, 'merged_at') && at(each, 'merge_commit_sha') === commit);
  const number = at(found, 'number');
  const head = at(found, 'head', 'sha');
  return typeof number === 'number' && typeof head === 'string' ? { number, head } : undefined;
}
