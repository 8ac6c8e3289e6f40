import { isRecord } from '../base/json.ts';
import { Secret } from '../base/secret.ts';
import { compareTexts } from '../base/text.ts';
import type { Tenant } from '../tenant/tenant.ts';
import type { FactReference, Known, KnownValue } from './known.ts';
import type { FieldChange, Reference, Scalar, Value } from './plan.ts';

/** A desired value: a constant, a reference to a fact of another resource, or a list with such values. */
type DesiredValue = KnownValue | FactReference | readonly (Scalar | FactReference)[];

/** A desired field and its place in the file. A secret is always a reference; values of secrets are only in Known. */
export interface DesiredField {
  readonly value: DesiredValue;
  /** JSON pointer into the tenant file. */
  readonly pointer: string;
}

export type DesiredFields = Readonly<Record<string, DesiredField>>;
export type ObservedFields = Readonly<Record<string, KnownValue>>;

/** Fields that keys of the file set, with the same names below `pointer`. */
export function fieldsAt(pointer: string, values: Readonly<Record<string, DesiredField['value']>>): DesiredFields {
  const fields = Object.entries(values).map(([name, value]) => [name, { value, pointer: `${pointer}/${name}` }]);
  return Object.fromEntries(fields);
}

export interface Comparison {
  readonly tenant: Tenant;
  readonly known: Known;
  /** Null before the tenant has a fingerprint key. */
  readonly fingerprint: (secret: Secret) => string | null;
}

export function isReference(value: unknown): value is Reference {
  return isRecord(value) && 'ref' in value && 'field' in value;
}

/** The reference in a planned value. */
export function sourceOf(value: Value | undefined): Reference | undefined {
  if (isReference(value)) return value;
  return typeof value === 'object' && 'secret' in value ? value.from : undefined;
}

/** Lists are compared as sets, because services answer in any order. An unknown value differs from all others. */
export function sameValue(one: KnownValue, other: KnownValue | undefined): boolean {
  if (one instanceof Secret || other instanceof Secret) {
    return one instanceof Secret && other instanceof Secret && one.equals(other);
  }
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder<Plain extends Exclude<KnownValue, Secret> | undefined>(value: Plain) {
  if (!isList(value)) return value;
  return [...new Set(value)].sort((one, other) => compareTexts(String(one), String(other)));
}

const isList = (value: unknown): value is readonly Scalar[] => Array.isArray(value);

function shown(value: KnownValue, from: Reference | undefined, comparison: Comparison): Value {
  return value instanceof Secret ? { secret: comparison.fingerprint(value), ...(from && { from }) } : inOrder(value);
}

/** The differing fields, sorted by name; all of a new resource. Fields that only `observed` has are not ours. */
export function compareFields(
  observed: ObservedFields | undefined,
  desired: DesiredFields,
  comparison: Comparison,
): readonly FieldChange[] {
  return Object.entries(desired)
    .sort(([one], [other]) => compareTexts(one, other))
    .flatMap(([field, wanted]) => compareField(field, observed?.[field], wanted, comparison));
}

function compareField(
  field: string,
  before: KnownValue | undefined,
  { value, pointer }: DesiredField,
  comparison: Comparison,
): FieldChange[] {
  const after = resolveValue(value, comparison.known);
  if (before !== undefined && sameValue(before, after)) return [];
  // Only the exact place: the line of a parent would be misleading, and a report marks the value as a default.
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

function isKnown(value: DesiredValue): value is KnownValue {
  return !isReference(value) && !(Array.isArray(value) && value.some(isReference));
}

/** The current value; undefined if a part of it does not exist yet. */
export function resolveValue(value: DesiredValue, known: Known): KnownValue | undefined {
  if (isReference(value)) return known.get(value);
  if (isKnown(value)) return value;
  const items = [...value].map((item) => (isReference(item) ? known.get(item) : item));
  return items.every((item) => item !== undefined && !(item instanceof Secret)) ? (items as Scalar[]) : undefined;
}

/** As shown in a plan: the fingerprint of a secret; a reference for a value that is not known yet. */
export function shownReference(reference: Reference, comparison: Comparison): Value {
  const known = comparison.known.get(reference);
  return known === undefined ? reference : shown(known, reference, comparison);
}

/** A list with an unknown item is shown as the reference of that item. */
function shownAfter(value: DesiredValue, comparison: Comparison): Value {
  if (isReference(value)) return shownReference(value, comparison);
  const known = resolveValue(value, comparison.known);
  const reference = [value].flat().find((item) => isReference(item));
  // Only a reference can be unknown.
  return known === undefined && reference ? reference : shown(known ?? [], undefined, comparison);
}
