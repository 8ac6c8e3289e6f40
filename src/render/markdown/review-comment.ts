import { shortList } from '../../base/text.ts';
import { UNSEALED_MARK } from '../../core/approval/mark.ts';
import { hasWork } from '../../core/hash.ts';
import type { Plan, TenantPlan } from '../../core/plan.ts';
import { makePlan } from '../../resources/list.ts';
import { planMarkdown } from './markdown.ts';
import { code, escapeMarkdown, fenced } from './markdown-escape.ts';

/** Characters. GitHub accepts 65,536 (otherwise 422 "body is too long"); an entity counts as several characters. */
export const COMMENT_LIMIT = 60_000;

/** Names of the tenants that a merge applies; `unknown` if GitHub does not list all changed files. */
export type Merging = ReadonlySet<string> | 'unknown';

const EXACTLY = 'If the plan differs by then, apply changes nothing and shows the difference.';
const MOST_FILES = 50;
const MOST_NAMES = 10;
/** Characters without a special meaning within single quotes of a shell. */
const PLAIN = /^[\w./@ -]+$/;

function names(tenants: readonly TenantPlan[]): string {
  const quoted = tenants.map(({ tenant }) => code(tenant));
  return shortList(quoted, MOST_NAMES);
}

/** How to apply tenants that the merge does not apply: exactly these tenants, because a hash identifies one plan. */
function byHand(tenants: readonly TenantPlan[]): string {
  const files = tenants.map(({ file }) => file);
  if (tenants.length > MOST_FILES || !files.every((file) => PLAIN.test(file))) {
    return 'run the workflow apply.yml with these tenant files; it shows the plan and its hash. To apply exactly that plan, run it again with `accept-current-plan` set to the hash.';
  }
  const { hash } = makePlan(tenants);
  const command = `gh workflow run apply.yml -f tenants='${files.join('\n')}' -f accept-current-plan=${hash}`;
  return `run the workflow apply.yml with the hash of this plan:\n\n${fenced('sh', command.split('\n'))}`;
}

/**
 * What merging does with a plan. The apply workflow starts on pushes that change a file below tenants/, and
 * applies the tenants whose files the push changes, or all tenants if it also changes code, schemas or workflows.
 */
function mergingText(plan: Plan, merging: Merging): string {
  const changed = plan.tenants.filter(({ changes }) => changes.length > 0);
  if (merging === 'unknown') {
    return `Merging applies this plan only if it starts apply.yml, and GitHub does not list all files that this pull request changes. ${EXACTLY} If apply.yml does not start, ${byHand(changed)}`;
  }
  const left = changed.filter(({ tenant }) => !merging.has(tenant));
  if (left.length === 0) return `Merging applies exactly this plan. ${EXACTLY}`;
  if (left.length === changed.length) {
    return `**Merging does not apply this plan:** apply.yml starts only when tenant files change. After the merge, ${byHand(left)}`;
  }
  const applied = changed.filter(({ tenant }) => merging.has(tenant));
  return `Merging applies this plan only for ${names(applied)}. ${EXACTLY} **It does not apply ${names(left)}:** this pull request does not change the files of these tenants. After the merge, ${byHand(left)}`;
}

/** The reason why a plan is not sealed. */
export type Unsealed =
  | { readonly because: 'no-key' }
  | { readonly because: 'closed' }
  /** A new comment: it is sealed as soon as its number is known. */
  | { readonly because: 'pending' }
  | { readonly because: 'other-base'; readonly base: string; readonly defaultBranch: string }
  | { readonly because: 'failed'; readonly tenants: readonly string[] };

export interface ReviewComment {
  readonly plan: Plan;
  /** Undefined for a plan that is sealed. */
  readonly unsealed: Unsealed | undefined;
  readonly merging: Merging;
  /** Commit that was planned. */
  readonly head: string;
  /** Address of the run, from the environment of the runner. */
  readonly run: string | undefined;
}

function unsealedText(unsealed: Unsealed): string {
  switch (unsealed.because) {
    case 'no-key':
      return '**Not sealed:** the workflow does not pass `review-key`, so apply does not accept this plan as reviewed.';
    case 'closed':
      return '**Not sealed:** this pull request is closed. Reopen it; its check then seals the plan.';
    case 'pending':
      return '**Not sealed yet:** the run that made this plan is still writing. If this text is still here when the run has ended, re-run its failed jobs.';
    case 'other-base': {
      const [base, branch] = [escapeMarkdown(unsealed.base), escapeMarkdown(unsealed.defaultBranch)];
      return `**Not sealed:** this pull request merges into ${base}, but apply accepts only plans merged into ${branch}.`;
    }
    case 'failed':
      return `**Not sealed:** could not plan this commit for ${shortList(unsealed.tenants.map(escapeMarkdown), 10)}. Fix the cause, then re-run the failed jobs.`;
  }
}

function outlook({ plan, unsealed, merging }: ReviewComment): string {
  if (unsealed?.because === 'failed') return unsealedText(unsealed);
  if (!hasWork(plan)) return 'Merging this changes nothing in the services.';
  return unsealed ? unsealedText(unsealed) : mergingText(plan, merging);
}

function footOf({ head, run }: Pick<ReviewComment, 'head' | 'run'>, verb: string): string {
  const link = run === undefined ? '' : `, [this run](${run})`;
  return `<sub>${verb} for commit ${head.slice(0, 12)}${link}.</sub>\n`;
}

/**
 * The text of the comment of a pull request: the plan, cut after a complete tenant, then what merging does.
 * @param markLength characters of the first line, the mark that the program reads
 */
export function reviewText(comment: ReviewComment, markLength = UNSEALED_MARK.length): string {
  const { plan, unsealed, run } = comment;
  const head =
    unsealed?.because === 'failed' ? `### Could not plan the latest commit\n\n${unsealedText(unsealed)}\n\n` : '';
  const foot = `${outlook(comment)}\n\n${footOf(comment, 'Planned')}`;
  const elsewhere =
    run === undefined
      ? 'The summary of the run has the complete plan.'
      : `The [summary of the run](${run}) has the complete plan.`;
  const limit = COMMENT_LIMIT - markLength - head.length - foot.length - 10;
  return `${head}${planMarkdown(plan, { limit, elsewhere })}\n${foot}`;
}

/** The comment if earlier jobs failed and left no plan. It replaces the plan of an older commit. */
export function notPlannedText(reason: string, comment: Pick<ReviewComment, 'head' | 'run'>): string {
  return `### Could not plan the latest commit

**Not sealed:** ${escapeMarkdown(reason.slice(0, 500))}. The plan that was here before was for an older commit; apply no longer accepts it as reviewed.

${footOf(comment, 'Not planned')}`;
}
