import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { Secret } from '../../../src/base/secret.ts';
import { makeCertificate } from '../../../src/core/saml/certificate.ts';
import { encryptPrivateKey } from '../../../src/core/saml/encrypted-key.ts';
import { checkOwnPair } from '../../../src/core/saml/own-pair.ts';
import { certificateFingerprint, pemBody } from '../../../src/core/saml/pem.ts';
import { EC_CERTIFICATE, keyAs, makeEcKey, makePair, NOW, type Pair, random } from './fixtures.ts';
import { guidePair, withOpenssl } from './openssl.ts';

const PASSWORD = new Secret('a password of the customer');
let pair: Pair;

beforeAll(async () => {
  pair = await makePair('Customer');
});

function code(expected: string) {
  return expect.objectContaining({ code: `saml.${expected}` });
}

describe('the key pair of a customer', () => {
  it('is accepted in every form that a customer may have', () => {
    const forms: readonly [Secret, Secret | undefined][] = [
      [pair.privateKey, undefined],
      [keyAs(pair.privateKey, 'pkcs1'), undefined],
      [keyAs(pair.privateKey, 'pkcs8', PASSWORD.reveal()), PASSWORD],
      [encryptPrivateKey(pair.privateKey, PASSWORD, 'traditional'), PASSWORD],
      [pair.privateKey, PASSWORD],
    ];
    for (const [privateKey, password] of forms) {
      const own = checkOwnPair({ certificate: pair.certificate, privateKey, now: NOW, ...(password && { password }) });
      expect(own.privateKey.equals(pair.privateKey)).toBe(true);
      expect(own.facts).toMatchObject({
        subject: 'CN=Customer',
        fingerprint: certificateFingerprint(pair.certificate),
      });
    }
  });

  it('is passed on as PEM of one certificate, whatever its form was', async () => {
    const other = await makePair('Its authority');
    for (const certificate of [
      pemBody(pair.certificate),
      `${pair.certificate}${other.certificate}`.replaceAll('\n', '\r\n'),
    ]) {
      expect(checkOwnPair({ certificate, privateKey: pair.privateKey }).certificate).toBe(pair.certificate);
    }
  });

  it('must have a matching key and certificate', async () => {
    const { privateKey } = await makePair();
    expect(() => checkOwnPair({ certificate: pair.certificate, privateKey })).toThrow(
      /does not belong to the certificate CN=Customer/,
    );
    expect(() => checkOwnPair({ certificate: pair.certificate, privateKey: makeEcKey() })).toThrow(
      code('pair-mismatch'),
    );
  });

  it('must be RSA', () => {
    expect(() => checkOwnPair({ certificate: EC_CERTIFICATE, privateKey: makeEcKey() })).toThrow(code('not-rsa'));
  });

  it('must have 2048 bits', () => {
    const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const privateKey = new Secret(key.export({ type: 'pkcs8', format: 'pem' }).toString());
    const certificate = makeCertificate({ privateKey, subject: 'small', days: 1, now: NOW, random });
    expect(() => checkOwnPair({ certificate, privateKey })).toThrow(/has 1024 bits, and 2048 are the minimum/);
  });

  it('must be valid at the given time, to the second', () => {
    const check = (now: string) => () => checkOwnPair({ ...pair, now: new Date(now) });
    expect(check('2027-11-24T05:10:59Z')).not.toThrow();
    expect(check('2027-11-24T05:11:00Z')).toThrow(code('certificate-ended'));
    expect(check('2026-11-24T04:11:00Z')).not.toThrow();
    expect(check('2026-11-24T04:10:59Z')).toThrow(code('certificate-not-begun'));
  });

  it('may have expired when no time is given', () => {
    expect(checkOwnPair(pair).facts.subject).toBe('CN=Customer');
  });

  it('is refused with what is wrong with the key', () => {
    const encrypted = encryptPrivateKey(pair.privateKey, PASSWORD, 'traditional');
    const check = (privateKey: Secret, password?: Secret) => () =>
      checkOwnPair({ certificate: pair.certificate, privateKey, ...(password && { password }) });
    expect(check(encrypted)).toThrow(code('key-password-missing'));
    expect(check(encrypted, new Secret('another'))).toThrow(code('key-password'));
    expect(check(new Secret('rubbish'))).toThrow(code('key-unreadable'));
    expect(check(new Secret(pair.certificate))).toThrow(code('key-unreadable'));
  });

  it('is refused with what is wrong with the certificate', () => {
    expect(() => checkOwnPair({ certificate: pair.privateKey.reveal(), privateKey: pair.privateKey })).toThrow(
      code('certificate-unreadable'),
    );
  });

  it('may be the one that the command of the Genesys guide creates', withOpenssl(), () => {
    expect(checkOwnPair({ ...guidePair('Article'), now: new Date() }).facts.subject).toBe('CN=Article');
  });
});
