import { type Comment, createOwn, findOwn, updateComment } from '../../adapters/github/comments.ts';
import { openGitHub } from '../../adapters/github/open.ts';
import { changedPaths, type PullNow, pullNow } from '../../adapters/github/pull-requests.ts';
import type { Context } from '../../base/context.ts';
import { hasMark, markOf, UNSEALED_MARK, visibleText } from '../../core/approval/mark.ts';
import { type Reviewed, type Sealer, sealerOf, sealReview } from '../../core/approval/review.ts';
import type { Plan } from '../../core/plan.ts';
import { originOf } from '../../core/receipt.ts';
import type { CommandReport } from '../../engine/report.ts';
import {
  type Merging,
  notPlannedText,
  type ReviewComment,
  reviewText,
  type Unsealed,
} from '../../render/markdown/review-comment.ts';
import { sealedReview } from '../commands/reviewed/pull-request-check.ts';
import { appliedByMerging } from '../matrix/changed.ts';

/** The author of comments with the token of a job; counts as ours if GitHub does not return our login. */
const JOB = 'github-actions[bot]';

type Pull = NonNullable<CommandReport['pull']>;

/** Why the comment stays as it is: a newer run is responsible for the pull request, or it is merged or closed. */
function reasonToLeave(pull: Pull, now: PullNow): string | undefined {
  if (now.state === 'merged') {
    return `Pull request #${pull.number} is already merged, so its comment is not changed and the plan is not sealed. Run the workflow apply.yml to apply the remaining changes`;
  }
  if (now.head === pull.head) return undefined;
  const [planned, newest] = [pull.head.slice(0, 12), now.head.slice(0, 12)];
  return `The latest commit of pull request #${pull.number} is ${newest}, but this run planned ${planned}. The comment is not changed; the run of the latest commit updates it`;
}

function unsealedReason(plan: Plan, now: PullNow, sealer: Sealer | undefined): Unsealed | undefined {
  const failed = plan.tenants.filter(({ failure }) => failure).map(({ tenant }) => tenant);
  if (failed.length > 0) return { because: 'failed', tenants: failed };
  const { base, defaultBranch } = now;
  if (base !== defaultBranch) return { because: 'other-base', base, defaultBranch };
  if (now.state !== 'open') return { because: 'closed' };
  return sealer ? undefined : { because: 'no-key' };
}

/** If GitHub does not list all files, the comment does not predict what the merge applies. */
async function mergingOf({ client, pull, links }: Scene, now: PullNow, plan: Plan): Promise<Merging> {
  const changed = plan.tenants.filter(({ changes }) => changes.length > 0);
  if (changed.length === 0) return new Set();
  const paths = await changedPaths(client, pull.number, now);
  if (!paths) return 'unknown';
  const files = plan.tenants.map(({ file }) => file).filter((file) => file !== '');
  const applied = appliedByMerging(paths, files, links);
  return new Set(changed.filter(({ file }) => applied.has(file)).map(({ tenant }) => tenant));
}

/** Everything that is needed before the first write. */
async function sceneOf(context: Context, pull: Pull, links: CommandReport['links']) {
  const key = context.environment.GENESYS_HYBRID_REVIEW_KEY?.trim();
  const sealer = key ? sealerOf(context.seal(key)) : undefined;
  const client = await openGitHub(context);
  const login = (await client.login()) ?? JOB;
  /**
   * A comment is ours if the login of our token wrote it, or if our key sealed this comment (with another token).
   * Other comments are neither trusted nor edited, whatever their first line says, because their author can change them.
   */
  const isOwn = (comment: Comment) =>
    hasMark(comment.body) &&
    (comment.author === login || (sealer !== undefined && sealedReview(comment, sealer) !== undefined));
  /** The comment of an earlier run. */
  const found = await findOwn(client, pull.number, isOwn);
  return { context, client, pull, sealer, isOwn, found, run: originOf(context.environment).run?.address, links };
}

type Scene = Awaited<ReturnType<typeof sceneOf>>;

/** The complete comment with its seal, which includes its number and its author. */
function sealedBody(comment: ReviewComment, { id, author }: Comment, { client, pull, sealer }: Scene): string {
  if (!sealer || comment.unsealed) return `${UNSEALED_MARK}\n${reviewText(comment)}`;
  const { number, head } = pull;
  const reviewed: Reviewed = { repository: client.repository, pull: number, head, comment: id, author };
  const markFor = (visible: string) => markOf(sealReview(comment.plan, reviewed, { sealer, visible }));
  const text = reviewText(comment, markFor('').length);
  return `${markFor(visibleText(`\n${text}`))}\n${text}`;
}

/** The current state of the pull request; undefined, with a warning, if its comment must not be changed. */
async function openFor({ context, client, pull }: Scene): Promise<PullNow | undefined> {
  const now = await pullNow(client, pull.number);
  const left = reasonToLeave(pull, now);
  if (left !== undefined) context.log.warn(left);
  return left === undefined ? now : undefined;
}

/** The comment of an earlier run, or a new one, whose number and author the seal needs. */
async function ensureComment(comment: ReviewComment, { client, pull, isOwn, found }: Scene): Promise<Comment> {
  if (found) return found;
  const unsealed: Unsealed = comment.unsealed ?? { because: 'pending' };
  const body = `${UNSEALED_MARK}\n${reviewText({ ...comment, unsealed })}`;
  return createOwn(client, pull.number, { body, isOwn });
}

async function write(plan: Plan, scene: Scene): Promise<Comment | undefined> {
  const { client, pull, sealer, found, run } = scene;
  const isWanted = plan.tenants.some(
    ({ changes, findings, failure }) => changes.length + findings.length > 0 || failure,
  );
  if (!found && !isWanted) return undefined;
  const now = await openFor(scene);
  if (!now) return undefined;
  const unsealed = unsealedReason(plan, now, sealer);
  const merging = unsealed ? 'unknown' : await mergingOf(scene, now, plan);
  const comment = { plan, head: pull.head, run, merging, unsealed };
  const made = await ensureComment(comment, scene);
  // Checked again directly before sealing, because the pull request may have been merged meanwhile.
  if (!unsealed && !(await openFor(scene))) return found ? undefined : made;
  return updateComment(client, made, sealedBody(comment, made, scene));
}

/** Only if there is a comment: otherwise there is no outdated text to replace. */
async function writeNotPlanned(reason: string, scene: Scene): Promise<Comment | undefined> {
  const { client, pull, found, run } = scene;
  if (!found || !(await openFor(scene))) return undefined;
  const text = notPlannedText(reason, { head: pull.head, run });
  return updateComment(client, found, `${UNSEALED_MARK}\n${text}`);
}

/** Returns the URL of the comment; undefined if there is none. */
export async function publishReview(
  context: Context,
  { plan, pull, notPlanned, links }: CommandReport,
): Promise<string | undefined> {
  if (!pull || (!plan && notPlanned === undefined)) return undefined;
  if (pull.isFromFork) {
    const why = 'This pull request comes from a fork, so its job cannot comment. The plan is in the summary';
    context.log.info(why);
    return undefined;
  }
  const scene = await sceneOf(context, pull, links);
  const written = plan ? await write(plan, scene) : await writeNotPlanned(notPlanned ?? '', scene);
  return written?.address;
}
