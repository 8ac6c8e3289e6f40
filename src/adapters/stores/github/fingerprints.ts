import type { Secret } from '../../../base/secret.ts';
import { type EntryRecord, KEY } from './record.ts';

/** The values that this job knows for a name: the one it wrote itself comes before the one it was given. */
export type Known = (name: string) => readonly Secret[];

export interface Resolved {
  /** Those that fit their fingerprints. */
  readonly values: ReadonlyMap<string, Secret>;
  /** Those that the job was not given. */
  readonly missing: readonly string[];
  /** Those of which it was given another value than the record lists. */
  readonly stale: readonly string[];
}

/** Finds the value of each secret that a record lists. */
export function resolveSecrets({ secrets }: Pick<EntryRecord, 'secrets'>, known: Known): Resolved {
  const fits = (name: string, value: Secret, key: Secret) =>
    secrets.get(name)?.fingerprints.includes(value.fingerprint(key)) === true;
  const key = known(KEY).find((each) => fits(KEY, each, each));
  const values = new Map<string, Secret>();
  if (key) {
    for (const name of secrets.keys()) {
      const value = known(name).find((each) => fits(name, each, key));
      if (value) values.set(name, value);
    }
  }
  const missing = [...secrets.keys()].filter((name) => known(name).length === 0);
  // Without its key nothing can be said of the others.
  const judged = [...secrets.keys()].filter((name) => key || name === KEY);
  return { values, missing, stale: judged.filter((name) => !values.has(name) && !missing.includes(name)) };
}
