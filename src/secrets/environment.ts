import type { Context } from '../context.ts';
import { HybridError, Refusal } from '../errors.ts';
import type { Secret } from './secret.ts';
import type { Entry, SecretReader } from './store.ts';

/** `ACME_PROVISIONER_CLIENT_ID` under the prefix `ACME_PROVISIONER` is the value `client_id`. */
export function environmentValues(
  { environment, seal }: Pick<Context, 'environment' | 'seal'>,
  path: string,
): Readonly<Record<string, Secret>> {
  const prefix = `${path.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}_`;
  const found = Object.entries(environment).flatMap(([name, value]): [string, Secret][] =>
    name.startsWith(prefix) && value ? [[name.slice(prefix.length).toLowerCase(), seal(value)]] : [],
  );
  return Object.fromEntries(found);
}

/** @throws HybridError when no variable has the prefix */
export function environmentCredentials(context: Context, path: string): Readonly<Record<string, Secret>> {
  const values = environmentValues(context, path);
  if (Object.keys(values).length > 0) return values;
  throw new HybridError({
    code: 'env.missing',
    message: `no environment variable begins with ${path}_`,
    fix: `Set ${path}_CLIENT_ID and ${path}_CLIENT_SECRET (or ${path}_USERNAME and ${path}_PASSWORD); in a workflow under env:.`,
  });
}

/** The store `env`: secrets that the CI puts into the environment. It reads; nothing can be kept in it. */
export class EnvironmentStore implements SecretReader {
  readonly description = 'environment variables';
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  async read(path: string): Promise<Entry | undefined> {
    const values = environmentValues(this.#context, path);
    return Object.keys(values).length > 0 ? { values, version: 1 } : undefined;
  }

  async close(): Promise<void> {}
}

/** Why the store env is no place for what a run makes. */
export function environmentIsReadOnly(): Refusal {
  return new Refusal({
    code: 'store.read-only',
    message: 'the store env only reads: a run could not keep the secrets that it makes',
    fix: 'Use secrets.store: vault (or file, for trying things).',
  });
}
