import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/base/secret.ts';
import { decryptPrivateKey, encryptPrivateKey, type KeyFormat } from '../../../src/core/saml/encrypted-key.ts';
import { makeKeyPair } from '../../../src/core/saml/key-pair.ts';
import { optionText } from '../../../src/core/saml/pem.ts';
import { openssl, withOpenssl } from './openssl.ts';

/** As long as the generated ones. */
const PASSWORD = new Secret('Zk3vQ0m8yR2tX6wB1nH5cJ9pL4sD7gFa');
const LONG_OPTION = 3900;

describe.each<KeyFormat>(['traditional', 'pkcs8'])('a key as %s', async (format) => {
  const { privateKeyPem } = await makeKeyPair({ keySize: 2048 });
  const encrypted = encryptPrivateKey(privateKeyPem, PASSWORD, format);

  it('opens with its password and is the same key', () => {
    expect(decryptPrivateKey(encrypted, PASSWORD).equals(privateKeyPem)).toBe(true);
    expect(() => decryptPrivateKey(encrypted, new Secret('another password'))).toThrow(/Cannot open the private key/);
  });

  it('of 2048 bits fits into an option of the transaction object', () => {
    expect(optionText(encrypted).length).toBeLessThan(LONG_OPTION);
  });

  it('is opened by openssl with the commands of the Genesys guide', withOpenssl(), () => {
    const decoded = openssl(['base64', '-d', '-A'], optionText(encrypted).reveal());
    const opened = openssl(['rsa', '-passin', `pass:${PASSWORD.reveal()}`], decoded);
    expect(openssl(['rsa', '-noout', '-modulus'], opened)).toBe(
      openssl(['rsa', '-noout', '-modulus'], privateKeyPem.reveal()),
    );
  });
});

describe('the format pkcs8', () => {
  it('is PBES2 with AES-256-CBC and HMAC-SHA-1, which old readers know', withOpenssl(), async () => {
    const { privateKeyPem } = await makeKeyPair({ keySize: 2048 });
    const pem = encryptPrivateKey(privateKeyPem, PASSWORD, 'pkcs8').reveal();
    const structure = openssl(['asn1parse'], pem);
    expect(structure).toContain('PBES2');
    expect(structure).toContain('PBKDF2');
    expect(structure).toContain('aes-256-cbc');
    // SHA-1 is the default and then omitted.
    expect(structure).not.toMatch(/hmacWithSHA(224|256|384|512)/);
  });
});
