import { HybridError } from '../../base/errors.ts';
import { type Secret, withoutBlanks } from '../../base/secret.ts';
import { openPrivateKey, plainPem } from './encrypted-key.ts';
import { SMALLEST_KEY } from './key-pair.ts';
import { type CertificateFacts, certificateFacts, certificatePem, readCertificate, rsaBits } from './pem.ts';

export interface OwnPair {
  /** PEM of the one certificate, whatever else stood around it. */
  readonly certificate: string;
  /** PEM, not encrypted. */
  readonly privateKey: Secret;
  readonly facts: CertificateFacts;
  /** Bits. */
  readonly keySize: number;
}

interface OwnPairParts {
  /** PEM, or its body alone. */
  readonly certificate: string;
  /** PEM: PKCS#1 or PKCS#8, encrypted or not. */
  readonly privateKey: Secret;
  readonly password?: Secret;
  /** When given, the certificate must be valid at this time. */
  readonly now?: Date;
}

function wrong(code: string, message: string, fix: string): HybridError {
  return new HybridError({ code: `saml.${code}`, message, fix });
}

function checkKind(keySize: number): void {
  if (keySize >= SMALLEST_KEY) return;
  const message = `the RSA key has ${keySize} bits, and ${SMALLEST_KEY} are the least`;
  if (keySize > 0) throw wrong('key-too-small', message, 'Make a larger key.');
  throw wrong('not-rsa', 'the certificate is not for an RSA key', 'Genesys Engage signs with RSA: make an RSA pair.');
}

function checkDates({ notBefore, notAfter }: CertificateFacts, now: Date): void {
  const fix = 'Genesys Cloud refuses it: give a certificate that is valid now.';
  if (notAfter <= now) throw wrong('certificate-ended', `the certificate ended on ${notAfter.toISOString()}`, fix);
  if (notBefore > now)
    throw wrong('certificate-not-begun', `the certificate begins on ${notBefore.toISOString()}`, fix);
}

/** Proves that a pair can be used: both readable, RSA of 2048 bits or more, made for each other. @throws HybridError saying what is wrong */
export function checkOwnPair({ certificate, privateKey, password, now }: OwnPairParts): OwnPair {
  const facts = certificateFacts(certificate);
  const read = readCertificate(certificate);
  const key = openPrivateKey(privateKey, password);
  const keySize = rsaBits(read);
  checkKind(keySize);
  if (!read.checkPrivateKey(key)) {
    const message = `the private key does not belong to the certificate ${facts.subject}`;
    throw wrong('pair-mismatch', message, 'Give the key that the certificate was made with.');
  }
  if (now) checkDates(facts, now);
  return { certificate: certificatePem(certificate), privateKey: plainPem(key), facts, keySize };
}

/** The pair in a store entry of the customer's. @throws HybridError `saml-key.own-incomplete`, or saying what is wrong with it */
export function ownPairOf(values: Readonly<Record<string, Secret>>): OwnPair {
  const { certificate, private_key: privateKey, password } = withoutBlanks(values);
  if (certificate && privateKey) {
    return checkOwnPair({ certificate: certificate.reveal(), privateKey, ...(password && { password }) });
  }
  const message = `the entry with the customer's own pair lacks ${certificate ? 'private_key' : 'certificate'}`;
  const fix = 'It needs the values certificate and private_key, both PEM, and password if the key is encrypted.';
  throw new HybridError({ code: 'saml-key.own-incomplete', message, fix });
}
