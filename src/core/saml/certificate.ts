import { createPrivateKey, createPublicKey, type KeyObject, sign, X509Certificate } from 'node:crypto';
import type { Random } from '../../base/context.ts';
import { problem } from '../../base/errors.ts';
import type { Secret } from '../../base/secret.ts';
import { DAY, HOUR } from '../../base/time.ts';
import { openPrivateKey } from './encrypted-key.ts';
import { forge } from './forge.ts';
import { certificatePem } from './pem.ts';

/** Genesys Cloud rejects a certificate that is not valid yet, so it starts an hour early, as with public authorities. */
const BEGINS_EARLIER = HOUR;
const SERIAL_BYTES = 16;
/** `ub-common-name` of RFC 5280. */
const LONGEST_NAME = 64;
const LAST_YEAR = 9999;
/** The types of forge require a tag class here; its code requires a type, and then encodes the value as UTF-8. */
const UTF8: number = forge.asn1.Type.UTF8;

interface CertificateRequest {
  /** PEM, not encrypted. */
  readonly privateKey: Secret;
  /** Common name: any Unicode text of up to 64 characters. */
  readonly subject: string;
  readonly days: number;
  readonly now: Date;
  readonly random: Pick<Random, 'bytes'>;
}

/** A self-signed X.509 v3 certificate, like that of `openssl req -new -x509`. @throws HybridError for a bad subject, days or key */
export function makeCertificate(request: CertificateRequest): string {
  checkRequest(request);
  const pem = signedPem(request);
  // Created by forge, checked by OpenSSL.
  const certificate = new X509Certificate(pem);
  const key = createPrivateKey(request.privateKey.reveal());
  if (certificate.verify(certificate.publicKey) && certificate.checkPrivateKey(key)) return pem;
  throw problem('saml.certificate-broken');
}

function checkRequest({ subject, days, now }: CertificateRequest): void {
  const length = [...subject].length;
  if (subject.trim() === '' || length > LONGEST_NAME || !subject.isWellFormed() || /\p{Cc}/u.test(subject)) {
    throw problem('saml.certificate-subject', { length });
  }
  const end = new Date(now.getTime() + days * DAY);
  if (Number.isInteger(days) && days >= 1 && end.getUTCFullYear() <= LAST_YEAR) return;
  throw problem('saml.certificate-days', { days });
}

function signedPem({ privateKey, subject, days, now, random }: CertificateRequest): string {
  const key = openPrivateKey(privateKey);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = publicKeyOf(key);
  certificate.serialNumber = serialNumber(random);
  certificate.validity.notBefore = new Date(now.getTime() - BEGINS_EARLIER);
  certificate.validity.notAfter = new Date(now.getTime() + days * DAY);
  const name = [{ shortName: 'CN', value: subject, valueTagClass: UTF8 }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.setExtensions([
    { name: 'subjectKeyIdentifier' },
    { name: 'authorityKeyIdentifier', keyIdentifier: true },
    { name: 'basicConstraints', cA: true, critical: true },
  ]);
  // Explicit, because the default of forge is SHA-1.
  certificate.sign(signedByOpenssl(key, certificate), forge.md.sha256.create());
  return certificatePem(derOf(forge.pki.certificateToAsn1(certificate)).toString('base64'));
}

function publicKeyOf(key: KeyObject): forge.pki.rsa.PublicKey {
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return forge.pki.publicKeyFromAsn1(forge.asn1.fromDer(spki.toString('binary'))) as forge.pki.rsa.PublicKey;
}

/** Signing in forge is JavaScript and takes 65 ms per tenant. With this, forge never has the private key either. */
function signedByOpenssl(key: KeyObject, certificate: forge.pki.Certificate): forge.pki.rsa.PrivateKey {
  const signer = { sign: () => sign('sha256', derOf(certificate.tbsCertificate), key).toString('binary') };
  return signer as unknown as forge.pki.rsa.PrivateKey;
}

const derOf = (structure: forge.asn1.Asn1): Buffer => Buffer.from(forge.asn1.toDer(structure).getBytes(), 'binary');

/** First byte 40 to 7f: positive, minimal DER, and always 16 bytes. */
function serialNumber(random: Pick<Random, 'bytes'>): string {
  const bytes = Buffer.from(random.bytes(SERIAL_BYTES));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.toString('hex');
}
