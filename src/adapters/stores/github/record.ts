import { problem } from '../../../base/errors.ts';
import { isRecord, mapOf } from '../../../base/json.ts';
import type { Secret } from '../../../base/secret.ts';
import { reasonText } from '../../http/error.ts';
import type { EntryNames } from './names.ts';

/**
 * The value whose secret is the key of the fingerprints. Many people can read a variable, so with a salt beside the fingerprint they
 * could try passwords. It is the fingerprint key of the entry; for an entry without one, this store creates one and keeps it
 * under the same name. Cost: one more secret to map, without which the entry cannot be read. Its own fingerprint uses
 * itself as the key: 256 random bits cannot be guessed.
 */
export const KEY = 'fingerprint_key';

/** What the record says about a secret, because its value cannot be read back. */
export interface StoredSecret {
  /** Several during an overwrite: each of them is valid. */
  readonly fingerprints: readonly string[];
  /** ISO 8601. */
  readonly writtenAt: string;
}

/** The variable of an entry: public values in clear, and the fingerprints of secrets. */
export interface EntryRecord {
  readonly path: string;
  readonly version: number;
  /** This store created the key of the fingerprints, which is not a value of the entry. */
  readonly hasOwnKey: boolean;
  readonly values: ReadonlyMap<string, string>;
  readonly secrets: ReadonlyMap<string, StoredSecret>;
}

/** The values that this job knows for a name: first the one that it wrote, then the one from its environment. */
export type Known = (name: string) => readonly Secret[];

/** The values that match their fingerprints, the names of values that the job lacks, and the names of values that do not match. */
export function resolveSecrets({ secrets }: Pick<EntryRecord, 'secrets'>, known: Known) {
  const fits = (name: string, value: Secret, key: Secret) =>
    secrets.get(name)?.fingerprints.includes(value.fingerprint(key)) === true;
  const key = known(KEY).find((each) => fits(KEY, each, each));
  const values = new Map<string, Secret>();
  for (const name of key ? secrets.keys() : []) {
    const value = known(name).find((each) => key && fits(name, each, key));
    if (value) values.set(name, value);
  }
  const missing = [...secrets.keys()].filter((name) => known(name).length === 0);
  // Without the key, only the key itself can be checked.
  const judged = [...secrets.keys()].filter((name) => key || name === KEY);
  return { values, missing, stale: judged.filter((name) => !values.has(name) && !missing.includes(name)) };
}

/** The limit of GitHub for both is 48 KB, of 1,000 or 1,024 bytes; the smaller is safe. */
const LARGEST = 48_000;

export function serialiseRecord(record: EntryRecord): string {
  const { path, version, hasOwnKey, values, secrets } = record;
  const maps = { values: Object.fromEntries(values), secrets: Object.fromEntries(secrets) };
  return JSON.stringify({ format: 1, path, version, ...(hasOwnKey && { hasOwnKey }), ...maps });
}

/** @throws HybridError when the variable holds no record, or the record of another entry */
export function parseRecord(text: string, { path, variable }: EntryNames): EntryRecord {
  const record = parsed(text);
  if (!record) throw problem('github.entry-broken', { variable, path });
  if (record.path === path) return record;
  throw problem('github.same-names', { variable, path, owner: reasonText(record.path) });
}

function parsed(text: string): EntryRecord | undefined {
  try {
    return recordOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function recordOf(json: unknown): EntryRecord | undefined {
  if (!isRecord(json) || json.format !== 1) return undefined;
  const { path, version } = json;
  const values = mapOf(json.values, isText);
  const secrets = mapOf(json.secrets, isStoredSecret);
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) return undefined;
  if (typeof path !== 'string' || !values || !secrets) return undefined;
  if (secrets.size > 0 && !secrets.has(KEY)) return undefined;
  return { path, version, hasOwnKey: json.hasOwnKey === true, values, secrets };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isStoredSecret(value: unknown): value is StoredSecret {
  if (!isRecord(value)) return false;
  const { fingerprints, writtenAt } = value;
  return Array.isArray(fingerprints) && fingerprints.every(isText) && isText(writtenAt);
}

/** @throws HybridError for a text that GitHub would refuse; called for all texts before the first write */
export function checkSize(text: string, what: string): void {
  const size = Buffer.byteLength(text);
  if (size > LARGEST) throw problem('github.too-large', { what, size, limit: LARGEST });
}
