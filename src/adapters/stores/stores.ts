import { resolve } from 'node:path';
import type { Context } from '../../base/context.ts';
import { problem } from '../../base/errors.ts';
import { remembered } from '../../base/remembered.ts';
import type { Secret } from '../../base/secret.ts';
import type { SecretReader, SecretWriter, StoreLocation, Stores } from '../../core/ports/store.ts';
import type { SecretReference } from '../../tenant/tenant.ts';
import { environmentCredentials, environmentStore } from './environment.ts';
import type { VaultSession } from './vault/session.ts';

const DEFAULT_FILE = '.genesys-hybrid/secrets';

/** The stores of a run: one login for each Vault and namespace, shared by all tenants and mounts there. */
export function createStores(context: Context, { directory }: { readonly directory: string }): Stores {
  return new OpenStores(context, directory);
}

class OpenStores implements Stores {
  readonly #context: Context;
  readonly #directory: string;
  readonly #open = new Map<string, Promise<SecretWriter>>();
  readonly #sessions = new Map<string, VaultSession>();

  constructor(context: Context, directory: string) {
    this.#context = context;
    this.#directory = directory;
  }

  async reader(location: StoreLocation): Promise<SecretReader> {
    return this.#opened(location);
  }

  async writer(location: StoreLocation): Promise<SecretWriter> {
    return this.#opened(location);
  }

  async credentials(reference: SecretReference, location: StoreLocation): Promise<Readonly<Record<string, Secret>>> {
    // A secret of GitHub that somebody put there comes to a job as a variable, like any other.
    if (reference.store === 'env' || reference.store === 'github') {
      return environmentCredentials(this.#context, reference.path);
    }
    // An entry in another kind of store than the tenant's own is found by the environment alone.
    const store = await this.reader(reference.store === location.store ? location : { store: reference.store });
    const entry = await store.read(reference.path);
    const values = entry?.values ?? {};
    if (Object.values(values).some(({ isBlank }) => !isBlank)) return values;
    const names = Object.keys(values).join(', ');
    const missing = {
      path: reference.path,
      store: store.description,
      reference: `${reference.store}:${reference.path}`,
    };
    throw names === '' ? problem('store.missing', missing) : problem('store.missing#empty', { ...missing, names });
  }

  async close(): Promise<void> {
    const opened = await Promise.allSettled(this.#open.values());
    const stores = opened.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const open = [...stores, ...this.#sessions.values()];
    this.#open.clear();
    this.#sessions.clear();
    await Promise.all(open.map((each) => each.close()));
  }

  #opened(location: StoreLocation): Promise<SecretWriter> {
    const { store, address, mount, namespace } = location;
    return remembered(this.#open, JSON.stringify([store, address, mount, namespace]), () => this.#create(location));
  }

  /** Each kind of store is read when a tenant names it: three of them bring a library or much code of their own. */
  async #create(location: StoreLocation): Promise<SecretWriter> {
    if (location.store === 'env') return environmentStore(this.#context);
    if (location.store === 'github') return new (await import('./github/store.ts')).GitHubStore(this.#context);
    if (location.store === 'vault') return this.#vault(location);
    const { environment } = this.#context;
    const file = resolve(this.#directory, environment.GENESYS_HYBRID_SECRETS_FILE || DEFAULT_FILE);
    return new (await import('./file/store.ts')).FileStore(this.#context, file);
  }

  async #vault(location: StoreLocation): Promise<SecretWriter> {
    const { vaultLocation, VaultSession, VaultStore } = await import('./vault/vault.ts');
    const { mount, ...place } = vaultLocation(this.#context, location);
    const logIn = () => new VaultSession(this.#context, place);
    const session = remembered(this.#sessions, JSON.stringify([place.address, place.namespace]), logIn);
    return new VaultStore({ context: this.#context, session, mount });
  }
}
