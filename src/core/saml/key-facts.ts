import type { Secret } from '../../base/secret.ts';
import type { HandMadeKey } from './object-pair.ts';
import { certificateAlone, certificateFacts, optionText, pemBody } from './pem.ts';

/** What others refer to: the options of the transaction object and the certificate for the identity provider. */
export function keyFacts({ certificate, privateKey, password }: HandMadeKey) {
  const { fingerprint, notAfter } = certificateFacts(certificate);
  return {
    fingerprint: `sha256:${fingerprint}`,
    body: pemBody(certificate),
    notAfter: notAfter.toISOString(),
    certificate: optionText(certificateAlone(certificate)),
    pkey: optionText(privateKey) satisfies Secret,
    password,
  };
}
