import type { Address, Change, KindName, Value } from '../plan.ts';
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

/** Whether a JSON pointer is of this form: `/clients/*` is every client, and none of its words. */
export function matches(pattern: string, pointer: string): boolean {
  const [wanted, parts] = [pattern.split('/'), pointer.split('/')];
  return wanted.length === parts.length && wanted.every((part, index) => part === '*' || part === parts[index]);
}

/** Why a word that the file does not have is not taken over. */
export const NO_WORD = 'the file has no word for it';
export const APPLY_OR_REMOVE = 'Apply makes it. If it is not meant to be there, take it out of the file by hand.';

const ROTATION: Reason = { why: 'it is a step of a rotation, not a word of the file', fix: 'Apply goes on with it.' };

const NEW: Reason = {
  why: 'the service does not have it, and a file that says so would be without it',
  fix: APPLY_OR_REMOVE,
};

/** About a change as a whole; undefined for one of which each field is looked at. */
export function ofWhole({ action }: Pick<Change, 'action'>, type: AdoptFacts | undefined): Reason | undefined {
  if (type?.isStepOfRotation) return ROTATION;
  if (action === 'create') return type?.notAcceptedNew ?? NEW;
  if (action !== 'delete') return undefined;
  return {
    why: 'the service has it, and the file does not have it any more',
    fix: 'Apply deletes it. If it is meant to stay, put it back into the file by hand, under the same key.',
  };
}

function isField(wanted: string | undefined, field: string): boolean {
  if (wanted === undefined) return true;
  return wanted.startsWith('*') ? field.endsWith(wanted.slice(1)) : field === wanted;
}

/** About a field that the word at `pointer` asks for. */
export function ofField(pointer: string, field: string, types: readonly AdoptFacts[]): Reason | undefined {
  const rows = types.flatMap(({ notAcceptable = [] }) => notAcceptable);
  const row = rows.find((each) => matches(each.word, pointer) && isField(each.field, field));
  return row && { why: row.why, fix: row.fix };
}

export const NOT_KNOWN: Reason = { why: NO_WORD, fix: 'Apply sets it right.' };
