import { generateKeyPair } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import pLimit from 'p-limit';
import { problem } from '../../base/errors.ts';
import { plainPem } from './encrypted-key.ts';

export const SMALLEST_KEY = 2048;
const LARGEST_KEY = 4096;

/** Made on other threads. With every processor taken by them the questions of the run go out late; with one on two the keys come late. */
const limit = pLimit(Math.max(2, availableParallelism() - 1));

/** A new RSA key as unencrypted PKCS#8 PEM, made by OpenSSL outside the event loop. @param keySize bits: 2048 to 4096 */
export async function makeKeyPair({ keySize }: { readonly keySize: number }) {
  if (!Number.isInteger(keySize) || keySize < SMALLEST_KEY || keySize > LARGEST_KEY) {
    throw problem('saml.key-size', { bits: keySize });
  }
  const { privateKey } = await limit(() => promisify(generateKeyPair)('rsa', { modulusLength: keySize }));
  return { privateKeyPem: plainPem(privateKey) };
}

export type MadeKey = Awaited<ReturnType<typeof makeKeyPair>>;

/** Keys of one size. With `ahead` the first is begun at once, while the services are waited for; it may be made for nothing. */
export function keyMaker({ keySize, ahead }: { readonly keySize: number; readonly ahead: boolean }) {
  let begun = ahead ? makeKeyPair({ keySize }) : undefined;
  // Who asks for it hears of it; a run that does not ask has nothing to do with it.
  begun?.catch(() => {});
  return (): Promise<MadeKey> => {
    const key = begun ?? makeKeyPair({ keySize });
    begun = undefined;
    return key;
  };
}
