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
import type { HandMadeKey } from './saml/object-pair.ts';
import type { ReadName } from './snapshot.ts';
import type { TypeFacts } from './type-facts.ts';

/** What apply gets, and nobody else. */
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

export type CustodyEdit = (document: CustodyDocument) => CustodyDocument;

/** What was done. */
export interface Outcome {
  /** What other resources may now refer to. */
  readonly known: Facts;
  /** For people: an id, a link. Never a secret. */
  readonly facts: readonly string[];
}

/** What a plan is made from: a tenant, what was seen of it, and what was decided. Nothing of it can ask or change a service. */
export interface PlanScene extends Scene {
  readonly decisions: Decisions;
}

/** Everything a write works with. The change says which fields; their values come from what is wanted, over what is known now. */
export interface WriteScope extends PlanScene {
  readonly context: Context;
  readonly known: Known;
  readonly writers: Writers;
  readonly prover: Prover;
  /** A new RSA key of the size that the file asks for. */
  readonly makeKey: () => Promise<MadeKey>;
}

export type Half = 'cloud' | 'engage';

/** What a run is asked for. */
export interface RunIntent extends Intent {
  /**
   * One side of a split run, for runners of which each reaches only one: Genesys Cloud, or the Configuration Server. The sides
   * meet in the secret store. Absent: both.
   */
  readonly only?: Half;
}

/** What takes a login and ends it again. It changes nothing. */
export interface Prover {
  /** As a service does. Gives a sentence. @throws HybridError when there is no token, or it belongs to another organization */
  clientCredentials(login: ClientLogin): Promise<string>;
  /** As an agent's desktop does: a signed response for a token. @throws HybridError, also when there is no such user */
  samlExchange(login: SamlLogin): Promise<string>;
}

export interface SamlLogin extends ClientLogin, HandMadeKey {
  readonly issuer: string;
  /** Of a user who exists. */
  readonly email: string;
}

/** A type of resource. Only `write` and `remove` wait for anything; the rest is pure. */
export interface ResourceType<Wanted extends Desired = Desired> extends TypeFacts {
  /** What the snapshot reads for it. */
  readonly reads: readonly ReadName[];
  /** What has to be answered before it can be planned; asked once, and only where something is in doubt. */
  questions?(scene: Scene): readonly Question[];
  /** Which of them to ask beside the reads, of a tenant that was never applied: they will very likely have to be answered. */
  questionsAhead?(tenant: Tenant): readonly Question[];
  /** What other resources may refer to before anything is made, by address. */
  know?(scene: PlanScene): Readonly<Record<Address, Facts>>;
  want(scene: PlanScene): readonly Wanted[];
  diff(wanted: Wanted, scene: PlanScene, comparison: Comparison): Difference;
  /** Findings and changes about what is there and not in the file. */
  extra?(scene: PlanScene): readonly Difference[];
  /**
   * What the store says before a run changes anything else, of all that it is going to make: a run that is killed has said
   * everything or nothing, and the next one goes on with all of it. Undefined where there is nothing to say.
   */
  announce?(wanted: Wanted, scope: WriteScope): Promise<CustodyEdit | undefined>;
  /** @throws HybridError; then the resource is as it was, or the next run goes on from what it finds. */
  write(change: Change, wanted: Wanted, scope: WriteScope): Promise<Outcome>;
  /** For changes that `extra` asks for. */
  remove?(change: Change, scope: WriteScope): Promise<Outcome>;
}
