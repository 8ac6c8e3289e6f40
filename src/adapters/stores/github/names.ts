import { problem } from '../../../base/errors.ts';
import { variablePrefix } from '../../../base/variable-prefix.ts';

/** The rule of GitHub for names of secrets and variables, which it keeps in upper case. */
const ACCEPTED = /^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/;
/** Names that do not change on the way through the environment: the store env reads names in lower case. */
const VALUE_NAME = /^[a-z0-9_]+$/;

/** The names of an entry in GitHub. */
export type EntryNames = ReturnType<typeof entryNames>;

/** `genesys/acme` is GENESYS_ACME_*, as in the store env, by which a job gets the values. @throws HybridError when GitHub refuses */
export function entryNames(path: string) {
  const prefix = variablePrefix(path);
  const variable = `${prefix}ENTRY`;
  if (!ACCEPTED.test(prefix)) throw problem('github.name', { path, variable });
  /** The secret that holds a value; the job has it under the same name. */
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
