import { createHmac } from 'node:crypto';
import { Refusal } from '../../base/errors.ts';
import type { Secret } from '../../base/secret.ts';

const SHORTEST = 32;

/** Seals under the review key. Each purpose has its own word in front, so that a seal of one cannot stand for another. */
export interface Sealer {
  /** The first `bytes` of an HMAC-SHA-256, in base64url. */
  seal(purpose: 'review' | 'plan' | 'change' | 'text', text: string, bytes: number): string;
}

/** @throws Refusal for a key that is short enough to be guessed */
export function sealerOf(key: Secret): Sealer {
  if (key.length < SHORTEST) {
    throw new Refusal({
      code: 'review.key',
      message: `the review key has ${key.length} characters; it needs ${SHORTEST} or more`,
      fix: 'Make one with `openssl rand -base64 32`, and give it to the jobs of review and apply as the same secret.',
    });
  }
  return {
    seal: (purpose, text, bytes) =>
      createHmac('sha256', key.reveal())
        .update(`genesys-hybrid ${purpose} 1\0${text}`)
        .digest()
        .subarray(0, bytes)
        .toString('base64url'),
  };
}
