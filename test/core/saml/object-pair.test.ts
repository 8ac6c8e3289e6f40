import { beforeAll, describe, expect, it } from 'vitest';
import { HybridError } from '../../../src/base/errors.ts';
import { Secret } from '../../../src/base/secret.ts';
import { cachedOpenKey, decryptPrivateKey, encryptPrivateKey } from '../../../src/core/saml/encrypted-key.ts';
import { keyFacts, readObjectPair } from '../../../src/core/saml/object-pair.ts';
import { ownPairOf } from '../../../src/core/saml/own-pair.ts';
import { certificateFacts, certificatePem, optionText, pemBody } from '../../../src/core/saml/pem.ts';
import { EC_CERTIFICATE, makeEcKey, makePair, type Pair } from './fixtures.ts';

const PASSWORD = new Secret('a password of the customer');
let pair: Pair;
let other: Pair;
let locked: Secret;
beforeAll(async () => {
  [pair, other] = await Promise.all([makePair(), makePair('Other')]);
  locked = encryptPrivateKey(pair.privateKey, PASSWORD, 'traditional');
});

/** The options of an object with the pair in the form of Engage, with some changes. */
function optionsWith(over: Partial<Record<'certificate' | 'pkey' | 'password', string>> = {}) {
  const values = {
    certificate: optionText(pair.certificate),
    pkey: optionText(locked).reveal(),
    password: PASSWORD.reveal(),
  };
  const saml = Object.entries({ ...values, ...over }).map(([name, text]) => [name, new Secret(text)]);
  return { saml: Object.fromEntries(saml) as Record<string, Secret> };
}

/** The result as text: `taken`, `none`, or why the pair is not adopted. */
function said(over: Parameters<typeof optionsWith>[0]): string {
  const found = readObjectPair(optionsWith(over), decryptPrivateKey);
  if (found instanceof HybridError) return `${found.code}: ${found.message}`;
  return found ? 'taken' : 'none';
}

describe('a manually created pair in the transaction object', () => {
  it('is adopted unchanged, with its key still encrypted', () => {
    const found = readObjectPair(optionsWith(), decryptPrivateKey);
    if (!found || found instanceof HybridError) throw new Error('the pair was not taken');
    expect(found.certificate).toBe(pair.certificate);
    expect(found.privateKey.reveal()).toBe(locked.reveal());
    expect(found.password.reveal()).toBe(PASSWORD.reveal());
  });

  it('keeps the text of its certificate where that is in the usual form, so that it compares as equal', () => {
    const taken = (certificate: string) => {
      const found = readObjectPair(optionsWith({ certificate }), decryptPrivateKey);
      return found instanceof HybridError ? found.message : found?.certificate;
    };
    const chain = `subject=x\n${pair.certificate}${other.certificate}`;
    expect(taken(optionText(chain))).toBe(chain);
    expect(taken(optionText(`${other.certificate}${pair.certificate}`))).toBe(pair.certificate);
    expect(taken(optionText(`${pair.certificate}${pair.privateKey.reveal()}`))).toBe(pair.certificate);
    for (const form of [pair.certificate, pemBody(pair.certificate), optionText(optionText(pair.certificate))]) {
      expect(taken(form)).toBe(pair.certificate);
    }
  });

  it('is adopted with a key in another form, which is then stored as PEM', () => {
    const pem = locked.reveal();
    for (const pkey of [pem, pem.replaceAll('\n', '\\n'), optionText(optionText(pem))]) {
      const found = readObjectPair(optionsWith({ pkey }), decryptPrivateKey);
      expect(found instanceof HybridError ? found.message : found?.privateKey.reveal()).toBe(pem);
    }
  });

  it('is absent where the object has no value of it', () => {
    expect(said({ certificate: '', pkey: '', password: '' })).toBe('none');
    expect(readObjectPair({}, decryptPrivateKey)).toBeUndefined();
    expect(readObjectPair({ saml: {} }, decryptPrivateKey)).toBeUndefined();
  });

  it.each([
    [{ certificate: '' }, 'saml/certificate has no value'],
    [{ pkey: '' }, 'saml/pkey has no value'],
    [{ password: '' }, 'saml/password has no value'],
    [{ certificate: '', password: '' }, 'saml/certificate and saml/password has no value'],
  ])('is not adopted where a value is missing: %j', (over, message) => {
    expect(said(over)).toBe(`saml-key.not-taken-over: ${message}`);
  });

  it('is not adopted where something is wrong with it, and names the option', () => {
    const wrong = (over: Parameters<typeof said>[0], option: RegExp) => {
      expect(said(over)).toMatch(/^saml-key\.not-taken-over: /);
      expect(said(over)).toMatch(option);
    };
    wrong({ certificate: 'words' }, /saml\/certificate/);
    wrong({ pkey: 'words' }, /saml\/pkey/);
    wrong({ pkey: optionText('-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----') }, /saml\/pkey/);
    wrong({ password: 'another' }, /saml\/password/);
    wrong({ certificate: optionText(other.certificate) }, /saml\/pkey/);
    const ec = { certificate: optionText(certificatePem(EC_CERTIFICATE)), pkey: optionText(makeEcKey()).reveal() };
    wrong(ec, /RSA/);
  });

  it('is judged by the first certificate of a chain where none belongs to the key', () => {
    const chain = optionText(`${other.certificate}${certificatePem(EC_CERTIFICATE)}`);
    expect(said({ certificate: chain })).toBe(said({ certificate: optionText(other.certificate) }));
    const reversed = optionText(`${certificatePem(EC_CERTIFICATE)}${other.certificate}`);
    expect(said({ certificate: reversed })).not.toBe(said({ certificate: chain }));
  });

  it('is not adopted where an error prevents reading it, without the text of that error', () => {
    const broken = () => {
      throw new TypeError('a text with a secret');
    };
    const found = readObjectPair(optionsWith(), broken);
    expect(found).toBeInstanceOf(HybridError);
    expect(found).toMatchObject({
      code: 'saml-key.not-taken-over',
      message: expect.stringContaining('it cannot be read'),
    });
    expect(JSON.stringify(found)).not.toContain('a text with a secret');
  });

  it('is reported with the reason that another check gives', () => {
    const refused = () => {
      throw new HybridError({ code: 'other.code', message: 'a reason of its own' });
    };
    expect(readObjectPair(optionsWith(), refused)).toMatchObject({
      code: 'saml-key.not-taken-over',
      message: expect.stringContaining('a reason of its own'),
    });
  });
});

