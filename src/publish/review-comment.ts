import type { CommandReport } from '../commands/dispatch.ts';
import type { Context } from '../context.ts';
import { openGitHub } from '../github/client.ts';
import { writeComment } from '../github/comments.ts';
import { originOf } from '../plan/receipt.ts';
import { reviewComment } from '../report/markdown/review-comment.ts';
import { hasMark } from '../review/mark.ts';
import { sealReview } from '../review/review.ts';
import { sealerOf } from '../review/review-key.ts';

/** Address of the comment; undefined where there is nothing to say and nothing was said before. */
export async function publishReview(context: Context, { plan, pull }: CommandReport): Promise<string | undefined> {
  if (!plan || !pull) return undefined;
  if (pull.isFromFork) {
    context.log.info(
      'this pull request comes from a fork: its job may not comment, and the plan stands in the summary',
    );
    return undefined;
  }
  const client = openGitHub(context);
  const key = context.environment.GENESYS_HYBRID_REVIEW_KEY?.trim();
  const reviewed = { repository: client.repository, pull: pull.number, head: pull.head };
  const review = key ? sealReview(plan, reviewed, sealerOf(context.seal(key))) : undefined;
  const run = originOf(context.environment).run?.address;
  const body = reviewComment({ plan, review, head: pull.head, run });
  const isWanted = plan.tenants.some(
    ({ changes, findings, failure }) => changes.length + findings.length > 0 || failure,
  );
  return (await writeComment(client, pull.number, { body, isOurs: hasMark, isWanted }))?.address;
}
