import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entryValue } from '../../../src/adapters/stores/entry-value.ts';
import { masksOf } from '../../../src/adapters/stores/masks.ts';
import { createStores } from '../../../src/adapters/stores/stores.ts';
import { Secret } from '../../../src/base/secret.ts';
import { ROOT_TOKEN, startVaultSimulator } from '../../simulators/vault/vault.ts';
import { testContext } from './context.ts';

const maskedFor = (name: string, value: string) => {
  const context = testContext();
  expect(entryValue(context, name, value).reveal()).toBe(value);
  return context.masks;
};

describe('the log still shows', () => {
  it.each([
    'client_id',
    'oauth_client_pacing_1_client_id',
    'username',
    'certificate',
    'saml_key_2_certificate',
    'state',
  ])('%s', (name) => {
    expect(maskedFor(name, 'some-value-1234')).toEqual([]);
  });
});

describe('the log does not show', () => {
  it.each([
    'client_secret',
    'password',
    'private_key',
    'fingerprint_key',
    'client_identity',
    'clientid',
    'Client_ID',
    'my-client_id-token',
    'user',
    'old_username',
    'certificates',
    'state_key',
    'my_state',
    '',
    'x\nclient_id',
    'constructor',
  ])('%j', (name) => {
    expect(maskedFor(name, 'some-value-1234')).toContain('some-value-1234');
  });

  it('a key, whatever the name of its value', () => {
    const bundle =
      '-----BEGIN CERTIFICATE-----\nMIIBcertificate\n-----END CERTIFICATE-----\n-----BEGIN PRIVATE KEY-----\nMIIEprivate\n-----END PRIVATE KEY-----\n';
    expect(maskedFor('certificate', bundle)).toContain('MIIEprivate');
    expect(maskedFor('certificate', bundle.replaceAll('PRIVATE', 'ENCRYPTED PRIVATE'))).toContain('MIIEprivate');
    expect(maskedFor('certificate', bundle.slice(0, bundle.indexOf('-----BEGIN PRIVATE')))).toEqual([]);
  });
});

describe('the masks that are registered with the runner', () => {
  it('contain the value, and the forms that the runner does not derive itself', () => {
    const value = 'a secret of more than a line of base64 as others wrap it: ?>?>?>?>';
    const base64 = Buffer.from(value).toString('base64');
    expect(masksOf(`  ${value}\n`)).toContain(value);
    expect(masksOf(value)).toEqual([
      value,
      Buffer.from(value).toString('base64url'),
      Buffer.from(value).toString('hex'),
      base64.slice(0, 64),
      base64.slice(64),
      base64.slice(0, 76),
      base64.slice(76),
    ]);
  });

  it('contain each line of a multi-line value, without frames and lines that are too short', () => {
    const told = masksOf(
      '-----BEGIN A KEY-----\r\n  12345678 \n1234567\n}\nx-----END A KEY-----\n-----END A KEY-----x',
    );
    expect(told.slice(0, 3)).toEqual(['12345678', 'x-----END A KEY-----', '-----END A KEY-----x']);
    expect(told).not.toContain('1234567');
    expect(told).not.toContain('}');
  });

  it('are empty where they would hide ordinary text and protect nothing', () => {
    expect([' 123 \n', '', '\n\n\n\n\n'].flatMap(masksOf)).toEqual([]);
    expect(masksOf('1234')[0]).toBe('1234');
    // The end of a wrapped text may have two characters.
    const long = 'x'.repeat(49);
    expect(masksOf(long).map(({ length }) => length)).toEqual([49, 66, 98, 64, 68]);
  });
});

describe('the masking rule in a store', () => {
  const values = { client_id: 'id-1234', client_secret: 'secret-1234', username: 'user-1234', password: 'word-1234' };
  const expectMasks = (masks: readonly string[]) => {
    expect(masks).toEqual(expect.arrayContaining(['secret-1234', 'word-1234']));
    expect(masks).not.toEqual(expect.arrayContaining(['id-1234']));
    expect(masks).not.toEqual(expect.arrayContaining(['user-1234']));
  };

  it('holds for vault', async () => {
    const vault = await startVaultSimulator();
    vault.put('secret/acme', values);
    const context = testContext({ VAULT_ADDR: vault.url, VAULT_TOKEN: ROOT_TOKEN });
    await createStores(context, { directory: '.' }).credentials({ store: 'vault', path: 'acme' }, { store: 'vault' });
    expectMasks(context.masks);
    await vault.close();
  });

  it('holds for env', async () => {
    const environment = Object.entries(values).map(([name, value]) => [`ACME_${name.toUpperCase()}`, value]);
    const context = testContext(Object.fromEntries(environment));
    await createStores(context, { directory: '.' }).credentials({ store: 'env', path: 'ACME' }, { store: 'env' });
    expectMasks(context.masks);
  });

  it('holds for file', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
    const context = testContext({ GENESYS_HYBRID_PASSPHRASE: 'open sesame' });
    const store = await createStores(context, { directory }).writer({ store: 'file' });
    const secrets = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, new Secret(value)]));
    await store.write('acme', secrets, 0);
    expectMasks(context.masks);
    rmSync(directory, { recursive: true });
  });
});
