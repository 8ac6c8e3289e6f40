import type { Place } from '../base/errors.ts';
import type { Told } from '../base/told.ts';

/** Name of a resource type; `src/resources/list.ts` lists them. */
export type KindName = string;

/** `oauth-client/pacing#1`: kind, then key, then generation for what rotates. */
export type Address = string;

/** A value that another resource gives. Apply puts the value in; a secret one never stands in a plan. */
export interface Reference {
  readonly ref: Address;
  readonly field: string;
}

/** A secret in a plan: its fingerprint, or null before the tenant has a fingerprint key. */
export interface SecretMark {
  readonly secret: string | null;
  /** Where apply takes the value from; absent for values that are only observed. */
  readonly from?: Reference;
}

export type Scalar = string | number | boolean;
export type Value = Scalar | readonly Scalar[] | Reference | SecretMark;

/** One field: absent `before` means it was not there, absent `after` means it goes. */
export interface FieldChange {
  readonly field: string;
  readonly before?: Value;
  readonly after?: Value;
  readonly where?: Place;
  /** The file leaves the word out; `after` is the article's value. */
  readonly isDefault?: boolean;
  /** JSON pointer into the tenant file: the word that asks for `after`, also where the file leaves it out. */
  readonly pointer?: string;
  /** Where apply takes `after` from, of a value that is known by now. A secret has this in its mark. */
  readonly from?: Reference;
}

export type Action = 'create' | 'update' | 'delete' | 'prove';

/** `login`: agents cannot log in if this is wrong. `destructive`: something that exists is lost. */
export type Risk = 'none' | 'login' | 'destructive';

export interface Change {
  readonly address: Address;
  readonly kind: KindName;
  readonly action: Action;
  /** For people: `OAuth client "Engage Agent Pacing"`. */
  readonly title: string;
  /** Id of what exists, for update and delete. */
  readonly id?: string;
  readonly fields: readonly FieldChange[];
  readonly risk: Risk;
  /** Sentences that travel with the change: what it means, what to do afterwards. */
  readonly notes: readonly string[];
  readonly where?: Place;
}

/** What was seen that is no change. `refuse` stops the whole tenant: nothing of it is applied. */
export interface Finding extends Told {
  readonly severity: 'refuse' | 'warn' | 'note';
  readonly address: Address;
  readonly where?: Place;
}

export interface TenantPlan {
  readonly tenant: string;
  readonly file: string;
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  /** Why the tenant could not be looked at; then `changes` says nothing. */
  readonly failure?: Told & Pick<Finding, 'where'>;
}

export interface Plan {
  readonly format: 1;
  readonly tenants: readonly TenantPlan[];
  /** SHA-256 over the canonical form; the same for the same work, whatever order the services answer in. */
  readonly hash: string;
}

export type Counts = Readonly<Record<Action, number>>;
