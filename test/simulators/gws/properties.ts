import type { GwsBehaviour, UserProperties } from './state.ts';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Sections with options whose values are text; undefined for anything else. */
export function propertiesIn(value: unknown): UserProperties | undefined {
  if (value === undefined) return {};
  if (!isRecord(value) || !Object.values(value).every(isRecord)) return undefined;
  const texts = Object.values(value).flatMap((section) => Object.values(isRecord(section) ? section : {}));
  return texts.every((text) => typeof text === 'string') ? (value as UserProperties) : undefined;
}

type Rows = readonly (readonly [section: string, key: string, value: string])[];

export function rowsOf(properties: UserProperties): Rows {
  return Object.entries(properties).flatMap(([section, options]) =>
    Object.entries(options).map(([key, value]) => [section, key, value] as const),
  );
}

export function fromRows(rows: Rows): UserProperties {
  const names = [...new Set(rows.map(([section]) => section))];
  return Object.fromEntries(
    names.map((name) => [
      name,
      Object.fromEntries(rows.filter(([section]) => section === name).map(([, key, value]) => [key, value])),
    ]),
  );
}

/** The form in the database. */
export function storedProperties(properties: UserProperties, { valueLimit, forgets }: GwsBehaviour): UserProperties {
  const rows = rowsOf(properties).filter(([section]) => section !== forgets);
  return fromRows(rows.map(([section, key, value]) => [section, key, value.slice(0, valueLimit)]));
}

export function has(properties: UserProperties, [section, key]: readonly [string, string, string]): boolean {
  return rowsOf(properties).some((row) => row[0] === section && row[1] === key);
}

export function without(properties: UserProperties, rows: Rows): UserProperties {
  const gone = fromRows(rows);
  return fromRows(rowsOf(properties).filter((row) => !has(gone, row)));
}

/** `rows` over the existing ones, each in its place. */
export function over(properties: UserProperties, rows: Rows): UserProperties {
  const fresh = rows.filter((row) => !has(properties, row));
  const value = ([section, key, old]: readonly [string, string, string]) =>
    rows.find((row) => row[0] === section && row[1] === key)?.[2] ?? old;
  const kept = rowsOf(properties).map((row) => [row[0], row[1], value(row)] as const);
  return fromRows([...kept, ...fresh]);
}
