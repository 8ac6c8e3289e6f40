import { problem } from '../../../base/errors.ts';
import { formatMessage } from '../../../base/message.ts';
import type { Unreviewed } from '../../../core/approval/review.ts';
import type { Plan } from '../../../core/plan.ts';
import type { PlanRefusal } from '../../../engine/report.ts';
import { makePlan } from '../../../resources/list.ts';

/** What a check may need besides the plan. */
export interface Found {
  /** By tenant file: SHA-1 of the possible git blobs of its content. */
  readonly contents: ReadonlyMap<string, readonly string[]>;
  /** Changes besides the requested rotation; no tenants if there are none. */
  readonly beyondRotation: () => readonly Unreviewed[];
}

type Refused = PlanRefusal | undefined;

/** A check that needs only the plan. */
export type PlanComparison = (plan: Plan) => Refused;

/** Checks the plan before anything is written; undefined allows it. */
export type PlanCheck = (plan: Plan, found: Found) => Refused | Promise<Refused>;

function changedTenants(reviewed: Plan, now: Plan): string {
  const names = new Set([...reviewed.tenants, ...now.tenants].map(({ tenant }) => tenant));
  const hashOf = (plan: Plan, name: string) => makePlan(plan.tenants.filter(({ tenant }) => tenant === name)).hash;
  const differing = [...names].filter((name) => hashOf(reviewed, name) !== hashOf(now, name));
  return differing.join(', ');
}

/** Whether a plan file was changed after it was written. */
export function isAltered({ tenants, hash }: Plan): boolean {
  return makePlan(tenants).hash !== hash;
}

/** Allows only the changes of a plan file. */
export function checkAgainst(reviewed: Plan): PlanComparison {
  return (now) => {
    if (isAltered(reviewed)) return formatMessage('plan.altered');
    if (reviewed.hash === now.hash) return undefined;
    const hashes = { now: now.hash.slice(0, 12), reviewed: reviewed.hash.slice(0, 12) };
    return formatMessage('plan.outdated', { ...hashes, tenants: changedTenants(reviewed, now) });
  };
}

/** Allows only the plan with this hash. @throws HybridError if the text is neither a hash nor true */
export function checkAccepted(text: string): PlanComparison {
  if (text === 'true') return () => undefined;
  const hashes = text.split(/[\s,]+/).filter((word) => word !== '');
  if (hashes.length === 0 || !hashes.every((word) => /^[0-9a-f]{64}$/.test(word)))
    throw problem('input.accept-current-plan');
  return ({ hash }) =>
    hashes.includes(hash) ? undefined : formatMessage('plan.not-accepted', { hash, accepted: hashes.join(', ') });
}
