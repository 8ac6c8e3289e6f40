import { HybridError } from '../../../base/errors.ts';
import { isRecord } from '../../../base/json.ts';

export interface StoredEntry {
  readonly version: number;
  readonly values: Readonly<Record<string, string>>;
}

/** By path. A map, since a path may be called like what every object has: `constructor`. */
export type Entries = ReadonlyMap<string, StoredEntry>;

function isStoredEntry(value: unknown): value is StoredEntry {
  if (!isRecord(value) || typeof value.version !== 'number') return false;
  return isRecord(value.values) && Object.values(value.values).every((each) => typeof each === 'string');
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
  if (isRecord(value)) {
    const entries = Object.entries(value).filter((pair): pair is [string, StoredEntry] => isStoredEntry(pair[1]));
    if (entries.length === Object.keys(value).length) return new Map(entries);
  }
  const fix = 'Restore it from a copy.';
  throw new HybridError({ code: 'file-store.format', message: `${file} does not hold entries`, fix });
}
