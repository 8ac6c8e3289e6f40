import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { type ChildResult, runChild } from '../../simulators/child.ts';
import { acmeFile } from '../../simulators/in-process.ts';
import { SHIPPED, type Simulators, startSimulators } from '../../simulators/simulators.ts';

export type Environment = Readonly<Record<string, string>>;

/** A folder for tenant files of acme and globex, and services for both; new for each test. */
export interface TwoTenants {
  readonly simulators: Simulators;
  readonly directory: string;
  write(name: string, text: string): void;
  /** The built command, started there. */
  run(words: readonly string[], over?: Environment): Promise<ChildResult>;
}

/** The address of Vault in a tenant file: the schema requires https. */
export const VAULT_ADDRESS = 'https://vault.example';

/** Globex, whose entry is at the path of the one of acme unless `over` says otherwise. */
export function globexFile(over: Readonly<Record<string, string>> = {}): string {
  return acmeFile({
    tenant: 'globex',
    organization:
      '{ region: us-east-1, shortName: globex-hybrid, id: 7b1f4c2a-3d5e-4f60-8a7b-9c0d1e2f3a4b, credentials: "vault:genesys/globex/provisioner" }',
    administrators: '[]',
    transaction:
      '{ tenant: globex, acknowledged: [read-access], server: { driver: gax, url: "https://gax.globex.example/gax/api", credentials: "vault:genesys/globex/gax" } }',
    verify: '',
    ...over,
  });
}

export function twoTenants(): TwoTenants {
  const now = {} as { simulators: Simulators; directory: string };
  beforeEach(async () => {
    now.simulators = await startSimulators(SHIPPED.slice(0, 2));
    now.directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
  });
  afterEach(async () => {
    await now.simulators.close();
    rmSync(now.directory, { recursive: true });
  });
  const environment = () => {
    const { GENESYS_HYBRID_ENDPOINTS, ...rest } = now.simulators.environment;
    const endpoints = { ...JSON.parse(String(GENESYS_HYBRID_ENDPOINTS)), 'vault.example': now.simulators.vault.url };
    return { ...rest, GENESYS_HYBRID_ENDPOINTS: JSON.stringify(endpoints) };
  };
  return Object.assign(now, {
    write: (name: string, text: string) => writeFileSync(join(now.directory, name), text),
    run: (words: readonly string[], over: Environment = {}) =>
      runChild(words, { environment: { ...environment(), ...over }, directory: now.directory }),
  });
}
