import type { Secret } from '../../../base/secret.ts';
import type { SecretReader } from '../../../core/ports/store.ts';
import type { ObjectTarget } from '../rest/place.ts';

export const CFG_FILE = 'hybrid_integration.cfg';
export const EXPECTED_FILE = 'expected.json';

/** Which object a kit is for, where the kit goes, and where it is remembered what should be in the object. */
export interface FileTarget<Store extends SecretReader = SecretReader>
  extends Pick<ObjectTarget, 'objectName' | 'tenantName' | 'folderName'> {
  /** An entry of the secrets store of its own: a runner keeps no files. */
  readonly record: { readonly store: Store; readonly path: string };
  /** `kits/acme`. */
  readonly directory: string;
  readonly withSecrets: boolean;
  /** `section/option` of options that are secret whatever they are called. */
  readonly secretOptions?: ReadonlySet<string>;
  /** Asked when a kit is written, because the first apply makes the key only after the writer was opened. */
  readonly fingerprintKey?: () => Promise<Secret | undefined>;
}

export function entryName({ record }: Pick<FileTarget, 'record'>): string {
  return `the entry ${record.path} in ${record.store.description}`;
}
