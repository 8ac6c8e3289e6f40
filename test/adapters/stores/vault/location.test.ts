import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { urlPath, vaultLocation } from '../../../../src/adapters/stores/vault/location.ts';
import type { Environment } from '../context.ts';

const VAULT = { store: 'vault' } as const;
const located = (environment: Environment, location: object = {}) =>
  vaultLocation({ environment }, { ...VAULT, ...location });

describe('the address of Vault', () => {
  it('is read from the tenant file, then from the environment', () => {
    const environment = { VAULT_ADDR: ' https://environment.example/\n', VAULT_NAMESPACE: 'n', VAULT_MOUNT: '/kv/' };
    expect(located(environment)).toEqual({
      address: 'https://environment.example',
      mount: 'kv',
      namespace: 'n',
      certificateAuthority: undefined,
    });
    const file = { address: 'https://file.example', mount: 'team/kv/', namespace: 'o' };
    expect(located(environment, file)).toMatchObject({ ...file, mount: 'team/kv' });
    expect(located({ VAULT_ADDR: 'https://v.example', VAULT_NAMESPACE: '', VAULT_MOUNT: '' })).toMatchObject({
      mount: 'secret',
      namespace: undefined,
    });
  });

  it('is required', () => {
    expect(() => located({})).toThrow('Cannot connect to Vault: its address is not set');
    expect(() => located({ VAULT_ADDR: '' })).toThrow('Cannot connect to Vault: its address is not set');
    expect(() => located({ VAULT_ADDR: 'hvs.a-token' })).toThrow(
      /^Cannot connect to Vault: the value of `VAULT_ADDR` is not an address$/,
    );
  });
});

describe('a path in Vault', () => {
  it('can only name an entry', () => {
    expect(urlPath('genesys/acme-eu/gax_1.2')).toBe('genesys/acme-eu/gax_1.2');
    expect(urlPath('a?version=1#b%2F..')).toBe('a%3Fversion%3D1%23b%252F..');
    for (const path of ['', '/a', 'a/', 'a//b', '..', 'a/../../sys', './a', 'a\ud800'])
      expect(() => urlPath(path)).toThrow('is not a valid path in Vault');
    expect(() => located({ VAULT_ADDR: 'https://v.example' }, { mount: '../sys' })).toThrow(
      'is not a valid path in Vault',
    );
  });
});

describe('the authority that signed the certificate of Vault', () => {
  const authority = (VAULT_CACERT: string) =>
    located({ VAULT_ADDR: 'https://v.example', VAULT_CACERT }).certificateAuthority;
  const pem = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';

  it('is given as a file or as PEM', () => {
    const directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
    writeFileSync(join(directory, 'ca.pem'), pem);
    writeFileSync(join(directory, 'ca.der'), 'MIIB');
    expect(authority(join(directory, 'ca.pem'))).toBe(pem);
    expect(authority(pem)).toBe(pem);
    expect(authority('')).toBeUndefined();
    expect(() => authority(join(directory, 'ca.der'))).toThrow(
      'Cannot use `VAULT_CACERT`: the file that it names has no certificate',
    );
    expect(() => authority('/nowhere.pem')).toThrow('Cannot use `VAULT_CACERT`: the file that it names does not exist');
    const key = pem.replaceAll('CERTIFICATE', 'PRIVATE KEY');
    expect(() => authority(key)).toThrow(/^Cannot use `VAULT_CACERT`: the file that it names does not exist$/);
    rmSync(directory, { recursive: true });
  });
});

describe('a Vault that only a tenant file names', () => {
  const address = 'https://elsewhere.example:8200/v';
  const inWorkflow = { GITHUB_ACTIONS: 'true', VAULT_ADDR: 'https://vault.example' };

  it('gets no login of a workflow, because a change of the file could send the login anywhere', () => {
    expect(() => located(inWorkflow, { address })).toThrow(
      'Cannot use the Vault elsewhere.example:8200: the tenant file names it, and the workflow does not allow it. Nothing was sent to it',
    );
    expect(() => located({ GITHUB_ACTIONS: 'true' }, { address })).toThrow(/the workflow does not/);
    expect(() => located({ ...inWorkflow, GENESYS_HYBRID_VAULTS: 'https://elsewhere.example' }, { address })).toThrow();
  });

  it('is used where the workflow names it too, and on the machine of an operator', () => {
    const vaults = { ...inWorkflow, GENESYS_HYBRID_VAULTS: 'https://third.example\nhttps://elsewhere.example:8200' };
    expect(located(vaults, { address }).address).toBe(address);
    expect(located(inWorkflow, { address: 'https://vault.example' }).address).toBe('https://vault.example');
    expect(located({}, { address }).address).toBe(address);
  });
});
