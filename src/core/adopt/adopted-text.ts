import { HybridError, HybridErrors, problem } from '../../base/errors.ts';
import { at, isRecord } from '../../base/json.ts';
import { keysOf } from '../../base/json-pointer.ts';
import { loadTenants } from '../../tenant/load.ts';
import { parseTenantDocument } from '../../tenant/yaml/document.ts';
import { canonicalJson } from '../hash.ts';
import type { Address, TenantPlan } from '../plan.ts';
import type { AdoptFacts, Difference, Left } from './acceptable.ts';
import { textWith } from './text/edit.ts';
import { commentsOf } from './text/parsed.ts';
import { leftOf, sortedDifferences, type Wish, wishesOf } from './wish.ts';

/** A difference that is gone: the file now says what stands in the service, at the word that was changed. */
type Adopted = Omit<Difference, 'kind'>;

export interface Adoption {
  /** The text of the file; the same where nothing was adopted. */
  readonly text: string;
  /** In the order of the plan, as is `left`. */
  readonly adopted: readonly Adopted[];
  readonly left: readonly Left[];
}

/** A tenant file by its name, which errors show, and its text without a byte order mark. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

function sourceOf({ name, text }: TextFile) {
  return { file: name, bytes: new TextEncoder().encode(text) };
}

/** Plain data of a tenant file. @throws HybridErrors when it is none */
function dataOf(file: TextFile): unknown {
  const errors: HybridError[] = [];
  const document = parseTenantDocument(sourceOf(file), (error) => errors.push(error));
  if (document && errors.length === 0) return document.data;
  throw new HybridErrors(errors, `${file.name} is no tenant file`);
}

function withValueAt(data: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const map = isRecord(data) ? data : {};
  return { ...map, [key]: withValueAt(Object.hasOwn(map, key) ? map[key] : {}, rest, value) };
}

/** Lists as sets: what stays keeps its place, and where the new stands does not matter. */
function withSets(data: unknown, pointers: readonly string[]): unknown {
  const asSet = (value: unknown) => (Array.isArray(value) ? value.map(canonicalJson).sort() : value);
  return pointers.map(keysOf).reduce((all, keys) => withValueAt(all, keys, asSet(at(all, ...keys))), data);
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

/** @throws HybridError when the text says anything else than before besides these edits, lost a comment, or is no tenant file */
function checkEdited(before: TextFile, after: TextFile, edits: readonly Wish[]): void {
  const withEdit = (data: unknown, { pointer, value }: Wish) => withValueAt(data, keysOf(pointer), value);
  const expected = edits.reduce(withEdit, dataOf(before));
  const pointers = edits.map(({ pointer }) => pointer);
  if (!parsesAs(after, expected, pointers) || !sameComments(before.text, after.text)) throw problem('adopt.not-kept');
  loadTenants([sourceOf(after)]);
}

/** A text with wishes in it, and those that could not be fulfilled. */
interface Written {
  readonly file: TextFile;
  readonly made: readonly Wish[];
  readonly failed: readonly (readonly [Wish, HybridError])[];
}

/** Fulfils one wish more, if the text takes it and `check` has nothing against it. */
function withWish(written: Written, wish: Wish, check: (next: Written) => void): Written {
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

/** All at once, because some are right only together: two clients that have changed their names. Else one by one. */
function fulfilled(before: TextFile, wishes: readonly Wish[]): Written {
  const start: Written = { file: before, made: [], failed: [] };
  const check = ({ file, made }: Written) => checkEdited(before, file, made);
  const all = wishes.reduce((written, wish) => withWish(written, wish, () => {}), start);
  try {
    if (all.file.text !== before.text) check(all);
    return all;
  } catch (error) {
    if (!(error instanceof HybridError)) throw error;
    // What was wrong before is not the fault of a wish.
    loadTenants([sourceOf(before)]);
    return wishes.reduce((written, wish) => withWish(written, wish, check), start);
  }
}

const BYTE_ORDER_MARK = '\ufeff';

/** As the fields stand in the plan, each before what is said of the whole. */
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
 * The text of a tenant file that says what stands in the services, as far as a file can say it: the words of the plan's updates
 * change, and every comment and every other byte stays. What cannot be taken over is in `left`, with the reason.
 * The file is looked at alone: whether it now clashes with another file is for `loadTenants` to say.
 * @param file its text as it is read, with or without a byte order mark, and its name for errors
 * @param plan of this text; one that failed has no changes, and nothing is adopted
 * @param types every resource type: what of it a file takes over
 * @throws HybridErrors when the text is no tenant file; a text that stays as it is, is not looked at any further than YAML goes
 */
export function adoptedText(file: TextFile, plan: Pick<TenantPlan, 'changes'>, types: readonly AdoptFacts[]): Adoption {
  const mark = file.text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  const before = { name: file.name, text: file.text.slice(mark.length) };
  const sorted = sortedDifferences(plan, types);
  const { wishes, left } = wishesOf(sorted.differences, { data: dataOf(before), plan, types });
  const { file: after, made, failed } = fulfilled(before, wishes);
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
