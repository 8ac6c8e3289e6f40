import { pointerKeys, pointerPart } from '../base/json-pointer.ts';
import { isLikelySecret, SECRET_WORDS } from '../base/likely-secret.ts';
import { suggest } from './suggestion.ts';
import { parseSecretReference, STORES } from './tenant.ts';

const SECRET_KEY = new RegExp(`(${SECRET_WORDS})$`, 'i');
const CREDENTIALS_KEY = /^(credentials|planCredentials|own)$/;
/** Its name ends like that of a secret, but its value is a boolean. */
const SWITCH = 'resetLostSecret';

const SENSITIVE = new RegExp(
  `(${SECRET_WORDS}|\\bcredentials|Credentials|\\bown)["']?\\s*:(?!\\s*["']?(vault|env|file|github):)(?!\\s*(true|false)\\b)`,
  'i',
);

/** Number of preceding lines that are examined. Nesting in a tenant file is shorter; a hostile file may have a million lines. */
const LINES_ABOVE = 200;
const KEY_SHAPE = /^[\s{[,?-]*["']?[\w.][\w.-]*["']?\s*:(\s|$)/;

/** Whether the value of this key has to be a reference to a secret. */
export function namesSecret(key: string): boolean {
  return (key !== SWITCH && SECRET_KEY.test(key)) || CREDENTIALS_KEY.test(key);
}

/** Whether a text, parsed or not, seems to contain a secret: a name of secrets, a colon, and no reference. */
export function seemsSecret(text: string): boolean {
  return SENSITIVE.test(text) || isLikelySecret(text);
}

const LONGEST_QUOTE = 80;

/** A text of the file in a message. After a missing quotation mark a text contains all following lines. */
export function shown(text: string): string {
  return seemsSecret(text) ? 'this value' : `"${text.slice(0, LONGEST_QUOTE)}"`;
}

function indentation(line: string): number {
  return line.length - line.trimStart().length;
}

function insidePem(above: readonly string[]): boolean {
  const begin = above.findLastIndex((line) => line.includes('-----BEGIN'));
  return begin >= 0 && !above.slice(begin, -1).some((line) => line.includes('-----END'));
}

/**
 * Whether the line must not be shown: because of itself, of a line that it is nested under, or of the last key, whose value may
 * continue here. Works on text, because a file that is not YAML may contain secrets too. A false positive costs only an excerpt.
 */
export function hidesLine(lines: readonly string[], index: number): boolean {
  const first = Math.max(0, index - LINES_ABOVE);
  if (insidePem(lines.slice(first, index + 1))) return true;
  let depth = Number.POSITIVE_INFINITY;
  let isKeyFound = false;
  for (let at = index; at >= first; at -= 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    const isParent = indentation(line) < depth;
    if ((isParent || !isKeyFound) && seemsSecret(line)) return true;
    isKeyFound ||= KEY_SHAPE.test(line);
    if (isParent) depth = indentation(line);
    if (depth === 0 && isKeyFound) return false;
  }
  return first > 0;
}

const LONGEST_PART = 80;

/** A pointer as text for people: `transaction.server.url`. */
export function pointerName(pointer: string): string {
  const shown = (key: string) => (seemsSecret(key) ? '…' : key.slice(0, LONGEST_PART));
  return pointerKeys(pointer).map(shown).join('.');
}

/** A value where a reference to a secret is expected. The value itself is not kept. */
interface ClearSecret {
  readonly pointer: string;
  /** The store that was probably meant, for a misspelled reference: `valut:genesys/acme`. */
  readonly meant?: string;
}

function clearText(text: string, pointer: string, key: string): readonly ClearSecret[] {
  if (isLikelySecret(text)) return [{ pointer }];
  if (!namesSecret(key) || parseSecretReference(text)) return [];
  const [, word] = /^([A-Za-z]{2,12}):/.exec(text) ?? [];
  const meant = word === undefined ? undefined : suggest(word, STORES);
  return [meant === undefined ? { pointer } : { pointer, meant }];
}

/** Places of values that are, or seem to be, secrets in clear. */
export function clearSecrets(data: unknown, pointer = '', nearestKey = ''): readonly ClearSecret[] {
  if (typeof data === 'string') return clearText(data, pointer, nearestKey);
  if (typeof data === 'number') return namesSecret(nearestKey) ? [{ pointer }] : [];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    // An item of a list belongs to the key of the list; a map has its own keys.
    clearSecrets(value, `${pointer}/${pointerPart(key)}`, Array.isArray(data) ? nearestKey : key),
  );
}
