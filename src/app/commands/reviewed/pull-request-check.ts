import { type Comment, trustedComments } from '../../../adapters/github/comments.ts';
import { openGitHub } from '../../../adapters/github/open.ts';
import { mergedPull } from '../../../adapters/github/pull-requests.ts';
import type { Context } from '../../../base/context.ts';
import { formatMessage } from '../../../base/message.ts';
import type { WorkflowEvent } from '../../../core/approval/event.ts';
import { hasMark, isOlderSeal, isUnsealed, reviewIn, visibleText } from '../../../core/approval/mark.ts';
import {
  findUnreviewed,
  isGenuine,
  isSealedText,
  type Review,
  type Sealer,
  sealerOf,
  type Unreviewed,
} from '../../../core/approval/review.ts';
import type { PlanComparison } from './plan-refusal.ts';

/** The pull request whose review is needed. */
type SoughtPull = Pick<Review, 'repository' | 'head'> & { readonly number: number };

/** The review in a comment that was sealed with the key, also if the comment was copied. */
function genuineIn({ body }: Comment, sealer: Sealer): Review | undefined {
  const review = reviewIn(body);
  return review && isGenuine(review, sealer) ? review : undefined;
}

/** The review that was sealed as this comment: not a copy, and by the same author. */
export function sealedReview(comment: Comment, sealer: Sealer): Review | undefined {
  const review = genuineIn(comment, sealer);
  return review?.comment === comment.id && review.author === comment.author ? review : undefined;
}

/** Why no comment counts as sealed for this pull request. */
function noneSealed(comments: readonly Comment[]) {
  if (comments.length === 0) return 'review.no-comment';
  if (comments.some(({ body }) => isOlderSeal(body))) return 'review.older-seal';
  return comments.some(({ body }) => isUnsealed(body)) ? 'review.not-sealed' : 'review.forged';
}

/** The review of the head of a pull request, or the reason why there is none. The newest comment counts. */
function reviewOf(all: readonly Comment[], pull: SoughtPull, sealer: Sealer): Review | PlanComparison {
  const { number, head } = pull;
  const comments = all.filter(({ body }) => hasMark(body));
  const sealed = comments.flatMap((comment) => {
    const review = sealedReview(comment, sealer);
    const isSame = review?.repository.toLowerCase() === pull.repository.toLowerCase();
    return isSame && review?.pull === number ? [{ comment, review }] : [];
  });
  const found = sealed.findLast(({ review }) => review.head === head) ?? sealed.at(-1);
  if (!found) {
    const copied = comments.map((each) => genuineIn(each, sealer)).find((each) => each !== undefined);
    if (copied) return ({ hash }) => formatMessage('review.forged#copied', { number, other: copied.pull, hash });
    return ({ hash }) => formatMessage(noneSealed(comments), { number, hash });
  }
  const { comment, review } = found;
  if (review.head !== head) {
    const commits = { reviewed: review.head.slice(0, 12), merged: head.slice(0, 12) };
    return ({ hash }) => formatMessage('review.other-commit', { number, ...commits, hash });
  }
  if (isSealedText(review, { sealer, visible: visibleText(comment.body) })) return review;
  return ({ hash }) => formatMessage('review.edited', { number, hash });
}

function differenceText({ tenant, changes, isPart }: Unreviewed): string {
  if (isPart) return `${tenant} (some reviewed changes are no longer needed)`;
  return `${tenant} (${changes.length} ${changes.length === 1 ? 'change was' : 'changes were'} not reviewed)`;
}

/**
 * Allows only the plan in the comment of the merged pull request. Runs before any tenant is read.
 * @throws HybridError if GitHub cannot be reached; Refusal for a key that is too short
 */
export async function checkPullRequest(context: Context, event: WorkflowEvent, key: string): Promise<PlanComparison> {
  const sealer = sealerOf(context.seal(key));
  const { commit, defaultBranch: branch = '', repository, name } = event;
  if (name !== 'push') return ({ hash }) => formatMessage('review.by-hand', { event: name, hash });
  const client = await openGitHub(context);
  const pull = await mergedPull(client, { commit, branch });
  if (!pull) return ({ hash }) => formatMessage('review.none', { commit: commit.slice(0, 12), branch, hash });
  const comments: Comment[] = [];
  for await (const comment of trustedComments(client, pull.number)) comments.push(comment);
  const review = reviewOf(comments, { ...pull, repository }, sealer);
  if (typeof review === 'function') return review;
  return (plan) => {
    const differing = findUnreviewed(plan, review, { sealer, isRerun: event.attempt > 1 });
    if (differing.length === 0) return undefined;
    const values = { number: review.pull, tenants: differing.map(differenceText).join(', '), hash: plan.hash };
    return { ...formatMessage('review.outdated', values), unreviewed: differing };
  };
}
