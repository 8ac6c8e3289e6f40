import type { PropertyRow } from '../options.ts';

/** Anywhere in the name. Says yes rather too often: that costs a person one more value to copy, and nothing else. */
const TELLING = /secret|passw|passphrase|pkey|private[_-]?key|token|api[_-]?key|credential/i;
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY/;
/** How base64 of `-----BEGIN ` begins. */
const PEM_IN_BASE64 = 'LS0tLS1CRUdJTi';
/** Shorter values stand under many names by chance: `24`, `com`, `admin`. */
const TELLING_LENGTH = 8;

export function holdsPrivateKey(value: string): boolean {
  if (PRIVATE_KEY.test(value)) return true;
  return value.startsWith(PEM_IN_BASE64) && PRIVATE_KEY.test(Buffer.from(value.slice(0, 200), 'base64').toString());
}

/**
 * The rows that must not be shown: told to be secret, called so, a private key whatever it is called, or the value of
 * one of these once more under an innocent name.
 */
export function secretRows<Row extends PropertyRow>(
  rows: readonly Row[],
  isTold: (row: Row) => boolean,
): ReadonlySet<Row> {
  const certain = rows.filter((row) => isTold(row) || TELLING.test(row.key) || holdsPrivateKey(row.value));
  const values = new Set(certain.map(({ value }) => value).filter(({ length }) => length >= TELLING_LENGTH));
  return new Set([...certain, ...rows.filter(({ value }) => values.has(value))]);
}
