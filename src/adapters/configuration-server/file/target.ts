import type { Secret } from '../../../base/secret.ts';
import type { SecretReader } from '../../../core/ports/store.ts';
import type { ObjectTarget } from '../rest/place.ts';

export const CFG_FILE = 'hybrid_integration.cfg';
export const EXPECTED_FILE = 'expected.json';

/** The object of a kit, the directory of the kit, and the place of the record of what should be in the object. */
export interface FileTarget<Store extends SecretReader = SecretReader>
  extends Pick<ObjectTarget, 'objectName' | 'tenantName' | 'folderName'> {
  /** A separate entry of the secret store: a runner keeps no files. */
  readonly record: { readonly store: Store; readonly path: string };
  /** `kits/acme`. */
  readonly directory: string;
  readonly withSecrets: boolean;
  /** `section/option` of options that are secret under any name. */
  readonly secretOptions?: ReadonlySet<string>;
  /** A function, because the first apply creates the key after it opened the writer. */
  readonly fingerprintKey?: () => Promise<Secret | undefined>;
}

export function entryName({ record }: Pick<FileTarget, 'record'>): string {
  return `the entry ${record.path} in ${record.store.description}`;
}
