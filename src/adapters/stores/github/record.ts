import { HybridError } from '../../../base/errors.ts';
import { isRecord } from '../../../base/json.ts';
import { reasonText } from '../../http/error.ts';
import type { EntryNames } from './names.ts';

/**
 * The value whose secret is the key of the fingerprints.
 *
 * A variable can be read by everybody who may read the repository's variables, and its text in any log. So the key must
 * be something that they do not have: a salt beside the fingerprint, or a key derived from the value itself, would let
 * them try passwords. It is the entry's own fingerprint key, under which plans show the same fingerprints anyhow. An
 * entry that brings none gets one that this store makes and keeps as a secret under the same name. The price is one more
 * secret for the workflow to map, and that nothing of an entry can be told where it is not mapped. Its own fingerprint is
 * that of a key under itself: 256 random bits are not guessed.
 */
export const KEY = 'fingerprint_key';

/** What is known of a secret whose value cannot be read back. */
export interface StoredSecret {
  /** Several while it is being overwritten: each of them fits. */
  readonly fingerprints: readonly string[];
  /** ISO 8601. */
  readonly writtenAt: string;
}

/** The variable of an entry: what is no secret in clear, of the others their fingerprints. */
export interface EntryRecord {
  readonly path: string;
  readonly version: number;
  /** The key of the fingerprints was made by this store, and is no value of the entry. */
  readonly hasOwnKey: boolean;
  readonly values: ReadonlyMap<string, string>;
  readonly secrets: ReadonlyMap<string, StoredSecret>;
}

/** GitHub says 48 KB of both and not which KB; the smaller is safe. */
const LARGEST = 48_000;

export function serialiseRecord(record: EntryRecord): string {
  const { path, version, hasOwnKey, values, secrets } = record;
  const maps = { values: Object.fromEntries(values), secrets: Object.fromEntries(secrets) };
  return JSON.stringify({ format: 1, path, version, ...(hasOwnKey && { hasOwnKey }), ...maps });
}

/** @throws HybridError when the variable holds something else, or another entry */
export function parseRecord(text: string, { path, variable }: EntryNames): EntryRecord {
  const record = parsed(text);
  if (!record) {
    throw new HybridError({
      code: 'github.entry-broken',
      message: `the variable ${variable} cannot be read, so it is not known which secrets ${path} has`,
      fix: 'Somebody edited it, or a later version of genesys-hybrid wrote it. Put its last good text back; the secrets are untouched.',
    });
  }
  if (record.path === path) return record;
  throw new HybridError({
    code: 'github.same-names',
    message: `the variable ${variable} belongs to ${reasonText(record.path)}, whose names in GitHub are those of ${path}`,
    fix: 'Give one of them another secrets.path, or its own environment (GENESYS_HYBRID_ENVIRONMENT).',
  });
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
  if (typeof path !== 'string' || !isCount(version) || !values || !secrets) return undefined;
  if (secrets.size > 0 && !secrets.has(KEY)) return undefined;
  return { path, version, hasOwnKey: json.hasOwnKey === true, values, secrets };
}

/** A map, since a name may be called like what every object has: `constructor`. */
function mapOf<Value>(
  json: unknown,
  isValue: (value: unknown) => value is Value,
): ReadonlyMap<string, Value> | undefined {
  if (!isRecord(json)) return undefined;
  const entries = Object.entries(json).filter((entry): entry is [string, Value] => isValue(entry[1]));
  return entries.length === Object.keys(json).length ? new Map(entries) : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

function isStoredSecret(value: unknown): value is StoredSecret {
  if (!isRecord(value)) return false;
  const { fingerprints, writtenAt } = value;
  return Array.isArray(fingerprints) && fingerprints.every(isText) && isText(writtenAt);
}

/** @throws HybridError for what GitHub would refuse; asked of everything before the first request that changes anything */
export function checkSize(text: string, what: string): void {
  const size = Buffer.byteLength(text);
  if (size <= LARGEST) return;
  const message = `${what} would have ${size} bytes, and GitHub keeps ${LARGEST} at most`;
  const fix = 'Keep large values elsewhere, or use secrets.store: vault. Nothing was changed.';
  throw new HybridError({ code: 'github.too-large', message, fix });
}
