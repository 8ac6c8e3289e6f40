import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createStores } from '../../../src/adapters/stores/stores.ts';
import { loadFiles } from '../../../src/app/commands/load.ts';
import { network } from '../../../src/app/commands/network.ts';
import { createContext } from '../../../src/app/system.ts';
import { acmeFile } from '../../simulators/in-process.ts';
import { authority, closing, failureOf } from './probing.ts';
import { startWebServer } from './servers.ts';

const use = closing();
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

async function run(environment: Readonly<Record<string, string>>, probe: boolean, text = acmeFile()) {
  writeFileSync(join(directory, 'acme.yaml'), text);
  const quiet = { info: () => {}, warn: () => {}, debug: () => {} };
  const stop = new AbortController().signal;
  const context = createContext({ environment, log: quiet, mask: () => {}, stop });
  const progress: string[] = [];
  const step = (_: string, address: string, _title: string, state: string) => progress.push(`${address} ${state}`);
  const stores = createStores(context, { directory });
  try {
    const told = { context, stores, directory, withSecrets: false, progress: { step } };
    const { tenants } = await loadFiles(told, ['acme.yaml']);
    return { ...(await network(told, { tenants, probe, stepLimit: 5_000 })), progress };
  } finally {
    context.close();
  }
}

/** All destinations of acme on this machine: Genesys Cloud and GAX by plain http, Vault by TLS with an authority of its own. */
async function simulators() {
  const { port } = await use(startWebServer(undefined));
  const vault = await use(startWebServer(authority.issue({ hosts: ['localhost'] })));
  const hosts = ['login', 'api', 'apps', 'app'].map((name) => `${name}.mypurecloud.de`);
  const plain = [...hosts, 'gax.acme.example:8443'].map((host) => [host, `http://127.0.0.1:${port}`]);
  const endpoints = Object.fromEntries([...plain, ['vault.acme.example:8200', `https://localhost:${vault.port}`]]);
  return { VAULT_ADDR: 'https://vault.acme.example:8200', GENESYS_HYBRID_ENDPOINTS: JSON.stringify(endpoints) };
}

it('network sends no request: it lists rules, regions and missing settings', async () => {
  const { result, network: report, progress } = await run({}, false);
  expect(result).toBe('clean');
  expect(report.rules.map(({ source, host }) => `${source} ${host}`)).toContain('runner gax.acme.example');
  expect(report.tenants).toEqual([
    { tenant: 'acme', file: 'acme.yaml', domain: 'mypurecloud.de', region: 'eu-central-1' },
  ]);
  expect(report.notes.map(({ tenants }) => tenants)).toEqual([['acme']]);
  expect(report.probes).toBeUndefined();
  expect(progress).toEqual([]);
});

it('--probe is clean when every destination is reachable; Vault with its authority from VAULT_CACERT', async () => {
  const VAULT_CACERT = join(directory, 'vault.pem');
  writeFileSync(VAULT_CACERT, authority.pem);
  const { result, network: report, progress } = await run({ ...(await simulators()), VAULT_CACERT }, true);
  expect(report.probes?.map(({ host, outcome }) => `${host} ${outcome}`)).toEqual([
    'api.mypurecloud.de passed',
    'app.mypurecloud.de passed',
    'apps.mypurecloud.de passed',
    'gax.acme.example passed',
    'login.mypurecloud.de passed',
    'vault.acme.example passed',
  ]);
  expect(result).toBe('clean');
  expect(progress.filter((step) => step.endsWith('done'))).toHaveLength(6);
  expect(JSON.stringify(report)).not.toContain('BEGIN CERTIFICATE');
});

it('--probe fails when one destination is not reachable', async () => {
  const { result, network: report, progress } = await run(await simulators(), true);
  expect(result).toBe('failed');
  const failed = report.probes?.filter(({ outcome }) => outcome === 'failed') ?? [];
  expect(failed.map((probe) => `${probe.host} ${failureOf(probe).code}`)).toEqual([
    'vault.acme.example network.certificate-untrusted',
  ]);
  expect(progress).toContain('vault.acme.example:8200 failed');
});

it('a tenant file with errors is an error, as for every command', async () => {
  await expect(run({}, false, 'tenant: Acme Corporation\n')).rejects.toThrow('errors in tenant files');
});
