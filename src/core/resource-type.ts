import type { Context } from '../base/context.ts';
import type { Secret } from '../base/secret.ts';
import type { Tenant } from '../tenant/tenant.ts';
import type { Comparison, DesiredFields } from './diff.ts';
import type { CustodyReader, CustodyWriter } from './entry/custody.ts';
import type { Known, KnownValue } from './known.ts';
import type { Address, Change, Finding, KindName } from './plan.ts';
import type { ConfigurationReader, ConfigurationWriter } from './ports/configuration-server.ts';
import type { GenesysCloudReader, GenesysCloudWriter } from './ports/genesys-cloud.ts';
import type { CustodyDocument } from './rotation/document.ts';
import type { MadeKey } from './saml/key-pair.ts';

/** What a plan may ask. No member of it can change anything. */
export interface Readers {
  readonly genesysCloud: GenesysCloudReader;
  readonly configuration: ConfigurationReader;
  readonly custody: CustodyReader;
  /** The values of the customer's own PEM pair, where the file names one. */
  readonly ownPair: () => Promise<Readonly<Record<string, Secret>> | undefined>;
  readonly prover: Prover;
  /** Id of the OAuth client that this run logs in with; undefined where the run does not reach Genesys Cloud. */
  readonly ownClientId: string | undefined;
  /** Which side of the work this run reaches; undefined: both. */
  readonly only: Half | undefined;
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

export type CustodyEdit = (document: CustodyDocument) => CustodyDocument;

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
  /** A new RSA key of the size that the file asks for. */
  readonly makeKey: () => Promise<MadeKey>;
}

export interface Rotation {
  /** Keys of clients under `clients`, or all of them. */
  readonly clients: 'all' | readonly string[];
  readonly samlKey: boolean;
  /** `reset` gives the client that is there another secret, and the old one dies at once. */
  readonly strategy: 'side-by-side' | 'reset';
}

/** What a run asks for beyond what the files say. */
export interface Intent {
  readonly resetLostSecrets: boolean;
  /** One generation more than there is. Once the store says that it comes, every run goes on with it. */
  readonly rotate?: Rotation;
  /**
   * Half of the work: what stands in Genesys Cloud, or what stands in the Configuration Server, for runners of which each
   * reaches only one. The halves meet in the store. Absent: all of it.
   */
  readonly only?: Half;
}

export type Half = 'cloud' | 'engage';

export interface ClientLogin {
  readonly clientId: string;
  readonly clientSecret: Secret;
}

/** What Genesys Cloud said to a login with an id and a secret. */
export interface LoginEvidence extends ClientLogin {
  /** `untested`: the service gave no clear answer, so nothing is known about the secret. */
  readonly outcome: 'works' | 'rejected' | 'untested';
  readonly reason: string;
}

/** What takes a login and ends it again. It changes nothing. */
export interface Prover {
  /** Tests an id and a secret of a client-credentials client; asks once per pair and run. Never throws. */
  testSecret(login: ClientLogin): Promise<LoginEvidence>;
  /** As a service does. Gives a sentence. @throws HybridError when there is no token, or it belongs to another organization */
  clientCredentials(login: ClientLogin): Promise<string>;
  /** As an agent's desktop does: a signed response for a token. @throws HybridError, also when there is no such user */
  samlExchange(login: SamlLogin): Promise<string>;
}

export interface SamlLogin {
  readonly clientId: string;
  readonly clientSecret: Secret;
  readonly issuer: string;
  /** PEM. */
  readonly certificate: string;
  /** PEM, encrypted with `password`. */
  readonly privateKey: Secret;
  readonly password: Secret;
  /** Of a user who exists. */
  readonly email: string;
}

/** A kind of resource. `read` asks, `write` does; the rest is pure. */
export interface Kind<Observed, Wanted extends Desired = Desired> {
  readonly name: KindName;
  read(readers: Readers, tenant: Tenant): Promise<Observed>;
  /** What `observed` lets other resources refer to, by address. */
  know(
    observed: Observed,
    tenant: Tenant,
    intent: Intent,
  ): Readonly<Record<Address, Readonly<Record<string, KnownValue>>>>;
  desire(tenant: Tenant, observed: Observed, intent: Intent): readonly Wanted[];
  diff(observed: Observed, desired: Wanted, comparison: Comparison): Difference;
  /** Findings and changes about what is there and not in the file. */
  extra?(observed: Observed, tenant: Tenant, intent: Intent): Difference[];
  /**
   * What the store says before a run changes anything else, of all that it is going to make: a run that is killed has said
   * everything or nothing, and the next one goes on with all of it. Undefined where there is nothing to say.
   */
  announce?(desired: Wanted, scope: WriteScope): Promise<CustodyEdit | undefined>;
  /** @throws HybridError; then the resource is as it was, or the next run goes on from what it finds. */
  write(change: Change, desired: Wanted, scope: WriteScope): Promise<Outcome>;
  /** For changes that `extra` asks for. */
  remove?(change: Change, scope: WriteScope): Promise<Outcome>;
}
