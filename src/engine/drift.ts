import pLimit from 'p-limit';
import type { Address, TenantPlan } from '../core/plan.ts';
import type { Receipt } from '../core/receipt.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { makePlan, TYPES } from '../resources/list.ts';
import { askWhoDidIt } from './drift-audit.ts';
import { lastApplyOf, receiptNotes } from './drift-receipt.ts';
import { type Looked, type LookedAt, planResult, type Wanted, withLook } from './look.ts';
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

/** Ids of what was there before and is gone, by the address of the change that makes it anew. */
function goneBefore({ snapshot, plan }: DriftParts): ReadonlyMap<Address, readonly string[]> {
  const created = plan.changes.filter(({ action }) => action === 'create');
  const found = TYPES.flatMap(({ name, gone }) => {
    const made = created.filter(({ kind }) => kind === name);
    return gone && made.length > 0 ? [...gone(made, snapshot)] : [];
  });
  return new Map(found);
}

/** The plan of a tenant, with what is known of how it came to differ as notes on its changes; the hash does not cover those. */
export async function explainDrift(parts: DriftParts): Promise<TenantPlan> {
  const { session, snapshot, plan, lastReceipt } = parts;
  const { changes } = plan;
  if (changes.length === 0) return plan;
  const gone = goneBefore(parts);
  const last = lastApplyOf(lastReceipt, { tenant: session.tenant, changes, gone: new Set(gone.keys()) });
  const provisioner = session.asProvisioner ? session.clientId : last?.receipt.provisioner;
  const { notes, findings } = await askWhoDidIt({ session, snapshot, changes, gone, provisioner });
  const explained = changes.map((change) => ({
    ...change,
    notes: [...change.notes, ...(last ? receiptNotes(change, last) : []), ...(notes.get(change.address) ?? [])],
  }));
  return { ...plan, changes: explained, findings: [...plan.findings, ...findings] };
}

/**
 * Reads only. The question of `plan`, asked of what should be in place already: what differs, since when, and who did it. What could
 * not be looked at stays a failure; nothing that is asked besides makes one.
 * @param lastReceipt what the last apply wrote down: with it a change by hand is told from one that is not yet applied
 */
export function drift(run: Run, wanted: Wanted, lastReceipt?: Receipt): Promise<PlanOutcome> {
  const limit = pLimit(CONCURRENCY);
  const explained = async ({ session, plan, observations }: LookedAt) => {
    if (!session || !observations || plan.failure) return plan;
    return explainDrift({ session, snapshot: observations.snapshot, plan, lastReceipt });
  };
  const goOn = async ({ looked }: Looked) => {
    const plan = makePlan(await Promise.all(looked.map((each) => limit(() => explained(each)))));
    return { result: planResult(plan), plan };
  };
  return withLook(run, wanted, { purpose: 'look', goOn });
}
