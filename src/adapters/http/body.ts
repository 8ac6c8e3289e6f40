import type { HttpBody } from '../../base/http-types.ts';
import { Secret } from '../../base/secret.ts';

/** The text of a body and its type. Here and for headers, secrets are revealed for sending. */
export function bodyText(body: HttpBody | undefined): { text: string; contentType: string } | undefined {
  if (!body) return undefined;
  if ('form' in body) {
    const text = new URLSearchParams(revealed(body.form)).toString();
    return { text, contentType: 'application/x-www-form-urlencoded' };
  }
  return { text: JSON.stringify(withSecrets(body.json)), contentType: body.contentType ?? 'application/json' };
}

export function revealed(values: Readonly<Record<string, string | Secret>>): Record<string, string> {
  const entries = Object.entries(values);
  return Object.fromEntries(entries.map(([name, value]) => [name, value instanceof Secret ? value.reveal() : value]));
}

/** Replaces secrets, because JSON.stringify would write `[secret]`. */
function withSecrets(value: unknown): unknown {
  if (value instanceof Secret) return value.reveal();
  if (Array.isArray(value)) return value.map(withSecrets);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withSecrets(item)]));
}
