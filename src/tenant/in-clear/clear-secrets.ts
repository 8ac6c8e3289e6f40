import { pointerPart } from '../../base/json-pointer.ts';
import { looksSecret } from '../../base/secret-looks.ts';
import { STORES } from '../reference.ts';
import { suggestion } from '../suggestion.ts';
import { isReference, namesSecret } from './sensitive.ts';

/** What stands where a reference to a secret should. The value itself goes nowhere. */
export interface ClearSecret {
  readonly pointer: string;
  /** The store that was probably meant, where it is a reference gone wrong: `valut:genesys/acme`. */
  readonly meant?: string;
}

function meantStore(text: string): string | undefined {
  const [, word = ''] = /^([A-Za-z]{2,12}):/.exec(text) ?? [];
  return word === '' ? undefined : suggestion(word, STORES);
}

function clearText(text: string, pointer: string, key: string): readonly ClearSecret[] {
  if (looksSecret(text)) return [{ pointer }];
  if (!namesSecret(key) || isReference(text)) return [];
  const meant = meantStore(text);
  return [meant === undefined ? { pointer } : { pointer, meant }];
}

/** Where a secret stands in clear, or seems to. */
export function clearSecrets(data: unknown, pointer = '', nearestKey = ''): readonly ClearSecret[] {
  if (typeof data === 'string') return clearText(data, pointer, nearestKey);
  if (typeof data === 'number') return namesSecret(nearestKey) ? [{ pointer }] : [];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    // An item of a list stands under the key of the list; a map has keys of its own, which say what they hold.
    clearSecrets(value, `${pointer}/${pointerPart(key)}`, Array.isArray(data) ? nearestKey : key),
  );
}
