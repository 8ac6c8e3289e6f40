import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../src/secrets/secret.ts';
import { createStores } from '../../src/secrets/stores.ts';
import { vaultLocation } from '../../src/secrets/vault/location.ts';
import { ROOT_TOKEN, startVaultSimulator, type VaultSimulator } from '../simulators/vault/vault.ts';
import { testContext } from './context.ts';

const LOCATION = { store: 'vault' } as const;
let vault: VaultSimulator;
beforeEach(async () => {
  vault = await startVaultSimulator();
  vault.put('secret/genesys/acme/gax', { username: 'u', password: 'correct horse' });
});
afterEach(() => vault.close());

function open(environment: Readonly<Record<string, string | undefined>> = { VAULT_TOKEN: ROOT_TOKEN }) {
  const context = testContext({ VAULT_ADDR: vault.url, ...environment });
  return { context, stores: createStores(context, { directory: tmpdir() }) };
}

const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: { code?: string }) => error.code,
  );

describe('reading', () => {
  it('is one request with a token, and every value is masked', async () => {
    const { context, stores } = open();
    const { password } = await stores.credentials({ store: 'vault', path: 'genesys/acme/gax' }, LOCATION);
    expect(password?.reveal()).toBe('correct horse');
    expect(context.masks).toContain('correct horse');
    expect(vault.requests).toHaveLength(1);
  });

  it('tells an entry that is not there, and one that was deleted, from an error', async () => {
    const { stores } = open();
    const reader = await stores.reader(LOCATION);
    expect(await reader.read('genesys/nobody')).toBeUndefined();
    vault.state.entries.set('secret/gone', [{ data: null, created: '2026-01-01T00:00:00Z' }]);
    expect(await reader.read('gone')).toEqual({ values: {}, version: 1 });
    expect(await codeOf(stores.credentials({ store: 'vault', path: 'genesys/nobody' }, LOCATION))).toBe(
      'store.missing',
    );
  });

  it('finds out by itself that a mount is of version 1', async () => {
    vault.put('old/acme', { a: '1' });
    const { stores } = open();
    const store = await stores.writer({ store: 'vault', mount: 'old' });
    expect((await store.read('acme'))?.values.a?.reveal()).toBe('1');
    expect(await store.read('nothing')).toBeUndefined();
    await store.write('acme', { a: new Secret('2') }, 1);
    expect(vault.get('old/acme')).toEqual({ a: '2' });
  });

  it('keeps values that are no texts', async () => {
    vault.state.entries.set('secret/mixed', [{ data: { port: 8443 }, created: '' }]);
    const reader = await open().stores.reader(LOCATION);
    expect((await reader.read('mixed'))?.values.port?.reveal()).toBe('8443');
  });
});

describe('writing', () => {
  it('replaces by compare-and-set and reads back', async () => {
    const store = await open().stores.writer(LOCATION);
    await store.checkWritable('new');
    expect(await store.write('new', { a: new Secret('1') }, 0)).toMatchObject({ version: 1 });
    expect(await codeOf(store.write('new', { a: new Secret('2') }, 0))).toBe('store.conflict');
    expect(vault.get('secret/new')).toEqual({ a: '1' });
  });

  it('looks at the entry when the answer was lost', async () => {
    const store = await open().stores.writer(LOCATION);
    vault.faults.push({ when: 'after', method: 'POST', drop: true });
    expect(await store.write('new', { a: new Secret('1') }, 0)).toMatchObject({ version: 1 });
    vault.faults.push({ when: 'before', method: 'POST', drop: true });
    expect(await codeOf(store.write('new', { a: new Secret('2') }, 1))).toBe('store.not-kept');
    vault.put('secret/new', { a: 'another run' });
    vault.faults.push({ when: 'before', method: 'POST', drop: true });
    expect(await codeOf(store.write('new', { a: new Secret('2') }, 1))).toBe('store.conflict');
  });

  it('asks first whether it may, where Vault tells', async () => {
    vault.state.policies.reader = { 'secret/data/*': ['read'], 'sys/*': ['update'] };
    vault.state.tokens.set('reader', { policies: ['reader'] });
    const store = await open({ VAULT_TOKEN: 'reader' }).stores.writer(LOCATION);
    expect(await codeOf(store.checkWritable('x'))).toBe('store.not-writable');
    expect(await codeOf(store.write('x', {}, 0))).toBe('vault.denied');
    vault.faults.push({
      when: 'before',
      path: 'capabilities-self',
      status: 403,
      body: { errors: ['permission denied'] },
    });
    await store.checkWritable('x');
  });
});

