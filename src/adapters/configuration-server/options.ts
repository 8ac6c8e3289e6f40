import { Secret } from '../../base/secret.ts';
import type { Options, TransactionUpdate } from '../../core/ports/configuration-server.ts';
import { reasonText } from '../http/error.ts';
import { withoutSecrets } from '../http/quoted.ts';

export interface OptionName {
  readonly section: string;
  readonly key: string;
}

/** One option of the object as a driver reads it, and whatever else stands with it. */
export interface PropertyRow extends OptionName {
  readonly value: string;
}

/** On one line when we write it; `openssl base64` wraps it, and the wrapped value is the same one. */
const BASE64_OPTIONS: readonly string[] = ['saml/certificate', 'saml/pkey'];

/** Registered with the runner. Masking every value would blank "employee", "true" and each URL from the whole log. */
export const SAYS_SECRET = /pass(word|wd|phrase)|pwd|secret|credential|(^|[-_.])pass$|(token|key)\d*$/i;

export function isBase64Option(option: OptionName): boolean {
  return BASE64_OPTIONS.includes(fieldOf(option));
}

export function withoutWhiteSpace(text: string): string {
  return text.replaceAll(/\s/g, '');
}

function sameText(option: OptionName, one: string, other: string): boolean {
  return one === other || (isBase64Option(option) && withoutWhiteSpace(one) === withoutWhiteSpace(other));
}

/** `section/option`. */
export function fieldOf({ section, key }: OptionName): string {
  return `${section}/${key}`;
}

export function isSameOption(one: OptionName, other: OptionName): boolean {
  return one.section === other.section && one.key === other.key;
}

function valueIn(rows: readonly PropertyRow[], option: PropertyRow): string | undefined {
  return rows.find((row) => isSameOption(row, option))?.value;
}

/** Names for a message: a few, and none that could break its line. */
export function someOf(fields: readonly string[]): string {
  return fields.slice(0, 5).map(reasonText).join(', ');
}

/** `section/option` of rows that stand twice: which one a component reads cannot be told. */
export function doubledRows(rows: readonly PropertyRow[]): readonly string[] {
  const seen = new Set<string>();
  const doubled = rows.filter(({ section, key }) => {
    // Joined by a slash, `a/b` of `c` and `a` of `b/c` would look alike.
    const name = JSON.stringify([section, key]);
    return seen.size === seen.add(name).size;
  });
  return [...new Set(doubled.map(fieldOf))];
}

/** section -> option -> value. */
export function bySection<Value>(rows: readonly PropertyRow[], toValue: (row: PropertyRow) => Value) {
  const sections = [...Map.groupBy(rows, ({ section }) => section)];
  const options = (own: readonly PropertyRow[]) => Object.fromEntries(own.map((row) => [row.key, toValue(row)]));
  // fromEntries makes own properties of any name: a section may be called `__proto__`.
  return Object.fromEntries(sections.map(([section, own]) => [section, options(own)]));
}

export function optionsOf(rows: readonly PropertyRow[], seal: (value: string) => Secret): Options {
  return bySection(rows, ({ key, value }) => (SAYS_SECRET.test(key) ? seal(value) : new Secret(value)));
}

export function rowsOf(options: Options): readonly PropertyRow[] {
  return Object.entries(options).flatMap(([section, values]) =>
    Object.entries(values).map(([key, value]) => ({ section, key, value: value.reveal() })),
  );
}

/** Ours over what is there: other rows stay the very same objects, in their order; new ones come last. */
export function mergeRows(rows: readonly PropertyRow[], set: Options): readonly PropertyRow[] {
  const wanted = rowsOf(set);
  const kept = rows.map((row) => {
    const own = wanted.find((each) => isSameOption(each, row));
    return own && !sameText(row, row.value, own.value) ? { ...row, value: own.value } : row;
  });
  return [...kept, ...wanted.filter((each) => !rows.some((row) => isSameOption(each, row)))];
}

/** Whether `merged`, made by mergeRows, is the rows themselves. */
export function isUnchanged(rows: readonly PropertyRow[], merged: readonly PropertyRow[]): boolean {
  return merged.length === rows.length && merged.every((row, index) => row === rows[index]);
}

/** `section/option` of what is wanted and is not there so. */
export function differences(rows: readonly PropertyRow[], wanted: readonly PropertyRow[]): readonly string[] {
  const different = wanted.filter((each) => {
    const found = valueIn(rows, each);
    return found === undefined || !sameText(each, found, each.value);
  });
  return different.map(fieldOf);
}

/** `section/option` of what is to be set and is neither as the plan saw it nor as it shall be: somebody else changed it. */
export function changedSince(
  rows: readonly PropertyRow[],
  { set, expected }: Pick<TransactionUpdate, 'set' | 'expected'>,
): readonly string[] {
  const before = rowsOf(expected);
  const changed = rowsOf(set).filter((wanted) => {
    const [now, seen] = [valueIn(rows, wanted), valueIn(before, wanted)];
    if (now === undefined) return seen !== undefined;
    return ![wanted.value, seen].some((text) => text !== undefined && sameText(wanted, now, text));
  });
  return changed.map(fieldOf);
}

/** Characters. What is as long and written may be a secret, whatever its option is called; shorter ones are words. */
const LONG = 12;
/** For a secret that is shorter, and long enough to be told, the whole text is left out. */
const SHORT = 6;
const SHORTEST = 4;

/** What a server says of a write, without what was written that is secret or may be. */
export function wordsWithout(rows: readonly PropertyRow[], words: string): string {
  const called = rows.filter(({ key }) => SAYS_SECRET.test(key)).map(({ value }) => value);
  const short = called.filter(({ length }) => length >= SHORTEST && length < SHORT);
  if (short.some((value) => words.includes(value))) return 'its words quote a secret and are left out';
  const long = rows.map(({ value }) => value).filter(({ length }) => length >= LONG);
  return withoutSecrets(words, { body: { json: [...called, ...long].map((value) => new Secret(value)) } });
}
