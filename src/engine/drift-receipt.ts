import { utcMinute } from '../base/time.ts';
import { isReference, sourceOf } from '../core/diff.ts';
import { canonicalJson } from '../core/hash.ts';
import type { Address, Change, FieldChange, Value } from '../core/plan.ts';
import { askedHash, type Receipt, type RecordedField, type TenantReceipt } from '../core/receipt.ts';
import { isOfSide, typeOf } from '../resources/list.ts';
import type { Tenant } from '../tenant/tenant.ts';

/** The data of the last apply for one tenant, with the current file and plan. */
interface LastApply {
  /** `the apply of 2026-11-24 13:05 UTC (commit 1a2b3c4)` */
  readonly name: string;
  readonly receipt: TenantReceipt;
  /** Whether the file has the same content as in the last apply. */
  readonly isFileSame: boolean;
  /** Resources that this plan creates; other changes follow from them. */
  readonly made: ReadonlySet<Address>;
  /** Those of them that existed before. */
  readonly gone: ReadonlySet<Address>;
}

/** `undefined` if the receipt does not contain the tenant. */
export function lastApplyOf(
  receipt: Receipt | undefined,
  { tenant, changes, gone }: { tenant: Tenant; changes: readonly Change[]; gone: ReadonlySet<Address> },
): LastApply | undefined {
  const found = receipt?.tenants.find((each) => each.tenant === tenant.name);
  if (!receipt || !found) return undefined;
  const commit = receipt.commit === undefined ? '' : ` (commit ${receipt.commit.slice(0, 7)})`;
  return {
    name: `the apply of ${utcMinute(new Date(receipt.finished))}${commit}`,
    receipt: found,
    isFileSame: found.asked === askedHash(tenant),
    made: new Set(changes.filter(({ action }) => action === 'create').map(({ address }) => address)),
    gone,
  };
}

/** A fingerprint identifies a secret; a list of one value equals that value. */
function comparable(value: Value | undefined): string | undefined {
  if (value === undefined) return 'nothing';
  if (isReference(value)) return undefined;
  if (typeof value !== 'object') return canonicalJson([value]);
  if ('secret' in value) return value.secret === null ? undefined : canonicalJson({ secret: value.secret });
  return canonicalJson(value);
}

function stands(now: Value | undefined, then: Value | undefined): boolean | undefined {
  const [one, other] = [comparable(now), comparable(then)];
  return one === undefined || other === undefined ? undefined : one === other;
}

function madeSource({ after }: Pick<FieldChange, 'after'>, { made }: LastApply): Address | undefined {
  const from = sourceOf(after);
  return from && made.has(from.ref) ? from.ref : undefined;
}

const FILE_CHANGED = 'not applied yet: the file changed since ';

const byHand = ({ name }: LastApply) => `changed manually since ${name}`;

/** A field that the last apply read but did not change matched the file then. */
function sentenceWithoutRecord(change: Change, field: FieldChange, last: LastApply): string | undefined {
  const source = madeSource(field, last);
  if (source !== undefined) return `follows from ${source}`;
  const { outcome, operations, only } = last.receipt;
  const type = typeOf(change);
  const wasLookedAt = isOfSide(type, only) && (outcome === 'clean' || operations.length > 0);
  const isMoving = type.movingFields?.includes(field.field) === true;
  return wasLookedAt && last.isFileSame && !isMoving ? byHand(last) : undefined;
}

function sentenceOnDone(field: FieldChange, record: RecordedField, last: LastApply): string | undefined {
  const isSame = stands(field.before, record.after);
  if (isSame === undefined) return undefined;
  if (!isSame) return byHand(last);
  const source = madeSource(field, last);
  if (source !== undefined) return `follows from ${source}`;
  if (!last.isFileSame) return FILE_CHANGED + last.name;
  return `not applied yet: due since ${last.name}, with an unchanged file`;
}

/** The sentence of the last apply about a field; undefined if it says nothing. */
function sentenceOf(change: Change, field: FieldChange, last: LastApply): string | undefined {
  const operation = last.receipt.operations.find(({ address }) => address === change.address);
  const record = operation?.fields.find((each) => each.field === field.field);
  if (!operation || !record) return sentenceWithoutRecord(change, field, last);
  if (operation.outcome === 'done') return sentenceOnDone(field, record, last);
  // A failed operation may be partly done, so the current value says nothing.
  if (operation.outcome === 'failed') return `not applied yet: ${last.name} failed here`;
  if (stands(field.before, record.before) === false) return byHand(last);
  return `not applied yet: ${last.name} stopped before it`;
}

/** Notes of the last apply about a change; by field if they differ between fields. */
export function receiptNotes(change: Change, last: LastApply): readonly string[] {
  if (typeOf(change).comesByTime) return [];
  if (change.action === 'create') {
    const own = last.receipt.operations.filter(({ address }) => address === change.address);
    const wasMade = own.some(({ outcome, action }) => outcome === 'done' && action !== 'delete');
    return last.gone.has(change.address) || wasMade ? [`deleted manually since ${last.name}`] : [];
  }
  if (change.action === 'delete') return last.isFileSame ? [] : [FILE_CHANGED + last.name];
  const groups = Map.groupBy(change.fields, (field) => sentenceOf(change, field, last));
  return [...groups].flatMap(([sentence, fields]) => {
    if (sentence === undefined || groups.size === 1) return sentence ?? [];
    return `${sentence}: ${fields.map(({ field }) => field).join(', ')}`;
  });
}
