import { listed } from '../../base/text.ts';
import { UNSEALED_MARK } from '../../core/approval/mark.ts';
import { hasWork } from '../../core/hash.ts';
import type { Plan, TenantPlan } from '../../core/plan.ts';
import { makePlan } from '../../resources/list.ts';
import { planMarkdown } from './markdown.ts';
import { code, escapeMarkdown, fenced } from './markdown-escape.ts';

/** Characters; GitHub takes 65,536 (422 "body is too long"), and an entity is more than the character it stands for. */
export const COMMENT_LIMIT = 60_000;

/** The tenants that a merge applies by itself, by name; `unknown` where GitHub does not say which files change. */
export type Merging = ReadonlySet<string> | 'unknown';

const EXACTLY = 'If something else is to be done by then, apply changes nothing and says what.';
const MOST_FILES = 50;
const MOST_NAMES = 10;
/** Nothing that means something within single quotes of a shell. */
const PLAIN = /^[\w./@ -]+$/;

function names(tenants: readonly TenantPlan[]): string {
  const quoted = tenants.map(({ tenant }) => code(tenant));
  return listed(quoted, MOST_NAMES);
}

/** How to apply by hand what no merge applies: exactly these tenants, since a hash stands for one plan. */
function byHand(tenants: readonly TenantPlan[]): string {
  const files = tenants.map(({ file }) => file);
  if (tenants.length > MOST_FILES || !files.every((file) => PLAIN.test(file))) {
    return 'start apply.yml by hand with these tenant files: the run shows the plan and its hash, and with `accept-current-plan` a second run applies exactly that.';
  }
  const { hash } = makePlan(tenants);
  const command = `gh workflow run apply.yml -f tenants='${files.join('\n')}' -f accept-current-plan=${hash}`;
  return `start apply.yml by hand, with the hash of this plan:\n\n${fenced('sh', command.split('\n'))}`;
}

/**
 * What merging does with a plan. The apply workflow starts on pushes that change something under the folder of the tenant files, and
 * then takes the tenants whose files the push changes, or all of them where it changes code, schemas or workflows too.
 */
function mergingText(plan: Plan, merging: Merging): string {
  const changed = plan.tenants.filter(({ changes }) => changes.length > 0);
  if (merging === 'unknown') {
    return `Merging applies this only where it starts apply.yml, and GitHub does not list all files that this pull request changes. ${EXACTLY} Where it does not start, ${byHand(changed)}`;
  }
  const left = changed.filter(({ tenant }) => !merging.has(tenant));
  if (left.length === 0) return `Merging applies exactly this. ${EXACTLY}`;
  if (left.length === changed.length) {
    return `**Merging starts no apply of this:** apply.yml starts where tenant files change. After the merge, ${byHand(left)}`;
  }
  const applied = changed.filter(({ tenant }) => merging.has(tenant));
  return `Merging applies what stands here for ${names(applied)}, and nothing else. ${EXACTLY} **It does not apply ${names(left)}:** the files of those tenants do not change here. After the merge, ${byHand(left)}`;
}

/** Why a plan is not sealed. */
export type Unsealed =
  | { readonly because: 'no-key' }
  | { readonly because: 'closed' }
  /** Made a moment ago: it is sealed when its number is known. */
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
      return '**Not sealed:** the workflow gives no `review-key`, so apply will not take this plan for reviewed.';
    case 'closed':
      return '**Not sealed:** this pull request is closed. Open it again, and its check seals its plan.';
    case 'pending':
      return '**Not sealed yet:** the run that plans this is still writing. If this stays, run the failed jobs again.';
    case 'other-base': {
      const [base, branch] = [escapeMarkdown(unsealed.base), escapeMarkdown(unsealed.defaultBranch)];
      return `**Not sealed:** this pull request goes into ${base}, and only what is merged into ${branch} is applied.`;
    }
    case 'failed':
      return `**Not sealed:** this commit could not be planned for ${listed(unsealed.tenants.map(escapeMarkdown), 10)}. Fix the cause, then run the failed jobs again.`;
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
 * What people read in the one comment of a pull request: the plan, cut at whole tenants, then what merging does.
 * @param markLength characters of the first line, which comes before it and is for machines
 */
export function reviewText(comment: ReviewComment, markLength = UNSEALED_MARK.length): string {
  const { plan, unsealed, run } = comment;
  const head =
    unsealed?.because === 'failed' ? `### The newest commit could not be planned\n\n${unsealedText(unsealed)}\n\n` : '';
  const foot = `${outlook(comment)}\n\n${footOf(comment, 'Planned')}`;
  const elsewhere = run === undefined ? 'The summary of the run has all.' : `The [summary of the run](${run}) has all.`;
  const limit = COMMENT_LIMIT - markLength - head.length - foot.length - 10;
  return `${head}${planMarkdown(plan, { limit, elsewhere })}\n${foot}`;
}

/** The comment where the jobs before left no plan: what it said before was about an older commit. */
export function notPlannedText(reason: string, comment: Pick<ReviewComment, 'head' | 'run'>): string {
  return `### The newest commit could not be planned

**Not sealed:** ${escapeMarkdown(reason.slice(0, 500))}. What stood here before was about an older commit, and apply does not take it for reviewed any more.

${footOf(comment, 'Not planned')}`;
}
