import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStores } from '../../../../src/adapters/stores/stores.ts';
import { Secret } from '../../../../src/base/secret.ts';
import type { SecretWriter } from '../../../../src/core/ports/store.ts';
import { ROOT_TOKEN, startVaultSimulator, type VaultSimulator } from '../../../simulators/vault/vault.ts';
import { codeOf, type TestContext, testContext, textOf } from '../context.ts';

let vault: VaultSimulator;
let context: TestContext;
beforeEach(async () => {
  vault = await startVaultSimulator();
});
afterEach(() => vault.close());

interface Opening {
  readonly token?: string;
  readonly mount?: string;
  readonly stop?: AbortSignal;
}

const open = ({ token = ROOT_TOKEN, mount = 'secret', stop }: Opening = {}): Promise<SecretWriter> => {
  context = testContext({ VAULT_ADDR: vault.url, VAULT_TOKEN: token }, stop);
  return createStores(context, { directory: '.' }).writer({ store: 'vault', mount });
};
const password = (text: string) => ({ password: new Secret(text) });
const written = () => vault.requests.filter(({ method, path }) => method === 'POST' && path.includes('/acme')).length;

describe('writing an entry of Vault', () => {
  it('replaces it by compare-and-set and reads it back', async () => {
    const store = await open();
    expect(await store.write('acme', password('one'), 0)).toMatchObject({ version: 1 });
    expect(await codeOf(store.write('acme', password('two'), 0))).toBe('store.conflict');
    expect(vault.get('secret/acme')).toEqual({ password: 'one' });
    expect(vault.requests.map(({ method, path }) => `${method} ${path}`).slice(0, 3)).toEqual([
      'GET /v1/sys/internal/ui/mounts/secret',
      'POST /v1/secret/data/acme',
      'GET /v1/secret/data/acme',
    ]);
  });

  it('recognizes its own write, which was done and answered with "too many requests"', async () => {
    const store = await open();
    const busy = {
      when: 'after',
      method: 'POST',
      path: '/data/acme',
      status: 429,
      headers: { 'retry-after': '0' },
    } as const;
    vault.faults.push(busy);
    expect(await store.write('acme', password('one'), 0)).toMatchObject({ version: 1 });
    expect(written()).toBe(2);
    vault.faults.push(busy, { when: 'before', method: 'GET', path: '/data/acme', status: 403, times: 9 });
    await expect(store.write('acme', password('two'), 1)).rejects.toMatchObject({ unclear: true });
    vault.faults.length = 0;
    vault.faults.push(busy);
    vault.put('secret/acme', { password: 'of somebody else' });
    expect(await codeOf(store.write('acme', password('three'), 2))).toBe('store.conflict');
  });

  it('sends the values of other tools back unchanged', async () => {
    const theirs = { port: 8443, open: true, none: null, tls: { hosts: ['a'] }, note: 'text', json: '{"a":1}' };
    vault.put('secret/acme', { ...theirs, password: 'one' });
    const store = await open();
    const entry = await store.read('acme');
    const again = await store.write('acme', { ...entry?.values, ...password('two') }, 1);
    expect(vault.get('secret/acme')).toEqual({ ...theirs, password: 'two' });
    // A value that was read back is equal to one that was read first.
    await store.write('acme', again.values, 2);
    expect(vault.get('secret/acme')).toEqual({ ...theirs, password: 'two' });
  });

  it('writes version 1 as version 1, also as the first request', async () => {
    const store = await open({ mount: 'old' });
    expect(await store.write('acme', password('one'), 0)).toMatchObject({ version: 1 });
    expect(vault.get('old/acme')).toEqual({ password: 'one' });
    expect(await codeOf(store.write('acme', password('two'), 0))).toBe('store.conflict');
    expect(await store.write('acme', password('two'), 1)).toMatchObject({ version: 1 });
    vault.faults.push({ when: 'before', method: 'POST', drop: true });
    expect(await codeOf(store.write('acme', password('three'), 1))).toBe('store.not-kept');
  });

  it('completes while the run is being stopped; no other write starts', async () => {
    const stop = new AbortController();
    for (const mount of ['secret', 'old']) {
      const store = await open({ mount, stop: stop.signal });
      stop.abort();
      expect(await store.write('acme', password('one'), 0)).toMatchObject({ version: 1 });
      expect(await codeOf(store.read('acme'))).toBe('http.stopped');
    }
  });
});

