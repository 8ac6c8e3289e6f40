import { pointerPart } from './document.ts';
import { holdsPrivateKey, isReference, namesSecret } from './sensitive.ts';

/** Pointers to what looks like a secret in clear. The values themselves go nowhere. */
export function clearSecrets(data: unknown, pointer = '', nearestKey = ''): readonly string[] {
  if (typeof data === 'string') {
    return holdsPrivateKey(data) || (namesSecret(nearestKey) && !isReference(data)) ? [pointer] : [];
  }
  if (typeof data === 'number') return namesSecret(nearestKey) ? [pointer] : [];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    // An item of a list stands under the key of the list; a map has keys of its own, which say what they hold.
    clearSecrets(value, `${pointer}/${pointerPart(key)}`, Array.isArray(data) ? nearestKey : key),
  );
}
