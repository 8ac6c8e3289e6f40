import { Secret } from '../secrets/secret.ts';
import type { Options } from './types.ts';

/** One row of `userproperties.property`, and whatever else stands in it. */
export interface PropertyRow {
  readonly section: string;
  readonly key: string;
  readonly value: string;
}

/** Base64 that `openssl base64` wrapped is the same value. */
const WRAPPED: readonly string[] = ['saml/certificate', 'saml/pkey'];

function sameText(field: string, one: string, other: string): boolean {
  if (one === other) return true;
  return WRAPPED.includes(field) && one.replaceAll(/\s/g, '') === other.replaceAll(/\s/g, '');
}

/** `section/option` of rows that stand twice: which one a component reads cannot be told. */
export function doubledRows(rows: readonly PropertyRow[]): readonly string[] {
  const names = rows.map(({ section, key }) => `${section}/${key}`);
  return [...new Set(names.filter((name, index) => names.indexOf(name) < index))];
}

export function optionsOf(rows: readonly PropertyRow[], seal: (value: string) => Secret): Options {
  const options: Record<string, Record<string, Secret>> = {};
  for (const { section, key, value } of rows) {
    options[section] = { ...options[section], [key]: value === '' ? new Secret('') : seal(value) };
  }
  return options;
}

function entriesOf(options: Options): readonly { section: string; key: string; value: string }[] {
  return Object.entries(options).flatMap(([section, values]) =>
    Object.entries(values).map(([key, value]) => ({ section, key, value: value.reveal() })),
  );
}

/** Ours over what is there: other rows stay as they are, in their order; new ones come last. */
export function mergeRows<Row extends PropertyRow>(rows: readonly Row[], set: Options): readonly (Row | PropertyRow)[] {
  const wanted = entriesOf(set);
  const same = (one: PropertyRow, other: PropertyRow) => one.section === other.section && one.key === other.key;
  const kept = rows.map((row) => {
    const own = wanted.find((each) => same(each, row));
    return own && !sameText(`${row.section}/${row.key}`, row.value, own.value) ? { ...row, value: own.value } : row;
  });
  return [...kept, ...wanted.filter((each) => !rows.some((row) => same(each, row)))];
}

/** `section/option` of what is wanted and is not there so. */
export function differences(rows: readonly PropertyRow[], wanted: readonly PropertyRow[]): readonly string[] {
  return wanted
    .filter(({ section, key, value }) => {
      const found = rows.find((row) => row.section === section && row.key === key);
      return !found || !sameText(`${section}/${key}`, found.value, value);
    })
    .map(({ section, key }) => `${section}/${key}`);
}

export function rowsOf(options: Options): readonly PropertyRow[] {
  return entriesOf(options);
}
