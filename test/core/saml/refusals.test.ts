import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { HybridError } from '../../../src/base/errors.ts';
import { Secret } from '../../../src/base/secret.ts';
import { makeResponse } from '../../../src/core/saml/assertion.ts';
import { makeCertificate } from '../../../src/core/saml/certificate.ts';
import { encryptPrivateKey, openPrivateKey } from '../../../src/core/saml/encrypted-key.ts';
import { makeKeyPair } from '../../../src/core/saml/key-pair.ts';
import { checkOwnPair } from '../../../src/core/saml/own-pair.ts';
import { certificateFacts, pemOfOption } from '../../../src/core/saml/pem.ts';
import { EC_CERTIFICATE, makeEcKey, makePair, NOW, type Pair, random } from './fixtures.ts';

let pair: Pair;
let foreign: Pair;
let small: Pair;

beforeAll(async () => {
  [pair, foreign] = await Promise.all([makePair('Customer'), makePair()]);
  const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const privateKey = new Secret(key.export({ type: 'pkcs8', format: 'pem' }).toString());
  small = { privateKey, certificate: makeCertificate({ privateKey, subject: 'small', days: 1, now: NOW, random }) };
});

/** As a person reads it: `code: what is wrong -> next step`. */
async function refusalOf(work: () => unknown): Promise<string> {
  try {
    await work();
    return 'no refusal';
  } catch (error) {
    if (!(error instanceof HybridError)) throw error;
    return `${error.code}: ${error.message} -> ${error.fix}`;
  }
}

const PASSWORD = new Secret('a password');
const certificate = (subject: string, days: number) => () =>
  makeCertificate({ privateKey: pair.privateKey, subject, days, now: NOW, random });
const own = (certificate: string, privateKey: Secret, now?: Date) => () =>
  checkOwnPair({ certificate, privateKey, ...(now && { now }) });
const later = new Date('2030-01-01T00:00:00Z');
const earlier = new Date('2020-01-01T00:00:00Z');
const response = (email: string) => () =>
  makeResponse({
    issuer: 'https://www.genesys.com/pureengage',
    certificatePem: pair.certificate,
    privateKey: pair.privateKey,
    organizationShortName: 'acme',
    email,
    audience: 'https://login.mypurecloud.de/saml',
    recipient: 'https://login.mypurecloud.de/saml',
    now: NOW,
    random,
  });

describe('a refusal names the problem and the next step', () => {
  it('when a key of another size is requested', async () => {
    for (const keySize of [1024, 2047, 4097, 2048.5]) {
      const refusal = await refusalOf(() => makeKeyPair({ keySize }));
      expect(refusal).toMatch(new RegExp(`^saml\\.[a-z-]+: .*${keySize} bits.* -> .*2048, 3072 or 4096`));
    }
  });

  it('when a certificate would not be unique, or would not last', async () => {
    expect(await refusalOf(certificate('x'.repeat(65), 1))).toMatch(/subject.* 65 .* -> Correct .*subject.* 1 to 64/);
    expect(await refusalOf(certificate('Engage', 0))).toMatch(/days: .* 0 days -> Correct .*days/);
  });

  it('when a key cannot be decrypted', async () => {
    const locked = encryptPrivateKey(pair.privateKey, PASSWORD, 'pkcs8');
    const open = (key: Secret, password?: Secret) => refusalOf(() => openPrivateKey(key, password));
    expect(await open(locked)).toMatch(/key-password-missing: .*encrypted.* password is missing -> Give the password/);
    expect(await open(locked, new Secret(''))).toMatch(/key-password-missing: /);
    expect(await open(locked, new Secret('wrong'))).toMatch(/key-password: Cannot open .* -> Check the password/);
    expect(await open(new Secret('words'))).toMatch(/key-unreadable: .*the private key.* -> .*BEGIN PRIVATE KEY/);
    const empty = await refusalOf(() => encryptPrivateKey(pair.privateKey, new Secret(''), 'pkcs8'));
    expect(empty).toMatch(/password is empty -> Give a password/);
    const ec = await refusalOf(() => encryptPrivateKey(makeEcKey(), PASSWORD, 'traditional'));
    expect(ec).toMatch(/not-rsa: .*not an RSA key -> Create an RSA key/);
  });

  it('when a pair of the customer cannot be used', async () => {
    expect(await refusalOf(own(EC_CERTIFICATE, makeEcKey()))).toMatch(
      /not-rsa: .*not for an RSA key -> .*RSA key and its certificate/,
    );
    expect(await refusalOf(own(small.certificate, small.privateKey))).toMatch(
      /key-too-small: .*1024 bits.* 2048 .* -> Create a larger key/,
    );
    expect(await refusalOf(own(pair.certificate, foreign.privateKey))).toMatch(
      /pair-mismatch: .*CN=Customer -> Give the key with which the certificate was created/,
    );
    const { notBefore, notAfter } = certificateFacts(pair.certificate);
    expect(await refusalOf(own(pair.certificate, pair.privateKey, later))).toBe(
      `saml.certificate-ended: Cannot use the certificate: it ended on ${notAfter.toISOString()} -> Give a certificate that is valid now: Genesys Cloud rejects this one.`,
    );
    expect(await refusalOf(own(pair.certificate, pair.privateKey, earlier))).toBe(
      `saml.certificate-not-begun: Cannot use the certificate: it is valid from ${notBefore.toISOString()} -> Give a certificate that is valid now: Genesys Cloud rejects this one.`,
    );
  });

  it('when a text is not a certificate, also where its start or end looks like one', async () => {
    const wrong = /certificate-unreadable: .*an X.509 certificate.* -> .*BEGIN CERTIFICATE/;
    for (const text of ['', 'MIIB', '%MIIB', 'MIIB%'])
      expect(await refusalOf(() => certificateFacts(text))).toMatch(wrong);
  });

  it('when an option of the transaction object contains something else', async () => {
    const pem = Buffer.from(pair.certificate).toString('base64');
    expect(pemOfOption(pem)).toBe(pair.certificate);
    for (const text of ['', 'words', `%${pem}`, `${pem}%`, pair.certificate]) {
      expect(await refusalOf(() => pemOfOption(text))).toMatch(/ -> Write the whole PEM file/);
    }
  });

  it('when a value is not allowed in XML', async () => {
    expect(await refusalOf(response('a\u0000b'))).toMatch(/not-xml: .*control character.* -> Correct .*tenant file/);
  });
});

describe('a limit that is still accepted', () => {
  it('is a key of 4096 bits', async () => {
    const { privateKeyPem } = await makeKeyPair({ keySize: 4096 });
    expect(openPrivateKey(privateKeyPem).asymmetricKeyDetails?.modulusLength).toBe(4096);
  });

  it('is a PEM text that ends with a line break', () => {
    expect(pair.certificate).toMatch(/-----END CERTIFICATE-----\n$/);
    const locked = encryptPrivateKey(pair.privateKey, PASSWORD, 'pkcs8').reveal();
    expect(locked).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----\n[^-]+\n-----END ENCRYPTED PRIVATE KEY-----\n$/);
  });
});
