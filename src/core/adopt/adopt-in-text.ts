import { HybridError, HybridErrors, problem } from '../../base/errors.ts';
import { isRecord, valueAt } from '../../base/json.ts';
import { pointerKeys } from '../../base/json-pointer.ts';
import { loadTenants } from '../../tenant/load.ts';
import { parseTenantDocument } from '../../tenant/yaml/document.ts';
import { canonicalJson } from '../hash.ts';
import type { Address, TenantPlan } from '../plan.ts';
import type { AdoptFacts, Difference, Left } from './acceptable.ts';
import { type FileEdit, leftOf, planEdits, sortDifferences } from './file-edits.ts';
import { textWith } from './text/edit.ts';
import { commentsOf } from './text/parsed.ts';

/** An accepted change: the file now has the current value of the service. */
type Adopted = Omit<Difference, 'kind'>;

export interface Adoption {
  /** The text of the file; unchanged if nothing was accepted. */
  readonly text: string;
  /** In the order of the plan, like `left`. */
  readonly adopted: readonly Adopted[];
  readonly left: readonly Left[];
}

/** A tenant file: its name, for errors, and its text without a byte order mark. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

function sourceOf({ name, text }: TextFile) {
  return { file: name, bytes: new TextEncoder().encode(text) };
}

/** Plain data of a tenant file. @throws HybridErrors if it cannot be parsed */
function dataOf(file: TextFile): unknown {
  const errors: HybridError[] = [];
  const document = parseTenantDocument(sourceOf(file), (error) => errors.push(error));
  if (document && errors.length === 0) return document.data;
  throw new HybridErrors(errors, `${file.name} is not a tenant file`);
}

function withValueAt(data: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const map = isRecord(data) ? data : {};
  return { ...map, [key]: withValueAt(Object.hasOwn(map, key) ? map[key] : {}, rest, value) };
}

/** Compares lists as sets: the position of new items does not matter. */
function withSets(data: unknown, pointers: readonly string[]): unknown {
  const asSet = (value: unknown) => (Array.isArray(value) ? value.map(canonicalJson).sort() : value);
  return pointers.map(pointerKeys).reduce((all, keys) => withValueAt(all, keys, asSet(valueAt(all, ...keys))), data);
}

function sameComments(before: string, after: string): boolean {
  const [one, other] = [before, after].map((text) => commentsOf(text).map((comment) => comment.text));
  return canonicalJson(one?.sort()) === canonicalJson(other?.sort());
}

function parsesAs(after: TextFile, expected: unknown, pointers: readonly string[]): boolean {
  try {
    return canonicalJson(withSets(dataOf(after), pointers)) === canonicalJson(withSets(expected, pointers));
  } catch (error) {
    if (error instanceof HybridErrors) return false;
    throw error;
  }
}

/** @throws HybridError if the text changed in other places, lost a comment, or is no tenant file */
function checkEdited(before: TextFile, after: TextFile, edits: readonly FileEdit[]): void {
  const withEdit = (data: unknown, { pointer, value }: FileEdit) => withValueAt(data, pointerKeys(pointer), value);
  const expected = edits.reduce(withEdit, dataOf(before));
  const pointers = edits.map(({ pointer }) => pointer);
  if (!parsesAs(after, expected, pointers) || !sameComments(before.text, after.text)) throw problem('adopt.not-kept');
  loadTenants([sourceOf(after)]);
}

/** A text after some edits, and the edits that were not possible. */
interface Written {
  readonly file: TextFile;
  readonly made: readonly FileEdit[];
  readonly failed: readonly (readonly [FileEdit, HybridError])[];
}

/** Makes one more edit, if the text allows it and `check` accepts the result. */
function withWish(written: Written, wish: FileEdit, check: (next: Written) => void): Written {
  const { file, made, failed } = written;
  try {
    const text = textWith(file.text, wish.pointer, wish.value);
    const next = { file: { ...file, text }, made: [...made, wish], failed };
    check(next);
    return next;
  } catch (error) {
    if (!(error instanceof HybridError)) throw error;
    const first = error instanceof HybridErrors ? error.errors[0] : undefined;
    const why = first ? problem('adopt.refused', { reason: first.message }) : error;
    return { file, made, failed: [...failed, [wish, why]] };
  }
}

/** All edits together, because some are only valid together, such as swapped names of two clients. Otherwise one by one. */
function withAllEdits(before: TextFile, wishes: readonly FileEdit[]): Written {
  const start: Written = { file: before, made: [], failed: [] };
  const check = ({ file, made }: Written) => checkEdited(before, file, made);
  const all = wishes.reduce((written, wish) => withWish(written, wish, () => {}), start);
  try {
    if (all.file.text !== before.text) check(all);
    return all;
  } catch (error) {
    if (!(error instanceof HybridError)) throw error;
    // An error of the original file is not caused by an edit.
    loadTenants([sourceOf(before)]);
    return wishes.reduce((written, wish) => withWish(written, wish, check), start);
  }
}

const BYTE_ORDER_MARK = '\ufeff';

/** In the order of the fields in the plan; each resource after its fields. */
function inPlanOrder<Entry extends { readonly address: Address; readonly field?: string }>(
  entries: readonly Entry[],
  { changes }: Pick<TenantPlan, 'changes'>,
): readonly Entry[] {
  const order = changes.flatMap(({ address, fields }) => [
    ...fields.map(({ field }) => `${address} ${field}`),
    `${address} `,
  ]);
  const place = ({ address, field = '' }: Entry) => order.indexOf(`${address} ${field}`);
  return entries.toSorted((one, other) => place(one) - place(other));
}

/**
 * Writes the current values of the services into the text of a tenant file, where it has keys for them. Only the keys of updates
 * in the plan change; comments and all other bytes stay. Changes that cannot be accepted are in `left`, with the reason. Checks
 * only this file: `loadTenants` finds conflicts with other files. @param file text as read, with or without a byte order mark,
 * and its name for errors @param plan of this text; a failed one has no changes @param types all resource types @throws
 * HybridErrors if the text is no tenant file; an unchanged text is only parsed as YAML
 */
export function adoptInText(file: TextFile, plan: Pick<TenantPlan, 'changes'>, types: readonly AdoptFacts[]): Adoption {
  const mark = file.text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  const before = { name: file.name, text: file.text.slice(mark.length) };
  const sorted = sortDifferences(plan, types);
  const { wishes, left } = planEdits(sorted.differences, { data: dataOf(before), plan, types });
  const { file: after, made, failed } = withAllEdits(before, wishes);
  const adopted = made.flatMap(({ pointer, differences }) =>
    differences.map(({ kind: _, ...difference }) => ({ ...difference, pointer })),
  );
  const refused = failed.flatMap(([{ differences }, error]) => differences.map((each) => leftOf(each, error)));
  return {
    text: mark + after.text,
    adopted: inPlanOrder(adopted, plan),
    left: inPlanOrder([...sorted.left, ...left, ...refused], plan),
  };
}
