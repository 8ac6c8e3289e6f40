import type { SimulatedAnswer } from '../../server.ts';
import { refused } from '../answers.ts';
import type { PullParts } from '../issues/conversation.ts';
import { listed } from '../paging.ts';
import { commitsBetween, reachable } from '../repository/commits.ts';
import type { Call, Repository } from '../state.ts';
import { baseShaOf, pullShape } from './shape.ts';

function isIn(repository: Repository, pull: PullParts, sha: string): boolean {
  const { history } = repository;
  const brought = [...pull.introduced, pull.mergeCommitSha ?? ''];
  return brought.includes(sha) || commitsBetween(history, baseShaOf(repository, pull), pull.headSha).includes(sha);
}

/**
 * For a commit on the default branch the merged pull requests that brought it there; for another one all that contain it,
 * including
 * open ones. A commit that was pushed without a pull request has none.
 */
export function listPullsOfCommit(call: Call): SimulatedAnswer {
  const { repository, parameters } = call;
  const { history, settings, conversations } = repository;
  const sha = parameters.commit_sha ?? '';
  if (history.refs.size === 0) return refused(409, 'Git Repository is empty.');
  if (!history.commits.has(sha)) return refused(422, `No commit found for SHA: ${sha}`);
  const onDefault = reachable(history, history.refs.get(`heads/${settings.defaultBranch}`) ?? '').has(sha);
  const pulls = [...conversations.values()].flatMap((conversation) => {
    const { pull, state } = conversation;
    if (!pull || !isIn(repository, pull, sha)) return [];
    const isShown = onDefault ? pull.mergedAt !== null : pull.mergedAt !== null || state === 'open';
    return isShown ? [{ conversation, pull }] : [];
  });
  return listed(call, pulls, ({ conversation, pull }) => pullShape(call, conversation, pull));
}
