import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { Secret } from '../../../src/base/secret.ts';
import { makeCertificate } from '../../../src/core/saml/certificate.ts';
import { makeKeyPair } from '../../../src/core/saml/key-pair.ts';

export const NOW = new Date('2026-11-24T05:11:00.000Z');
export const random = { bytes: (count: number) => randomBytes(count) };

export interface Pair {
  readonly certificate: string;
  readonly privateKey: Secret;
}

/** A new pair, valid for a year around NOW. */
export async function makePair(subject = 'Engage SAML'): Promise<Pair> {
  const { privateKeyPem: privateKey } = await makeKeyPair({ keySize: 2048 });
  return { privateKey, certificate: makeCertificate({ privateKey, subject, days: 365, now: NOW, random }) };
}

/** The same key in another of the forms that customers use. */
export function keyAs(key: Secret, type: 'pkcs1' | 'pkcs8', passphrase?: string): Secret {
  const encryption = passphrase === undefined ? {} : { cipher: 'aes-256-cbc', passphrase };
  const object = createPrivateKey(key.reveal());
  return new Secret(object.export({ type, format: 'pem', ...encryption }).toString());
}

/** A key of a type that Genesys Engage does not sign with. */
export function makeEcKey(): Secret {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  return new Secret(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
}

/** Created with openssl: ECDSA P-256, subject O=Example, CN=ec.example, valid until 2126. */
export const EC_CERTIFICATE = [
  'MIIBpjCCAUugAwIBAgIUDnfCfn6sXCtaO9WV+oImCOooe4owCgYIKoZIzj0EAwIwJzEQMA4GA1UECgwHRXhhbXBsZTETMBEG',
  'A1UEAwwKZWMuZXhhbXBsZTAgFw0yNjExMjQwNTQzNDBaGA8yMTI2MTAzMTA1NDM0MFowJzEQMA4GA1UECgwHRXhhbXBsZTET',
  'MBEGA1UEAwwKZWMuZXhhbXBsZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABMRXg3LjW8MJDfAc92LGrX6QjAAmsyfPCnZW',
  'ZYZHjgKEnDcFCWIynPg3QPxUpLRE066Pgy0nqwxXS+ak0T2gmFSjUzBRMB0GA1UdDgQWBBQMxJXoLqIIEDyK4xOd19XIzLES',
  'nTAfBgNVHSMEGDAWgBQMxJXoLqIIEDyK4xOd19XIzLESnTAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0kAMEYCIQDo',
  'aLdZiq2+Yoyapd6YgdKf66YDsFZp8MK43U1gwtEEkwIhAPNYXmrgw60rrTEs1NHtXgOBeq2ZxyXkAgua60kXfNMO',
].join('');
