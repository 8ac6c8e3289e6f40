import { createPrivateKey, X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Secret } from '../../../src/base/secret.ts';
import { makeCertificate } from '../../../src/core/saml/certificate.ts';
import { makeKeyPair } from '../../../src/core/saml/key-pair.ts';
import { certificateFacts } from '../../../src/core/saml/pem.ts';
import { NOW, random } from './fixtures.ts';
import { guidePair, openssl, withOpenssl } from './openssl.ts';

const EXTENSIONS =
  'subjectKeyIdentifier,authorityKeyIdentifier,basicConstraints,keyUsage,extendedKeyUsage,subjectAltName';
let privateKey: Secret;

beforeAll(async () => {
  privateKey = (await makeKeyPair({ keySize: 2048 })).privateKeyPem;
});

function make(change: Partial<Parameters<typeof makeCertificate>[0]> = {}): string {
  return makeCertificate({ privateKey, subject: 'Engage SAML', days: 3652, now: NOW, random, ...change });
}

describe('a generated certificate', () => {
  it('verifies with its own key, and names itself as its issuer', () => {
    const certificate = new X509Certificate(make());
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.checkPrivateKey(createPrivateKey(privateKey.reveal()))).toBe(true);
    expect(certificate.subject).toBe('CN=Engage SAML');
    expect(certificate.checkIssued(certificate)).toBe(true);
    expect(certificate.ca).toBe(true);
    expect(certificate.publicKey.asymmetricKeyDetails).toMatchObject({ modulusLength: 2048 });
  });

  it('is valid now, also where the clock of the service is late, and for the requested days', () => {
    expect(certificateFacts(make())).toMatchObject({
      notBefore: new Date('2026-11-24T04:11:00Z'),
      notAfter: new Date('2036-11-23T05:11:00Z'),
    });
  });

  it('may expire after 2049, where dates have another form', () => {
    expect(certificateFacts(make({ days: 36525 })).notAfter).toEqual(new Date('2126-11-25T05:11:00Z'));
  });

  it.each(['Ålesund – Nürnberg – 東京', 'Crédit & Söhne', '😀', 'a'.repeat(64)])(
    'contains the subject %j as UTF-8',
    (subject) => {
      const pem = make({ subject });
      expect(certificateFacts(pem).subject).toBe(`CN=${subject}`);
      expect(Buffer.from(new X509Certificate(pem).raw).includes(Buffer.from(subject, 'utf8'))).toBe(true);
    },
  );

  it('has a serial number of 16 bytes that is positive and minimal, whatever the random bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const { serial } = certificateFacts(make({ random: { bytes: () => Buffer.from(bytes) } }));
        expect(serial).toMatch(/^[4-7][0-9A-F]{31}$/);
      }),
      { numRuns: 10, examples: [[new Uint8Array(16)], [new Uint8Array(16).fill(255)]] },
    );
  });

  it.each(['', '  ', 'a'.repeat(65), 'line\nbreak', 'nul\0', '\ud800'])(
    'is not created for the subject %j',
    (subject) => {
      expect(() => make({ subject })).toThrow(expect.objectContaining({ code: 'saml.certificate-subject' }));
    },
  );

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 3_000_000])('is not created for %s days', (days) => {
    expect(() => make({ days })).toThrow(expect.objectContaining({ code: 'saml.certificate-days' }));
  });

  it('is not created from an invalid key', () => {
    expect(() => make({ privateKey: new Secret('rubbish') })).toThrow(
      expect.objectContaining({ code: 'saml.key-unreadable' }),
    );
  });

  it('is read by openssl like a certificate of openssl', withOpenssl(), () => {
    const text = openssl(
      ['x509', '-noout', '-text', '-nameopt', 'utf8,sep_comma_plus_space'],
      make({ subject: 'Ålesund' }),
    );
    expect(text).toContain('Version: 3 (0x2)');
    expect(text).toContain('Signature Algorithm: sha256WithRSAEncryption');
    expect(text).toContain('Subject: CN=Ålesund');
    expect(text).toMatch(/X509v3 Basic Constraints: critical\s+CA:TRUE/);
    const identifiers = text.match(/(?:[0-9A-F]{2}:){19}[0-9A-F]{2}/g);
    expect(identifiers?.[0]).toBe(identifiers?.[1]);
  });

  it('has its subject encoded as UTF8String', withOpenssl(), () => {
    expect(openssl(['asn1parse', '-i'], make({ subject: 'Ålesund' }))).toMatch(/UTF8STRING\s+:Ålesund/);
  });

  it('has the extensions that the command of the Genesys guide gives, for the same key', withOpenssl(), () => {
    const article = guidePair('Engage SAML');
    const extensions = (pem: string) => openssl(['x509', '-noout', '-ext', EXTENSIONS], pem).split('\n').sort();
    expect(extensions(make({ privateKey: article.privateKey }))).toEqual(extensions(article.certificate));
    expect(extensions(article.certificate).join()).toContain('CA:TRUE');
  });
});
