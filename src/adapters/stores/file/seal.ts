import { createCipheriv, createDecipheriv, scryptSync } from 'node:crypto';
import type { Random } from '../../../base/context.ts';
import { problem } from '../../../base/errors.ts';
import type { Secret } from '../../../base/secret.ts';

/** First bytes of the file, authenticated with the rest, so that no older format can pass for this one. */
const MAGIC = Buffer.from('genesys-hybrid secrets 1\n');
const SALT = 16;
const NONCE = 12;
const TAG = 16;
const HEADER = MAGIC.length + SALT + NONCE + TAG;

/** AES-256-GCM under a key from the passphrase, with a new nonce each time. The salt stays, so a run derives its key once. */
export class FileSeal {
  readonly #passphrase: Secret;
  readonly #random: Random;
  #last: { readonly salt: Buffer; readonly key: Buffer } | undefined;

  constructor({ passphrase, random }: { readonly passphrase: Secret; readonly random: Random }) {
    this.#passphrase = passphrase;
    this.#random = random;
  }

  seal(text: string): Buffer {
    const { salt, key } = this.#last ?? this.#keyOf(this.#random.bytes(SALT));
    const nonce = this.#random.bytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    cipher.setAAD(MAGIC);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([MAGIC, salt, nonce, cipher.getAuthTag(), sealed]);
  }

  /** @throws HybridError when the file is not a secrets file, was cut or altered, or the passphrase is wrong */
  open(bytes: Buffer, file: string): string {
    if (bytes.length < HEADER || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) {
      throw problem('file-store.format', { file });
    }
    const salt = bytes.subarray(MAGIC.length, MAGIC.length + SALT);
    const nonce = bytes.subarray(MAGIC.length + SALT, HEADER - TAG);
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.#keyOf(salt).key, nonce);
      decipher.setAAD(MAGIC);
      decipher.setAuthTag(bytes.subarray(HEADER - TAG, HEADER));
      return Buffer.concat([decipher.update(bytes.subarray(HEADER)), decipher.final()]).toString('utf8');
    } catch {
      throw problem('file-store.passphrase', { file });
    }
  }

  #keyOf(salt: Buffer) {
    if (this.#last?.salt.equals(salt)) return this.#last;
    // 32 MiB and about 0.1 s: enough against guessing, for a store that is meant for trials.
    const options = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
    this.#last = { salt: Buffer.from(salt), key: scryptSync(this.#passphrase.reveal(), salt, 32, options) };
    return this.#last;
  }
}
