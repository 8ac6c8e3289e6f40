import { generateKeyPairSync } from 'node:crypto';
import { Secret } from '../../src/base/secret.ts';
import { makeCertificate } from '../../src/core/saml/certificate.ts';
import { type Pair, random } from '../core/saml/fixtures.ts';

const DAY = 24 * 60 * 60 * 1000;

export interface PairOptions {
  readonly keySize?: number;
  /** Of validity, from `from` on. */
  readonly days?: number;
  /** Days from now on; negative: before now. */
  readonly from?: number;
}

/** A pair in the form of a customer: PEM, the key not encrypted. */
export function makeOwnPair({ keySize = 2048, days = 3000, from = 0 }: PairOptions = {}): Pair {
  const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: keySize });
  const privateKey = new Secret(key.export({ type: 'pkcs8', format: 'pem' }).toString());
  return certified(privateKey, { days, from });
}

/** Another certificate for the same key, because creating a key takes longer. */
export function certified(privateKey: Secret, { days = 3000, from = 0 }: PairOptions = {}): Pair {
  const now = new Date(Date.now() + from * DAY);
  return { privateKey, certificate: makeCertificate({ privateKey, subject: 'Customer', days, now, random }) };
}
