import type { Secret } from '../../../base/secret.ts';
import { isPublic } from '../entry-value.ts';
import { type EntryRecord, KEY, type Known, resolveSecrets, type StoredSecret } from './record.ts';

/*
 * The order of a write, which loses nothing wherever it ends:
 *
 *   announce (only to overwrite) ─▶ write changed secrets ─▶ write the record ─▶ delete secrets that are no longer listed
 *
 * The record is the entry: a write that ends before the record leaves unused secrets, and the next write replaces them.
 * An overwrite loses the old value with the first PUT. Therefore the record first says, under a version of its own, that the old
 * and the new fingerprint are both valid, so either value in GitHub can be read. The cost: one more request, and after such an end
 * a job with the old value does not notice. Only the reset of a secret overwrites; a rotation uses new names.
 */

/** The steps of a write, decided before its first request. */
export type Change = ReturnType<typeof changeOf>;

interface ChangeParts {
  readonly path: string;
  readonly before: EntryRecord | undefined;
  readonly values: Readonly<Record<string, Secret>>;
  readonly known: Known;
  readonly makeKey: () => Secret;
  /** ISO 8601. */
  readonly now: string;
}

/** The values that are secrets: before the write, after it, and those that differ. */
type Values = Readonly<Record<'held' | 'secrets' | 'changed', ReadonlyMap<string, Secret>>>;

/** An empty text hides nothing, and in the environment it looks like a missing secret. */
function isHidden(name: string, value: Secret): boolean {
  return value.length > 0 && !isPublic(name, value.reveal());
}

export function changeOf(parts: ChangeParts) {
  const { path, before, values, known } = parts;
  const held = before ? resolveSecrets(before, known).values : new Map<string, Secret>();
  const hidden = new Map(Object.entries(values).filter(([name, value]) => isHidden(name, value)));
  const hasOwnKey = hidden.size > 0 && !hidden.has(KEY);
  const secrets = hasOwnKey ? new Map(hidden).set(KEY, ownKey(parts, held)) : hidden;
  const changed = new Map([...secrets].filter(([name, value]) => !held.get(name)?.equals(value)));
  const announcement = before && announced(before, { held, secrets, changed });
  const clear = Object.entries(values).filter(([name]) => !hidden.has(name));
  return {
    announcement,
    changed,
    record: {
      path,
      version: ((announcement ?? before)?.version ?? 0) + 1,
      hasOwnKey,
      values: new Map(clear.map(([name, value]) => [name, value.reveal()])),
      secrets: storedSecrets(parts, { held, secrets, changed }),
    },
    removed: [...(before?.secrets.keys() ?? [])].filter((name) => !secrets.has(name)),
  };
}

function ownKey({ before, makeKey }: ChangeParts, held: ReadonlyMap<string, Secret>): Secret {
  return (before?.hasOwnKey ? held.get(KEY) : undefined) ?? makeKey();
}

/** An unchanged secret keeps its record: after an interrupted write GitHub may have either of two values. */
function storedSecrets({ before, now }: ChangeParts, { held, secrets, changed }: Values): EntryRecord['secrets'] {
  const key = secrets.get(KEY);
  if (!key) return new Map();
  const isSameKey = held.get(KEY)?.equals(key) === true;
  const stored = [...secrets].map(([name, value]): [string, StoredSecret] => {
    const kept = changed.has(name) ? undefined : before?.secrets.get(name);
    if (kept && isSameKey) return [name, kept];
    return [name, { fingerprints: [value.fingerprint(key)], writtenAt: kept?.writtenAt ?? now }];
  });
  return new Map(stored);
}

/** The old record with more fingerprints: every mixture of old and new values is valid, also of the key. */
function announced(before: EntryRecord, { held, secrets, changed }: Values): EntryRecord | undefined {
  if (![...changed.keys()].some((name) => before.secrets.has(name))) return undefined;
  const valuesOf = (name: string) => [held.get(name), secrets.get(name)].filter((each) => each !== undefined);
  const keys = valuesOf(KEY);
  const both = [...before.secrets].map(([name, stored]): [string, StoredSecret] => {
    const fitting =
      name === KEY
        ? keys.map((key) => key.fingerprint(key))
        : keys.flatMap((key) => valuesOf(name).map((value) => value.fingerprint(key)));
    return [name, { ...stored, fingerprints: [...new Set([...stored.fingerprints, ...fitting])] }];
  });
  return { ...before, version: before.version + 1, secrets: new Map(both) };
}
