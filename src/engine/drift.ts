import pLimit from 'p-limit';
import type { Address, TenantPlan } from '../core/plan.ts';
import type { Receipt } from '../core/receipt.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { makePlan, TYPES } from '../resources/list.ts';
import { findAuthors } from './drift-audit.ts';
import { lastApplyOf, receiptNotes } from './drift-receipt.ts';
import { type OpenPlan, type OpenPlans, type PlanRequest, planResult, withPlans } from './plan.ts';
import type { PlanOutcome } from './report.ts';
import type { Run } from './run.ts';
import type { Session } from './session.ts';

const CONCURRENCY = 8;

interface DriftParts {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly plan: TenantPlan;
  readonly lastReceipt?: Receipt | undefined;
}

/** IDs of resources that existed before, by the address of the change that creates them again. */
function goneBefore({ snapshot, plan }: DriftParts): ReadonlyMap<Address, readonly string[]> {
  const created = plan.changes.filter(({ action }) => action === 'create');
  const found = TYPES.flatMap(({ name, gone }) => {
    const made = created.filter(({ kind }) => kind === name);
    return gone && made.length > 0 ? [...gone(made, snapshot)] : [];
  });
  return new Map(found);
}

/** The plan of a tenant with notes on the origin of each change; the hash does not include the notes. */
export async function explainDrift(parts: DriftParts): Promise<TenantPlan> {
  const { session, snapshot, plan, lastReceipt } = parts;
  const { changes } = plan;
  if (changes.length === 0) return plan;
  const gone = goneBefore(parts);
  const last = lastApplyOf(lastReceipt, { tenant: session.tenant, changes, gone: new Set(gone.keys()) });
  const provisioner = session.asProvisioner ? session.clientId : last?.receipt.provisioner;
  const { notes, findings } = await findAuthors({ session, snapshot, changes, gone, provisioner });
  const explained = changes.map((change) => ({
    ...change,
    notes: [...change.notes, ...(last ? receiptNotes(change, last) : []), ...(notes.get(change.address) ?? [])],
  }));
  return { ...plan, changes: explained, findings: [...plan.findings, ...findings] };
}

/**
 * Reads only. Like `plan`, with the time and the author of each difference. A tenant that cannot be read is a failure; a missing
 * explanation is not.
 * @param lastReceipt receipt of the last apply; it distinguishes manual changes from changes that are not applied yet
 */
export function drift(run: Run, wanted: PlanRequest, lastReceipt?: Receipt): Promise<PlanOutcome> {
  const limit = pLimit(CONCURRENCY);
  const explained = async ({ session, plan, observations }: OpenPlan) => {
    if (!session || !observations || plan.failure) return plan;
    return explainDrift({ session, snapshot: observations.snapshot, plan, lastReceipt });
  };
  const next = async ({ openPlans }: OpenPlans) => {
    const plan = makePlan(await Promise.all(openPlans.map((each) => limit(() => explained(each)))));
    return { result: planResult(plan), plan };
  };
  return withPlans(run, wanted, { purpose: 'read', next });
}
