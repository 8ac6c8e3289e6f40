import { createPublicKey, diffieHellman, generateKeyPairSync } from 'node:crypto';
import { hsalsa, xsalsa20poly1305 } from '@noble/ciphers/salsa.js';
import { blake2b } from '@noble/hashes/blake2.js';
import { problem } from '../../../base/errors.ts';
import type { Secret } from '../../../base/secret.ts';

/*
 * `crypto_box_seal` of libsodium, which GitHub wants (https://doc.libsodium.org/public-key_cryptography/sealed_boxes). Node has X25519,
 * two audited packages the rest. libsodium-wrappers would add 430 kB of code, too much to review; the tests open our boxes with it.
 */

const NONCE_BYTES = 24;
const SIGMA = 'expand 32-byte k';

function words(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}

/** The key that both sides of a box derive: HSalsa20 of what X25519 gives. */
function boxKey(shared: Uint8Array): Uint8Array {
  const key = new Uint32Array(8);
  hsalsa(words(Buffer.from(SIGMA)), words(shared), new Uint32Array(4), key);
  return new Uint8Array(key.buffer);
}

/** Encrypts a value for a public key; both are base64. @throws HybridError for an invalid X25519 key, or one that protects nothing */
export function sealedBox(value: Secret, publicKey: string): string {
  const recipient = Buffer.from(publicKey, 'base64');
  try {
    const { privateKey, publicKey: own } = generateKeyPairSync('x25519');
    const ephemeral = Buffer.from(own.export({ format: 'jwk' }).x ?? '', 'base64url');
    const jwk = { kty: 'OKP', crv: 'X25519', x: recipient.toString('base64url') };
    const shared = diffieHellman({ privateKey, publicKey: createPublicKey({ format: 'jwk', key: jwk }) });
    const nonce = blake2b(Buffer.concat([ephemeral, recipient]), { dkLen: NONCE_BYTES });
    const box = xsalsa20poly1305(boxKey(shared), nonce).encrypt(Buffer.from(value.reveal()));
    return Buffer.concat([ephemeral, box]).toString('base64');
  } catch {
    throw problem('github.public-key');
  }
}
