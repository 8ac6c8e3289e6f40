import type { Context } from '../../base/context.ts';
import { HybridError, Refusal } from '../../base/errors.ts';
import { prefixOf } from '../../base/prefix.ts';
import { type Secret, withoutBlanks } from '../../base/secret.ts';
import type { SecretWriter } from '../../core/ports/store.ts';
import { entryValue } from './entry-value.ts';

type Parts = Pick<Context, 'environment' | 'seal'>;

function variablesOf({ environment }: Parts, path: string): readonly [string, string][] {
  const prefix = prefixOf(path);
  return Object.entries(environment).flatMap(([name, value]): [string, string][] =>
    name.startsWith(prefix) && name !== prefix && value !== undefined
      ? [[name.slice(prefix.length).toLowerCase(), value]]
      : [],
  );
}

/** `ACME_PROVISIONER_CLIENT_ID` under the prefix `ACME_PROVISIONER` is the value `client_id`. Empty ones are among them. */
function allValues(context: Parts, path: string): Readonly<Record<string, Secret>> {
  const found = variablesOf(context, path);
  return Object.fromEntries(found.map(([name, value]) => [name, entryValue(context, name, value)]));
}

/** Those that are not empty. */
export function environmentValues(context: Parts, path: string): Readonly<Record<string, Secret>> {
  return withoutBlanks(allValues(context, path));
}

/** @throws HybridError when no variable has the prefix and a value */
export function environmentCredentials(context: Context, path: string): Readonly<Record<string, Secret>> {
  const values = environmentValues(context, path);
  if (Object.keys(values).length > 0) return values;
  const prefix = prefixOf(path);
  const empty = variablesOf(context, path).map(([name]) => `${prefix}${name.toUpperCase()}`);
  if (empty.length > 0) {
    const message = `${empty.join(' and ')} ${empty.length > 1 ? 'are' : 'is'} set, but empty`;
    const fix =
      'GitHub gives an empty text for a secret that does not exist, or that this job may not see: check its name, the environment: of the job, and that the run does not come from a fork.';
    throw new HybridError({ code: 'env.empty', message, fix });
  }
  const fix = `Set ${prefix}CLIENT_ID and ${prefix}CLIENT_SECRET (or ${prefix}USERNAME and ${prefix}PASSWORD); in a workflow under env:.`;
  throw new HybridError({ code: 'env.missing', message: `no environment variable begins with ${prefix}`, fix });
}

async function refuseToWrite(): Promise<never> {
  const message = 'the store env only reads: a run could not keep the secrets that it makes';
  const fix = 'Use secrets.store: vault (or file, for trying things).';
  throw new Refusal({ code: 'store.read-only', message, fix });
}

/** The store `env`: secrets that the CI puts into the environment. It reads; nothing can be kept in it, and who keeps nothing may apply. */
export function environmentStore(context: Context): SecretWriter {
  return {
    description: 'environment variables',
    async read(path) {
      const { state, ...values } = allValues(context, path);
      if (Object.values(values).every(({ isBlank }) => isBlank) && (!state || state.isBlank)) return undefined;
      // GitHub gives an empty text for every secret that is named and does not exist: nobody emptied a state here.
      return { values: state && !state.isBlank ? { ...values, state } : values, version: 1 };
    },
    checkWritable: refuseToWrite,
    write: refuseToWrite,
    close: async () => {},
  };
}
