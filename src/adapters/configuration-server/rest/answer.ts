import { HybridError } from '../../../base/errors.ts';
import type { HttpResponse } from '../../../base/http-types.ts';

/** An object of the Configuration Layer or another part of an answer, as the server wrote it. */
export type Json = Readonly<Record<string, unknown>>;

export function isWebPage({ body }: Pick<HttpResponse, 'body'>): boolean {
  return typeof body === 'string' && /<html|<!doctype/i.test(body);
}

export function isRedirect({ status }: HttpResponse): boolean {
  return status >= 300 && status < 400;
}

/** Values are texts; some versions write numbers as numbers. */
export function textOf(object: Json, name: string): string | undefined {
  const value = object[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : undefined;
}

/** The session ended before the write, so nothing was written. The message is for the second time in one run. */
export class SessionEnded extends HybridError {}
