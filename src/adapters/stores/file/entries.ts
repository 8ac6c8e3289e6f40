import { HybridError } from '../../../base/errors.ts';

export interface StoredEntry {
  readonly version: number;
  readonly values: Readonly<Record<string, string>>;
}

/** By path. A map, since a path may be called like what every object has: `constructor`. */
export type Entries = ReadonlyMap<string, StoredEntry>;

function isStoredEntry(value: unknown): value is StoredEntry {
  if (typeof value !== 'object' || value === null || !('version' in value) || !('values' in value)) return false;
  const { version, values } = value;
  if (typeof version !== 'number' || typeof values !== 'object' || values === null) return false;
  return Object.values(values).every((each) => typeof each === 'string');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @throws HybridError when the file holds something else: another version of this program may have written it */
export function parseEntries(text: string, file: string): Entries {
  const value = parsed(text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const entries = Object.entries(value).filter((pair): pair is [string, StoredEntry] => isStoredEntry(pair[1]));
    if (entries.length === Object.keys(value).length) return new Map(entries);
  }
  throw new HybridError({
    code: 'file-store.format',
    message: `${file} does not hold entries`,
    fix: 'Restore it from a copy.',
  });
}
