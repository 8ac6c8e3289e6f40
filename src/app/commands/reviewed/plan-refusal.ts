import { problem } from '../../../base/errors.ts';
import { told } from '../../../base/told.ts';
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
  return differing.join(', ');
}

/** Whether a plan from a file is not the one that was written there. */
export function isAltered({ tenants, hash }: Plan): boolean {
  return makePlan(tenants).hash !== hash;
}

/** Only what a plan file says. */
export function checkAgainst(reviewed: Plan): PlanComparison {
  return (now) => {
    if (isAltered(reviewed)) return told('plan.altered');
    if (reviewed.hash === now.hash) return undefined;
    const hashes = { now: now.hash.slice(0, 12), reviewed: reviewed.hash.slice(0, 12) };
    return told('plan.outdated', { ...hashes, tenants: changedTenants(reviewed, now) });
  };
}

/** A person says which plan they saw. @throws HybridError where the hash of a plan is meant and something else is written */
export function checkAccepted(text: string): PlanComparison {
  if (text === 'true') return () => undefined;
  const hashes = text.split(/[\s,]+/).filter((word) => word !== '');
  if (hashes.length === 0 || !hashes.every((word) => /^[0-9a-f]{64}$/.test(word)))
    throw problem('input.accept-current-plan');
  return ({ hash }) => (hashes.includes(hash) ? undefined : told('plan.not-accepted', { hash }));
}