it('other resources refer to the options of a pair, its fingerprint, its expiry and the body of its certificate', () => {
  const { fingerprint, notAfter } = certificateFacts(pair.certificate);
  const certificate = `${pair.certificate}${pair.privateKey.reveal()}`;
  const facts = keyFacts({ certificate, privateKey: locked, password: PASSWORD });
  expect({ ...facts, pkey: facts.pkey.reveal() }).toEqual({
    fingerprint: `sha256:${fingerprint}`,
    body: pemBody(pair.certificate),
    notAfter: notAfter.toISOString(),
    // A private key next to the certificate is never passed on with it.
    certificate: optionText(pair.certificate),
    pkey: optionText(locked).reveal(),
    password: PASSWORD,
  });
  expect(keyFacts({ certificate: pair.certificate, privateKey: locked, password: PASSWORD }).certificate).toBe(
    optionText(pair.certificate),
  );
});

describe('the pair in a store entry of the customer', () => {
  it('is the certificate with its key, which may be encrypted', () => {
    const plain = ownPairOf({
      certificate: new Secret(pair.certificate),
      private_key: pair.privateKey,
      password: new Secret(' '),
    });
    expect(plain).toMatchObject({ certificate: pair.certificate, keySize: 2048 });
    const encrypted = ownPairOf({ certificate: new Secret(pair.certificate), private_key: locked, password: PASSWORD });
    expect(encrypted.privateKey.equals(pair.privateKey)).toBe(true);
  });

  it.each([
    [{}, 'certificate'],
    [{ certificate: 'x' }, 'private_key'],
    [{ private_key: 'x' }, 'certificate'],
    [{ certificate: ' ', private_key: 'x' }, 'certificate'],
    [{ certificate: 'x', private_key: '\n' }, 'private_key'],
  ])('is incomplete with %j', (texts, missing) => {
    const values = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, new Secret(text)]));
    expect(() => ownPairOf(values)).toThrow(
      expect.objectContaining({ code: 'saml-key.own-incomplete', message: expect.stringContaining(missing) }),
    );
  });
});

describe('a key that several steps need', () => {
  it('is decrypted once, and another key or password decrypts another', () => {
    const open = cachedOpenKey();
    const plain = open(locked, PASSWORD);
    expect(plain.equals(pair.privateKey)).toBe(true);
    expect(open(new Secret(locked.reveal()), new Secret(PASSWORD.reveal()))).toBe(plain);
    const another = encryptPrivateKey(other.privateKey, PASSWORD, 'traditional');
    expect(open(another, PASSWORD).equals(other.privateKey)).toBe(true);
    expect(() => open(locked, new Secret('another'))).toThrow(expect.objectContaining({ code: 'saml.key-password' }));
    expect(open(locked, PASSWORD)).toBe(plain);
  });
});
