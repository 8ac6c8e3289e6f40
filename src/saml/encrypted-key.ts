import { createPrivateKey, type KeyObject } from 'node:crypto';
import { HybridError } from '../errors.ts';
import { Secret } from '../secrets/secret.ts';

const ENCRYPTED = /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED\s*$/m;

function keyError(code: string, message: string, fix: string): HybridError {
  // Without the cause: what OpenSSL says of a wrong password depends on chance, and helps nobody.
  return new HybridError({ code, message, fix });
}

/**
 * Opens a PEM private key: PKCS#1 or PKCS#8, encrypted or not. A password for a key that is not encrypted is ignored.
 * @throws HybridError `saml.key-password-missing`, `saml.key-password`, `saml.key-unreadable`
 */
export function openPrivateKey(pem: Secret, password?: Secret): KeyObject {
  const text = pem.reveal();
  const encrypted = ENCRYPTED.test(text);
  if (encrypted && (password === undefined || password.length === 0)) {
    throw keyError(
      'saml.key-password-missing',
      'the private key is encrypted and there is no password for it',
      'Give the password that the key was encrypted with.',
    );
  }
  try {
    return createPrivateKey(encrypted && password ? { key: text, passphrase: password.reveal() } : text);
  } catch {
    if (encrypted) {
      throw keyError(
        'saml.key-password',
        'the private key does not open with its password',
        'Check the password; if it is right, the key is damaged or encrypted in a way that OpenSSL 3 no longer reads.',
      );
    }
    throw keyError(
      'saml.key-unreadable',
      'this is no private key in PEM form',
      'Give a PEM text that begins with -----BEGIN PRIVATE KEY----- or -----BEGIN RSA PRIVATE KEY-----.',
    );
  }
}

/** Unencrypted PKCS#8 PEM, the form in which keys are passed on inside this process. */
export function plainPem(key: KeyObject): Secret {
  return new Secret(key.export({ type: 'pkcs8', format: 'pem' }).toString());
}

function rsaKey(pem: Secret, password?: Secret): KeyObject {
  const key = openPrivateKey(pem, password);
  if (key.asymmetricKeyType === 'rsa') return key;
  throw keyError(
    'saml.not-rsa',
    'the private key is not an RSA key',
    'Genesys Engage signs with RSA: make an RSA key.',
  );
}

/**
 * Encrypts an RSA key as PKCS#1 PEM with AES-256-CBC (`Proc-Type: 4,ENCRYPTED`). Its key derivation is weak (one MD5), so
 * the password must be long and random; but it is what `openssl rsa -aes256` wrote when the provisioning article was, and
 * older .NET and Java readers do not open the newer PKCS#8 form.
 * @throws HybridError when the key cannot be read or is not RSA, or the password is empty
 */
export function encryptPrivateKey(privateKeyPem: Secret, password: Secret): Secret {
  if (password.length === 0) {
    throw keyError(
      'saml.key-password-missing',
      'a private key is not encrypted with an empty password',
      'Give a password.',
    );
  }
  const key = rsaKey(privateKeyPem);
  const encrypted = { cipher: 'aes-256-cbc', passphrase: password.reveal() };
  return new Secret(key.export({ type: 'pkcs1', format: 'pem', ...encrypted }).toString());
}

/** The key as unencrypted PKCS#8 PEM. @throws HybridError when it cannot be read or the password is wrong */
export function decryptPrivateKey(encryptedPem: Secret, password: Secret): Secret {
  return plainPem(openPrivateKey(encryptedPem, password));
}
