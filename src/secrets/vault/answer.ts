import type { HttpResponse } from '../../http/types.ts';
import { messagesOf } from './errors.ts';

/** A property of something that came from outside. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (found, name) =>
      typeof found === 'object' && found !== null
        ? Object.entries(found).find(([key]) => key === name)?.[1]
        : undefined,
    value,
  );
}

export function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Nothing there, said by Vault itself: a wrong namespace, a wrong mount and a proxy's page answer 404 too. */
export function isAbsent({ status, body }: HttpResponse): boolean {
  const errors = at(body, 'errors');
  return status === 404 && Array.isArray(errors) && errors.length === 0 && messagesOf(body, 'warnings').length === 0;
}
