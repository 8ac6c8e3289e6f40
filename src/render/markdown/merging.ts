import { listed } from '../../base/text.ts';
import type { Plan, TenantPlan } from '../../core/plan.ts';
import { makePlan } from '../../resources/list.ts';
import { code, fenced } from './markdown-escape.ts';

/** The tenants that a merge applies by itself, by name; `unknown` where GitHub does not say which files change. */
export type Merging = ReadonlySet<string> | 'unknown';

const EXACTLY = 'If something else is to be done by then, apply changes nothing and says what.';
const MOST_FILES = 50;
const MOST_NAMES = 10;
/** Nothing that means something within single quotes of a shell. */
const PLAIN = /^[\w./@ -]+$/;

function names(tenants: readonly TenantPlan[]): string {
  return listed(
    tenants.map(({ tenant }) => code(tenant)),
    MOST_NAMES,
  );
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
export function mergingText(plan: Plan, merging: Merging): string {
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