describe('what Vault says no with', () => {
  const answers = (status: number, ...errors: readonly string[]) =>
    vault.faults.push({ when: 'before', status, body: { errors }, times: 5 });

  it.each([
    [503, ['Vault is sealed'], 'vault.sealed'],
    [501, ['not initialized'], 'vault.not-initialised'],
    [403, ['permission denied'], 'vault.denied'],
    [405, ['unsupported operation'], 'vault.status'],
  ])('%i %s', async (status, errors, code) => {
    answers(status, ...errors);
    expect(await codeOf((await open().stores.reader(LOCATION)).read('x'))).toBe(code);
  });

  it('a maintenance page, or an answer that is none', async () => {
    const reader = await open().stores.reader(LOCATION);
    vault.faults.push({ when: 'before', status: 503, body: {} });
    expect(await codeOf(reader.read('x'))).toBe('vault.unavailable');
    vault.faults.push({ when: 'before', status: 200, body: '<html>proxy</html>' });
    expect(await codeOf(reader.read('x'))).toBe('vault.answer');
    answers(501);
    expect(await codeOf((await open().stores.writer(LOCATION)).write('x', {}, 0))).toBe('vault.not-initialised');
  });

  it('a mount that is somewhere else', async () => {
    const reader = await open().stores.reader({ store: 'vault', mount: 'nowhere' });
    expect(await codeOf(reader.read('x'))).toBe('vault.denied');
    vault.faults.push({
      when: 'before',
      path: '/v1/secret',
      status: 404,
      body: { errors: [], warnings: ['Invalid path for a versioned K/V secrets engine'] },
    });
    expect(await codeOf((await open().stores.reader(LOCATION)).read('x'))).toBe('vault.status');
    vault.faults.push(
      { when: 'before', path: '/v1/secret', status: 404, body: { errors: [] } },
      { when: 'before', path: 'mounts', status: 403, body: {} },
    );
    expect(await (await open().stores.reader(LOCATION)).read('x')).toBeUndefined();
  });
});

