import crypto, { generateKeyPairSync } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { promisify } from 'node:util';

const PAIR = generateKeyPairSync('rsa', { modulusLength: 2048 });

type Options = Readonly<Record<string, unknown>>;

interface Exporting {
  export(options: Options): string | Buffer;
}

const KEY: Exporting = Object.getPrototypeOf(PAIR.privateKey);
const written = new Map<string, string | Buffer>();
const plainExport = KEY.export;

/** Encrypted once for each password: OpenSSL uses another salt each time, and a store would not return what was written. */
function sameExport(this: Exporting, options: Options): string | Buffer {
  const { passphrase } = options;
  if (passphrase === undefined) return plainExport.call(this, options);
  const found = written.get(String(passphrase)) ?? plainExport.call(this, options);
  written.set(String(passphrase), found);
  return found;
}

/** One RSA key for all inputs: creating one takes longer than the rest of an apply, and recorded answers contain it. */
export async function withOneKey<Result>(work: () => Promise<Result>): Promise<Result> {
  const { generateKeyPair: before } = crypto;
  const made = async () => PAIR;
  Reflect.set(
    crypto,
    'generateKeyPair',
    Object.assign(() => {}, { [promisify.custom]: made }),
  );
  syncBuiltinESMExports();
  KEY.export = sameExport;
  try {
    return await work();
  } finally {
    KEY.export = plainExport;
    Reflect.set(crypto, 'generateKeyPair', before);
    syncBuiltinESMExports();
  }
}
