import sodium from 'libsodium-wrappers';

await sodium.ready;

/** The key pair of a repository or an environment. */
export interface BoxKeys {
  readonly id: string;
  /** Base64. */
  readonly publicKey: string;
  readonly privateKey: Uint8Array;
}

export function createBoxKeys(): BoxKeys {
  const { publicKey, privateKey } = sodium.crypto_box_keypair();
  const id = String(568_250_167_242_549_700n + BigInt(sodium.randombytes_uniform(1_000_000)));
  return { id, publicKey: Buffer.from(publicKey).toString('base64'), privateKey };
}

/** Opens a box with libsodium itself, like GitHub; undefined when none of these keys matches. */
export function openBox(box: string, { publicKey, privateKey }: BoxKeys): string | undefined {
  try {
    const opened = sodium.crypto_box_seal_open(
      Buffer.from(box, 'base64'),
      Buffer.from(publicKey, 'base64'),
      privateKey,
    );
    return Buffer.from(opened).toString('utf8');
  } catch {
    return undefined;
  }
}
