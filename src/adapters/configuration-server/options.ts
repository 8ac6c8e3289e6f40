import { Secret } from '../../base/secret.ts';
import type { Options, TransactionUpdate } from '../../core/ports/configuration-server.ts';
import { reasonText } from '../http/error.ts';
import { withoutSecrets } from '../http/without-secrets.ts';

export interface OptionName {
  readonly section: string;
  readonly key: string;
}

/** One option of the object as a driver reads it; the row may have more fields. */
export interface PropertyRow extends OptionName {
  readonly value: string;
}

/** This tool writes these on one line; `openssl base64` wraps them, and the wrapped value is equal. */
const BASE64_OPTIONS: readonly string[] = ['saml/certificate', 'saml/pkey'];

/** Values that the runner masks. Masking every value would hide "employee", "true" and each URL in the whole log. */
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

/** At most five names for a message, each on one line. */
export function someOf(fields: readonly string[]): string {
  return fields.slice(0, 5).map(reasonText).join(', ');
}

/** `section/option` of duplicate rows: it is not known which one a component reads. */
export function doubledRows(rows: readonly PropertyRow[]): readonly string[] {
  const seen = new Set<string>();
  const doubled = rows.filter(({ section, key }) => {
    // With a slash between, `a/b` of `c` and `a` of `b/c` would be equal.
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

/** Sets options in rows: unchanged rows stay the same objects, in their order; new rows come last. */
export function mergeRows(rows: readonly PropertyRow[], set: Options): readonly PropertyRow[] {
  const wanted = rowsOf(set);
  const kept = rows.map((row) => {
    const own = wanted.find((each) => isSameOption(each, row));
    return own && !sameText(row, row.value, own.value) ? { ...row, value: own.value } : row;
  });
  return [...kept, ...wanted.filter((each) => !rows.some((row) => isSameOption(each, row)))];
}

/** Whether mergeRows changed nothing. */
export function isUnchanged(rows: readonly PropertyRow[], merged: readonly PropertyRow[]): boolean {
  return merged.length === rows.length && merged.every((row, index) => row === rows[index]);
}

/** `section/option` of wanted rows that are missing or have another value. */
export function differences(rows: readonly PropertyRow[], wanted: readonly PropertyRow[]): readonly string[] {
  const different = wanted.filter((each) => {
    const found = valueIn(rows, each);
    return found === undefined || !sameText(each, found, each.value);
  });
  return different.map(fieldOf);
}

/** `section/option` of options to set that have neither the value of the plan nor the new one: another change came between. */
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

/** Characters. A written value of this length may be a secret, under any name; shorter values are words. */
const LONG = 12;
/** When a text quotes a secret of at least SHORTEST and less than SHORT characters, the whole text is left out. */
const SHORT = 6;
const SHORTEST = 4;

/** The text of a server about a write, without written values that are secret or may be. */
export function wordsWithout(rows: readonly PropertyRow[], words: string): string {
  const called = rows.filter(({ key }) => SAYS_SECRET.test(key)).map(({ value }) => value);
  const short = called.filter(({ length }) => length >= SHORTEST && length < SHORT);
  if (short.some((value) => words.includes(value))) return 'its words quote a secret and are left out';
  const long = rows.map(({ value }) => value).filter(({ length }) => length >= LONG);
  return withoutSecrets(words, { body: { json: [...called, ...long].map((value) => new Secret(value)) } });
}
