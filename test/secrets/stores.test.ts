import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileStore } from '../../src/secrets/file/store.ts';
import { masksOf } from '../../src/secrets/masks.ts';
import { Secret } from '../../src/secrets/secret.ts';
import { createStores } from '../../src/secrets/stores.ts';
import { testContext } from './context.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const PASSPHRASE = { GENESYS_HYBRID_PASSPHRASE: 'open sesame' };
const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: { code?: string }) => error.code,
  );

describe('a secret', () => {
  it('does not show itself in any way but one', () => {
    const secret = new Secret('hunter2');
    expect(
      [String(secret), `${secret}`, JSON.stringify({ secret }), inspect({ secret }), `${secret}`].join(),
    ).not.toContain('hunter2');
    expect(secret.toString()).toBe('[secret]');
    expect(secret.reveal()).toBe('hunter2');
    expect(secret.length).toBe(7);
  });

  it('has a fingerprint that depends on the key', () => {
    const one = new Secret('a').fingerprint(new Secret('k1'));
    expect(one).toMatch(/^[0-9a-f]{16}$/);
    expect(new Secret('a').fingerprint(new Secret('k2'))).not.toBe(one);
    expect(new Secret('a').fingerprint(new Secret('k1'))).toBe(one);
  });
});

describe('what is masked', () => {
  it('is the value, and the forms that the runner does not derive', () => {
    const masks = masksOf('correct horse battery staple');
    expect(masks).toContain('correct horse battery staple');
    expect(masks).toContain(Buffer.from('correct horse battery staple').toString('hex'));
    expect(masks).toContain(Buffer.from('correct horse battery staple').toString('base64url'));
  });

  it('is each telling line of a PEM, never a frame or a brace', () => {
    const masks = masksOf('-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\n}\n-----END RSA PRIVATE KEY-----\n');
    expect(masks).toContain('MIIEpAIBAAKCAQEA');
    expect(masks).not.toContain('}');
    expect(masks.some((mask) => mask.includes('BEGIN RSA'))).toBe(false);
  });

  it('is nothing for what is too short to hide', () => {
    expect(masksOf('no')).toEqual([]);
    expect(masksOf('  ')).toEqual([]);
  });
});

describe('the store env', () => {
  it('takes variables by their prefix', async () => {
    const context = testContext({
      ACME_PROVISIONER_CLIENT_ID: 'c-1',
      ACME_PROVISIONER_CLIENT_SECRET: 's-1234',
      ACME_OTHER: 'x',
    });
    const stores = createStores(context, { directory });
    const values = await stores.credentials({ store: 'env', path: 'ACME_PROVISIONER' }, { store: 'env' });
    expect(Object.keys(values)).toEqual(['client_id', 'client_secret']);
    expect(context.masks).toContain('s-1234');
    const reader = await stores.reader({ store: 'env' });
    expect(await reader.read('ACME_PROVISIONER')).toMatchObject({ version: 1 });
    expect(await reader.read('NOBODY')).toBeUndefined();
    await reader.close();
  });

  it('says which variables to set, and that it cannot be written', async () => {
    const stores = createStores(testContext(), { directory });
    expect(await codeOf(stores.credentials({ store: 'env', path: 'NOBODY' }, { store: 'env' }))).toBe('env.missing');
    expect(await codeOf(stores.writer({ store: 'env' }))).toBe('store.read-only');
    expect(await codeOf(stores.reader({ store: 'github' }))).toBe('store.unknown');
  });
});

describe('the store file', () => {
  const open = (environment: Readonly<Record<string, string>> = PASSPHRASE) =>
    new FileStore(testContext(environment), join(directory, 'secrets'));

  it('keeps entries encrypted, each with its version', async () => {
    const store = await createStores(testContext({ ...PASSPHRASE, GENESYS_HYBRID_SECRETS_FILE: 'secrets' }), {
      directory,
    }).writer({ store: 'file' });
    await store.checkWritable('a');
    expect(await store.read('a')).toBeUndefined();
    expect(await store.write('a', { x: new Secret('correct horse') }, 0)).toMatchObject({ version: 1 });
    expect(await store.write('a', { x: new Secret('battery') }, 1)).toMatchObject({ version: 2 });
    expect(await codeOf(store.write('a', {}, 1))).toBe('store.conflict');
    expect((await open().read('a'))?.values.x?.reveal()).toBe('battery');
    expect(readFileSync(join(directory, 'secrets')).includes('battery')).toBe(false);
    expect(store.description).toContain('secrets');
    await store.close();
  });

  it('tells a wrong passphrase, a cut file and a foreign one', async () => {
    await open().write('a', { x: new Secret('1') }, 0);
    expect(await codeOf(open({ GENESYS_HYBRID_PASSPHRASE: 'wrong' }).read('a'))).toBe('file-store.passphrase');
    const bytes = readFileSync(join(directory, 'secrets'));
    writeFileSync(join(directory, 'secrets'), bytes.subarray(0, 40));
    expect(await codeOf(open().read('a'))).toBe('file-store.format');
    expect(() => open({})).toThrow('needs a passphrase');
  });

  it('warns when others can read it', async () => {
    await open().write('a', { x: new Secret('1') }, 0);
    chmodSync(join(directory, 'secrets'), 0o644);
    const context = testContext(PASSPHRASE);
    await new FileStore(context, join(directory, 'secrets')).read('a');
    expect(context.lines.join()).toContain('can be read by others');
  });

  it('waits for another run, and takes a lock over that a killed run left', async () => {
    const lock = join(directory, 'secrets.lock');
    writeFileSync(lock, '');
    setTimeout(() => rmSync(lock), 150);
    await open().write('a', { x: new Secret('1') }, 0);
    writeFileSync(lock, '');
    utimesSync(lock, 1, 1);
    await open().write('a', { x: new Secret('2') }, 1);
    expect(existsSync(lock)).toBe(false);
    writeFileSync(lock, '');
    const context = { ...testContext(PASSPHRASE), clock: { now: () => new Date(), sleep: async () => {} } };
    expect(await codeOf(new FileStore(context, join(directory, 'secrets')).checkWritable())).toBe('store.locked');
  });

  it('says so when it cannot be read or written', async () => {
    const store = new FileStore(testContext(PASSPHRASE), directory);
    expect(await codeOf(store.read('a'))).toBe('file-store.unreadable');
    writeFileSync(join(directory, 'plain'), '');
    expect(
      await codeOf(new FileStore(testContext(PASSPHRASE), join(directory, 'plain', 'secrets')).checkWritable()),
    ).toBe('store.not-writable');
  });
});
