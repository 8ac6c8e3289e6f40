import { utcMinute } from '../base/time.ts';
import { isReference } from '../core/diff.ts';
import { canonicalJson } from '../core/hash.ts';
import type { Address, Change, FieldChange, Value } from '../core/plan.ts';
import { askedHash, type Operation, type Receipt, type RecordedField, type TenantReceipt } from '../core/receipt.ts';
import { isOfSide, typeOf } from '../resources/list.ts';
import type { Tenant } from '../tenant/tenant.ts';

/** What the last apply says of one tenant, beside what is asked for and found now. */
export interface LastApply {
  /** `the apply of 2026-11-24 13:05 UTC (commit 1a2b3c4)` */
  readonly name: string;
  readonly receipt: TenantReceipt;
  /** The file asks for what it asked for then. */
  readonly isFileSame: boolean;
  /** What this plan makes: other changes follow from it. */
  readonly made: ReadonlySet<Address>;
  /** Of what this plan makes, what was there before and is gone. */
  readonly gone: ReadonlySet<Address>;
}

/** `undefined` when the receipt does not tell of the tenant. */
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

type Verdict = 'by-hand' | 'not-applied' | 'due' | 'failed' | 'not-started' | 'unknown' | `follows from ${Address}`;

/** One secret is another when its fingerprint is; a list of one is as good as the one. */
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
  if (typeof after !== 'object') return undefined;
  const from = isReference(after) ? after : 'from' in after ? after.from : undefined;
  return from && made.has(from.ref) ? from.ref : undefined;
}

/** A field that the last apply had nothing to do with stood then as the file said, if it was looked at. */
function verdictWithoutRecord(change: Change, field: FieldChange, last: LastApply): Verdict {
  const source = madeSource(field, last);
  if (source !== undefined) return `follows from ${source}`;
  const { outcome, operations, only } = last.receipt;
  const type = typeOf(change);
  const wasLookedAt = isOfSide(type, only) && (outcome === 'clean' || operations.length > 0);
  const isMoving = type.movingFields?.includes(field.field) === true;
  return wasLookedAt && last.isFileSame && !isMoving ? 'by-hand' : 'unknown';
}

function verdictOnDone(field: FieldChange, record: RecordedField, last: LastApply): Verdict {
  const isSame = stands(field.before, record.after);
  if (isSame === undefined) return 'unknown';
  if (!isSame) return 'by-hand';
  const source = madeSource(field, last);
  if (source !== undefined) return `follows from ${source}`;
  return last.isFileSame ? 'due' : 'not-applied';
}

function verdictOf(change: Change, field: FieldChange, last: LastApply): Verdict {
  const operation = last.receipt.operations.find(({ address }) => address === change.address);
  const record = operation?.fields.find((each) => each.field === field.field);
  if (!operation || !record) return verdictWithoutRecord(change, field, last);
  if (operation.outcome === 'done') return verdictOnDone(field, record, last);
  // What failed may have been done in part, so what stands there now tells nothing.
  if (operation.outcome === 'failed') return 'failed';
  return stands(field.before, record.before) === false ? 'by-hand' : 'not-started';
}

const FILE_CHANGED = 'not yet applied: the file changed since ';

function sentenceOf(verdict: Verdict, { name }: LastApply): string | undefined {
  switch (verdict) {
    case 'by-hand':
      return `changed by hand since ${name}`;
    case 'not-applied':
      return FILE_CHANGED + name;
    case 'due':
      return `not yet applied: the file is as it was at ${name}, and this has come due since`;
    case 'failed':
      return `not yet applied: ${name} failed here`;
    case 'not-started':
      return `not yet applied: ${name} stopped before it`;
    case 'unknown':
      return undefined;
    default:
      return verdict;
  }
}

function isDoneAt({ operations }: TenantReceipt, change: Change): boolean {
  const isOf = ({ address, outcome, action }: Operation) =>
    address === change.address && outcome === 'done' && action !== 'delete';
  return operations.some(isOf);
}

/** What the last apply tells about a change; on the level of fields where they differ in it. */
export function receiptNotes(change: Change, last: LastApply): readonly string[] {
  if (typeOf(change).comesByTime) return [];
  if (change.action === 'create') {
    const isGone = last.gone.has(change.address) || isDoneAt(last.receipt, change);
    return isGone ? [`deleted by hand since ${last.name}`] : [];
  }
  if (change.action === 'delete') return last.isFileSame ? [] : [FILE_CHANGED + last.name];
  const fields = new Map<string, string[]>();
  for (const field of change.fields) {
    const sentence = sentenceOf(verdictOf(change, field, last), last) ?? '';
    fields.set(sentence, [...(fields.get(sentence) ?? []), field.field]);
  }
  return [...fields]
    .filter(([sentence]) => sentence !== '')
    .map(([sentence, names]) => (fields.size === 1 ? sentence : `${sentence}: ${names.join(', ')}`));
}
