import crypto, { type KeyPairKeyObjectResult } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { promisify } from 'node:util';

/**
 * Creating an RSA key takes longer than the rest of an apply, and the tests of one process ask for hundreds: a fixed number is
 * created, and then handed out in turn. No test uses as many at once, so two keys that it compares differ. Other sizes and types
 * are
 * created as usual.
 */
const MADE = 32;
const made: KeyPairKeyObjectResult[] = [];
let asked = 0;

const { generateKeyPair, generateKeyPairSync } = crypto;
const generate = promisify(generateKeyPair);

function isShared(type: string, options: object): boolean {
  return type === 'rsa' && JSON.stringify(options) === '{"modulusLength":2048}';
}

function again(): KeyPairKeyObjectResult | undefined {
  if (made.length < MADE) return undefined;
  asked += 1;
  return made[asked % MADE];
}

async function pairOf(type: 'rsa', options: { modulusLength: number }): Promise<KeyPairKeyObjectResult> {
  if (!isShared(type, options)) return generate(type, options);
  const found = again();
  if (found) return found;
  const pair = await generate(type, options);
  made.push(pair);
  return pair;
}

function pairNow(type: 'rsa', options: { modulusLength: number }): KeyPairKeyObjectResult {
  if (!isShared(type, options)) return generateKeyPairSync(type, options);
  const found = again();
  if (found) return found;
  const pair = generateKeyPairSync(type, options);
  made.push(pair);
  return pair;
}

Object.assign(crypto, {
  generateKeyPair: Object.assign(generateKeyPair.bind(undefined), { [promisify.custom]: pairOf }),
  generateKeyPairSync: pairNow,
});
syncBuiltinESMExports();
