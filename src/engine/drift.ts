import type { Address, Change, TenantPlan } from '../core/plan.ts';
import type { Receipt } from '../core/receipt.ts';
import { generationsOf } from '../core/rotation/generations.ts';
import { askWhoDidIt } from './drift-audit.ts';
import { lastApplyOf, receiptNotes } from './drift-receipt.ts';
import type { Session } from './session.ts';

export interface DriftParts {
  readonly session: Session;
  readonly plan: TenantPlan;
  /** Of the last apply. */
  readonly lastReceipt?: Receipt | undefined;
}

const CLIENT = /^oauth-client\/(.+)#\d+$/;

/** Clients that the store still knows and that are not there any more, by the address of what is made in their place. */
async function goneClients({ session, plan }: DriftParts): Promise<ReadonlyMap<Address, readonly string[]>> {
  const { custody, genesysCloud } = session.readers;
  const made = plan.changes.filter(({ kind, action }) => kind === 'oauth-client' && action === 'create');
  if (made.length === 0) return new Map();
  const [document, clients] = await Promise.all([custody.document(), genesysCloud.clients()]);
  const goneOf = ({ address }: Change) =>
    generationsOf(document, CLIENT.exec(address)?.[1] ?? '').generations.flatMap(({ clientId }) =>
      clientId === undefined || clients.some(({ id }) => id === clientId) ? [] : [clientId],
    );
  const found = made.map((change) => [change.address, goneOf(change)] as const);
  return new Map(found.filter(([, ids]) => ids.length > 0));
}

/** The plan of a tenant, with what is known of how it came to differ as notes on its changes; the hash does not cover those. */
export async function explainDrift(parts: DriftParts): Promise<TenantPlan> {
  const { session, plan, lastReceipt } = parts;
  const { changes } = plan;
  if (changes.length === 0) return plan;
  const gone = await goneClients(parts);
  const last = lastApplyOf(lastReceipt, { tenant: session.tenant, changes, gone: new Set(gone.keys()) });
  const provisioner = session.asProvisioner ? session.clientId : last?.receipt.provisioner;
  const { notes, findings } = await askWhoDidIt({ session, changes, gone, provisioner });
  const explained = changes.map((change) => ({
    ...change,
    notes: [...change.notes, ...(last ? receiptNotes(change, last) : []), ...(notes.get(change.address) ?? [])],
  }));
  return { ...plan, changes: explained, findings: [...plan.findings, ...findings] };
}
