import type { Secret } from '../../base/secret.ts';
import type { SecretReference, Tenant } from '../../tenant/tenant.ts';

/** One entry of a store: names to values. Everything in an entry is a Secret; whoever reads it decides what may be shown. */
export interface Entry {
  readonly values: Readonly<Record<string, Secret>>;
  /** For compare-and-set; 0 when there is no entry yet. */
  readonly version: number;
}

/** Reads entries. What plan, drift, validate and verify get. */
export interface SecretReader {
  /** For people: `Vault https://vault.example:8200, mount secret`. */
  readonly description: string;
  /** `undefined` when there is no such entry. @throws HybridError when it cannot be told. */
  read(path: string): Promise<Entry | undefined>;
  /** Ends the session with the store; never throws. */
  close(): Promise<void>;
}

/** Writes entries. Only apply and rotate get one. */
export interface SecretWriter extends SecretReader {
  /** Proves, without changing an entry, that one can be written at `path`. @throws Refusal with the reason. */
  checkWritable(path: string): Promise<void>;
  /** Replaces the entry if it still has that version (0: creates it), and reads it back. @throws HybridError `store.conflict` */
  write(path: string, values: Readonly<Record<string, Secret>>, expected: number): Promise<Entry>;
}

/** Opens the stores that tenant files name; one session a store, shared by the tenants of a run. */
export interface Stores {
  reader(secrets: StoreLocation): Promise<SecretReader>;
  writer(secrets: StoreLocation): Promise<SecretWriter>;
  /** The values of one referenced entry, of a vault the blank ones too. @throws HybridError when all of them are blank. */
  credentials(reference: SecretReference, secrets: StoreLocation): Promise<Readonly<Record<string, Secret>>>;
  close(): Promise<void>;
}

export type StoreLocation = Pick<Tenant['secrets'], 'store' | 'address' | 'mount' | 'namespace'>;
