import type { Plan } from '../../plan/plan.ts';
import { markOf, UNSEALED_MARK } from '../../review/mark.ts';
import type { Review } from '../../review/review.ts';
import { planMarkdown } from './markdown.ts';

/** Characters; GitHub takes 65,536 (422 "body is too long"), and an entity is more than the character it stands for. */
export const COMMENT_LIMIT = 60_000;

export interface ReviewComment {
  readonly plan: Plan;
  /** Absent where the workflow gives no review key. */
  readonly review: Review | undefined;
  /** Commit that was planned. */
  readonly head: string;
  /** Address of the run, from the environment of the runner. */
  readonly run: string | undefined;
}

function whatMergingDoes({ plan, review }: ReviewComment): string {
  if (!plan.tenants.some(({ changes }) => changes.length > 0)) return 'Merging this changes nothing in the services.';
  if (!review) {
    return '**Not sealed:** the workflow gives no `review-key`, so apply will not take this plan for reviewed.';
  }
  return 'Merging applies exactly this. If something else is to be done by then, apply changes nothing and says what.';
}

/** The one comment of a pull request: its mark for machines first, then the plan, cut at whole tenants. */
export function reviewComment(comment: ReviewComment): string {
  const { plan, review, head, run } = comment;
  const mark = review ? markOf(review) : UNSEALED_MARK;
  const link = run === undefined ? '' : `, [this run](${run})`;
  const foot = `${whatMergingDoes(comment)}\n\n<sub>Planned for commit ${head.slice(0, 12)}${link}.</sub>\n`;
  const elsewhere = run === undefined ? 'The summary of the run has all.' : `The [summary of the run](${run}) has all.`;
  const limit = COMMENT_LIMIT - mark.length - foot.length - 10;
  return `${mark}\n${planMarkdown(plan, { limit, elsewhere })}\n${foot}`;
}
