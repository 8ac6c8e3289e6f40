import { problem } from '../../../base/errors.ts';
import { prefixOf } from '../../../base/prefix.ts';

/** GitHub's own rule for names of secrets and variables; it keeps them in upper case. */
const ACCEPTED = /^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/;
/** What comes back from the environment as it was: the store env gives names in lower case. */
const VALUE_NAME = /^[a-z0-9_]+$/;

/** How an entry is called in GitHub. */
export interface EntryNames {
  readonly path: string;
  readonly variable: string;
  /** The secret that holds a value; the job is given it under the same name. */
  secretOf(name: string): string;
}

/** `genesys/acme` is GENESYS_ACME_*, as in the store env, by which a job gets the values. @throws HybridError when GitHub refuses */
export function entryNames(path: string): EntryNames {
  const prefix = prefixOf(path);
  if (ACCEPTED.test(prefix)) return { path, variable: `${prefix}ENTRY`, secretOf: (name) => secretName(prefix, name) };
  throw problem('github.name', { path, variable: `${prefix}ENTRY` });
}

function secretName(prefix: string, name: string): string {
  if (VALUE_NAME.test(name)) return `${prefix}${name.toUpperCase()}`;
  throw problem('github.name#value', { name: name.toWellFormed() });
}

/** The lines of a workflow that give a job these secrets. */
export function mappingLines(secretNames: readonly string[]): readonly string[] {
  return secretNames.map((name) => `  ${name}: \${{ secrets.${name} }}`);
}
