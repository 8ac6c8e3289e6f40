import { generateKeyPair } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import pLimit from 'p-limit';
import { problem } from '../../base/errors.ts';
import { plainPem } from './encrypted-key.ts';

export const SMALLEST_KEY = 2048;
const LARGEST_KEY = 4096;

/** Keys are created in threads. Using all processors would delay requests of the run; using half of them would delay the keys. */
const limit = pLimit(Math.max(2, availableParallelism() - 1));

/** Creates an RSA key as unencrypted PKCS#8 PEM, with OpenSSL outside of the event loop. @param keySize bits: 2048 to 4096 */
export async function makeKeyPair({ keySize }: { readonly keySize: number }) {
  if (!Number.isInteger(keySize) || keySize < SMALLEST_KEY || keySize > LARGEST_KEY) {
    throw problem('saml.key-size', { bits: keySize });
  }
  const { privateKey } = await limit(() => promisify(generateKeyPair)('rsa', { modulusLength: keySize }));
  return { privateKeyPem: plainPem(privateKey) };
}

export type MadeKey = Awaited<ReturnType<typeof makeKeyPair>>;

/** Creates keys of one size. With `ahead` the first starts immediately, during requests to the services; it may be unused. */
export function keyMaker({ keySize, ahead }: { readonly keySize: number; readonly ahead: boolean }) {
  let begun = ahead ? makeKeyPair({ keySize }) : undefined;
  // Only a caller that requests the key gets its error.
  begun?.catch(() => {});
  return (): Promise<MadeKey> => {
    const made = begun ?? makeKeyPair({ keySize });
    begun = undefined;
    return made;
  };
}
