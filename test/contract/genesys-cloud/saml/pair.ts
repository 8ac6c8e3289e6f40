import { createPrivateKey, type KeyObject, randomBytes } from 'node:crypto';
import { makeCertificate } from '../../../../src/core/saml/certificate.ts';
import { makeKeyPair } from '../../../../src/core/saml/key-pair.ts';

export interface Pair {
  readonly pem: string;
  /** Base64 of the DER, on one line. */
  readonly bare: string;
  readonly key: KeyObject;
}

/** A new key and its certificate, valid from five minutes before the given time. */
export async function makePair({ days = 365, now = Date.now() } = {}): Promise<Pair> {
  const { privateKeyPem: privateKey } = await makeKeyPair({ keySize: 2048 });
  const random = { bytes: randomBytes };
  const pem = makeCertificate({ privateKey, subject: 'Engage SAML', days, now: new Date(now), random });
  const bare = pem.replaceAll(/-----[^-]+-----|\s/g, '');
  return { pem, bare, key: createPrivateKey(privateKey.reveal()) };
}
