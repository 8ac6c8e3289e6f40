import type { Comment } from '../../../adapters/github/comments.ts';
import { hasMark, isOlderSeal, isUnsealed, reviewIn, visibleText } from '../../../core/approval/mark.ts';
import type { Sealer } from '../../../core/approval/review.ts';
import { isGenuine, isSealedText, type Review } from '../../../core/approval/review.ts';

/** Of which pull request a review is looked for. */
interface SoughtPull {
  readonly repository: string;
  readonly number: number;
  readonly head: string;
}

/** Why no review counts: the code after `review.`, and a sentence. */
interface NoReview {
  readonly code: string;
  readonly message: string;
}

function sameRepository(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
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
function whyNone(comments: readonly Comment[], { number }: SoughtPull, sealer: Sealer): NoReview {
  const name = `pull request #${number}`;
  const copied = comments.map((each) => genuineIn(each, sealer)).find((each) => each !== undefined);
  if (comments.length === 0) {
    return { code: 'no-comment', message: `${name} has no comment with a plan that was reviewed` };
  }
  if (copied) {
    const message = `the comment with the plan of ${name} was copied from another one, of pull request #${copied.pull}`;
    return { code: 'forged', message };
  }
  if (comments.some(({ body }) => isOlderSeal(body))) {
    const message = `the comment with the plan of ${name} was sealed by an older version, whose seal does not cover its text: run the check of a pull request again before you merge it`;
    return { code: 'older-seal', message };
  }
  if (comments.some(({ body }) => isUnsealed(body))) {
    return { code: 'not-sealed', message: `the comment of ${name} is not sealed, and says why` };
  }
  const message = `the comment with the plan of ${name} was changed by hand, or not sealed with this review key`;
  return { code: 'forged', message };
}

/** The review of the head of a pull request in its comments, or why there is none. Of several the newest counts. */
export function reviewOf(all: readonly Comment[], pull: SoughtPull, sealer: Sealer): Review | NoReview {
  const comments = all.filter(({ body }) => hasMark(body));
  const sealed = comments.flatMap((comment) => {
    const review = genuineIn(comment, sealer);
    if (!review || !isSealedComment(comment, review)) return [];
    const isHere = review.pull === pull.number && sameRepository(review.repository, pull.repository);
    return isHere ? [{ comment, review }] : [];
  });
  const found = sealed.findLast(({ review }) => review.head === pull.head) ?? sealed.at(-1);
  if (!found) return whyNone(comments, pull, sealer);
  const { comment, review } = found;
  const name = `pull request #${pull.number}`;
  if (review.head !== pull.head) {
    const [reviewed, merged] = [review.head.slice(0, 12), pull.head.slice(0, 12)];
    const message = `the plan of ${name} was made for commit ${reviewed}, and ${merged} was merged`;
    return { code: 'other-commit', message };
  }
  if (!isSealedText(review, { sealer, visible: visibleText(comment.body) })) {
    const message = `the text of the comment with the plan of ${name} is not the one that was sealed: somebody edited what people read`;
    return { code: 'edited', message };
  }
  return review;
}
