import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStores } from '../../../src/adapters/stores/stores.ts';
import { Secret } from '../../../src/base/secret.ts';
import { startVaultSimulator, type VaultSimulator } from '../../simulators/vault/vault.ts';
import { codeOf, testContext, textOf } from './context.ts';

let vaults: readonly VaultSimulator[];
beforeEach(async () => {
  vaults = await Promise.all([startVaultSimulator(), startVaultSimulator()]);
  for (const [index, { state, put }] of vaults.entries()) {
    state.mounts.team = 2;
    state.logins.approle = {
      type: 'approle',
      roles: { apply: { roleId: 'r', secretIds: { 's-1234': 1 }, policies: ['root'] } },
    };
    put('secret/acme', { password: `vault ${index}` });
    put('team/acme', { password: `team ${index}` });
  }
});
afterEach(async () => {
  await Promise.all(vaults.map((vault) => vault.close()));
});

const APPROLE = { VAULT_ROLE_ID: 'r', VAULT_SECRET_ID: 's-1234' };
const logins = ({ requests }: VaultSimulator) => requests.filter(({ path }) => path.endsWith('/login')).length;
const revocations = ({ requests }: VaultSimulator) =>
  requests.filter(({ path }) => path.endsWith('/revoke-self')).length;
const address = (index: number) => vaults[index]?.url ?? '';

describe('the stores of a run', () => {
  it('log in once, however many tenants and mounts ask at the same time', async () => {
    const context = testContext({ VAULT_ADDR: address(0), ...APPROLE });
    const stores = createStores(context, { directory: '.' });
    const places = [
      { store: 'vault' },
      { store: 'vault', mount: 'team' },
      { store: 'vault', address: `${address(0)}/` },
    ] as const;
    const found = await Promise.all(places.map((place) => stores.credentials({ store: 'vault', path: 'acme' }, place)));
    expect(found.map(({ password }) => password?.reveal())).toEqual(['vault 0', 'team 0', 'vault 0']);
    expect(vaults.map(logins)).toEqual([1, 0]);
    await stores.close();
    expect(vaults.map(revocations)).toEqual([1, 0]);
  });

  it('keep tenants with different Vaults apart: each gets its own login and never sees the other token', async () => {
    const seen: [Set<string>, Set<string>] = [new Set(), new Set()];
    for (const [index, vault] of vaults.entries()) {
      vault.watchers.push(({ headers }) => {
        if (headers['x-vault-token']) seen[index]?.add(headers['x-vault-token']);
      });
    }
    const stores = createStores(testContext(APPROLE), { directory: '.' });
    const reads = [0, 1].map((index) =>
      stores.credentials({ store: 'vault', path: 'acme' }, { store: 'vault', address: address(index) }),
    );
    expect((await Promise.all(reads)).map(({ password }) => password?.reveal())).toEqual(['vault 0', 'vault 1']);
    await stores.close();
    expect(seen.map(({ size }) => size)).toEqual([1, 1]);
    expect([...seen[0]]).not.toEqual([...seen[1]]);
    expect(vaults.map(revocations)).toEqual([1, 1]);
  });

  it('ask a Vault that rejected the login only once', async () => {
    const stores = createStores(testContext({ VAULT_ADDR: address(0), ...APPROLE, VAULT_SECRET_ID: 'wrong' }), {
      directory: '.',
    });
    const read = () => codeOf(stores.credentials({ store: 'vault', path: 'acme' }, { store: 'vault' }));
    expect([await read(), await read()]).toEqual(['vault.approle', 'vault.approle']);
    expect(logins(vaults[0] as VaultSimulator)).toBe(1);
    await stores.close();
  });

  it('log in again when they are used after they were closed', async () => {
    const state = vaults[0]?.state.logins.approle;
    if (state?.type === 'approle') Object.assign(state.roles.apply?.secretIds ?? {}, { 's-1234': 0 });
    const store = await createStores(testContext({ VAULT_ADDR: address(0), ...APPROLE }), { directory: '.' }).reader({
      store: 'vault',
    });
    await store.read('acme');
    await store.close();
    expect((await store.read('acme'))?.version).toBe(1);
    await store.close();
    expect(vaults.map(revocations)).toEqual([2, 0]);
  });

  it('find an entry of another store through the environment', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
    const environment = { VAULT_ADDR: address(0), ...APPROLE, GENESYS_HYBRID_PASSPHRASE: 'open sesame' };
    const stores = createStores(testContext(environment), { directory });
    const file = await stores.writer({ store: 'file' });
    await file.write('acme', { password: new Secret('in the file') }, 0);
    const passwords = (['vault', 'file'] as const).map((store) =>
      stores.credentials({ store, path: 'acme' }, { store: 'file' }),
    );
    expect((await Promise.all(passwords)).map(({ password }) => password?.reveal())).toEqual([
      'vault 0',
      'in the file',
    ]);
    expect(readdirSync(join(directory, '.genesys-hybrid'))).toEqual(['secrets']);
    rmSync(directory, { recursive: true });
    await stores.close();
  });

  it('name what is missing, and where they searched', async () => {
    const stores = createStores(testContext({ VAULT_ADDR: address(0), ...APPROLE }), { directory: '.' });
    const missing = stores.credentials({ store: 'vault', path: 'genesys/nobody' }, { store: 'vault' });
    expect(await codeOf(missing)).toBe('store.missing');
    expect(await textOf(missing)).toContain(
      `Cannot read \`vault:genesys/nobody\`: no such entry in mount \`secret\` of Vault ${address(0)} | Create it with the keys \`client_id\` and \`client_secret\`.`,
    );
    vaults[0]?.delete('secret/acme');
    const emptied = stores.credentials({ store: 'vault', path: 'acme' }, { store: 'vault' });
    expect(await codeOf(emptied)).toBe('store.missing');
    await stores.close();
  });

  it('read credentials in GitHub secrets from the variables that the workflow maps', async () => {
    const stores = createStores(testContext({ ACME_GAX_USERNAME: 'u', ACME_GAX_PASSWORD: 'p' }), { directory: '.' });
    const values = await stores.credentials({ store: 'github', path: 'acme/gax' }, { store: 'github' });
    expect(Object.keys(values).sort()).toEqual(['password', 'username']);
    expect(await codeOf(stores.reader({ store: 'github' }))).toMatch(/^github\./);
    await stores.close();
  });
});
