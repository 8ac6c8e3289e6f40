import type { OAuthClient, User } from '../../core/ports/genesys-cloud.ts';
import type { Fields } from './answers/answer.ts';
import { allPages, listByNext, PAGE_SIZE } from './answers/paging.ts';
import { grantTypeOf, parseClient, parseUser } from './answers/parse.ts';
import type { PlatformApi } from './api.ts';

/** Each once, though pages that move show one twice, and in the order of the ids: a plan must name the same ones each time. */
export function uniqueById<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  const unique = [...new Map(items.map((item) => [item.id, item])).values()];
  return unique.sort((one, other) => (one.id < other.id ? -1 : 1));
}

function hasKnownGrant(api: PlatformApi, fields: Fields): boolean {
  if (grantTypeOf(fields.text('authorizedGrantType')) !== undefined) return true;
  api.context.log.warn(`an OAuth client with a grant type that is not known here is left out of the list`);
  return false;
}

export async function listClients(api: PlatformApi): Promise<readonly OAuthClient[]> {
  const found = await listByNext(api, '/api/v2/oauth/clients');
  return uniqueById(found.filter((fields) => hasKnownGrant(api, fields)).map(parseClient));
}

/** Users of exactly these addresses, in every state. A search is a POST that changes nothing, so it may be repeated. */
export async function searchUsers(api: PlatformApi, emails: readonly string[]): Promise<readonly User[]> {
  if (emails.length === 0) return [];
  const query = [
    { type: 'EXACT', fields: ['email'], values: emails },
    { type: 'EXACT', fields: ['state'], values: ['active', 'inactive', 'deleted'] },
  ];
  const page = (pageNumber: number) => {
    const json = { pageSize: PAGE_SIZE, pageNumber, expand: ['authorization'], query };
    return api.ask({ method: 'POST', path: '/api/v2/users/search', json, repeatable: true });
  };
  const found = await allPages(page, 'results');
  const wanted = new Set(emails.map((email) => email.toLowerCase()));
  const isWanted = (fields: Fields) => wanted.has(fields.optionalText('email')?.toLowerCase() ?? '');
  return uniqueById(found.filter(isWanted).map(parseUser));
}
