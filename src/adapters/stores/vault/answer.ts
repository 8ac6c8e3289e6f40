import type { HttpResponse } from '../../../base/http-types.ts';
import { at } from '../../../base/json.ts';
import { messagesOf } from './errors.ts';

/** Nothing there, said by Vault itself: a wrong namespace, a wrong mount and a proxy's page answer 404 too. */
export function isAbsent({ status, body }: HttpResponse): boolean {
  const errors = at(body, 'errors');
  return status === 404 && Array.isArray(errors) && errors.length === 0 && messagesOf(body, 'warnings').length === 0;
}
