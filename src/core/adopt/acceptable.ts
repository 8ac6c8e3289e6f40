import type { Address, Change, KindName, Value } from '../plan.ts';
import type { FileValue } from './text/render.ts';

/** Why the file does not accept a change, and what to do instead. */
export interface Reason {
  readonly why: string;
  readonly fix: string;
}

/** A field of an existing resource whose current value differs from the file. */
export interface Difference {
  readonly address: Address;
  readonly kind: KindName;
  readonly field: string;
  /** JSON pointer to the key that sets the field. */
  readonly pointer: string;
  readonly asked: Value | undefined;
  readonly stands: Value;
}

/** A change that the file cannot accept. */
export interface Left extends Reason {
  readonly address: Address;
  /** Absent if it concerns the whole resource. */
  readonly field?: string;
}

/** A key of the file that can accept the current value of a service. */
export interface Acceptable {
  /** JSON pointer to the key, with `*` for any name. */
  readonly word: string;
  /** Path of the value below the key. */
  readonly below?: string;
  /** The field of this type that the key sets, with its name for people, if the key also sets fields of other types. */
  readonly follower?: { readonly field: string; readonly name: string };
  /** Converts the current value to the value in the file. */
  readonly of: (differences: readonly Difference[], current: unknown) => FileValue;
}

/** A key whose fields are never accepted. */
interface NotAcceptable extends Reason {
  readonly word: string;
  /** Only this field of the key; `*` for any prefix. */
  readonly field?: string;
}

/** The part of a resource type that `adopt` uses. */
export interface AdoptFacts {
  readonly name: KindName;
  readonly acceptable?: readonly Acceptable[];
  readonly notAcceptable?: readonly NotAcceptable[];
  /** Why a create cannot be accepted, if the reason is specific to the type. */
  readonly notAcceptedNew?: Reason;
  /** Verifies or retires a credential version, `NAME/KEY#1`; no key of the file sets it. */
  readonly isStepOfRotation?: true;
  /** Whether a key may have two versions at the same time, with the addresses `NAME/KEY#1` and `NAME/KEY#2`. */
  readonly hasVersions?: true;
}

/** Whether a JSON pointer has this form: `/clients/*` matches every client, but not its keys. */
export function matches(pattern: string, pointer: string): boolean {
  const [wanted, parts] = [pattern.split('/'), pointer.split('/')];
  return wanted.length === parts.length && wanted.every((part, index) => part === '*' || part === parts[index]);
}

/** Why a value without a key in the file is not accepted. */
export const NO_WORD = 'the tenant file has no key for it';
export const APPLY_OR_REMOVE = 'Apply creates it. If it is not wanted, remove it from the file.';

const ROTATION: Reason = { why: 'it is a step of a rotation, not a key of the file', fix: 'Apply continues it.' };

const NEW: Reason = {
  why: 'the service does not have it, so the key would be removed from the file',
  fix: APPLY_OR_REMOVE,
};

/** The reason for a complete change; undefined if its fields decide. */
export function ofWhole({ action }: Pick<Change, 'action'>, type: AdoptFacts | undefined): Reason | undefined {
  if (type?.isStepOfRotation) return ROTATION;
  if (action === 'create') return type?.notAcceptedNew ?? NEW;
  if (action !== 'delete') return undefined;
  return {
    why: 'the service has it, but the file no longer does',
    fix: 'Apply deletes it. To keep it, add it to the file again, with the same key.',
  };
}

function isField(wanted: string | undefined, field: string): boolean {
  if (wanted === undefined) return true;
  return wanted.startsWith('*') ? field.endsWith(wanted.slice(1)) : field === wanted;
}

/** The reason for a field that the key at `pointer` sets. */
export function ofField(pointer: string, field: string, types: readonly AdoptFacts[]): Reason | undefined {
  const rows = types.flatMap(({ notAcceptable = [] }) => notAcceptable);
  const row = rows.find((each) => matches(each.word, pointer) && isField(each.field, field));
  return row && { why: row.why, fix: row.fix };
}

export const NOT_KNOWN: Reason = { why: NO_WORD, fix: 'Apply corrects it.' };
