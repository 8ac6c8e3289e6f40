import type { Comment } from '../../../adapters/github/comments.ts';
import { told } from '../../../base/told.ts';
import { hasMark, isOlderSeal, isUnsealed, reviewIn, visibleText } from '../../../core/approval/mark.ts';
import { isGenuine, isSealedText, type Review, type Sealer } from '../../../core/approval/review.ts';
import type { PlanComparison } from './plan-refusal.ts';

/** Of which pull request a review is looked for. */
interface SoughtPull {
  readonly repository: string;
  readonly number: number;
  readonly head: string;
}

/** Sealed with the key, wherever the comment was copied to. */
function genuineIn({ body }: Comment, sealer: Sealer): Review | undefined {
  const review = reviewIn(body);
  return review && isGenuine(review, sealer) ? review : undefined;
}

/** Whether this very comment was sealed: no copy, and by the author that it had then. */
export function isSealedComment(comment: Comment, review: Review): boolean {
  return review.comment === comment.id && review.author === comment.author;
}

/** What is wrong where no comment is sealed for this pull request. */
function whyNone(comments: readonly Comment[], { number }: SoughtPull, sealer: Sealer): PlanComparison {
  const copied = comments.map((each) => genuineIn(each, sealer)).find((each) => each !== undefined);
  if (copied) return ({ hash }) => told('review.forged#copied', { number, other: copied.pull, hash });
  const id = (() => {
    if (comments.length === 0) return 'review.no-comment';
    if (comments.some(({ body }) => isOlderSeal(body))) return 'review.older-seal';
    return comments.some(({ body }) => isUnsealed(body)) ? 'review.not-sealed' : 'review.forged';
  })();
  return ({ hash }) => told(id, { number, hash });
}

/** The review of the head of a pull request in its comments, or why there is none. Of several the newest counts. */
export function reviewOf(all: readonly Comment[], pull: SoughtPull, sealer: Sealer): Review | PlanComparison {
  const comments = all.filter(({ body }) => hasMark(body));
  const sealed = comments.flatMap((comment) => {
    const review = genuineIn(comment, sealer);
    if (!review || !isSealedComment(comment, review)) return [];
    const isSame = review.repository.toLowerCase() === pull.repository.toLowerCase();
    return isSame && review.pull === pull.number ? [{ comment, review }] : [];
  });
  const found = sealed.findLast(({ review }) => review.head === pull.head) ?? sealed.at(-1);
  if (!found) return whyNone(comments, pull, sealer);
  const { comment, review } = found;
  const { number, head } = pull;
  if (review.head !== head) {
    const commits = { reviewed: review.head.slice(0, 12), merged: head.slice(0, 12) };
    return ({ hash }) => told('review.other-commit', { number, ...commits, hash });
  }
  if (isSealedText(review, { sealer, visible: visibleText(comment.body) })) return review;
  return ({ hash }) => told('review.edited', { number, hash });
}