describe('a write to Vault whose answer is lost', () => {
  it('is recognized as done from the entry', async () => {
    const store = await open();
    for (const [expected, fault] of [{ drop: true }, { status: 503, body: {} }, { status: 502, body: 'x' }].entries()) {
      vault.faults.push({ when: 'after', method: 'POST', ...fault });
      expect(await store.write('acme', password(`value ${expected}`), expected)).toMatchObject({
        version: expected + 1,
      });
    }
    expect(written()).toBe(3);
  });

  it('is recognized as not done from the entry', async () => {
    const store = await open();
    await store.write('acme', password('one'), 0);
    vault.faults.push({ when: 'before', method: 'POST', drop: true });
    expect(await textOf(store.write('acme', password('two'), 1))).toContain('Cannot confirm the write of `acme`');
    expect(vault.get('secret/acme')).toEqual({ password: 'one' });
    vault.faults.push({ when: 'before', method: 'POST', drop: true });
    expect(await codeOf(store.write('new', password('two'), 0))).toBe('store.not-kept');
  });

  it('is recognized as the write of another run from the entry', async () => {
    const store = await open();
    vault.put('secret/acme', { constructor: 'of another run' });
    vault.faults.push({ when: 'before', method: 'POST', drop: true });
    expect(await codeOf(store.write('acme', password('two'), 0))).toBe('store.conflict');
    vault.faults.push({ when: 'before', method: 'POST', drop: true });
    expect(await codeOf(store.write('acme', { toString: new Secret('two') }, 0))).toBe('store.conflict');
  });

  it('is reported as sealed when Vault is sealed', async () => {
    const store = await open();
    await store.read('acme');
    vault.state.sealed = true;
    expect(await codeOf(store.write('acme', password('one'), 0))).toBe('vault.sealed');
  });
});

describe('a rejected write to Vault', () => {
  it.each([
    [400, ['error parsing check-and-set parameter'], 'vault.status'],
    [403, ['permission denied'], 'vault.denied'],
    [404, ['no handler for route "secret/data/acme". route entry not found.'], 'vault.mount'],
    [405, ['unsupported operation'], 'vault.status'],
    [413, [], 'http.status'],
    [501, ['not initialized'], 'vault.not-initialised'],
  ])('is reported with %i %s', async (status, errors, code) => {
    vault.faults.push({ when: 'before', method: 'POST', status, body: { errors } });
    expect(await codeOf((await open()).write('acme', password('one'), 0))).toBe(code);
    expect(written()).toBe(1);
  });

  it('is reported with a quota that is used up', async () => {
    vault.faults.push({ when: 'before', method: 'POST', status: 429, body: { errors: [] }, times: 9 });
    expect(await codeOf((await open()).write('acme', password('one'), 0))).toBe('vault.rate');
  });
});

describe('the check whether an entry can be written', () => {
  const token = (...capabilities: readonly string[]) => {
    vault.state.policies.own = { 'secret/data/acme': capabilities, 'old/acme': capabilities };
    vault.state.tokens.set('own', { policies: ['default', 'own'] });
    return 'own';
  };
  const check = async (opening: Opening) => (await open(opening)).checkWritable('acme');

  it.each([[['read']], [['create', 'read']], [['read', 'update']], [['deny']]])(
    'requires more than %j',
    async (held) => {
      expect(await codeOf(check({ token: token(...held) }))).toBe('store.not-writable');
      expect(await textOf(check({ token: token(...held) }))).toContain(
        'path "secret/data/acme" { capabilities = ["create", "update"] }',
      );
    },
  );

  it('accepts create and update, at the path of this engine version', async () => {
    await check({ token: token('create', 'update') });
    await check({ token: token('create', 'update'), mount: 'old' });
    expect(await textOf(check({ token: token('read'), mount: 'old' }))).toContain('path "old/acme"');
    expect(vault.requests.filter(({ method }) => method !== 'GET')).toHaveLength(3);
  });

  it('leaves it to the write where Vault does not tell', async () => {
    vault.state.tokens.set('mute', { policies: ['own'] });
    token('read');
    await check({ token: 'mute' });
    expect(context.lines.at(-1)).toBe('Vault does not show the capabilities of this login for secret/data/acme');
    expect(await codeOf((await open({ token: 'mute' })).write('acme', password('x'), 0))).toBe('vault.denied');
  });

  it.each([
    [503, { errors: ['Vault is sealed'] }, 'vault.sealed'],
    [404, { errors: ['namespace not found'] }, 'vault.namespace'],
    [404, '<html>nginx</html>', 'vault.status'],
    [200, '<html>welcome</html>', 'vault.answer'],
  ])('does not accept %i %j as a permission', async (status, body, code) => {
    vault.faults.push({ when: 'before', path: 'capabilities-self', status, body });
    expect(await codeOf(check({}))).toBe(code);
  });
});
