import { afterEach, beforeEach, expect, it } from 'vitest';
import { ROOT_TOKEN, startVaultSimulator, type VaultSimulator } from './vault.ts';

let vault: VaultSimulator;
beforeEach(async () => {
  vault = await startVaultSimulator();
});
afterEach(() => vault.close());

const control = async (name: string, json?: unknown) => {
  const body = json === undefined ? {} : { method: 'POST', body: JSON.stringify(json) };
  const answer = await fetch(`${vault.url}/_control/${name}`, body);
  return answer.json();
};
const read = async (path: string) => {
  const answer = await fetch(`${vault.url}/v1/${path}`, { headers: { 'X-Vault-Token': ROOT_TOKEN } });
  return answer.status;
};

it('the control port of Vault shows and changes its state', async () => {
  await control('put', { path: 'secret/acme', data: { password: 'one' } });
  expect(await read('secret/data/acme')).toBe(200);
  expect((await control('state')).entries['secret/acme'][0].data).toEqual({ password: 'one' });
  await control('seal', {});
  expect(await read('secret/data/acme')).toBe(503);
  expect((await control('state')).sealed).toBe(true);
  await control('unseal', {});
  expect(await read('secret/data/acme')).toBe(200);
});

it('the control port of Vault deletes an entry so that it can be restored, or for ever', async () => {
  await control('put', { path: 'secret/acme', data: { password: 'one' } });
  await control('delete', { path: 'secret/acme' });
  expect(await read('secret/data/acme')).toBe(404);
  expect(await read('secret/metadata/acme')).toBe(200);
  expect(vault.get('secret/acme')).toBeUndefined();
  await control('delete', { path: 'secret/acme', forever: true });
  expect(await read('secret/metadata/acme')).toBe(404);
  await control('put', { path: 'old/acme', data: { password: 'one' } });
  await control('delete', { path: 'old/acme' });
  expect(await read('old/acme')).toBe(404);
});

it('the control port of Vault counts the tokens, so that a login that was not ended is visible', async () => {
  expect(await control('tokens')).toEqual({ count: 1 });
  vault.state.logins.approle = {
    type: 'approle',
    roles: { a: { roleId: 'r', secretIds: { s: 0 }, policies: ['root'] } },
  };
  const body = JSON.stringify({ role_id: 'r', secret_id: 's' });
  await fetch(`${vault.url}/v1/auth/approle/login`, { method: 'POST', body });
  expect(await control('tokens')).toEqual({ count: 2 });
  expect((await control('nonsense')).known).toEqual(expect.arrayContaining(['delete', 'tokens', 'put', 'seal']));
});
