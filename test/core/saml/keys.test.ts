import { createPrivateKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/base/secret.ts';
import { decryptPrivateKey, encryptPrivateKey, openPrivateKey } from '../../../src/core/saml/encrypted-key.ts';
import { keyMaker, makeKeyPair } from '../../../src/core/saml/key-pair.ts';
import { keyAs, makeEcKey } from './fixtures.ts';
import { openssl, withOpenssl } from './openssl.ts';

const PASSWORD = new Secret('p4ss wörd $with "quotes"');
describe('a generated key pair', () => {
  it('is RSA of the requested size, in plain PKCS#8', async () => {
    const { privateKeyPem } = await makeKeyPair({ keySize: 3072 });
    expect(privateKeyPem.reveal()).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
    const key = createPrivateKey(privateKeyPem.reveal());
    expect(key.asymmetricKeyDetails).toMatchObject({ modulusLength: 3072, publicExponent: 65537n });
    expect(String(privateKeyPem)).toBe('[secret]');
  });

  it('differs each time', async () => {
    const [one, another] = await Promise.all([makeKeyPair({ keySize: 2048 }), makeKeyPair({ keySize: 2048 })]);
    expect(one.privateKeyPem.equals(another.privateKeyPem)).toBe(false);
  });

  it.each([1024, 2047, 8192, 0, -1, 2048.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'is not created with %s bits',
    async (keySize) => {
      await expect(makeKeyPair({ keySize })).rejects.toMatchObject({ code: 'saml.key-size' });
    },
  );
});

describe('a key that is generated ahead', () => {
  it.each([true, false])('is given once, and the next one is another (ahead: %s)', async (ahead) => {
    const make = keyMaker({ keySize: 2048, ahead });
    const [one, another] = await Promise.all([make(), make()]);
    expect(one.privateKeyPem.equals(another.privateKeyPem)).toBe(false);
  });

  it('fails for the caller that asks for it, and for no other', async () => {
    const make = keyMaker({ keySize: 1024, ahead: true });
    await new Promise(setImmediate);
    await expect(make()).rejects.toMatchObject({ code: 'saml.key-size' });
  });
});

describe('an encrypted key', async () => {
  const { privateKeyPem } = await makeKeyPair({ keySize: 2048 });
  const encrypted = encryptPrivateKey(privateKeyPem, PASSWORD, 'traditional');

  it('has the form of the commands in the Genesys guide: PKCS#1, AES-256-CBC', () => {
    expect(encrypted.reveal()).toMatch(
      /^-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,[0-9A-F]{32}\n\n/,
    );
  });

  it('opens again with its password, and is the same key', () => {
    expect(decryptPrivateKey(encrypted, PASSWORD).equals(privateKeyPem)).toBe(true);
  });

  it('can be created from a PKCS#1 key too', () => {
    const again = encryptPrivateKey(keyAs(privateKeyPem, 'pkcs1'), PASSWORD, 'traditional');
    expect(decryptPrivateKey(again, PASSWORD).equals(privateKeyPem)).toBe(true);
  });

  it('does not open with another password, and the error quotes neither', () => {
    const open = () => decryptPrivateKey(encrypted, new Secret('wrong password'));
    expect(open).toThrow(expect.objectContaining({ code: 'saml.key-password' }));
    expect(open).not.toThrow(/wrong password|p4ss/);
  });

  it.each([
    ['no password', openPrivateKey, undefined],
    ['an empty password', openPrivateKey, new Secret('')],
  ])('asks for the password when there is %s', (_, open, password) => {
    expect(() => open(encrypted, password)).toThrow(expect.objectContaining({ code: 'saml.key-password-missing' }));
  });

  it('is never created with an empty password', () => {
    expect(() => encryptPrivateKey(privateKeyPem, new Secret(''), 'traditional')).toThrow(
      expect.objectContaining({ code: 'saml.key-password-missing' }),
    );
  });

  it('is created from RSA keys only', () => {
    expect(() => encryptPrivateKey(makeEcKey(), PASSWORD, 'traditional')).toThrow(
      expect.objectContaining({ code: 'saml.not-rsa' }),
    );
  });

  it.each([
    '',
    'rubbish',
    '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----',
    '-----BEGIN CERTIFICATE-----\nAAAA\n',
  ])('is not created from invalid text: %j', (text) => {
    expect(() => encryptPrivateKey(new Secret(text), PASSWORD, 'traditional')).toThrow(
      expect.objectContaining({ code: 'saml.key-unreadable' }),
    );
  });

  it('opens with openssl, with exactly that password', withOpenssl(), () => {
    const plain = openssl(['rsa', '-passin', `pass:${PASSWORD.reveal()}`], encrypted.reveal());
    expect(decryptPrivateKey(new Secret(plain), PASSWORD).equals(privateKeyPem)).toBe(true);
    expect(() => openssl(['rsa', '-passin', 'pass:wrong'], encrypted.reveal())).toThrow();
  });

  it('opens when openssl created it, in the old form and in the new one', withOpenssl(), () => {
    const pass = ['-passout', `pass:${PASSWORD.reveal()}`];
    for (const form of [['-traditional'], []]) {
      const made = openssl(['rsa', '-aes256', ...form, ...pass], privateKeyPem.reveal());
      expect(decryptPrivateKey(new Secret(made), PASSWORD).equals(privateKeyPem)).toBe(true);
    }
  });
});
