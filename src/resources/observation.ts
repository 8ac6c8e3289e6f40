import type { Comparison } from '../core/diff.ts';
import type { KnownValue } from '../core/known.ts';
import type { Address, Change, KindName } from '../core/plan.ts';
import type {
  CustodyEdit,
  Desired,
  Difference,
  Intent,
  Kind,
  Outcome,
  Readers,
  WriteScope,
} from '../core/resource-type.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { adminKind } from './admin.ts';
import { identityProviderKind } from './identity-provider/identity-provider.ts';
import { oauthClientKind } from './oauth-client/oauth-client.ts';
import { organizationKind } from './organization.ts';
import { proofKind } from './proof.ts';
import { retirementKind } from './retirement.ts';
import { roleKind } from './role.ts';
import { samlKeyKind } from './saml-key/saml-key.ts';
import { transactionKind } from './transaction/transaction.ts';

/** What one kind saw of one tenant, with the types of the kind closed in. */
export interface Observation {
  readonly name: KindName;
  know(intent: Intent): Readonly<Record<Address, Readonly<Record<string, KnownValue>>>>;
  differences(intent: Intent, comparison: Comparison): readonly Difference[];
  /** What the store says of a change before anything is changed. */
  announce(change: Change, intent: Intent, scope: WriteScope): Promise<CustodyEdit | undefined>;
  write(change: Change, intent: Intent, scope: WriteScope): Promise<Outcome>;
}

interface ObservableKind {
  readonly name: KindName;
  observe(readers: Readers, tenant: Tenant): Promise<Observation>;
}

function observable<Observed, Wanted extends Desired>(kind: Kind<Observed, Wanted>): ObservableKind {
  return {
    name: kind.name,
    observe: async (readers, tenant) => observationOf(kind, await kind.read(readers, tenant), tenant),
  };
}

function observationOf<Observed, Wanted extends Desired>(
  kind: Kind<Observed, Wanted>,
  observed: Observed,
  tenant: Tenant,
): Observation {
  const desiredBy = ({ address }: Change, intent: Intent) =>
    kind.desire(tenant, observed, intent).find((desired) => desired.address === address);
  return {
    name: kind.name,
    know: (intent) => kind.know(observed, tenant, intent),
    differences: (intent, comparison) => [
      ...kind.desire(tenant, observed, intent).map((desired) => kind.diff(observed, desired, comparison)),
      ...(kind.extra?.(observed, tenant, intent) ?? []),
    ],
    announce: async (change, intent, scope) => {
      const desired = change.action === 'delete' ? undefined : desiredBy(change, intent);
      return desired && kind.announce?.(desired, scope);
    },
    write: async (change, intent, scope) => {
      const desired = desiredBy(change, intent);
      // What `extra` found may have the address of something that stays.
      if (kind.remove && change.action === 'delete') return kind.remove(change, scope);
      if (desired) return kind.write(change, desired, scope);
      throw new Error(`${kind.name} has no way to ${change.action} ${change.address}`);
    },
  };
}

/** Every kind, in the order in which a plan prints them. */
export const KINDS: readonly ObservableKind[] = [
  observable(organizationKind),
  observable(roleKind),
  observable(oauthClientKind),
  observable(samlKeyKind),
  observable(identityProviderKind),
  observable(adminKind),
  observable(proofKind),
  observable(transactionKind),
  observable(retirementKind),
];
