import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStores } from '../../../src/adapters/stores/stores.ts';
import { Secret } from '../../../src/base/secret.ts';
import type { SecretWriter, StoreLocation } from '../../../src/core/ports/store.ts';
import { codeOf, type Environment, testContext, textOf } from '../../adapters/stores/context.ts';
import { startSimulator } from '../../simulators/server.ts';
import { createIdentity, workflowClaims } from '../../simulators/vault/identity.ts';
import { SERVERS, type VaultServer } from './servers.ts';
import { ThrowAway } from './throw-away.ts';

describe.each(SERVERS)('the store vault at %s', (_name, open) => {
  let server: VaultServer;
  let vault: ThrowAway;
  let mount: string;
  let old: string;
  beforeAll(async () => {
    server = await open();
    vault = new ThrowAway(server);
    mount = await vault.mount(2);
    old = await vault.mount(1);
  });
  afterAll(async () => {
    await vault.removeAll();
    await server.close();
  });

  const storesWith = (environment: Environment = { VAULT_TOKEN: server.token }) => {
    const context = testContext({
      VAULT_ADDR: server.address,
      VAULT_CACERT: process.env.VAULT_CACERT,
      ...environment,
    });
    return { context, stores: createStores(context, { directory: tmpdir() }) };
  };
  const opened = (location: Partial<StoreLocation> = {}, environment?: Environment): Promise<SecretWriter> =>
    storesWith(environment).stores.writer({ store: 'vault', mount, ...location });
  const secret = (password: string) => ({ password: new Secret(password) });
  /** The environment of a job that logs in by AppRole, with the permissions of the policy. */
  const appRole = async (policy: string, role: object = {}): Promise<Environment> => {
    const method = await vault.loginMethod('approle');
    const token_policies = await vault.policy(policy);
    const { roleId, secretId } = await vault.appRole(method, { token_policies, token_ttl: '60s', ...role });
    return { VAULT_ROLE_ID: roleId, VAULT_SECRET_ID: secretId, VAULT_AUTH_MOUNT: method };
  };

  it('creates an entry only where there is none, and replaces it only as it was read', async () => {
    const store = await opened();
    const path = `tenants/${vault.name()}`;
    expect(await store.read(path)).toBeUndefined();
    await store.checkWritable(path);
    expect((await store.write(path, secret('one'), 0)).version).toBe(1);
    expect(await codeOf(store.write(path, secret('two'), 0))).toBe('store.conflict');
    expect((await store.write(path, secret('two'), 1)).version).toBe(2);
    const other = await opened();
    await other.write(path, secret('three'), 2);
    expect(await codeOf(store.write(path, secret('four'), 2))).toBe('store.conflict');
    const entry = await store.read(path);
    expect([entry?.version, entry?.values.password?.reveal()]).toEqual([3, 'three']);
  });

  it('continues from a deleted entry', async () => {
    const store = await opened();
    const path = vault.name();
    await store.write(path, secret('one'), 0);
    await vault.ask('DELETE', `${mount}/data/${path}`);
    expect(await store.read(path)).toEqual({ version: 1, values: {} });
    expect((await store.write(path, secret('two'), 1)).version).toBe(2);
    await vault.ask('DELETE', `${mount}/metadata/${path}`);
    expect(await store.read(path)).toBeUndefined();
  });

  it('keeps the values of other tools in the entry', async () => {
    const path = vault.name();
    const theirs = { port: 8443, open: true, none: null, hosts: ['a', 'b'], tls: { b: 1, a: 'x' } };
    await vault.ask('POST', `${mount}/data/${path}`, { json: { data: { ...theirs, password: 'one' } } });
    const store = await opened();
    const entry = await store.read(path);
    await store.write(path, { ...entry?.values, ...secret('two') }, 1);
    expect((await vault.ask('GET', `${mount}/data/${path}`)).body?.data).toMatchObject({
      data: { ...theirs, password: 'two' },
    });
  });

  it('detects that a mount has version 1, at a first read or a first write', async () => {
    const store = await opened({ mount: old });
    const path = `tenants/${vault.name()}`;
    expect(await store.read(path)).toBeUndefined();
    expect(await store.write(path, secret('one'), 0)).toMatchObject({ version: 1 });
    expect((await vault.ask('GET', `${old}/${path}`)).body?.data).toEqual({ password: 'one' });
    const second = await opened({ mount: old });
    await second.checkWritable(path);
    expect(await codeOf(second.write(path, secret('two'), 0))).toBe('store.conflict');
    await (await opened({ mount: old })).write(path, secret('two'), 1);
    expect((await store.read(path))?.values.password?.reveal()).toBe('two');
  });

  it('detects that too with a policy for the entry only', async () => {
    const path = vault.name();
    await vault.ask('POST', `${old}/${path}`, { json: { password: 'one' } });
    const environment = await appRole(`path "${old}/${path}" { capabilities = ["create", "read", "update"] }`);
    const store = await opened({ mount: old }, environment);
    expect((await store.read(path))?.values.password?.reveal()).toBe('one');
    await store.checkWritable(path);
  });

  it('says before anything is created that a policy only allows reads', async () => {
    const path = vault.name();
    for (const capabilities of ['"read"', '"create", "read"', '"read", "update"']) {
      const environment = await appRole(`path "${mount}/data/*" { capabilities = [${capabilities}] }`);
      expect(await textOf((await opened({}, environment)).checkWritable(path))).toContain(
        `path "${mount}/data/${path}" { capabilities = ["create", "update"] }`,
      );
    }
    const reader = await opened({}, await appRole(`path "${mount}/data/*" { capabilities = ["read"] }`));
    expect(await reader.read(path)).toBeUndefined();
    expect(await codeOf(reader.write(path, secret('one'), 0))).toBe('vault.denied');
    const writer = await appRole(`path "${mount}/data/*" { capabilities = ["create", "read", "update"] }`);
    await (await opened({}, writer)).checkWritable(path);
  });

  it('says that a policy does not allow reads', async () => {
    const store = await opened({}, await appRole(`path "${mount}/data/other" { capabilities = ["read"] }`));
    expect(await textOf(store.read('tenants/acme'))).toContain(`path "${mount}/data/tenants/acme"`);
  });

  it('logs in by AppRole once for all requests, and logs out at the end', async () => {
    const other = await vault.mount(2);
    const policy = [mount, other].map((each) => `path "${each}/data/*" { capabilities = ["read"] }`).join('\n');
    const { VAULT_AUTH_MOUNT: method = '', ...environment } = await appRole(policy);
    const { context, stores } = storesWith({ ...environment, VAULT_AUTH_MOUNT: method });
    const [one, two] = [{ store: 'vault', mount } as const, { store: 'vault', mount: other } as const];
    const readers = await Promise.all([stores.reader(one), stores.reader(two)]);
    await Promise.all(readers.map((reader) => reader.read('a')));
    expect(context.begun).toHaveLength(1);
    const token = context.masks.find((mask) => /^(hvs|s)\./.test(mask)) ?? '';
    expect((await vault.ask('GET', 'auth/token/lookup-self', { token })).status).toBe(200);
    await stores.close();
    expect(context.ended).toEqual(context.begun);
    expect((await vault.ask('GET', 'auth/token/lookup-self', { token })).status).toBe(403);
  });

  it('never ends a token that it was given', async () => {
    const { context, stores } = storesWith();
    await (await stores.reader({ store: 'vault', mount })).read('a');
    await stores.close();
    expect(context.begun).toEqual([]);
    expect((await vault.ask('GET', `${mount}/data/a`)).status).toBe(404);
  });

  it('lets a batch token expire', async () => {
    const policy = `path "${mount}/data/*" { capabilities = ["read"] }`;
    const { context, stores } = storesWith(await appRole(policy, { token_type: 'batch' }));
    expect(await (await stores.reader({ store: 'vault', mount })).read('a')).toBeUndefined();
    await stores.close();
    expect([context.begun, context.lines.filter((line) => !line.includes('attempt'))]).toEqual([[], []]);
  });

  it('says what is wrong with a secret id', async () => {
    const environment = await appRole(`path "${mount}/data/*" { capabilities = ["read"] }`);
    const refused = { ...environment, VAULT_SECRET_ID: 'wrong' };
    expect(await codeOf((await opened({}, refused)).read('a'))).toBe('vault.approle');
    expect(await codeOf((await opened({}, { ...refused, VAULT_SECRET_ID: ' ' })).read('a'))).toBe('vault.approle');
  });

  it('logs in with the identity of a workflow', async () => {
    const identity = createIdentity();
    const issuer = await startSimulator({
      answer: ({ query }) => ({ status: 200, body: { value: identity.token(workflowClaims(query.get('audience'))) } }),
    });
    const method = await vault.loginMethod('jwt');
    const token_policies = await vault.policy(`path "${mount}/data/*" { capabilities = ["read"] }`);
    const role = { role_type: 'jwt', user_claim: 'repository_id', bound_claims: { ref: 'refs/heads/main' } };
    await vault.ask('POST', `auth/${method}/config`, { json: { jwt_validation_pubkeys: [identity.publicKey] } });
    await vault.ask('POST', `auth/${method}/role/plan`, {
      json: { ...role, bound_audiences: ['vault'], token_policies },
    });
    const environment = {
      VAULT_ROLE: 'plan',
      VAULT_AUTH_MOUNT: method,
      VAULT_AUDIENCE: 'vault',
      ACTIONS_ID_TOKEN_REQUEST_URL: `${issuer.url}/token?api-version=2`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
    };
    expect(await (await opened({}, environment)).read('a')).toBeUndefined();
    // Without an explicit audience the token is issued for the owner of the repository.
    expect(await codeOf((await opened({}, { ...environment, VAULT_AUDIENCE: '' })).read('a'))).toBe('vault.audience');
    await issuer.close();
  });

  it('distinguishes an unknown mount and an invalid path from an absent entry', async () => {
    expect(await codeOf((await opened({ mount: vault.name() })).read('a'))).toBe('vault.mount');
    expect(await codeOf((await opened({ mount: `v1/${mount}` })).read('a'))).toBe('vault.mount');
    expect(await codeOf((await opened()).read('../sys/mounts'))).toBe('vault.path');
    expect(await (await opened()).read('a?version=1')).toBeUndefined();
    expect(await codeOf((await opened({ mount: vault.name() })).write('a', secret('one'), 0))).toBe('vault.mount');
  });

  it('uses only its namespace', async (test) => {
    const namespace = await vault.namespace();
    // OpenBao has namespaces, and HashiCorp Vault only in its paid editions.
    if (!namespace) return test.skip('this server has no namespaces');
    const inside = await vault.mount(2, { namespace });
    const store = await opened({ mount: inside, namespace });
    await store.checkWritable('a');
    await store.write('a', secret('one'), 0);
    expect((await vault.ask('GET', `${inside}/data/a`, { namespace })).body?.data).toMatchObject({
      data: { password: 'one' },
    });
    expect(await codeOf((await opened({ mount: inside })).read('a'))).toBe('vault.mount');
    const nowhere = await opened({ mount: inside, namespace: vault.name() });
    expect(await codeOf(nowhere.read('a'))).toBe('vault.namespace');
    expect(await codeOf(nowhere.checkWritable('a'))).toBe('vault.namespace');
  });
});
