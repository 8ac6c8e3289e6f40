import { createCipheriv, createDecipheriv, scryptSync } from 'node:crypto';
import type { Random } from '../../context.ts';
import { HybridError } from '../../errors.ts';
import type { Secret } from '../secret.ts';

/** First bytes of the file; authenticated with the rest, so that an older format cannot be passed off as this one. */
const MAGIC = Buffer.from('genesys-hybrid secrets 1\n');
const SALT = 16;
const NONCE = 12;
const TAG = 16;

function keyOf(passphrase: Secret, salt: Buffer): Buffer {
  // 32 MiB and about 0.1 s: enough against guessing for a store that is meant for trying things.
  return scryptSync(passphrase.reveal(), salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 });
}

/** AES-256-GCM under a key from the passphrase; salt and nonce are new each time. */
export function sealText(text: string, passphrase: Secret, random: Random): Buffer {
  const salt = random.bytes(SALT);
  const nonce = random.bytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keyOf(passphrase, salt), nonce);
  cipher.setAAD(MAGIC);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([MAGIC, salt, nonce, cipher.getAuthTag(), sealed]);
}

/** @throws HybridError when the file is not one of ours, was cut or altered, or the passphrase is another */
export function openText(bytes: Buffer, passphrase: Secret, file: string): string {
  const header = MAGIC.length + SALT + NONCE + TAG;
  if (bytes.length < header || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) {
    throw new HybridError({
      code: 'file-store.format',
      message: `${file} is not a secrets file, or was cut short`,
      fix: 'Restore it from a copy, or remove it to begin anew: secrets in it are then lost.',
    });
  }
  const salt = bytes.subarray(MAGIC.length, MAGIC.length + SALT);
  const nonce = bytes.subarray(MAGIC.length + SALT, MAGIC.length + SALT + NONCE);
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(passphrase, salt), nonce);
    decipher.setAAD(MAGIC);
    decipher.setAuthTag(bytes.subarray(header - TAG, header));
    return Buffer.concat([decipher.update(bytes.subarray(header)), decipher.final()]).toString('utf8');
  } catch {
    throw new HybridError({
      code: 'file-store.passphrase',
      message: `${file} cannot be opened: the passphrase is another one, or the file was altered`,
      fix: 'Check GENESYS_HYBRID_PASSPHRASE.',
    });
  }
}
