import type { Address, TenantPlan } from '../core/plan.ts';
import type { Receipt } from '../core/receipt.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { TYPES } from '../resources/list.ts';
import { askWhoDidIt } from './drift-audit.ts';
import { lastApplyOf, receiptNotes } from './drift-receipt.ts';
import type { Session } from './session.ts';

export interface DriftParts {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly plan: TenantPlan;
  /** Of the last apply. */
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
