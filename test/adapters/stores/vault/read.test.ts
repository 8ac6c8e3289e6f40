import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStores } from '../../../../src/adapters/stores/stores.ts';
import { ROOT_TOKEN, startVaultSimulator, type VaultSimulator } from '../../../simulators/vault/vault.ts';
import { codeOf, type Environment, type TestContext, testContext, textOf } from '../context.ts';

let vault: VaultSimulator;
let context: TestContext;
beforeEach(async () => {
  vault = await startVaultSimulator();
  vault.put('secret/acme', { username: 'u', password: 'correct horse' });
});
afterEach(() => vault.close());

const reader = (environment: Environment = {}, mount = 'secret') => {
  context = testContext({ VAULT_ADDR: vault.url, VAULT_TOKEN: ROOT_TOKEN, ...environment });
  return createStores(context, { directory: '.' }).reader({ store: 'vault', mount });
};
const read = async (path = 'acme', environment: Environment = {}) => (await reader(environment)).read(path);
const answers = (status: number, body: unknown, times = 1) =>
  vault.faults.push({ when: 'before', status, body, times });
const saying = (...errors: readonly string[]) => ({ errors });

describe('reading an entry of Vault', () => {
  it('is one request', async () => {
    const entry = await read();
    expect([entry?.version, entry?.values.password?.reveal()]).toEqual([1, 'correct horse']);
    expect(vault.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /v1/secret/data/acme']);
  });

  it('sends the header that Vault agents require, and the namespace where there is one', async () => {
    const sent: (string | undefined)[][] = [];
    vault.watchers.push(({ headers }) => {
      sent.push([headers['x-vault-request'], headers['x-vault-namespace']]);
    });
    await read();
    vault.state.namespaces.add('team/');
    vault.state.mounts['team/secret'] = 2;
    await read('acme', { VAULT_NAMESPACE: 'team' });
    expect(sent.slice(0, 2)).toEqual([
      ['true', undefined],
      ['true', 'team'],
    ]);
  });

  it('reads again when a standby lags behind, or no node is active', async () => {
    answers(412, saying('required index state not present'), 2);
    answers(503, {}, 1);
    answers(500, saying('local node not active but active cluster node not found'));
    expect((await read())?.version).toBe(1);
    expect(vault.requests.map(({ status }) => status)).toEqual([412, 412, 503, 500, 200]);
    expect(context.slept).toHaveLength(4);
  });

  it('shows the warnings of Vault', async () => {
    const data = { data: { a: '1' }, metadata: { version: 1 } };
    answers(200, { data, warnings: ['the engine is deprecated'] });
    await read();
    expect(context.lines).toContain('Vault: the engine is deprecated');
  });
});

describe('a value in Vault that is not text', () => {
  it('is read as JSON, and its secret parts are masked', async () => {
    vault.put('secret/mixed', {
      port: 8443,
      open: true,
      none: null,
      tls: { key: 'deep-secret-1', client_id: 'deep-id', hosts: ['host-secret-2', 7] },
    });
    const entry = await read('mixed');
    expect(Object.entries(entry?.values ?? {}).flatMap(([name, { isBlank }]) => (isBlank ? [name] : []))).toEqual([
      'none',
    ]);
    const texts = Object.entries(entry?.values ?? {}).map(([name, value]) => `${name}=${value.reveal()}`);
    expect(texts).toEqual([
      'port=8443',
      'open=true',
      'none=null',
      'tls={"key":"deep-secret-1","client_id":"deep-id","hosts":["host-secret-2",7]}',
    ]);
    expect(context.masks).toEqual(expect.arrayContaining(['8443', 'deep-secret-1', 'host-secret-2']));
    for (const shown of ['true', 'null', 'deep-id']) expect(context.masks).not.toContain(shown);
  });
});

describe('an error that is not mistaken for an absent entry in Vault', () => {
  it('is a missing mount, a missing namespace, or an engine of another type', async () => {
    expect(await codeOf((await reader({}, 'nowhere')).read('acme'))).toBe('vault.mount');
    expect(await codeOf(read('acme', { VAULT_NAMESPACE: 'nowhere' }))).toBe('vault.namespace');
    const information = { when: 'before', path: 'ui/mounts', status: 200 } as const;
    vault.faults.push({ ...information, body: { data: { type: 'transit' } } });
    expect(await textOf(read('nobody'))).toContain('it is not a key-value engine but transit');
    vault.faults.push({ ...information, body: {} });
    expect(await codeOf(read('nobody'))).toBe('vault.mount');
  });

  it('is a web page, or a warning instead of an entry', async () => {
    answers(404, '<html>nginx</html>');
    expect(await textOf(read())).toMatch(/Vault cannot read acme: status 404 \| Check `VAULT_ADDR`/);
    answers(404, { errors: [], warnings: ['Invalid path for a versioned K/V secrets engine.'] });
    expect(await textOf(read())).toContain('Invalid path for a versioned K/V secrets engine.');
    answers(200, '<html>welcome</html>');
    expect(await codeOf(read())).toBe('vault.answer');
    answers(405, saying('unsupported operation'));
    expect(await codeOf(read())).toBe('vault.status');
  });

  it('is a deleted entry, which has a version', async () => {
    vault.delete('secret/acme');
    expect(await read()).toEqual({ values: {}, version: 1 });
    expect(await read('nobody')).toBeUndefined();
  });

  it('is not a Vault that hides its mounts: there an entry can be absent', async () => {
    vault.faults.push({ when: 'before', path: 'ui/mounts', status: 403, body: saying('permission denied'), times: 2 });
    const store = await reader();
    expect([await store.read('nobody'), await store.read('nobody')]).toEqual([undefined, undefined]);
    expect((await store.read('acme'))?.version).toBe(1);
  });
});

describe('an error answer to reading an entry of Vault', () => {
  it('is reported at once for a sealed Vault, because a person must unseal it', async () => {
    vault.state.sealed = true;
    expect(await textOf(read())).toBe(
      'Vault cannot read acme: Vault is sealed | Unseal Vault (`vault operator unseal`), then run the command again. Nothing was lost.',
    );
    expect(vault.requests).toHaveLength(1);
  });

  it.each([
    [501, saying('not initialized'), 1, 'vault.not-initialised', 1],
    [403, saying('permission denied'), 2, 'vault.denied', 2],
    [503, '<html>maintenance</html>', 9, 'vault.unavailable', 5],
    [429, saying('request path "secret": rate limit quota exceeded'), 9, 'vault.rate', 5],
  ])('has its message: %i %j', async (status, body, times, code, requests) => {
    answers(status, body, times);
    expect(await codeOf(read())).toBe(code);
    expect(vault.requests).toHaveLength(requests);
  });

  it('names an address where nothing listens', async () => {
    const { url } = vault;
    await vault.close();
    expect(await codeOf(read('acme', { VAULT_ADDR: url }))).toBe('http.refused');
  });
});

describe('version 1 of the key-value engine', () => {
  it('is detected automatically, once', async () => {
    vault.put('old/acme', { password: 'one' });
    const store = await reader({}, 'old');
    expect((await store.read('acme'))?.values.password?.reveal()).toBe('one');
    expect(await store.read('nobody')).toBeUndefined();
    const asked = vault.requests.map(({ path }) => path);
    expect(asked).toEqual(['/v1/old/data/acme', '/v1/sys/internal/ui/mounts/old', '/v1/old/acme', '/v1/old/nobody']);
  });

  it('is not confused by an entry whose path looks like that of version 2', async () => {
    vault.put('old/data/acme', { password: 'a stray' });
    vault.put('old/acme', { password: 'one' });
    expect((await (await reader({}, 'old')).read('acme'))?.values.password?.reveal()).toBe('one');
  });

  it('is detected too for a read that started before the mount was known, and ended later', async () => {
    for (const name of ['acme', 'late']) vault.put(`old/${name}`, { password: name });
    const store = await reader({}, 'old');
    let late: Promise<string | undefined> | undefined;
    let isAnswered = false;
    vault.watchers.push(async ({ path }) => {
      if (path.includes('ui/mounts')) late ??= store.read('late').then((entry) => entry?.values.password?.reveal());
      while (path === '/v1/old/data/late' && !isAnswered) await new Promise((resolve) => setTimeout(resolve, 1));
    });
    expect((await store.read('acme'))?.values.password?.reveal()).toBe('acme');
    isAnswered = true;
    expect(await late).toBe('late');
  });
});

describe('parallel reads, of which one finds no entry', () => {
  const asked = () => vault.requests.map(({ path }) => path).sort();

  it('do not ask the mount for its version when another read shows it', async () => {
    vault.latency = 20;
    const store = await reader();
    const [none, entry] = await Promise.all([store.read('nobody'), store.read('acme')]);
    expect([none, entry?.version]).toEqual([undefined, 1]);
    expect(asked()).toEqual(['/v1/secret/data/acme', '/v1/secret/data/nobody']);
  });

  it('ask the mount where no read shows it, or the others fail', async () => {
    const store = await reader();
    expect(await Promise.all([store.read('nobody'), store.read('nothing')])).toEqual([undefined, undefined]);
    expect(asked()).toContain('/v1/sys/internal/ui/mounts/secret');
    vault.requests.length = 0;
    vault.faults.push({ when: 'before', path: 'data/acme', status: 403, body: saying('permission denied') });
    const another = await reader();
    const [none, denied] = await Promise.all([another.read('nobody'), codeOf(another.read('acme'))]);
    expect([none, denied]).toEqual([undefined, 'vault.denied']);
    expect(asked()).toContain('/v1/sys/internal/ui/mounts/secret');
  });
});
