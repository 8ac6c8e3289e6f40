import type { Context } from '../base/context.ts';
import type { Tenant } from '../tenant/tenant.ts';
import type { Decisions } from './decide/decide.ts';
import type { Intent, Scene } from './decide/scene.ts';
import type { Comparison, DesiredFields } from './diff.ts';
import type { CustodyWriter } from './entry/custody.ts';
import type { ClientLogin, Question } from './evidence.ts';
import type { Facts, Known } from './known.ts';
import type { Address, Change, Finding } from './plan.ts';
import type { ConfigurationWriter } from './ports/configuration-server.ts';
import type { GenesysCloudWriter } from './ports/genesys-cloud.ts';
import type { CustodyDocument } from './rotation/document.ts';
import type { MadeKey } from './saml/key-pair.ts';
import type { ObjectKeyPair } from './saml/object-pair.ts';
import type { ReadName } from './snapshot.ts';
import type { TypeFacts } from './type-facts.ts';

/** Only apply gets writers. */
export interface Writers {
  readonly genesysCloud: GenesysCloudWriter;
  readonly configuration: ConfigurationWriter;
  readonly custody: CustodyWriter;
}

/** One resource as the file describes it. */
export interface Desired {
  readonly address: Address;
  readonly title: string;
  /** JSON pointer to the part of the file that describes it. */
  readonly pointer: string;
  readonly fields: DesiredFields;
}

/** The result of a comparison: at most one change, and findings. */
export interface Difference {
  readonly change?: Change;
  readonly findings: readonly Finding[];
}

export type CustodyEdit = (document: CustodyDocument) => CustodyDocument;

/** The result of a write. */
export interface Outcome {
  /** Facts that other resources may refer to. */
  readonly known: Facts;
  /** Facts for people: an ID, a link. Never a secret. */
  readonly facts: readonly string[];
}

/** The input of a plan: a tenant, its snapshot and the decisions. It cannot read or change a service. */
export interface PlanScene extends Scene {
  readonly decisions: Decisions;
}

/** The input of a write. The change names the fields; their values come from the desired resource and the current facts. */
export interface WriteScope extends PlanScene {
  readonly context: Context;
  readonly known: Known;
  readonly writers: Writers;
  readonly loginVerifier: LoginVerifier;
  /** Creates an RSA key of the size in the file. */
  readonly makeKey: () => Promise<MadeKey>;
}

export type Side = 'cloud' | 'engage';

/** The options of a run. */
export interface RunIntent extends Intent {
  /**
   * The side of a split run, for runners that reach only Genesys Cloud or only the Configuration Server. The sides
   * share the secret store. Absent: both.
   */
  readonly only?: Side;
}

/** Logs in and ends the login again. Changes nothing. */
export interface LoginVerifier {
  /** As a service does. Returns a sentence. @throws HybridError without a token, or if it belongs to another organization */
  clientCredentials(login: ClientLogin): Promise<string>;
  /** As the desktop of an agent does: exchanges a signed response for a token. @throws HybridError, also if the user does not exist */
  samlExchange(login: SamlLogin): Promise<string>;
}

export interface SamlLogin extends ClientLogin, ObjectKeyPair {
  readonly issuer: string;
  /** E-mail address of an existing user. */
  readonly email: string;
}

/** A resource type. Only `write` and `remove` do I/O; the rest is pure. */
export interface ResourceType<Wanted extends Desired = Desired> extends TypeFacts {
  /** Reads of the snapshot for this type. */
  readonly reads: readonly ReadName[];
  /** Questions to answer before planning; each is asked once, and only in case of doubt. */
  questions?(scene: Scene): readonly Question[];
  /** Questions to ask in parallel with the reads of a tenant without an apply, because they are very likely needed. */
  questionsAhead?(tenant: Tenant): readonly Question[];
  /** Known facts for other resources before anything is created, by address. */
  know?(scene: PlanScene): Readonly<Record<Address, Facts>>;
  want(scene: PlanScene): readonly Wanted[];
  diff(wanted: Wanted, scene: PlanScene, comparison: Comparison): Difference;
  /** Findings and changes for resources that are not in the file. */
  extra?(scene: PlanScene): readonly Difference[];
  /**
   * Announces in the store all that a run is going to create, in one write before any other: after a kill, the next run continues
   * with all of it or nothing. Undefined if there is nothing to announce.
   */
  announce?(wanted: Wanted, scope: WriteScope): Promise<CustodyEdit | undefined>;
  /** @throws HybridError; then the resource is unchanged, or the next run continues from its state */
  write(change: Change, wanted: Wanted, scope: WriteScope): Promise<Outcome>;
  /** For changes from `extra`. */
  remove?(change: Change, scope: WriteScope): Promise<Outcome>;
}
