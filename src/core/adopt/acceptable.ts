import type { Address, KindName, Value } from '../plan.ts';
import type { FileValue } from './text/render.ts';

/** Why the file does not take something over, and what to do instead. */
export interface Reason {
  readonly why: string;
  readonly fix: string;
}

/** A field of something that exists, which stands otherwise than the file asks for. */
export interface Difference {
  readonly address: Address;
  readonly kind: KindName;
  readonly field: string;
  /** JSON pointer of the word that asks for it. */
  readonly pointer: string;
  readonly asked: Value | undefined;
  readonly stands: Value;
}

/** What the file does not take over. */
export interface Left extends Reason {
  readonly address: Address;
  /** Absent where it is about the whole. */
  readonly field?: string;
}

/** A word of the file that can be given what stands in a service. */
export interface Acceptable {
  /** JSON pointer of the word that asks, `*` for any key. */
  readonly word: string;
  /** Where below it the value stands. */
  readonly below?: string;
  /** The field of this type that follows the word, and its name for people, where fields of other types follow it too. */
  readonly follower?: { readonly field: string; readonly name: string };
  /** How what the services say becomes what the file says. */
  readonly of: (differences: readonly Difference[], current: unknown) => FileValue;
}

/** A word whose fields are never taken over. */
interface NotAcceptable extends Reason {
  readonly word: string;
  /** Only this field of those that the word asks for; `*` for any beginning. */
  readonly field?: string;
}

/** What `adopt` knows of a resource type. */
export interface AdoptFacts {
  readonly name: KindName;
  readonly acceptable?: readonly Acceptable[];
  readonly notAcceptable?: readonly NotAcceptable[];
  /** Why the file does not follow when one is to be created, where the reason is the type's own. */
  readonly notAcceptedNew?: Reason;
  /** Verifies or retires a credential version, `NAME/KEY#1`; no word of the file asks for it. */
  readonly isStepOfRotation?: true;
  /** Two versions of one key may stand side by side, under the addresses `NAME/KEY#1` and `NAME/KEY#2`. */
  readonly hasVersions?: true;
}
