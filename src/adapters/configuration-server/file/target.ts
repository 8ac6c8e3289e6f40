import type { Secret } from '../../../base/secret.ts';
import type { SecretReader } from '../../../core/ports/store.ts';

/** The files of a kit. */
export const CFG_FILE = 'hybrid_integration.cfg';
export const README_FILE = 'README.md';
export const EXPECTED_FILE = 'expected.json';
/** Makes git leave the kit alone wherever it lies: a commit of everything must not take secrets along. */
export const IGNORE_FILE = '.gitignore';

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

/** For people. */
export function entryName({ record }: Pick<FileTarget, 'record'>): string {
  return `the entry ${record.path} in ${record.store.description}`;
}
