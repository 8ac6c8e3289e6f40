import { Secret } from '../secrets/secret.ts';
import type { HttpRequest } from './types.ts';

/** Characters in a row of a secret that count as the secret. */
const RUN = 12;

function secretsIn(value: unknown): readonly Secret[] {
  if (value instanceof Secret) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(secretsIn) : [];
}

/** `Bearer TOKEN` may come back without its first word, and what Basic holds may come back decoded. */
function partsOf(secret: Secret): readonly string[] {
  const text = secret.reveal();
  const [, credentials] = /^Basic (\S+)$/.exec(text) ?? [];
  const decoded = credentials === undefined ? [] : [Buffer.from(credentials, 'base64').toString()];
  return [text.replace(/^(Bearer|Basic) /, ''), ...decoded.map((pair) => pair.slice(pair.indexOf(':') + 1))];
}

function runsOf(text: string): readonly string[] {
  if (text.length <= RUN) return [text];
  return Array.from({ length: text.length - RUN + 1 }, (_, index) => text.slice(index, index + RUN));
}

/**
 * Whether a text holds a secret of the request that it answers, or a part of one. Whoever refuses a request may say back what was
 * in it, and what a service says goes into errors, reports and receipts, where in a terminal nothing masks it.
 */
export function quotesSecret(text: string, { headers = {}, body }: HttpRequest): boolean {
  const parts = [...secretsIn(headers), ...secretsIn(body)].flatMap(partsOf).filter((part) => part.length >= RUN / 2);
  // In JSON a quote, a backslash and a line break are written otherwise.
  const written = parts.flatMap((part) => [part, JSON.stringify(part).slice(1, -1)]);
  return written.some((part) => runsOf(part).some((run) => text.includes(run)));
}
