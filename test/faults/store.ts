import { existsSync, readFileSync } from 'node:fs';
import { FileSeal } from '../../src/adapters/stores/file/seal.ts';
import { parseEntries } from '../../src/adapters/stores/file/store.ts';
import { Secret } from '../../src/base/secret.ts';
import { type GitHubSimulator, REPOSITORY } from '../simulators/github/github.ts';
import type { Simulators } from '../simulators/simulators.ts';

export const PASSPHRASE = 'a passphrase for the faults';
/** The path of the store `file` in the directory of a run. */
export const STORE_FILE = '.genesys-hybrid/secrets';

/** Simulated services with a tenant whose secrets may be in another store than Vault. */
export interface StoreSimulators extends Simulators {
  readonly github?: GitHubSimulator;
  /** Path of the store `file`. */
  readonly storeFile?: string;
}

type Values = Readonly<Record<string, unknown>>;

function fileValues(file: string, path: string): Values | undefined {
  if (!existsSync(file)) return undefined;
  const random = { bytes: (count: number) => Buffer.alloc(count), fraction: () => 0 };
  const seal = new FileSeal({ passphrase: new Secret(PASSPHRASE), random });
  return parseEntries(seal.open(readFileSync(file), file), file).get(path)?.values;
}

function gitHubValues(github: GitHubSimulator, path: string): Values | undefined {
  const prefix = `${path.toUpperCase().replaceAll('/', '_')}_`;
  const { variables } = github.scope({ repository: REPOSITORY });
  const record = variables.get(`${prefix}ENTRY`);
  if (!record) return undefined;
  const secrets = Object.entries(github.secretsOfJob({ repository: REPOSITORY })).flatMap(([name, value]) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length).toLowerCase(), value]] : [],
  );
  return { ...JSON.parse(record.value).values, ...Object.fromEntries(secrets) };
}

/** The entry of a tenant by its names, without the API of the store. */
export function storedEntry({ vault, github, storeFile }: StoreSimulators, tenant: string): Values | undefined {
  const path = `genesys/${tenant}/custody`;
  const elsewhere = (github && gitHubValues(github, path)) ?? (storeFile && fileValues(storeFile, path));
  return elsewhere || vault.get(`secret/${path}`);
}
