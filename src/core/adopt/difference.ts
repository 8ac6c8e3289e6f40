import { isReference } from '../diff.ts';
import type { Address, Change, FieldChange, KindName, TenantPlan, Value } from '../plan.ts';
import { APPLY_OR_REMOVE, ofField, ofWhole, type Reason } from './reasons.ts';

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
function fieldReason(change: FieldChange): Reason | undefined {
  if (isOfSecret(change)) return SECRET;
  const { pointer = '', field, before } = change;
  return ofField(pointer, field) ?? (before === undefined ? ABSENT : undefined);
}

function sortedFields({ address, kind, fields }: Change): Sorted {
  const differences: Difference[] = [];
  const left: Left[] = [];
  for (const each of fields) {
    const { field, pointer = '', before, after } = each;
    const reason = fieldReason(each);
    if (reason) left.push({ address, field, ...reason });
    else if (before !== undefined) differences.push({ address, kind, field, pointer, asked: after, stands: before });
  }
  return { differences, left };
}

/** The key of a client that this change replaces, or makes anew beside the one in use. */
function rotatingKey({ address, kind, action }: Change): string | undefined {
  if (action === 'delete') return undefined;
  if (kind !== 'proof' && kind !== 'retirement') return undefined;
  return /^\w+\/(.+)#\d+$/.exec(address)?.[1];
}

function clientKey({ address, kind, action }: Pick<Change, 'address' | 'kind' | 'action'>): string | undefined {
  if (kind !== 'oauth-client' || action === 'delete') return undefined;
  return /^oauth-client\/(.+)#\d+$/.exec(address)?.[1];
}

/** Keys of clients of which two generations follow the same words of the file. */
function rotatingClients(changes: readonly Change[]): ReadonlySet<string> {
  const keys = changes.map(clientKey);
  const twice = keys.filter((key, index) => key !== undefined && keys.indexOf(key) !== index);
  return new Set([...twice, ...changes.map(rotatingKey)].filter((key) => key !== undefined));
}

const ROTATING: Reason = {
  why: 'the client is being replaced, and the old one and the new one follow the same words of the file',
  fix: 'Let apply end the rotation, then adopt what still differs.',
};

/** What of a plan may become words of the file, and why the rest may not. */
export function sortedDifferences({ changes }: Pick<TenantPlan, 'changes'>): Sorted {
  const rotating = rotatingClients(changes);
  const sorted = changes.map((change): Sorted => {
    const { address } = change;
    const whole = ofWhole(change);
    if (whole) return { differences: [], left: [{ address, ...whole }] };
    const { differences, left } = sortedFields(change);
    if (!rotating.has(clientKey(change) ?? '')) return { differences, left };
    return { differences: [], left: [...left, ...differences.map(({ field }) => ({ address, field, ...ROTATING }))] };
  });
  return {
    differences: sorted.flatMap((each) => each.differences),
    left: sorted.flatMap((each) => each.left),
  };
}
