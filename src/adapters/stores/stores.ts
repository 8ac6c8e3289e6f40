import { resolve } from 'node:path';
import type { Context } from '../../base/context.ts';
import { problem } from '../../base/errors.ts';
import { getOrCreate } from '../../base/get-or-create.ts';
import type { Entry, SecretReader, SecretWriter, StoreLocation, Stores } from '../../core/ports/store.ts';
import { referenceText, type SecretReference } from '../../tenant/tenant.ts';
import { environmentCredentials, environmentStore } from './environment.ts';
import type { VaultSession } from './vault/session.ts';

const DEFAULT_FILE = '.genesys-hybrid/secrets';

/** The stores of a run: one login for each Vault and namespace, shared by all tenants and mounts there. */
export function createStores(context: Context, { directory }: { readonly directory: string }): Stores {
  const stores = new Map<string, Promise<SecretWriter>>();
  const sessions = new Map<string, VaultSession>();

  /** Each type of store is loaded when a tenant names it: three of them include a library or much code. */
  async function create(location: StoreLocation): Promise<SecretWriter> {
    const file = resolve(directory, context.environment.GENESYS_HYBRID_SECRETS_FILE || DEFAULT_FILE);
    if (location.store === 'env') return environmentStore(context);
    if (location.store === 'file') return new (await import('./file/store.ts')).FileStore(context, file);
    if (location.store === 'github') return new (await import('./github/store.ts')).GitHubStore(context);
    const { vaultLocation, VaultSession, VaultStore } = await import('./vault/vault.ts');
    const { mount, ...place } = vaultLocation(context, location);
    const key = JSON.stringify([place.address, place.namespace]);
    const session = getOrCreate(sessions, key, () => new VaultSession(context, place));
    return new VaultStore({ context, session, mount });
  }

  async function open(location: StoreLocation): Promise<SecretWriter> {
    const { store, address, mount, namespace } = location;
    return getOrCreate(stores, JSON.stringify([store, address, mount, namespace]), () => create(location));
  }

  return {
    reader: open,
    writer: open,
    async credentials(reference, location, pair = 'client_id,client_secret') {
      const keys = pair.split(',');
      // A GitHub secret that a person created reaches a job as an environment variable.
      const isVariable = reference.store === 'env' || reference.store === 'github';
      if (isVariable) return environmentCredentials(context, reference.path, keys);
      // Only the environment has the place of a store of another type than the tenant's own.
      const place = reference.store === location.store ? location : { store: reference.store };
      return credentialsIn(await open(place), reference, keys.map((key) => `\`${key}\``).join(' and '));
    },
    async close() {
      const opened = await Promise.allSettled(stores.values());
      const open = [
        ...opened.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])),
        ...sessions.values(),
      ];
      stores.clear();
      sessions.clear();
      await Promise.all(open.map((each) => each.close()));
    },
  };
}

async function credentialsIn(store: SecretReader, reference: SecretReference, keys: string): Promise<Entry['values']> {
  const values: Entry['values'] = (await store.read(reference.path))?.values ?? {};
  if (Object.values(values).some(({ isBlank }) => !isBlank)) return values;
  const names = Object.keys(values).join(', ');
  const missing = { store: store.description, reference: referenceText(reference), keys };
  throw names === '' ? problem('store.missing', missing) : problem('store.missing#empty', { ...missing, names });
}
