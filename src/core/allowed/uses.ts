import { prefixOf } from '../../base/prefix.ts';
import { REGIONS } from '../../tenant/regions.ts';
import { suggestion } from '../../tenant/suggestion.ts';
import { type PlacedReference, secretReferences, type Tenant } from '../../tenant/tenant.ts';
import { domainName, serverName, shownServer } from './lists.ts';

type Kind = 'server' | 'domain' | 'env';

/** Where a use belongs: a split run works with one side of the services, and with the store. */
export type Side = 'cloud' | 'engage' | 'store';

/** A place that a tenant file sends credentials to, or takes them from. */
export interface Use {
  readonly kind: Kind;
  readonly side: Side;
  /** Of the finding. */
  readonly address: string;
  readonly pointer: string;
  /** As it is compared; undefined for what no list can name. */
  readonly name: string | undefined;
  /** As a person writes it into the list. */
  readonly shown: string;
  /** What the workflow does not allow, after those words. */
  readonly what: string;
  /** What the person who extends the list has to make sure of. */
  readonly check: string;
  /** Another name that was probably meant. */
  readonly meant?: string | undefined;
}

interface KindDescription {
  readonly variable: string;
  readonly input: string;
  readonly nameOf: (entry: string) => string | undefined;
}

/** The list of each kind. */
export const KINDS: Readonly<Record<Kind, KindDescription>> = {
  server: { variable: 'GENESYS_HYBRID_ALLOWED_SERVERS', input: 'allowed-servers', nameOf: serverName },
  domain: { variable: 'GENESYS_HYBRID_ALLOWED_DOMAINS', input: 'allowed-domains', nameOf: domainName },
  env: { variable: 'GENESYS_HYBRID_ALLOWED_ENV', input: 'allowed-env', nameOf: variablesName },
};

/** `env:ACME_PROVISIONER` and `github:acme/provisioner` read variables of the job; the list may leave the store out. */
function variablesName(entry: string): string {
  return prefixOf(entry.replace(/^(env|github):/, ''));
}

function serverUses({ name: tenant, transaction: { server } }: Tenant): readonly Use[] {
  if (server.driver === 'file') return [];
  const name = serverName(server.url);
  const shown = name === undefined ? new URL(server.url).host : shownServer(name);
  const what = `the server ${shown}, which the file of ${tenant} names: nothing was sent to it`;
  const place = { side: 'engage', address: 'transaction', pointer: '/transaction/server/url' } as const;
  return [{ kind: 'server', ...place, name, shown, what, check: 'it is yours' }];
}

function domainUses({ name: tenant, organization: { domain } }: Tenant): readonly Use[] {
  const known = Object.values(REGIONS);
  if (known.includes(domain)) return [];
  const what = `the domain ${domain}, which the file of ${tenant} names and no known region has: nothing was sent to it`;
  const place = { side: 'cloud', address: 'organization', pointer: '/organization/domain' } as const;
  const check = 'it is a domain of Genesys Cloud';
  const meant = suggestion(domain, known);
  return [{ kind: 'domain', ...place, name: domainName(domain), shown: domain, what, check, meant }];
}

type Place = Pick<Use, 'side' | 'address'>;

function environmentUse(tenant: string, { pointer, reference }: PlacedReference, place: Place): Use {
  const { store, path } = reference;
  const prefix = prefixOf(path);
  // A comma parts the entries of the list, and leads to the same variables as an underscore.
  const shown = `${store}:${path.replaceAll(',', '_')}`;
  const what = `the variables of the job that begin with ${prefix}, which ${pointer.slice(1).replaceAll('/', '.')} of ${tenant} names: none of them was read`;
  return { kind: 'env', ...place, pointer, name: prefix, shown, what, check: 'this tenant may use them' };
}

/** By the word of the file at the top. */
const PLACES: Readonly<Record<string, Place>> = {
  organization: { side: 'cloud', address: 'organization' },
  transaction: { side: 'engage', address: 'transaction' },
};

/** Entries of the store `github` come to a job as variables, like those of `env`. */
function referenceUses(tenant: Tenant): readonly Use[] {
  const ofJob = secretReferences(tenant).filter(({ reference: { store } }) => store === 'env' || store === 'github');
  return ofJob.map((placed) => {
    const [, top = ''] = placed.pointer.split('/');
    return environmentUse(tenant.name, placed, PLACES[top] ?? { side: 'store', address: 'saml-key' });
  });
}

/** The store `github` reads variables of the job too, but only those that a record at GitHub, written by us, names with their fingerprints. */
function storeUses({ name, secrets: { store, path } }: Tenant): readonly Use[] {
  if (store !== 'env') return [];
  const placed = { pointer: '/secrets/path', reference: { store, path } };
  return [environmentUse(name, placed, { side: 'store', address: 'secrets' })];
}

/** Everything of a tenant file that only a list of the workflow may permit. */
export function usesOf(tenant: Tenant): readonly Use[] {
  return [...serverUses(tenant), ...domainUses(tenant), ...referenceUses(tenant), ...storeUses(tenant)];
}
