import type { Place } from '../base/errors.ts';
import type { Message } from '../base/message.ts';

/** Name of a resource type; `src/resources/list.ts` lists them. */
export type KindName = string;

/** `oauth-client/pacing#1`: resource type, key, and version for credentials. */
export type Address = string;

/** A value of another resource. Apply resolves it; the value of a secret is never in a plan. */
export interface Reference {
  readonly ref: Address;
  readonly field: string;
}

/** A secret in a plan: its fingerprint, or null before the tenant has a fingerprint key. */
export interface SecretMark {
  readonly secret: string | null;
  /** The resource and field that apply takes the value from; absent for current values. */
  readonly from?: Reference;
}

export type Scalar = string | number | boolean;
export type Value = Scalar | readonly Scalar[] | Reference | SecretMark;

/** One field. Without `before` it is added; without `after` it is removed. */
export interface FieldChange {
  readonly field: string;
  readonly before?: Value;
  readonly after?: Value;
  readonly where?: Place;
  /** The file omits the key; `after` is its default. */
  readonly isDefault?: boolean;
  /** JSON pointer to the key of the tenant file that sets `after`, even if the file omits it. */
  readonly pointer?: string;
  /** The resource that `after` comes from, if its value is already known. For a secret it is in the mark. */
  readonly from?: Reference;
}

export type Action = 'create' | 'update' | 'delete' | 'prove';

/** `login`: affects agent login. `destructive`: cannot be undone. */
export type Risk = 'none' | 'login' | 'destructive';

export interface Change {
  readonly address: Address;
  readonly kind: KindName;
  readonly action: Action;
  /** Name for people: `OAuth client "Engage Agent Pacing"`. */
  readonly title: string;
  /** ID of the existing resource, for update and delete. */
  readonly id?: string;
  readonly fields: readonly FieldChange[];
  readonly risk: Risk;
  /** Notes on a change: its meaning, what to do afterwards. */
  readonly notes: readonly string[];
  readonly where?: Place;
}

/** A refusal, warning or note. `refuse` stops the whole tenant: none of its changes are applied. */
export interface Finding extends Message {
  readonly severity: 'refuse' | 'warn' | 'note';
  readonly address: Address;
  readonly where?: Place;
}

export interface TenantPlan {
  readonly tenant: string;
  readonly file: string;
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  /** Why the current state could not be read; then there are no changes. */
  readonly failure?: Message & Pick<Finding, 'where'>;
}

export interface Plan {
  readonly format: 1;
  readonly tenants: readonly TenantPlan[];
  /** SHA-256 over the canonical form; equal for equal changes, independent of the order of answers. */
  readonly hash: string;
}

export type Counts = Readonly<Record<Action, number>>;
