import type { Secret } from '../../../base/secret.ts';
import type { SecretReader } from '../../../core/ports/store.ts';

/** Which object a kit is for, where the kit goes, and where it is remembered what should be in the object. */
export interface FileTarget<Store extends SecretReader = SecretReader> {
  readonly objectName: string;
  readonly tenantName: string;
  readonly folderName: string;
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

/** For people: where a secret option is to be found. */
export function placeInStore({ record }: Pick<FileTarget, 'record'>, stored: string): string {
  return `the value ${stored} of the entry ${record.path} in ${record.store.description}`;
}
