/** The value at a path of untrusted data. Reads own properties only. */
export function valueAt(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (found, name) =>
      typeof found === 'object' && found !== null ? Object.getOwnPropertyDescriptor(found, name)?.value : undefined,
    value,
  );
}

export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = valueAt(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a table has this key as its own property. */
export function isKeyOf<Table extends object>(key: PropertyKey, table: Table): key is keyof Table {
  return Object.hasOwn(table, key);
}

/** The properties with these names, if present. */
export function pick<From extends object, Name extends keyof From>(from: From, ...names: readonly Name[]) {
  const entries = names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]]);
  return Object.fromEntries(entries) as Pick<From, Name>;
}

/** Checks all values of an object. Returns a Map, because a name may equal an inherited property such as `constructor`. */
export function mapOf<Value>(
  value: unknown,
  isValue: (value: unknown) => value is Value,
): ReadonlyMap<string, Value> | undefined {
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value).filter((entry): entry is [string, Value] => isValue(entry[1]));
  return entries.length === Object.keys(value).length ? new Map(entries) : undefined;
}
