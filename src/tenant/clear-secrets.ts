import { pointerPart } from './document.ts';
import { parseSecretReference } from './reference.ts';

const SECRET_KEY = /^(client_?secret|secret|password|passphrase|pkey|private_?key|token|api_?key)$/i;
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;
const CREDENTIALS_KEY = /^(credentials|planCredentials|own)$/;

/** Pointers to what looks like a secret in clear. The values themselves go nowhere. */
export function clearSecrets(data: unknown, pointer = ''): readonly string[] {
  if (typeof data === 'string') return PRIVATE_KEY.test(data) ? [pointer] : [];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    const child = `${pointer}/${pointerPart(key)}`;
    const isScalar = typeof value === 'string' || typeof value === 'number';
    if (isScalar && SECRET_KEY.test(key) && parseSecretReference(String(value)) === undefined) return [child];
    if (typeof value === 'string' && CREDENTIALS_KEY.test(key) && parseSecretReference(value) === undefined)
      return [child];
    return clearSecrets(value, child);
  });
}
