import { clientsOf } from '../core/decide/scene.ts';
import type { Address, Change, TenantPlan } from '../core/plan.ts';
import type { Receipt } from '../core/receipt.ts';
import { generationsOf } from '../core/rotation/generations.ts';
import type { Snapshot } from '../core/snapshot.ts';
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

const CLIENT = /^oauth-client\/(.+)#\d+$/;

/** Clients that the store still knows and that are not there any more, by the address of what is made in their place. */
function goneClients({ snapshot, plan }: DriftParts): ReadonlyMap<Address, readonly string[]> {
  const clients = clientsOf(snapshot);
  const made = plan.changes.filter(({ kind, action }) => kind === 'oauth-client' && action === 'create');
  const goneOf = ({ address }: Change) =>
    generationsOf(snapshot.entry, CLIENT.exec(address)?.[1] ?? '').generations.flatMap(({ clientId }) =>
      clientId === undefined || clients.some(({ id }) => id === clientId) ? [] : [clientId],
    );
  const found = made.map((change) => [change.address, goneOf(change)] as const);
  return new Map(found.filter(([, ids]) => ids.length > 0));
}

/** The plan of a tenant, with what is known of how it came to differ as notes on its changes; the hash does not cover those. */
export async function explainDrift(parts: DriftParts): Promise<TenantPlan> {
  const { session, snapshot, plan, lastReceipt } = parts;
  const { changes } = plan;
  if (changes.length === 0) return plan;
  const gone = goneClients(parts);
  const last = lastApplyOf(lastReceipt, { tenant: session.tenant, changes, gone: new Set(gone.keys()) });
  const provisioner = session.asProvisioner ? session.clientId : last?.receipt.provisioner;
  const { notes, findings } = await askWhoDidIt({ session, snapshot, changes, gone, provisioner });
  const explained = changes.map((change) => ({
    ...change,
    notes: [...change.notes, ...(last ? receiptNotes(change, last) : []), ...(notes.get(change.address) ?? [])],
  }));
  return { ...plan, changes: explained, findings: [...plan.findings, ...findings] };
}
