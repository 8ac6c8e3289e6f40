import type { Secret } from '../../base/secret.ts';
import type { SecretReference, Tenant } from '../../tenant/tenant.ts';

/** One entry of a store: names and values. All values are Secrets; the caller decides what may be shown. */
export interface Entry {
  readonly values: Readonly<Record<string, Secret>>;
  /** For compare-and-set; 0 when there is no entry yet. */
  readonly version: number;
}

/** Reads entries. Used by plan, drift, validate and verify. */
export interface SecretReader {
  /** For people: ``mount `secret` of Vault https://vault.example:8200``. */
  readonly description: string;
  /** `undefined` if there is no such entry. @throws HybridError if this is unknown */
  read(path: string): Promise<Entry | undefined>;
  /** Ends the session with the store; never throws. */
  close(): Promise<void>;
}

/** Writes entries. Only apply and rotate get one. */
export interface SecretWriter extends SecretReader {
  /** Checks that an entry can be written at `path`, without changing it. @throws Refusal with the reason */
  checkWritable(path: string): Promise<void>;
  /** Replaces the entry if it still has this version (0: creates it), and reads it back. @throws HybridError `store.conflict` */
  write(path: string, values: Readonly<Record<string, Secret>>, expected: number): Promise<Entry>;
}

/** What an entry with a credential must have; a client is the default. */
export type CredentialKeys = 'client_id,client_secret' | 'username,password' | 'certificate,private_key';

/** Opens the stores in tenant files; one session per store, shared by the tenants of a run. */
export interface Stores {
  reader(secrets: StoreLocation): Promise<SecretReader>;
  writer(secrets: StoreLocation): Promise<SecretWriter>;
  /** The values of a referenced entry; from a vault also blank ones. @throws HybridError if all are blank */
  credentials(reference: SecretReference, secrets: StoreLocation, keys?: CredentialKeys): Promise<Entry['values']>;
  close(): Promise<void>;
}

export type StoreLocation = Pick<Tenant['secrets'], 'store' | 'address' | 'mount' | 'namespace'>;
