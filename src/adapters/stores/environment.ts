import type { Context } from '../../base/context.ts';
import { problem, refusal } from '../../base/errors.ts';
import { type Secret, withoutBlanks } from '../../base/secret.ts';
import { variablePrefix } from '../../base/variable-prefix.ts';
import type { Entry, SecretWriter } from '../../core/ports/store.ts';
import { entryValue } from './entry-value.ts';

type Parts = Pick<Context, 'environment' | 'seal'>;

/** `ACME_PROVISIONER_CLIENT_ID` under the prefix `ACME_PROVISIONER` is the value `client_id`. Empty ones are among them. */
function allValues(context: Parts, path: string): Readonly<Record<string, Secret>> {
  const prefix = variablePrefix(path);
  const found = Object.entries(context.environment).flatMap(([variable, value]) => {
    if (!variable.startsWith(prefix) || variable === prefix || value === undefined) return [];
    const name = variable.slice(prefix.length).toLowerCase();
    return [[name, entryValue(context, name, value)] as const];
  });
  return Object.fromEntries(found);
}

/** The values that are not empty. */
export function environmentValues(context: Parts, path: string): Readonly<Record<string, Secret>> {
  return withoutBlanks(allValues(context, path));
}

/** @throws HybridError when no variable has the prefix and a value */
export function environmentCredentials(context: Context, path: string, keys: readonly string[]): Entry['values'] {
  const all = allValues(context, path);
  const values = withoutBlanks(all);
  if (Object.keys(values).length > 0) return values;
  const prefix = variablePrefix(path);
  const empty = Object.keys(all).map((name) => `${prefix}${name.toUpperCase()}`);
  const variables = keys.map((key) => `${prefix}${key.toUpperCase()}`).join(' and ');
  if (empty.length === 0) throw problem('env.missing', { path, prefix, variables });
  throw problem('env.empty', { path, names: empty.join(' and '), are: empty.length > 1 ? 'are' : 'is' });
}

async function refuseToWrite(): Promise<never> {
  throw refusal('store.read-only');
}

/** The secret store `env`: secrets that the CI system sets as environment variables. It is read-only, so apply refuses it. */
export function environmentStore(context: Context): SecretWriter {
  return {
    description: 'environment variables',
    async read(path) {
      const { state, ...values } = allValues(context, path);
      if (Object.values(values).every(({ isBlank }) => isBlank) && (!state || state.isBlank)) return undefined;
      // GitHub gives an empty text for a secret that does not exist, so an empty state is a missing one.
      return { values: state && !state.isBlank ? { ...values, state } : values, version: 1 };
    },
    checkWritable: refuseToWrite,
    write: refuseToWrite,
    close: async () => {},
  };
}
