import { HybridError } from '../../../base/errors.ts';
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
  const message = `GitHub refuses the names that ${path} would have there, such as ${prefix}ENTRY`;
  const fix = 'They must not begin with a digit or with GITHUB_: choose another secrets.path.';
  throw new HybridError({ code: 'github.name', message, fix });
}

function secretName(prefix: string, name: string): string {
  if (VALUE_NAME.test(name)) return `${prefix}${name.toUpperCase()}`;
  const message = `"${name.toWellFormed()}" cannot be the name of a secret in GitHub`;
  const fix = 'Names of values have lower-case letters, digits and underscores only.';
  throw new HybridError({ code: 'github.name', message, fix });
}

/** The lines of a workflow that give a job these secrets. */
export function mappingLines(secretNames: readonly string[]): readonly string[] {
  return secretNames.map((name) => `  ${name}: \${{ secrets.${name} }}`);
}
