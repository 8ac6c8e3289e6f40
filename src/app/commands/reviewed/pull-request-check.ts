import { openGitHub } from '../../../adapters/github/client.ts';
import { type Comment, trustedComments } from '../../../adapters/github/comments.ts';
import { mergedPull } from '../../../adapters/github/pull-requests.ts';
import type { Context } from '../../../base/context.ts';
import { told } from '../../../base/told.ts';
import type { WorkflowEvent } from '../../../core/approval/event.ts';
import { sealerOf, type Unreviewed, unreviewed } from '../../../core/approval/review.ts';
import type { PlanComparison } from './plan-refusal.ts';
import { reviewOf } from './sealed-comment.ts';

function differenceText({ tenant, changes, isPart }: Unreviewed): string {
  if (isPart) return `${tenant} (a part of what was reviewed is no longer to be done)`;
  return `${tenant} (${changes.length} ${changes.length === 1 ? 'change was' : 'changes were'} not reviewed)`;
}

/**
 * Only what the comment of the merged pull request says. Asked before anything is looked at.
 * @throws HybridError where GitHub cannot be asked; Refusal for a key that is too short
 */
export async function checkPullRequest(context: Context, event: WorkflowEvent, key: string): Promise<PlanComparison> {
  const sealer = sealerOf(context.seal(key));
  const { commit, defaultBranch: branch = '', repository, name } = event;
  if (name !== 'push') return ({ hash }) => told('review.by-hand', { event: name, hash });
  const client = openGitHub(context);
  const pull = await mergedPull(client, { commit, branch });
  if (!pull) return ({ hash }) => told('review.none', { commit: commit.slice(0, 12), branch, hash });
  const comments: Comment[] = [];
  for await (const comment of trustedComments(client, pull.number)) comments.push(comment);
  const review = reviewOf(comments, { ...pull, repository }, sealer);
  if (typeof review === 'function') return review;
  return (plan) => {
    const differing = unreviewed(plan, review, { sealer, isRerun: event.attempt > 1 });
    if (differing.length === 0) return undefined;
    const values = { number: review.pull, tenants: differing.map(differenceText).join(', '), hash: plan.hash };
    return { ...told('review.outdated', values), unreviewed: differing };
  };
}
