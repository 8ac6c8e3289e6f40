import type { Context } from '../../base/context.ts';
import { Refusal } from '../../base/errors.ts';
import { variablePrefix } from '../../base/variable-prefix.ts';
import { REGIONS } from '../../tenant/regions.ts';
import { suggest } from '../../tenant/suggestion.ts';
import { type PlacedReference, secretReferences, type Tenant } from '../../tenant/tenant.ts';
import { type About, aboutOf, refuse } from '../finding.ts';
import type { Finding } from '../plan.ts';
import { domainName, parseAllowedList, serverName, shownServer } from './lists.ts';

/** The part of a split run that uses a place: one side of the services, or the store. */
export type UseSide = 'cloud' | 'engage' | 'store';

/** A place that a tenant file sends credentials to, or reads them from. */
interface Use {
  readonly list: keyof typeof LISTS;
  readonly side: UseSide;
  readonly address: string;
  readonly pointer: string;
  /** In normalized form; undefined for a place that no list can name. */
  readonly name: string | undefined;
  /** @param unreadable a sentence about invalid entries of the list, appended to the remedy */
  readonly refuse: (about: About, unreadable: string) => Finding;
}

/** The lists of the workflow: the name of each, and the normalization of its entries. */
const LISTS = {
  servers: { variable: 'GENESYS_HYBRID_ALLOWED_SERVERS', nameOf: serverName },
  domains: { variable: 'GENESYS_HYBRID_ALLOWED_DOMAINS', nameOf: domainName },
  // `env:ACME_PROVISIONER` and `github:acme/provisioner` read variables of the job; an entry may omit the store.
  env: {
    variable: 'GENESYS_HYBRID_ALLOWED_ENV',
    nameOf: (text: string) => variablePrefix(text.replace(/^(env|github):/, '')),
  },
} as const;

function serverUses({ name: tenant, transaction: { server } }: Tenant): readonly Use[] {
  if (server.driver === 'file') return [];
  const name = serverName(server.url);
  const shown = name === undefined ? new URL(server.url).host : shownServer(name);
  const place = { side: 'engage', address: 'transaction', pointer: '/transaction/server/url' } as const;
  const refused: Use['refuse'] = (about, unreadable) => refuse(about, 'allowed.server', { shown, tenant, unreadable });
  return [{ list: 'servers', ...place, name, refuse: refused }];
}

function domainUses({ name: tenant, organization: { domain } }: Tenant): readonly Use[] {
  const known = Object.values(REGIONS);
  if (known.includes(domain)) return [];
  const place = { side: 'cloud', address: 'organization', pointer: '/organization/domain' } as const;
  const meant = suggest(domain, known);
  const refused: Use['refuse'] = (about, unreadable) => {
    const values = { domain, tenant, unreadable };
    if (meant === undefined) return refuse(about, 'allowed.domain', values);
    return refuse(about, 'allowed.domain#meant', { ...values, meant });
  };
  return [{ list: 'domains', ...place, name: domainName(domain), refuse: refused }];
}

type Place = Pick<Use, 'side' | 'address'>;

function environmentUse(tenant: string, { pointer, reference }: PlacedReference, place: Place): Use {
  const { store, path } = reference;
  const prefix = variablePrefix(path);
  const key = pointer.slice(1).replaceAll('/', '.');
  // A comma separates entries of the list; in the name of a variable it becomes an underscore.
  const shown = `${store}:${path.replaceAll(',', '_')}`;
  const refused: Use['refuse'] = (about, unreadable) =>
    refuse(about, 'allowed.env', { prefix, key, tenant, shown, unreadable });
  return { list: 'env', ...place, pointer, name: prefix, refuse: refused };
}

/** By top-level key of the file. */
const PLACES: Readonly<Record<string, Place>> = {
  organization: { side: 'cloud', address: 'organization' },
  transaction: { side: 'engage', address: 'transaction' },
};

/** Entries of the store `github` reach a job as variables, like those of `env`. */
function referenceUses(tenant: Tenant): readonly Use[] {
  const ofJob = secretReferences(tenant).filter(({ reference: { store } }) => store === 'env' || store === 'github');
  return ofJob.map((placed) => {
    const [, top = ''] = placed.pointer.split('/');
    return environmentUse(tenant.name, placed, PLACES[top] ?? { side: 'store', address: 'saml-key' });
  });
}

/** The store `github` reads variables of the job too, but only those in our record at GitHub, with their fingerprints. */
function storeUses({ name, secrets: { store, path } }: Tenant): readonly Use[] {
  if (store !== 'env') return [];
  const placed = { pointer: '/secrets/path', reference: { store, path } };
  return [environmentUse(name, placed, { side: 'store', address: 'secrets' })];
}

/** All uses of a tenant file that need an entry in a list of the workflow. */
function usesOf(tenant: Tenant): readonly Use[] {
  return [...serverUses(tenant), ...domainUses(tenant), ...referenceUses(tenant), ...storeUses(tenant)];
}

/** The tenant file uses a place for credentials that the workflow does not allow. */
export class NotAllowed extends Refusal {
  /** One finding for each such place. */
  readonly findings: readonly Finding[];

  constructor(findings: readonly [Finding, ...Finding[]]) {
    super(findings[0]);
    this.findings = findings;
  }
}

const UNREADABLE = ' The list has invalid entries: give exact names, without wildcards.';

/**
 * In GitHub Actions, credentials go only to places that the workflow allows, and come only from variables that it allows: otherwise
 * anyone who can change a tenant file on a branch could have them sent anywhere before a review. In a terminal, the person who
 * runs the command has read the file.
 */
export function notAllowed(
  environment: Context['environment'],
  tenant: Tenant,
  sides: readonly UseSide[],
): readonly Finding[] {
  if (environment.GITHUB_ACTIONS !== 'true') return [];
  return usesOf(tenant)
    .filter(({ side }) => sides.includes(side))
    .flatMap((use) => {
      const { variable, nameOf } = LISTS[use.list];
      const { names, unreadable } = parseAllowedList(environment[variable], nameOf);
      const isAllowed = use.name !== undefined && names.has(use.name);
      return isAllowed ? [] : [use.refuse(aboutOf(use, tenant), unreadable > 0 ? UNREADABLE : '')];
    });
}

/** Called before any request for a tenant and before any read from a store. @throws NotAllowed */
export function requireAllowed(environment: Context['environment'], tenant: Tenant, sides: readonly UseSide[]): void {
  const [first, ...more] = notAllowed(environment, tenant, sides);
  if (first) throw new NotAllowed([first, ...more]);
}
