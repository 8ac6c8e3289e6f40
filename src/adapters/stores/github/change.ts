import { Secret } from '../../../base/secret.ts';
import { entryValue } from '../entry-value.ts';
import { type Known, resolveSecrets } from './fingerprints.ts';
import { type EntryRecord, KEY, type StoredSecret } from './record.ts';

/*
 * The order of a write, in which nothing gets lost whenever it ends:
 *
 *   announce (only to overwrite) ─▶ secrets that changed ─▶ record ─▶ secrets that are no longer listed
 *
 * The record is the entry: a secret that it does not list is no part of it. So a write that ends before the record leaves
 * the entry as it was, with secrets beside it that nobody reads; the next write of their names replaces them. It is as
 * if it had not been begun, which is what the intent in a custody document is for.
 *
 * Overwriting is different: the old value is gone with the first PUT, and GitHub gives none back. Therefore the record
 * says beforehand, under a version of its own, that the old and the new fingerprint both fit. A write that ends in
 * between then leaves an entry that can be read with whichever value GitHub has. The price is one more request where a
 * value is replaced, and that after such an end a job which was given the old value does not notice, until that secret is
 * written again. Only a secret reset overwrites; what rotates gets new names.
 */

/** What a write does, worked out before its first request. */
export interface Change {
  readonly announcement?: EntryRecord;
  readonly changed: ReadonlyMap<string, Secret>;
  readonly record: EntryRecord;
  readonly removed: readonly string[];
}

export interface ChangeParts {
  readonly path: string;
  readonly before: EntryRecord | undefined;
  readonly values: Readonly<Record<string, Secret>>;
  readonly known: Known;
  readonly makeKey: () => Secret;
  /** ISO 8601. */
  readonly now: string;
}

/** Of the secrets alone. */
interface Values {
  /** What the job knows of those that the record lists. */
  readonly held: ReadonlyMap<string, Secret>;
  /** What they are to be. */
  readonly secrets: ReadonlyMap<string, Secret>;
  readonly changed: ReadonlyMap<string, Secret>;
}

/** An empty text hides nothing, and the environment could not tell it from a secret that is missing. */
function isHidden(name: string, value: Secret): boolean {
  const text = value.reveal();
  let isSealed = false;
  const seal = (sealed: string) => {
    isSealed = true;
    return new Secret(sealed);
  };
  entryValue({ seal }, name, text);
  return isSealed && text !== '';
}

export function changeOf(parts: ChangeParts): Change {
  const { path, before, values, known } = parts;
  const held = before ? resolveSecrets(before, known).values : new Map<string, Secret>();
  const hidden = new Map(Object.entries(values).filter(([name, value]) => isHidden(name, value)));
  const hasOwnKey = hidden.size > 0 && !hidden.has(KEY);
  const secrets = hasOwnKey ? new Map(hidden).set(KEY, ownKey(parts, held)) : hidden;
  const changed = new Map([...secrets].filter(([name, value]) => !held.get(name)?.equals(value)));
  const announcement = before && announced(before, { held, secrets, changed });
  const clear = Object.entries(values).filter(([name]) => !hidden.has(name));
  return {
    ...(announcement && { announcement }),
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

/** What did not change stays listed as it was: after an interrupted write GitHub may have either of two values. */
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

/** The record as it was, with which every mixture of old and new values fits, also of the key. */
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
