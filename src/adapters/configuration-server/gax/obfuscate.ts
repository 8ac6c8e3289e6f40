import type { Random } from '../../../base/context.ts';

const LOWEST = 68;
const HIGHEST = 190;

/** A password as GAX's own page scrambles it: each character plus a random number, then that number. It hides nothing. */
export function obfuscate(password: string, random: Random): string {
  return [...password]
    .map((character) => {
      const shift = LOWEST + Math.floor(random.fraction() * (HIGHEST - LOWEST + 1));
      return String.fromCodePoint((character.codePointAt(0) ?? 0) + shift, shift);
    })
    .join('');
}
