import { X509Certificate } from 'node:crypto';
import { problem } from '../../base/errors.ts';
import { Secret } from '../../base/secret.ts';

/** The first certificate of a PEM text, without bag attributes and further certificates. */
const CERTIFICATE_BLOCK = /-----BEGIN (?:X509 )?CERTIFICATE-----([^-]*)-----END (?:X509 )?CERTIFICATE-----/;
export const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

export interface CertificateFacts {
  /** `CN=..., O=...` on one line. */
  readonly subject: string;
  readonly issuer: string;
  /** Hexadecimal, upper case. */
  readonly serial: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** SHA-256 of the DER: 64 hexadecimal digits, lower case, no colons. */
  readonly fingerprint: string;
}

/** Base64 of the DER on one line, from PEM or base64 with any white space. Does not check the content. */
export function pemBody(pemOrBase64: string): string {
  return (CERTIFICATE_BLOCK.exec(pemOrBase64)?.[1] ?? pemOrBase64).replaceAll(/\s+/g, '');
}

/** A PEM text with 64 columns and a line break at its end, like that of openssl. */
export function pemText(label: string, base64: string): string {
  return [`-----BEGIN ${label}-----`, ...(base64.match(/.{1,64}/g) ?? []), `-----END ${label}-----`, ''].join('\n');
}

export const certificatePem = (pemOrBase64: string): string => pemText('CERTIFICATE', pemBody(pemOrBase64));

const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY/;

/** Whether a text, directly or in base64, contains a private key, as in a file with both. */
export function holdsPrivateKey(text: string): boolean {
  if (PRIVATE_KEY.test(text)) return true;
  const body = text.replaceAll(/\s+/g, '');
  return BASE64.test(body) && PRIVATE_KEY.test(Buffer.from(body, 'base64').toString('latin1'));
}

/** The text itself or, if it also contains a private key, only its certificate. */
export const certificateAlone = (pem: string): string => (holdsPrivateKey(pem) ? certificatePem(pem) : pem);

/** @throws HybridError `saml.certificate-unreadable` */
export function readCertificate(pemOrBase64: string): X509Certificate {
  const body = pemBody(pemOrBase64);
  try {
    if (BASE64.test(body)) return new X509Certificate(Buffer.from(body, 'base64'));
  } catch {
    // Also for text that is not DER: both need the same fix.
  }
  throw problem('saml.certificate-unreadable');
}

/** SHA-256 of the DER: 64 hexadecimal digits, lower case. @throws HybridError `saml.certificate-unreadable` */
export const certificateFingerprint = (pemOrBase64: string) => certificateFacts(pemOrBase64).fingerprint;

/** Bits of the RSA modulus; 0 for other types of keys. */
export function rsaBits(certificate: X509Certificate): number {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = certificate.publicKey;
    return asymmetricKeyType === 'rsa' ? (asymmetricKeyDetails?.modulusLength ?? 0) : 0;
  } catch {
    // A key type that OpenSSL does not know is not RSA.
    return 0;
  }
}

/** A plan needs the facts of one certificate about ten times, and OpenSSL takes half a millisecond each time. */
const FACTS_KEPT = 64;
const kept = new Map<string, CertificateFacts>();

/** @throws HybridError `saml.certificate-unreadable` */
export function certificateFacts(pemOrBase64: string): CertificateFacts {
  const body = pemBody(pemOrBase64);
  const known = kept.get(body);
  if (known) return known;
  const facts = readFacts(body);
  if (kept.size >= FACTS_KEPT) kept.clear();
  kept.set(body, facts);
  return facts;
}

function readFacts(body: string): CertificateFacts {
  const { subject, issuer, serialNumber, validFromDate, validToDate, fingerprint256 } = readCertificate(body);
  // Node returns `undefined` for an empty name, unlike its types.
  const oneLine = (name: string | undefined) => (name ?? '').split('\n').join(', ');
  return {
    subject: oneLine(subject),
    issuer: oneLine(issuer),
    serial: serialNumber,
    notBefore: validFromDate,
    notAfter: validToDate,
    fingerprint: fingerprint256.replaceAll(':', '').toLowerCase(),
  };
}

/** A PEM text as an option of the transaction object: base64 of the complete text with header and footer, on one line. */
export function optionText(pem: string): string;
export function optionText(pem: Secret): Secret;
export function optionText(pem: string | Secret): string | Secret {
  if (pem instanceof Secret) return new Secret(optionText(pem.reveal()));
  return Buffer.from(pem).toString('base64');
}

/** The inverse of optionText; white space in the option is ignored. @throws HybridError `saml.option-unreadable` */
export function pemOfOption(text: string): string;
export function pemOfOption(text: Secret): Secret;
export function pemOfOption(text: string | Secret): string | Secret {
  if (text instanceof Secret) return new Secret(pemOfOption(text.reveal()));
  const body = text.replaceAll(/\s+/g, '');
  const pem = BASE64.test(body) ? Buffer.from(body, 'base64').toString() : '';
  if (pem.includes('-----BEGIN ')) return pem;
  throw problem('saml.option-unreadable');
}
