import { prefixOf } from '../../base/prefix.ts';
import { REGIONS } from '../../tenant/regions.ts';
import { suggestion } from '../../tenant/suggestion.ts';
import type { SecretReference, Tenant } from '../../tenant/tenant.ts';
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
  env: {
    variable: 'GENESYS_HYBRID_ALLOWED_ENV',
    input: 'allowed-env',
    nameOf: (entry) => prefixOf(withoutStore(entry)),
  },
};

/** `env:ACME_PROVISIONER` and `github:acme/provisioner` read variables of the job; the list may leave the store out. */
function withoutStore(entry: string): string {
  return entry.replace(/^(env|github):/, '');
}

function serverUses({ name: tenant, transaction: { server } }: Tenant): readonly Use[] {
  if (server.driver === 'file') return [];
  const name = serverName(server.url);
  const shown = name === undefined ? new URL(server.url).host : shownServer(name);
  return [
    {
      kind: 'server',
      side: 'engage',
      address: 'transaction',
      pointer: '/transaction/server/url',
      name,
      shown,
      what: `the server ${shown}, which the file of ${tenant} names: nothing was sent to it`,
      check: 'it is yours',
    },
  ];
}

function domainUses({ name: tenant, organization: { domain } }: Tenant): readonly Use[] {
  const known = Object.values(REGIONS);
  if (known.includes(domain)) return [];
  return [
    {
      kind: 'domain',
      side: 'cloud',
      address: 'organization',
      pointer: '/organization/domain',
      name: domainName(domain),
      shown: domain,
      what: `the domain ${domain}, which the file of ${tenant} names and no known region has: nothing was sent to it`,
      check: 'it is a domain of Genesys Cloud',
      meant: suggestion(domain, known),
    },
  ];
}

type Placed = Pick<Use, 'side' | 'address' | 'pointer'>;

function environmentUse(tenant: Tenant, { store, path }: SecretReference, placed: Placed): Use {
  const prefix = prefixOf(path);
  return {
    ...placed,
    kind: 'env',
    name: prefix,
    // A comma parts the entries of the list, and leads to the same variables as an underscore.
    shown: `${store}:${path.replaceAll(',', '_')}`,
    what: `the variables of the job that begin with ${prefix}, which ${placed.pointer.slice(1).replaceAll('/', '.')} of ${tenant.name} names: none of them was read`,
    check: 'this tenant may use them',
  };
}

/** Entries of the store `github` come to a job as variables, like those of `env`. */
function isOfJob({ store }: SecretReference): boolean {
  return store === 'env' || store === 'github';
}

function referenceUses(tenant: Tenant): readonly Use[] {
  const { organization, identityProvider, transaction } = tenant;
  const { server } = transaction;
  const { credentials, planCredentials } = organization;
  const of = (side: Side, address: string, pointer: string): Placed => ({ side, address, pointer });
  const placed: readonly (readonly [SecretReference | undefined, Placed])[] = [
    [credentials, of('cloud', 'organization', '/organization/credentials')],
    [planCredentials, of('cloud', 'organization', '/organization/planCredentials')],
    [identityProvider.certificate.own, of('store', 'saml-key', '/identityProvider/certificate/own')],
    [
      server.driver === 'file' ? undefined : server.credentials,
      of('engage', 'transaction', '/transaction/server/credentials'),
    ],
  ];
  return placed.flatMap(([reference, place]) =>
    reference && isOfJob(reference) ? [environmentUse(tenant, reference, place)] : [],
  );
}

/** The store `github` reads variables of the job too, but only those that a record at GitHub, written by us, names with their fingerprints. */
function storeUses(tenant: Tenant): readonly Use[] {
  const { secrets } = tenant;
  if (secrets.store !== 'env') return [];
  const place: Placed = { side: 'store', address: 'secrets', pointer: '/secrets/path' };
  return [environmentUse(tenant, { store: 'env', path: secrets.path }, place)];
}

/** Everything of a tenant file that only a list of the workflow may permit. */
export function usesOf(tenant: Tenant): readonly Use[] {
  return [...serverUses(tenant), ...domainUses(tenant), ...referenceUses(tenant), ...storeUses(tenant)];
}
