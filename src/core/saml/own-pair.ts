import { problem } from '../../base/errors.ts';
import { type Secret, withoutBlanks } from '../../base/secret.ts';
import { openPrivateKey, plainPem } from './encrypted-key.ts';
import { SMALLEST_KEY } from './key-pair.ts';
import { type CertificateFacts, certificateFacts, certificatePem, readCertificate, rsaBits } from './pem.ts';

export interface OwnPair {
  /** PEM of the certificate, without other content of the text. */
  readonly certificate: string;
  /** PEM, not encrypted. */
  readonly privateKey: Secret;
  readonly facts: CertificateFacts;
  /** Bits. */
  readonly keySize: number;
}

interface OwnPairParts {
  /** PEM, or base64 without header and footer. */
  readonly certificate: string;
  /** PEM: PKCS#1 or PKCS#8, encrypted or not. */
  readonly privateKey: Secret;
  readonly password?: Secret;
  /** If given, the certificate must be valid at this time. */
  readonly now?: Date;
}

/** Checks a pair: both readable, RSA of 2048 bits or more, matching. @throws HybridError with the reason */
export function checkOwnPair({ certificate, privateKey, password, now }: OwnPairParts): OwnPair {
  const facts = certificateFacts(certificate);
  const read = readCertificate(certificate);
  const key = openPrivateKey(privateKey, password);
  const keySize = rsaBits(read);
  if (keySize === 0) throw problem('saml.not-rsa#certificate');
  if (keySize < SMALLEST_KEY) throw problem('saml.key-too-small', { bits: keySize });
  if (!read.checkPrivateKey(key)) throw problem('saml.pair-mismatch', { subject: facts.subject });
  const { notBefore, notAfter } = facts;
  if (now && notAfter <= now) throw problem('saml.certificate-ended', { date: notAfter.toISOString() });
  if (now && notBefore > now) throw problem('saml.certificate-not-begun', { date: notBefore.toISOString() });
  return { certificate: certificatePem(certificate), privateKey: plainPem(key), facts, keySize };
}

/** The pair in the customer's store entry. @throws HybridError `saml-key.own-incomplete`, or another reason */
export function ownPairOf(values: Readonly<Record<string, Secret>>): OwnPair {
  const { certificate, private_key: privateKey, password } = withoutBlanks(values);
  if (certificate && privateKey) {
    return checkOwnPair({ certificate: certificate.reveal(), privateKey, ...(password && { password }) });
  }
  throw problem('saml-key.own-incomplete', { name: certificate ? 'private_key' : 'certificate' });
}
