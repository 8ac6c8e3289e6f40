import { createHash } from 'node:crypto';
import { compareTexts } from '../base/text.ts';
import { sourceOf } from './diff.ts';
import type { Change, Counts, Finding, KindName, Plan, TenantPlan } from './plan.ts';

/** JSON with the keys of every object sorted, so that equal data is equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item).sort(([one], [other]) => compareTexts(one, other)));
  });
}

function byAddress(one: { address: string }, other: { address: string }): number {
  return compareTexts(one.address, other.address);
}

function byMessage(one: Finding, other: Finding): number {
  return byAddress(one, other) || compareTexts(one.message, other.message);
}

/** The content of the hash: changes without their places and texts. */
function essence(plan: TenantPlan): unknown {
  const changes = plan.changes.map(({ address, action, id, fields }) => ({
    address,
    action,
    id: id ?? null,
    fields: fields.map(({ field, before, after }) => ({ field, before: before ?? null, after: after ?? null })),
  }));
  const refusals = plan.findings
    .filter(({ severity }) => severity === 'refuse')
    .map(({ code, address }) => ({ code, address }));
  return { tenant: plan.tenant, changes, refusals, failure: plan.failure?.code ?? null };
}

/** Builds a plan: sorted tenants, changes and findings, and the hash over the changes. */
export function planInOrder(tenants: readonly TenantPlan[], order: readonly KindName[]): Plan {
  const byKind = (one: Change, other: Change) => order.indexOf(one.kind) - order.indexOf(other.kind);
  const ordered = tenants
    .map((plan) => ({
      ...plan,
      changes: plan.changes.toSorted((one, other) => byKind(one, other) || byAddress(one, other)),
      findings: plan.findings.toSorted(byMessage),
    }))
    .sort((one, other) => compareTexts(one.tenant, other.tenant));
  const text = canonicalJson(ordered.map(essence));
  return { format: 1, tenants: ordered, hash: createHash('sha256').update(text).digest('hex') };
}

/** The changes of one tenant as text; equal for equal changes. */
export const tenantEssence = (plan: TenantPlan): string => canonicalJson(essence(plan));

/**
 * One change as text. A value of another resource counts as its reference, so that a change is the same before and after that
 * resource exists.
 */
export function changeEssence({ address, action, fields }: Change): string {
  const asked = fields.map(({ field, before, after, from }) => ({
    field,
    before: before ?? null,
    after: from ?? sourceOf(after) ?? after ?? null,
  }));
  return canonicalJson({ address, action, fields: asked });
}

export function countChanges(changes: readonly Change[]): Counts {
  const count = (action: Change['action']) => changes.filter((change) => change.action === action).length;
  return { create: count('create'), update: count('update'), delete: count('delete'), prove: count('prove') };
}

export const isRefused = (plan: TenantPlan): boolean => plan.findings.some(({ severity }) => severity === 'refuse');

export function hasWork({ tenants }: Pick<Plan, 'tenants'>): boolean {
  return tenants.some(({ changes }) => changes.length > 0);
}