describe('logging in', () => {
  const identity = () => ({
    VAULT_ROLE: 'apply',
    VAULT_AUDIENCE: 'https://vault.example',
    ACTIONS_ID_TOKEN_REQUEST_URL: `${vault.url}/_oidc/token`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
  });
  const role = { audiences: ['https://vault.example'], claims: { ref: 'refs/heads/main' }, policies: ['root'] };
  const read = async (environment: Readonly<Record<string, string>>) => {
    const { context, stores } = open(environment);
    const code = await codeOf(stores.credentials({ store: 'vault', path: 'genesys/acme/gax' }, LOCATION));
    await stores.close();
    return { code, context };
  };

  it('uses the identity of the workflow, and ends the login', async () => {
    vault.state.roles.apply = role;
    const { code, context } = await read(identity());
    expect(code).toBe('no error');
    expect(vault.state.tokens.size).toBe(1);
    expect(context.begun).toEqual([`${vault.url}/v1/auth/token/revoke-self`]);
    expect(context.ended).toEqual(context.begun);
  });

  it('uses AppRole', async () => {
    vault.state.appRoles.r = { secretId: 's-1234', policies: ['root'] };
    expect((await read({ VAULT_ROLE_ID: 'r', VAULT_SECRET_ID: 's-1234' })).code).toBe('no error');
    expect((await read({ VAULT_ROLE_ID: 'r', VAULT_SECRET_ID: 'wrong' })).code).toBe('vault.approle');
  });

  it.each([
    ['vault.role', undefined],
    ['vault.audience', { ...role, audiences: [] }],
    ['vault.audience', { ...role, audiences: ['another'] }],
    ['vault.claims', { ...role, claims: { ref: 'refs/heads/other' } }],
  ])('tells %s apart', async (code, given) => {
    if (given) vault.state.roles.apply = given;
    expect((await read(identity())).code).toBe(code);
  });

  it('says what the job lacks, and what else is wrong', async () => {
    expect((await read({ VAULT_ROLE: 'apply' })).code).toBe('vault.no-identity');
    expect((await read({})).code).toBe('vault.no-login');
    vault.faults.push({ when: 'before', path: '_oidc', status: 200, body: {} });
    expect((await read({ ...identity(), VAULT_AUDIENCE: '' })).code).toBe('vault.no-identity');
    vault.faults.push({
      when: 'before',
      path: 'login',
      status: 400,
      body: { errors: ['could not load configuration'] },
    });
    expect((await read(identity())).code).toBe('vault.login-mount');
    vault.faults.push({ when: 'before', path: 'login', status: 403, body: 'no' });
    expect((await read(identity())).code).toBe('vault.login');
  });

  it('warns when the login cannot be ended', async () => {
    vault.state.roles.apply = role;
    vault.faults.push({ when: 'before', path: 'revoke-self', status: 403, body: { errors: ['permission denied'] } });
    expect((await read(identity())).context.lines.join()).toContain('would not end the login');
    vault.faults.push({ when: 'before', path: 'revoke-self', status: 501, body: {} });
    expect((await read(identity())).context.lines.join()).toContain('could not be ended');
  });
});

describe('where Vault is', () => {
  it('is said by the tenant file, then by the environment', () => {
    const environment = { VAULT_ADDR: 'https://environment.example/', VAULT_NAMESPACE: 'n', VAULT_MOUNT: '/kv/' };
    expect(vaultLocation({ environment }, LOCATION)).toEqual({
      address: 'https://environment.example',
      mount: 'kv',
      namespace: 'n',
      certificateAuthority: undefined,
    });
    const file = { store: 'vault', address: 'https://file.example', mount: 'm', namespace: 'o' } as const;
    expect(vaultLocation({ environment }, file)).toMatchObject({
      address: 'https://file.example',
      mount: 'm',
      namespace: 'o',
    });
    expect(() => vaultLocation({ environment: {} }, LOCATION)).toThrow('nothing says where the Vault is');
    expect(() => vaultLocation({ environment: { VAULT_ADDR: 'vault' } }, LOCATION)).toThrow(
      'is not the address of a Vault',
    );
  });

  it('may have a certificate authority, as a file or as PEM', () => {
    const directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
    const pem = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
    writeFileSync(join(directory, 'ca.pem'), pem);
    const authority = (VAULT_CACERT: string) =>
      vaultLocation({ environment: { VAULT_ADDR: 'https://v.example', VAULT_CACERT } }, LOCATION).certificateAuthority;
    expect(authority(join(directory, 'ca.pem'))).toBe(pem);
    expect(authority(pem)).toBe(pem);
    expect(() => authority('/nowhere.pem')).toThrow('cannot read VAULT_CACERT');
    rmSync(directory, { recursive: true });
  });

  it('may have a namespace, which goes into every request', async () => {
    const { stores } = open({ VAULT_TOKEN: ROOT_TOKEN, VAULT_NAMESPACE: 'team' });
    await stores.credentials({ store: 'vault', path: 'genesys/acme/gax' }, LOCATION);
  });
});
