import { createHash, X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { Secret } from '../../../src/base/secret.ts';
import {
  certificateAlone,
  certificateFacts,
  certificateFingerprint,
  certificatePem,
  holdsPrivateKey,
  optionText,
  pemBody,
  pemOfOption,
  readCertificate,
  rsaBits,
} from '../../../src/core/saml/pem.ts';
import { EC_CERTIFICATE, makePair, type Pair } from './fixtures.ts';
import { openssl, withOpenssl } from './openssl.ts';

const RUBBISH = [
  '',
  ' ',
  'rubbish',
  'AAAA',
  '=',
  '-----BEGIN CERTIFICATE-----',
  '-----BEGIN CERTIFICATE-----\n!!\n-----END CERTIFICATE-----',
];
let pair: Pair;

beforeAll(async () => {
  pair = await makePair();
});

describe('the body of a certificate', () => {
  it('is the base64 of the DER on one line, from PEM, from base64, with any white space', () => {
    const body = new X509Certificate(pair.certificate).raw.toString('base64');
    const wrapped = body.replaceAll(/(.{76})/g, '$1\r\n\t ');
    for (const text of [pair.certificate, pair.certificate.replaceAll('\n', '\r\n'), body, wrapped]) {
      expect(pemBody(text)).toBe(body);
    }
  });

  it('is that of the first certificate of a chain, without the text that openssl writes around it', async () => {
    const other = await makePair('Other');
    const text = `Bag Attributes\n    friendlyName: a-b\n${pair.certificate}subject=CN = x\n${other.certificate}`;
    expect(pemBody(text)).toBe(pemBody(pair.certificate));
  });

  it('gives the same PEM again', () => {
    expect(certificatePem(pemBody(pair.certificate))).toBe(pair.certificate);
    expect(pair.certificate.split('\n').every((line) => line.length <= 64)).toBe(true);
  });
});

describe('a fingerprint of a certificate', () => {
  it('is SHA-256 of the DER, whatever the form', () => {
    const expected = createHash('sha256').update(new X509Certificate(pair.certificate).raw).digest('hex');
    expect(certificateFingerprint(pair.certificate)).toBe(expected);
    expect(certificateFingerprint(pemBody(pair.certificate))).toBe(expected);
  });

  it('equals the one of openssl', withOpenssl(), () => {
    const said = openssl(['x509', '-noout', '-fingerprint', '-sha256'], pair.certificate);
    expect(said.trim().split('=')[1]?.replaceAll(':', '').toLowerCase()).toBe(certificateFingerprint(pair.certificate));
  });

  it.each(RUBBISH)('is not given for %j, nor are facts', (text) => {
    const unreadable = expect.objectContaining({ code: 'saml.certificate-unreadable' });
    expect(() => certificateFingerprint(text)).toThrow(unreadable);
    expect(() => certificateFacts(text)).toThrow(unreadable);
  });

  it('is not given for a truncated certificate', () => {
    expect(() => certificateFingerprint(pemBody(pair.certificate).slice(0, 400))).toThrow(
      /nor the base64 of an X\.509 certificate/,
    );
  });
});

describe('the facts of a certificate', () => {
  it('are one-line names, dates, serial number and fingerprint', () => {
    const facts = certificateFacts(pair.certificate);
    expect(facts).toMatchObject({ subject: 'CN=Engage SAML', issuer: 'CN=Engage SAML' });
    expect(facts.notAfter.toISOString()).toBe('2027-11-24T05:11:00.000Z');
    expect(facts.fingerprint).toBe(certificateFingerprint(pair.certificate));
  });

  it('are those of this certificate and of no other, in whichever form it is given', async () => {
    const others = await Promise.all([makePair(), makePair()]);
    for (const { certificate } of [pair, ...others, pair]) {
      const { fingerprint256 } = new X509Certificate(certificate);
      const expected = fingerprint256.replaceAll(':', '').toLowerCase();
      for (const form of [certificate, pemBody(certificate)]) expect(certificateFacts(form).fingerprint).toBe(expected);
    }
  });

  it('are given for a key that is not RSA, too', () => {
    expect(certificateFacts(EC_CERTIFICATE).subject).toBe('O=Example, CN=ec.example');
    expect(rsaBits(readCertificate(EC_CERTIFICATE))).toBe(0);
    expect(rsaBits(readCertificate(pair.certificate))).toBe(2048);
  });
});

describe('an option of the transaction object', () => {
  it('is the base64 of the whole PEM text on one line, and gives it back byte for byte', () => {
    const crlf = pair.certificate.replaceAll('\n', '\r\n');
    for (const pem of [pair.certificate, crlf, `header\n${pair.certificate}`]) {
      expect(optionText(pem)).toMatch(/^[A-Za-z0-9+/]+=*$/);
      expect(pemOfOption(optionText(pem))).toBe(pem);
    }
  });

  it('may be wrapped, as openssl base64 writes it', withOpenssl(), () => {
    const wrapped = openssl(['base64'], pair.certificate);
    expect(wrapped).toContain('\n');
    expect(pemOfOption(wrapped)).toBe(pair.certificate);
    expect(wrapped.replaceAll(/\s/g, '')).toBe(optionText(pair.certificate));
  });

  it('stays a secret when it is created from one', () => {
    const text = optionText(pair.privateKey);
    expect(text).toBeInstanceOf(Secret);
    expect(pemOfOption(text).equals(pair.privateKey)).toBe(true);
  });

  it.each(['', 'rubbish!', 'AAAA', optionText('no PEM at all'), '-----BEGIN CERTIFICATE-----'])(
    'is not read from %j',
    (text) => {
      const unreadable = expect.objectContaining({ code: 'saml.option-unreadable' });
      expect(() => pemOfOption(text)).toThrow(unreadable);
      expect(() => pemOfOption(new Secret(text))).toThrow(unreadable);
    },
  );

  it('is not read from a certificate without the second encoding', () => {
    expect(() => pemOfOption(pemBody(pair.certificate))).toThrow(/not the base64 of a PEM text/);
  });
});

describe('a text that contains a private key', () => {
  const KEY = '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n';
  const wrapped = (text: string) =>
    Buffer.from(text)
      .toString('base64')
      .replaceAll(/(.{64})/g, '$1\n');

  it('is recognized wherever the key is, plain and as base64', () => {
    const both = `${pair.certificate}${KEY}`;
    for (const text of [KEY, both, KEY.replace('PRIVATE', 'ENCRYPTED PRIVATE'), wrapped(both), wrapped(KEY)])
      expect(holdsPrivateKey(text)).toBe(true);
    for (const text of [pair.certificate, wrapped(pair.certificate), '', 'BEGIN PRIVATE KEY', `${wrapped(KEY)}!`])
      expect(holdsPrivateKey(text)).toBe(false);
  });

  it('is passed on without the key: the certificate alone, and any other text unchanged', () => {
    expect(certificateAlone(`${KEY}${pair.certificate}`)).toBe(pair.certificate);
    const chain = `subject=CN\n${pair.certificate}`;
    expect(certificateAlone(chain)).toBe(chain);
  });
});
