import { Secret } from '../base/secret.ts';
import type { Tenant } from '../tenant/tenant.ts';
import type { Known, KnownValue } from './known.ts';
import type { FieldChange, Reference, SecretMark, Value } from './plan.ts';

/** A field as the file asks for it, and where it asks. A secret is always a reference: values of secrets live in Known. */
export interface DesiredField {
  readonly value: KnownValue | Reference;
  /** JSON pointer into the tenant file. */
  readonly pointer: string;
}

export type DesiredFields = Readonly<Record<string, DesiredField>>;
export type ObservedFields = Readonly<Record<string, KnownValue>>;

/** What a comparison needs besides its two sides. */
export interface Comparison {
  readonly tenant: Tenant;
  readonly known: Known;
  /** Null before the tenant has a fingerprint key. */
  readonly fingerprint: (secret: Secret) => string | null;
}

export function isReference(value: unknown): value is Reference {
  return typeof value === 'object' && value !== null && 'ref' in value && 'field' in value;
}

/** Lists are sets: services answer in any order. */
export function sameValue(one: KnownValue, other: KnownValue): boolean {
  if (one instanceof Secret || other instanceof Secret) {
    return one instanceof Secret && other instanceof Secret && one.equals(other);
  }
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder(value: Exclude<KnownValue, Secret>): Exclude<KnownValue, Secret> {
  if (!isList(value)) return value;
  return [...new Set(value)].sort((a, b) => (String(a) < String(b) ? -1 : 1));
}

function isList(value: unknown): value is readonly (string | number | boolean)[] {
  return Array.isArray(value);
}

function shown(value: KnownValue, from: Reference | undefined, comparison: Comparison): Value {
  if (!(value instanceof Secret)) return inOrder(value);
  const mark: SecretMark = { secret: comparison.fingerprint(value) };
  return from ? { ...mark, from } : mark;
}

/**
 * The fields that differ, sorted by name. Fields that only `observed` has are not ours and do not differ.
 * @param observed undefined when the resource is to be made
 */
export function compareFields(
  observed: ObservedFields | undefined,
  desired: DesiredFields,
  comparison: Comparison,
): readonly FieldChange[] {
  return Object.entries(desired)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([field, wanted]) => compareField(field, observed?.[field], wanted, comparison));
}

function compareField(
  field: string,
  before: KnownValue | undefined,
  wanted: DesiredField,
  comparison: Comparison,
): FieldChange[] {
  const { value, pointer } = wanted;
  const after = isReference(value) ? comparison.known.get(value) : value;
  if (before !== undefined && after !== undefined && sameValue(before, after)) return [];
  // Only what stands there: the line of something else would be misleading, and a report says that it is a default.
  const where = comparison.tenant.places[pointer];
  const change = {
    field,
    ...(where ? { where } : { isDefault: true }),
    after: shownAfter(value, comparison),
    pointer,
    ...(isReference(value) && after !== undefined && !(after instanceof Secret) && { from: value }),
  };
  return [before === undefined ? change : { ...change, before: shown(before, undefined, comparison) }];
}

function shownAfter(value: KnownValue | Reference, comparison: Comparison): Value {
  if (!isReference(value)) return shown(value, undefined, comparison);
  const known = comparison.known.get(value);
  return known === undefined ? value : shown(known, value, comparison);
}
