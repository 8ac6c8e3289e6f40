import { isReference } from '../diff.ts';
import type { Change, FieldChange, TenantPlan, Value } from '../plan.ts';
import type { AdoptFacts, Difference, Left, Reason } from './acceptable.ts';
import { APPLY_OR_REMOVE, ofField, ofWhole } from './reasons.ts';

export interface Sorted {
  readonly differences: readonly Difference[];
  readonly left: readonly Left[];
}

function isSecret(value: Value | undefined): boolean {
  return typeof value === 'object' && 'secret' in value;
}

/** Also one that comes from another resource and is not known yet. */
function isOfSecret({ before, after }: FieldChange): boolean {
  if (isSecret(before) || isSecret(after)) return true;
  return isReference(after) && ['secret', 'pkey', 'password'].includes(after.field);
}

const SECRET: Reason = {
  why: 'a secret stands in the store and never in a tenant file',
  fix: 'Apply writes the one from the store. If the other one is right, put it into the store by hand first.',
};

const ABSENT: Reason = { why: 'it does not stand there at all', fix: APPLY_OR_REMOVE };

/** Why this field is not for a file; undefined where it may be. */
function fieldReason(change: FieldChange, types: readonly AdoptFacts[]): Reason | undefined {
  if (isOfSecret(change)) return SECRET;
  const { pointer = '', field, before } = change;
  return ofField(pointer, field, types) ?? (before === undefined ? ABSENT : undefined);
}

function sortedFields({ address, kind, fields }: Change, types: readonly AdoptFacts[]): Sorted {
  const differences: Difference[] = [];
  const left: Left[] = [];
  for (const each of fields) {
    const { field, pointer = '', before, after } = each;
    const reason = fieldReason(each, types);
    if (reason) left.push({ address, field, ...reason });
    else if (before !== undefined) differences.push({ address, kind, field, pointer, asked: after, stands: before });
  }
  return { differences, left };
}

/** The key of which the change makes, changes, verifies or retires one version. */
function versionedKey({ address, action }: Change, type: AdoptFacts | undefined): string | undefined {
  if (action === 'delete' || !(type?.hasVersions || type?.isStepOfRotation)) return undefined;
  return /^[^/]+\/(.+)#\d+$/.exec(address)?.[1];
}

/** Keys of which two versions follow the same words of the file. */
function rotatingKeys(changes: readonly Change[], types: readonly AdoptFacts[]): ReadonlySet<string> {
  const versions = changes.map((change) => {
    const type = typeOf(change, types);
    const key = versionedKey(change, type);
    return type?.isStepOfRotation ? { step: key } : { key };
  });
  const keys = versions.map(({ key }) => key);
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
  return new Set([...twice, ...versions.map(({ step }) => step)].filter((key) => key !== undefined));
}

function typeOf({ kind }: Change, types: readonly AdoptFacts[]): AdoptFacts | undefined {
  return types.find(({ name }) => name === kind);
}

const ROTATING: Reason = {
  why: 'the client is being replaced, and the old one and the new one follow the same words of the file',
  fix: 'Let apply end the rotation, then adopt what still differs.',
};

/** What of a plan may become words of the file, and why the rest may not. */
export function sortedDifferences({ changes }: Pick<TenantPlan, 'changes'>, types: readonly AdoptFacts[]): Sorted {
  const rotating = rotatingKeys(changes, types);
  const sorted = changes.map((change): Sorted => {
    const { address } = change;
    const type = typeOf(change, types);
    const whole = ofWhole(change, type);
    if (whole) return { differences: [], left: [{ address, ...whole }] };
    const { differences, left } = sortedFields(change, types);
    if (!rotating.has(versionedKey(change, type) ?? '')) return { differences, left };
    return { differences: [], left: [...left, ...differences.map(({ field }) => ({ address, field, ...ROTATING }))] };
  });
  return { differences: sorted.flatMap((each) => each.differences), left: sorted.flatMap((each) => each.left) };
}
