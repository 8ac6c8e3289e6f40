import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStores } from '../../../../src/adapters/stores/stores.ts';
import { startVaultSimulator, type VaultSimulator } from '../../../simulators/vault/vault.ts';
import { codeOf, testContext, textOf } from '../context.ts';
import { type SecureFront, secureFront } from '../secure-front.ts';

let vault: VaultSimulator;
let front: SecureFront;
let directory: string;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
  vault = await startVaultSimulator();
  vault.put('secret/acme', { password: 'correct horse' });
  const { approle } = vault.state.logins;
  if (approle?.type === 'approle')
    approle.roles.apply = { roleId: 'r', secretIds: { 's-1234': 0 }, policies: ['root'] };
  front = await secureFront(vault.url);
});
afterAll(async () => {
  rmSync(directory, { recursive: true });
  await vault.close();
  await front.close();
});

/** One run, from login to logout. */
async function run(VAULT_CACERT?: string): Promise<string | undefined> {
  const environment = { VAULT_ADDR: front.address, VAULT_ROLE_ID: 'r', VAULT_SECRET_ID: 's-1234', VAULT_CACERT };
  const context = testContext(environment);
  const stores = createStores(context, { directory });
  const work = stores.credentials({ store: 'vault', path: 'acme' }, { store: 'vault' });
  const [code, text] = await Promise.all([codeOf(work), textOf(work)]);
  await stores.close();
  expect(context.ended).toEqual(context.begun);
  if (code === 'http.tls') expect(text).toContain('VAULT_CACERT');
  return code;
}

describe('a Vault with a certificate of a private authority', () => {
  it('is not trusted by default, and gets no credential', async () => {
    expect(await run()).toBe('http.tls');
    expect(vault.requests).toEqual([]);
  });

  it('is trusted for login, entries and logout when VAULT_CACERT is the path of the authority', async () => {
    const path = join(directory, 'ca.pem');
    writeFileSync(path, front.authority);
    expect(await run(path)).toBe('no error');
    expect(vault.state.tokens.size).toBe(1);
  });

  it('is trusted when VAULT_CACERT is the PEM of the authority', async () => {
    expect(await run(front.authority)).toBe('no error');
  });

  it('is not trusted because of another authority', async () => {
    const other = await secureFront(vault.url);
    expect(await run(other.authority)).toBe('http.tls');
    await other.close();
  });
});
