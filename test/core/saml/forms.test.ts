import { beforeAll, describe, expect, it } from 'vitest';
import { certificatesIn, isOneCertificate, keyTextIn, textFingerprint } from '../../../src/core/saml/forms.ts';
import { certificatePem, pemBody } from '../../../src/core/saml/pem.ts';
import { READABLE } from '../../scenarios/twelve/odd-forms.ts';
import { EC_CERTIFICATE, makePair, type Pair } from './fixtures.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');
let pair: Pair;
let other: Pair;
beforeAll(async () => {
  [pair, other] = await Promise.all([makePair(), makePair('Other')]);
});

describe('the certificates of a text', () => {
  it.each(Object.keys(READABLE))('are found in %s', (form) => {
    const { certificates, isWhole } = certificatesIn(READABLE[form]?.(pair.certificate, other.certificate) ?? '');
    expect([certificates.at(-1), isWhole]).toEqual([pair.certificate, true]);
  });

  it('are all of a chain, in order and with any number of base64 layers', () => {
    const chain = pair.certificate + other.certificate + certificatePem(EC_CERTIFICATE);
    const wanted = [pair.certificate, other.certificate, certificatePem(EC_CERTIFICATE)];
    for (const text of [chain, base64(chain), base64(base64(chain)), base64(base64(base64(chain)))]) {
      expect(certificatesIn(text)).toEqual({ certificates: wanted, isWhole: true });
    }
  });

  it('are the readable ones of a damaged chain, which is marked as incomplete', () => {
    const damaged = pair.certificate.replace('MII', 'XXX');
    expect(certificatesIn(base64(damaged + other.certificate))).toEqual({
      certificates: [other.certificate],
      isWhole: false,
    });
  });

  it.each([
    '',
    'cert.pem',
    'AAAA',
    '-----BEGIN CERTIFICATE-----',
    base64('-----BEGIN CERTIFICATE-----\n-----END'),
    'MIIB',
  ])('are unknown, not absent, in %j', (text) => {
    expect(certificatesIn(text)).toEqual({ certificates: [], isWhole: false });
  });
});

describe('a text of the identity provider', () => {
  it('is one certificate as PEM and as base64 of DER, and no more than one', () => {
    expect([pair.certificate, pemBody(pair.certificate)].map(isOneCertificate)).toEqual([true, true]);
    expect([pair.certificate + other.certificate, 'AAAA', ''].map(isOneCertificate)).toEqual([false, false, false]);
  });

  it('has a fingerprint that distinguishes it from another one, whatever its line breaks', () => {
    expect(textFingerprint('A A\n')).toBe(textFingerprint('AA'));
    expect(textFingerprint('AA')).not.toBe(textFingerprint('AB'));
  });
});

describe('the private key of an option', () => {
  it('is the PEM text with its lines, from base64 of any depth and with the characters \\n', () => {
    const pem = pair.privateKey.reveal();
    for (const text of [pem, base64(pem), base64(base64(pem)), base64(pem.replaceAll('\n', '\\n'))]) {
      expect(keyTextIn(text)).toBe(pem);
    }
    expect(keyTextIn('no key')).toBeUndefined();
  });
});
