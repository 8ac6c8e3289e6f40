import { HybridError } from '../../../base/errors.ts';
import type { Unreviewed } from '../../../core/approval/review.ts';
import type { Plan } from '../../../core/plan.ts';
import type { PlanRefusal } from '../../../engine/report.ts';
import { makePlan } from '../../../resources/list.ts';

/** What a check may need besides the plan. */
export interface Found {
  /** By tenant file: SHA-1 of the blobs that git may have for what was read of it. */
  readonly contents: ReadonlyMap<string, readonly string[]>;
  /** What would change besides the rotation that was asked for; no tenant where nothing would. */
  readonly beyondRotation: () => readonly Unreviewed[];
}

type Refused = PlanRefusal | undefined;

/** Needs nothing but the plan. */
export type PlanComparison = (plan: Plan) => Refused;

/** Looks at what was found before anything is written; undefined lets it be applied. */
export type PlanCheck = (plan: Plan, found: Found) => Refused | Promise<Refused>;

function changedTenants(reviewed: Plan, now: Plan): string {
  const names = new Set([...reviewed.tenants, ...now.tenants].map(({ tenant }) => tenant));
  const hashOf = (plan: Plan, name: string) => makePlan(plan.tenants.filter(({ tenant }) => tenant === name)).hash;
  const differing = [...names].filter((name) => hashOf(reviewed, name) !== hashOf(now, name));
  return `it differs for ${differing.join(', ')}`;
}

/** Why a plan from a file is not the one that was written there. */
export function alteredPlan({ tenants, hash }: Plan, name: string, fix: string): Refused {
  if (makePlan(tenants).hash === hash) return undefined;
  const message = `${name} was changed after it was written: its hash does not fit its content`;
  return { code: 'plan.altered', message, fix };
}

/** Only what a plan file says. */
export function checkAgainst(reviewed: Plan): PlanComparison {
  return (now) => {
    const altered = alteredPlan(reviewed, 'the plan file', 'Make a new plan with `plan --out`, and apply that.');
    if (altered || reviewed.hash === now.hash) return altered;
    return {
      code: 'plan.outdated',
      message: `what is to be done now (${now.hash.slice(0, 12)}) is not what was reviewed (${reviewed.hash.slice(0, 12)}): ${changedTenants(reviewed, now)}`,
      fix: 'Nothing was changed. Make a new plan, review it, and apply that.',
    };
  };
}

/** @throws HybridError where the hash of a plan is meant and something else is written */
function acceptedHashes(text: string): readonly string[] | 'any' {
  if (text === 'true') return 'any';
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  if (words.length > 0 && words.every((word) => /^[0-9a-f]{64}$/.test(word))) return words;
  const message = 'accept-current-plan is neither true nor the hash of a plan';
  const fix =
    'Copy the 64 characters that the refused run shows as its plan hash; or write true to apply whatever there is to do.';
  throw new HybridError({ code: 'input.accept-current-plan', message, fix });
}

/** A person says which plan they saw. */
export function checkAccepted(text: string): PlanComparison {
  const accepted = acceptedHashes(text);
  return (now) => {
    if (accepted === 'any' || accepted.includes(now.hash)) return undefined;
    const message = 'what is to be done now has another hash than the plan that was accepted';
    const fix = `Look at what is shown here. To apply it, run again with accept-current-plan: ${now.hash}`;
    return { code: 'plan.not-accepted', message, fix };
  };
}
