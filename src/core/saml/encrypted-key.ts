import { createPrivateKey, type KeyObject } from 'node:crypto';
import { problem } from '../../base/errors.ts';
import { Secret } from '../../base/secret.ts';
import { forge } from './forge.ts';
import { pemText } from './pem.ts';

const ENCRYPTED = /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED\s*$/m;

/** Hundreds of thousands would slow down every login of a desktop; the password has 32 random characters anyway. */
const PBKDF2_ROUNDS = 10_000;

/** Reads a PEM private key, PKCS#1 or PKCS#8; one that is not encrypted needs no password. @throws HybridError */
export function openPrivateKey(pem: Secret, password?: Secret): KeyObject {
  const text = pem.reveal();
  const encrypted = ENCRYPTED.test(text);
  if (encrypted && (password === undefined || password.length === 0)) throw problem('saml.key-password-missing');
  try {
    return createPrivateKey(encrypted && password ? { key: text, passphrase: password.reveal() } : text);
  } catch {
    // Without the cause, because the message of OpenSSL for a wrong password is random.
    throw problem(encrypted ? 'saml.key-password' : 'saml.key-unreadable');
  }
}

/** Unencrypted PKCS#8 PEM, the form of keys inside this process. */
export function plainPem(key: KeyObject): Secret {
  return new Secret(key.export({ type: 'pkcs8', format: 'pem' }).toString());
}

export type KeyFormat = 'traditional' | 'pkcs8';

/**
 * Encrypts an RSA key with AES-256-CBC. `traditional`: PKCS#1, from `openssl rsa -aes256` at the time of the provisioning guide, the
 * only form for older readers; its key derivation is weak (one MD5), so the password must be long and random. `pkcs8`: PBES2 with
 * HMAC-SHA-1, which node:crypto cannot write, and which readers of that time accept.
 * @throws HybridError if the key cannot be read or is not RSA, or the password is empty
 */
export function encryptPrivateKey(privateKeyPem: Secret, password: Secret, format: KeyFormat): Secret {
  if (password.length === 0) throw problem('saml.key-password-missing#empty');
  const key = openPrivateKey(privateKeyPem);
  if (key.asymmetricKeyType !== 'rsa') throw problem('saml.not-rsa');
  if (format === 'pkcs8') return new Secret(pkcs8Pem(key, password));
  const encrypted = { cipher: 'aes-256-cbc', passphrase: password.reveal() };
  return new Secret(key.export({ type: 'pkcs1', format: 'pem', ...encrypted }).toString());
}

function pkcs8Pem(key: KeyObject, password: Secret): string {
  const plain = forge.asn1.fromDer(key.export({ type: 'pkcs8', format: 'der' }).toString('binary'));
  const options = { algorithm: 'aes256', count: PBKDF2_ROUNDS, saltSize: 16, prfAlgorithm: 'sha1' } as const;
  const info = forge.pki.encryptPrivateKeyInfo(plain, password.reveal(), options);
  return pemText('ENCRYPTED PRIVATE KEY', Buffer.from(forge.asn1.toDer(info).getBytes(), 'binary').toString('base64'));
}

/** Reads a PEM private key with its password, and returns unencrypted PKCS#8 PEM. @throws HybridError as `openPrivateKey` */
export type OpenKey = (privateKey: Secret, password: Secret) => Secret;

export const decryptPrivateKey: OpenKey = (privateKey, password) => plainPem(openPrivateKey(privateKey, password));

/** Reading a key takes longer than all requests for a tenant, so each key is read once. */
export function cachedOpenKey(): OpenKey {
  const opened: { readonly privateKey: Secret; readonly password: Secret; readonly plain: Secret }[] = [];
  return (privateKey, password) => {
    const before = opened.find((each) => each.privateKey.equals(privateKey) && each.password.equals(password));
    if (before) return before.plain;
    const plain = decryptPrivateKey(privateKey, password);
    opened.push({ privateKey, password, plain });
    return plain;
  };
}
