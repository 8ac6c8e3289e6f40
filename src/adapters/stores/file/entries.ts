import { HybridError } from '../../../base/errors.ts';
import { isRecord, mapOf } from '../../../base/json.ts';

interface StoredEntry {
  readonly version: number;
  readonly values: Readonly<Record<string, string>>;
}

/** By path. A map, since a path may be called like what every object has: `constructor`. */
export type Entries = ReadonlyMap<string, StoredEntry>;

function isStoredEntry(value: unknown): value is StoredEntry {
  if (!isRecord(value) || typeof value.version !== 'number') return false;
  return isRecord(value.values) && Object.values(value.values).every((each) => typeof each === 'string');
}

/** @throws HybridError when the file holds something else: another version of this program may have written it */
export function parseEntries(text: string, file: string): Entries {
  try {
    const entries = mapOf(JSON.parse(text), isStoredEntry);
    if (entries) return entries;
  } catch {
    // No JSON either.
  }
  const fix = 'Restore it from a copy.';
  throw new HybridError({ code: 'file-store.format', message: `${file} does not hold entries`, fix });
}
