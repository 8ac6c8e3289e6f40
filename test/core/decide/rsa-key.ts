import { createPrivateKey } from 'node:crypto';
import { Secret } from '../../../src/base/secret.ts';

/**
 * Two constant primes: finding such primes takes a sixth of a second, which a mutation run over two thousand mutants pays each
 * time.
 */
const P = hex(
  'f27bf92c4096c7b89d715d73fdcda3340bf722a008b03a08eb6b203ad6e0d2501ae5f2e675857cc4410fbf3a02150439',
  '71e770127d5fb73cf82e08d4f7c8e68a5496c0f7e49d6761c30eb767abb796ea4d01666e8ddb50d8fbe96f2d92bf4695',
  '296ba6916e997eb230d63599a8ae17677324b69c2824eb371f974a59536ac5fb',
);
const Q = hex(
  'dea82d0cb795bd7d300eddf6e1b3d926922aa4e9f1775a53358f460adf7cd172a6e1215d5e3aa2c984cb15722bb3244f',
  'c1949b4cb0e258dc1dbc7a7701c8fb30b2c551008c0e8543ae427d00c3006d749de4f40475e0cb5ce5dde328fc9fa6d1',
  '7eda848e135716166b3c21072c03b6877865906cb862ccfd52177068c34b3089',
);
const E = 65_537n;

function hex(...parts: readonly string[]): bigint {
  return BigInt(`0x${parts.join('')}`);
}

/** The inverse of `value`: their product leaves 1. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [rest, next, one, other] = [modulus, value % modulus, 0n, 1n];
  while (next > 0n) {
    const times = rest / next;
    [rest, next, one, other] = [next, rest - times * next, other, one - times * other];
  }
  return ((one % modulus) + modulus) % modulus;
}

function base64url(value: bigint): string {
  const digits = value.toString(16);
  return Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex').toString('base64url');
}

function privateKey() {
  const d = inverse(E, (P - 1n) * (Q - 1n));
  const numbers = { n: P * Q, e: E, d, p: P, q: Q, dp: d % (P - 1n), dq: d % (Q - 1n), qi: inverse(Q, P) };
  const texts = Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, base64url(value)]));
  return createPrivateKey({ key: { kty: 'RSA', ...texts }, format: 'jwk' });
}

/** The one RSA key of all certificates of these tests, as PEM: it does not matter which, and it protects nothing. */
export const PRIVATE_KEY = new Secret(privateKey().export({ type: 'pkcs8', format: 'pem' }).toString());
