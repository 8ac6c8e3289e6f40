import type { ConfigurationReader, ConfigurationWriter } from '../configuration-server/types.ts';
import type { Context } from '../context.ts';
import type { CustodyReader, CustodyWriter } from '../custody/custody.ts';
import type { GenesysCloudReader, GenesysCloudWriter } from '../genesys-cloud/types.ts';
import type { Comparison, DesiredFields } from '../plan/diff.ts';
import type { Known, KnownValue } from '../plan/known.ts';
import type { Address, Change, Finding, KindName } from '../plan/plan.ts';
import type { Secret } from '../secrets/secret.ts';
import type { Tenant } from '../tenant/tenant.ts';

/** What a plan may ask. No member of it can change anything. */
export interface Readers {
  readonly genesysCloud: GenesysCloudReader;
  readonly configuration: ConfigurationReader;
  readonly custody: CustodyReader;
  /** The values of the customer's own PEM pair, where the file names one. */
  readonly ownPair: () => Promise<Readonly<Record<string, Secret>> | undefined>;
  readonly now: Date;
}

/** What apply gets besides, and nobody else. */
export interface Writers {
  readonly genesysCloud: GenesysCloudWriter;
  readonly configuration: ConfigurationWriter;
  readonly custody: CustodyWriter;
}

/** One resource as the file asks for it. */
export interface Desired {
  readonly address: Address;
  readonly title: string;
  /** JSON pointer of the piece of the file that asks for it. */
  readonly pointer: string;
  readonly fields: DesiredFields;
}

/** What a comparison found: at most one change, and what a person should know. */
export interface Difference {
  readonly change?: Change;
  readonly findings: readonly Finding[];
}

export const NO_DIFFERENCE: Difference = { findings: [] };

/** What was done. */
export interface Outcome {
  /** What other resources may now refer to. */
  readonly known: Readonly<Record<string, KnownValue>>;
  /** For people: an id, a link. Never a secret. */
  readonly facts: readonly string[];
}

/** Everything a write works with. The change says which fields; their values come from `desire` over what is known now. */
export interface WriteScope {
  readonly context: Context;
  readonly tenant: Tenant;
  readonly known: Known;
  readonly readers: Readers;
  readonly writers: Writers;
}

/** What can be said before anything is made: a switch of the run that a file can say too. */
export interface Intent {
  readonly resetLostSecrets: boolean;
}

/** A kind of resource. `read` asks, `write` does; the rest is pure. */
export interface Kind<Observed, Wanted extends Desired = Desired> {
  readonly name: KindName;
  read(readers: Readers, tenant: Tenant): Promise<Observed>;
  /** What `observed` lets other resources refer to, by address. */
  know(observed: Observed, tenant: Tenant): Readonly<Record<Address, Readonly<Record<string, KnownValue>>>>;
  desire(tenant: Tenant, observed: Observed, intent: Intent): readonly Wanted[];
  diff(observed: Observed, desired: Wanted, comparison: Comparison): Difference;
  /** Findings and changes about what is there and not in the file. */
  extra?(observed: Observed, tenant: Tenant): Difference[];
  /** @throws HybridError; then the resource is as it was, or the next run goes on from what it finds. */
  write(change: Change, desired: Wanted, scope: WriteScope): Promise<Outcome>;
  /** For changes that `extra` asks for. */
  remove?(change: Change, scope: WriteScope): Promise<Outcome>;
}
