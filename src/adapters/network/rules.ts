import { compareTexts } from '../../base/text.ts';
import type { Destination, NetworkRule, Source, TenantRegion } from '../../core/network.ts';
import { REGIONS } from '../../tenant/regions.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { portOf } from '../http/endpoints.ts';
import { type Need, needsOf, type Surroundings } from './needs.ts';

/** By network zones, as firewall teams work. */
const SOURCES: readonly Source[] = ['desktops', 'services', 'runner'];

function inOrder(texts: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== undefined).sort();
}

type Group = readonly [Need, ...Need[]];

function grouped(needs: readonly Need[], keyOf: (need: Need) => readonly unknown[]): readonly Group[] {
  return [...Map.groupBy(needs, (need) => JSON.stringify(keyOf(need))).values()] as [Need, ...Need[]][];
}

function ruleOf(needs: Group): NetworkRule {
  const [first] = needs;
  return {
    source: first.source,
    services: inOrder(needs.map(({ service }) => service)),
    host: first.url.hostname,
    port: portOf(first.url),
    direction: 'outbound',
    protocol: 'HTTPS',
    transport: 'TCP',
    reasons: [...new Set(needs.map(({ reason }) => reason))],
    tenants: inOrder(needs.map(({ tenant }) => tenant)),
  };
}

type Place = Pick<Destination, 'host' | 'port'>;

function byPlace(one: Place, other: Place): number {
  return compareTexts(one.host, other.host) || one.port - other.port;
}

/** The firewall rules of tenants: one for each source, host and port, shared by tenants. */
export function networkRules(tenants: readonly Tenant[], surroundings: Surroundings = {}): readonly NetworkRule[] {
  const groups = grouped(needsOf(tenants, surroundings), (need) => [need.source, need.url.hostname, portOf(need.url)]);
  const rank = ({ source }: NetworkRule) => SOURCES.indexOf(source);
  return groups.map(ruleOf).sort((one, other) => rank(one) - rank(other) || byPlace(one, other));
}

function destinationOf(needs: Group): Destination {
  const [{ url, kind, certificateAuthority }] = needs;
  return {
    host: url.hostname,
    port: portOf(url),
    kind,
    sources: SOURCES.filter((source) => needs.some((need) => need.source === source)),
    tenants: inOrder(needs.map(({ tenant }) => tenant)),
    ...(certificateAuthority !== undefined && { certificateAuthority }),
  };
}

/** The destinations of the rules without duplicates, tried from one machine for all sources. */
export function networkDestinations(tenants: readonly Tenant[], surroundings: Surroundings = {}) {
  const needs = needsOf(tenants, surroundings);
  const groups = grouped(needs, (need) => [need.url.hostname, portOf(need.url), need.certificateAuthority]);
  return groups.map(destinationOf).sort(byPlace);
}

/** The region of each organization. */
export function tenantRegions(tenants: readonly Tenant[]): readonly TenantRegion[] {
  return tenants
    .map(({ name, file, organization: { domain } }) => {
      const region = Object.keys(REGIONS).find((each) => REGIONS[each] === domain);
      return { tenant: name, file, domain, ...(region !== undefined && { region }) };
    })
    .sort((one, other) => compareTexts(one.tenant, other.tenant));
}
