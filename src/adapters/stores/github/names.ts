import { problem } from '../../../base/errors.ts';
import { prefixOf } from '../../../base/prefix.ts';

/** GitHub's own rule for names of secrets and variables; it keeps them in upper case. */
const ACCEPTED = /^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/;
/** What comes back from the environment as it was: the store env gives names in lower case. */
const VALUE_NAME = /^[a-z0-9_]+$/;

/** How an entry is called in GitHub. */
export type EntryNames = ReturnType<typeof entryNames>;

/** `genesys/acme` is GENESYS_ACME_*, as in the store env, by which a job gets the values. @throws HybridError when GitHub refuses */
export function entryNames(path: string) {
  const prefix = prefixOf(path);
  const variable = `${prefix}ENTRY`;
  if (!ACCEPTED.test(prefix)) throw problem('github.name', { path, variable });
  /** The secret that holds a value; the job is given it under the same name. */
  const secretOf = (name: string): string => {
    if (VALUE_NAME.test(name)) return `${prefix}${name.toUpperCase()}`;
    throw problem('github.name#value', { name: name.toWellFormed() });
  };
  return { path, variable, secretOf };
}

/** The lines of a workflow that give a job these secrets. */
export function mappingLines(secretNames: readonly string[]): readonly string[] {
  return secretNames.map((name) => `  ${name}: \${{ secrets.${name} }}`);
}
