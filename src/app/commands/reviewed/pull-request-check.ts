import { openGitHub } from '../../../adapters/github/client.ts';
import { type Comment, trustedComments } from '../../../adapters/github/comments.ts';
import { mergedPull } from '../../../adapters/github/pull-requests.ts';
import type { Context } from '../../../base/context.ts';
import type { WorkflowEvent } from '../../../core/approval/event.ts';
import { type Review, type Sealer, sealerOf, type Unreviewed, unreviewed } from '../../../core/approval/review.ts';
import type { Plan } from '../../../core/plan.ts';
import type { PlanRefusal } from '../../../engine/report.ts';
import type { PlanComparison } from './plan-refusal.ts';
import { reviewOf } from './sealed-comment.ts';

/** How to go on, with the hash at its end, so that it can be copied. */
function goOn(plan: Plan): string {
  return `Nothing was changed. Look at what is to be done now; to apply exactly that, start this workflow by hand with accept-current-plan: ${plan.hash}`;
}

function refuse(code: string, message: string): PlanComparison {
  return (plan) => ({ code: `review.${code}`, message, fix: goOn(plan) });
}

function differenceText({ tenant, changes, isPart }: Unreviewed): string {
  if (isPart) return `${tenant} (a part of what was reviewed is no longer to be done)`;
  return `${tenant} (${changes.length} ${changes.length === 1 ? 'change was' : 'changes were'} not reviewed)`;
}

interface Known {
  readonly review: Review;
  readonly sealer: Sealer;
  readonly event: WorkflowEvent;
}

function checkReviewed({ review, sealer, event }: Known): PlanComparison {
  return (plan): PlanRefusal | undefined => {
    const differing = unreviewed(plan, review, { sealer, isRerun: event.attempt > 1 });
    if (differing.length === 0) return undefined;
    const message = `what is to be done now is not what was reviewed in pull request #${review.pull}: it differs for ${differing.map(differenceText).join(', ')}`;
    return { code: 'review.outdated', message, fix: goOn(plan), unreviewed: differing };
  };
}

/**
 * Only what the comment of the merged pull request says. Asked before anything is looked at.
 * @throws HybridError where GitHub cannot be asked; Refusal for a key that is too short
 */
export async function checkPullRequest(context: Context, event: WorkflowEvent, key: string): Promise<PlanComparison> {
  const sealer = sealerOf(context.seal(key));
  const { commit, defaultBranch: branch = '', repository } = event;
  if (event.name !== 'push') {
    return refuse('by-hand', `nothing that was reviewed belongs to the event ${event.name}`);
  }
  const client = openGitHub(context);
  const pull = await mergedPull(client, { commit, branch });
  if (!pull) return refuse('none', `commit ${commit.slice(0, 12)} was not merged into ${branch} by a pull request`);
  const comments: Comment[] = [];
  for await (const comment of trustedComments(client, pull.number)) comments.push(comment);
  const review = reviewOf(comments, { ...pull, repository }, sealer);
  if ('code' in review) return refuse(review.code, review.message);
  return checkReviewed({ review, sealer, event });
}
