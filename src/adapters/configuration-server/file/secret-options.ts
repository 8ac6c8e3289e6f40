import { holdsPrivateKey } from '../../../core/saml/pem.ts';
import type { PropertyRow } from '../options.ts';

/** Anywhere in the name. Says yes rather too often: that costs a person one more value to copy, and nothing else. */
const TELLING = /secret|passw|passphrase|pkey|private[_-]?key|token|api[_-]?key|credential/i;
/** Shorter values stand under many names by chance: `24`, `com`, `admin`. */
const TELLING_LENGTH = 8;

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
