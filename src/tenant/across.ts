import { placeText } from '../errors.ts';
import type { Broken } from './rules.ts';
import { placeOf, type Tenant } from './tenant.ts';

interface Claim {
  readonly pointer: string;
  readonly code: string;
  readonly what: string;
  /** Two tenants with the same key claim the same thing. */
  readonly key: (tenant: Tenant) => string;
}

function server({ transaction }: Tenant): string {
  const { url } = transaction.server;
  return URL.canParse(url) ? new URL(url).host : url;
}

const CLAIMS: readonly Claim[] = [
  { pointer: '/tenant', code: 'same-tenant', what: 'this tenant', key: ({ name }) => name },
  {
    pointer: '/organization/id',
    code: 'same-organization',
    what: 'this organization',
    key: ({ organization }) => organization.id.toLowerCase(),
  },
  {
    pointer: '/organization/shortName',
    code: 'same-organization',
    what: 'this organization',
    key: ({ organization }) => `${organization.domain}/${organization.shortName.toLowerCase()}`,
  },
  {
    pointer: '/transaction/tenant',
    code: 'same-transaction',
    what: 'this Engage tenant and its transaction object',
    key: (tenant) => `${server(tenant)}/${tenant.transaction.tenant}`,
  },
  {
    pointer: '/secrets/path',
    code: 'same-secrets',
    what: 'this path in the store',
    key: ({ secrets }) =>
      JSON.stringify([secrets.store, secrets.address, secrets.mount, secrets.namespace, secrets.path]),
  },
];

/**
 * What two files must not both claim. The issuer is not among them: the article gives every tenant the same one, and an
 * issuer has to be unique within one organization, which only the organization itself can tell.
 */
export function claimedTwice(tenants: readonly Tenant[]): readonly { tenant: Tenant; broken: Broken }[] {
  return CLAIMS.flatMap(({ pointer, code, what, key }) => {
    const first = new Map<string, Tenant>();
    return tenants.flatMap((tenant) => {
      const other = first.get(key(tenant));
      if (!other) {
        first.set(key(tenant), tenant);
        return [];
      }
      const message = `${what} is claimed by ${placeText(placeOf(other, pointer))} already`;
      return [{ tenant, broken: { pointer, code: `tenant.${code}`, message, fix: 'Each has one file.' } }];
    });
  });
}
