import { randomBytes, randomUUID } from 'node:crypto';
import { type GaxSimulator, startGaxSimulator } from './gax/gax.ts';
import { type GenesysCloudSimulator, startGenesysCloudSimulator } from './genesys-cloud/genesys-cloud.ts';
import { hybridOrganization, type OrganizationState } from './genesys-cloud/state.ts';
import { type GwsSimulator, startGwsSimulator } from './gws/gws.ts';
import type { Simulator } from './server.ts';
import { ROOT_TOKEN, startVaultSimulator, type VaultSimulator } from './vault/vault.ts';

/** The services that a shipped tenant file expects. */
export interface TenantSimulators {
  readonly name: string;
  readonly organizationId: string;
  readonly shortName: string;
  readonly domain: string;
  readonly gaxHost: string;
  /** Host of the Genesys Web Services, where the tenant file has the driver gws. */
  readonly gwsHost?: string;
  /** Engage tenants of that Configuration Server; the object is under the last. */
  readonly engageTenants: readonly string[];
  readonly agents?: readonly string[];
  readonly without?: readonly string[];
  readonly withoutAdmin?: boolean;
}

/** The shipped tenants/*.yaml. */
export const SHIPPED: readonly TenantSimulators[] = [
  {
    name: 'acme',
    organizationId: '5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f',
    shortName: 'acme-hybrid',
    domain: 'mypurecloud.de',
    gaxHost: 'gax.acme.example:8443',
    engageTenants: ['Resources', 'acme'],
    agents: ['agent.smith@acme.example'],
  },
  {
    name: 'globex',
    organizationId: '7b1f4c2a-3d5e-4f60-8a7b-9c0d1e2f3a4b',
    shortName: 'globex-hybrid',
    domain: 'mypurecloud.com',
    gaxHost: 'gax.globex.example',
    engageTenants: ['Resources', 'globex'],
  },
  {
    name: 'initech',
    organizationId: '2c9e8d7f-6a5b-4c3d-8e1f-0f9e8d7c6b5a',
    shortName: 'initech-hybrid',
    domain: 'mypurecloud.com.au',
    gaxHost: 'gax.initech.example:8443',
    engageTenants: ['Resources'],
  },
];

/** The services on loopback, and everything that a tenant file needs in them. */
export interface Simulators {
  readonly genesysCloud: GenesysCloudSimulator;
  readonly gax: Readonly<Record<string, GaxSimulator>>;
  readonly gws: Readonly<Record<string, GwsSimulator>>;
  readonly vault: VaultSimulator;
  readonly environment: Readonly<Record<string, string>>;
  /** The organization of a tenant, as the service stores it. */
  organization(tenant: string): OrganizationState;
  /** `section/option` -> value of the tenant's hybrid_integration. */
  options(tenant: string): Readonly<Record<string, string>> | undefined;
  tenantDbid(tenant: string): string;
  readonly all: readonly Simulator[];
  close(): Promise<void>;
}

const GAX_USER = 'hybrid_provisioner';

/** Tenant files with the same host have one Configuration Server. */
function engageTenantsAt(tenants: readonly TenantSimulators[], gaxHost: string | undefined): readonly string[] {
  const there = tenants.filter((each) => each.gaxHost === gaxHost);
  return [...new Set(there.flatMap(({ engageTenants }) => engageTenants))];
}

/** By tenant: its GAX, and its GWS where it has one. */
async function startServers(tenants: readonly TenantSimulators[], vault: VaultSimulator) {
  const gax: Record<string, GaxSimulator> = {};
  const gws: Record<string, GwsSimulator> = {};
  for (const host of new Set(tenants.map(({ gaxHost }) => gaxHost))) {
    const password = randomBytes(12).toString('base64url');
    const server = { tenants: engageTenantsAt(tenants, host), users: { [GAX_USER]: password } };
    const shared = await startGaxSimulator(server);
    for (const { name, gaxHost, gwsHost } of tenants) {
      if (gaxHost !== host) continue;
      vault.put(`secret/genesys/${name}/gax`, { username: GAX_USER, password });
      gax[name] = shared;
      if (gwsHost !== undefined) gws[name] = await startGwsSimulator(server);
    }
  }
  return { gax, gws };
}

export async function startSimulators(tenants: readonly TenantSimulators[] = SHIPPED): Promise<Simulators> {
  const vault = await startVaultSimulator();
  const organizations = tenants.map((tenant) => {
    const provisioner = {
      clientId: randomUUID(),
      clientSecret: randomBytes(24).toString('base64url'),
      without: tenant.without ?? [],
      withoutAdmin: tenant.withoutAdmin ?? false,
    };
    vault.put(`secret/genesys/${tenant.name}/provisioner`, {
      client_id: provisioner.clientId,
      client_secret: provisioner.clientSecret,
    });
    return hybridOrganization({
      id: tenant.organizationId,
      shortName: tenant.shortName,
      provisioner,
      agents: tenant.agents ?? [],
    });
  });
  const genesysCloud = await startGenesysCloudSimulator({ organizations });
  const { gax, gws } = await startServers(tenants, vault);
  const endpoints = tenants.flatMap(({ name, domain, gaxHost, gwsHost }) => [
    [`login.${domain}`, genesysCloud.url],
    ...['api', 'apps', 'app'].map((host) => [`${host}.${domain}`, genesysCloud.url]),
    [gaxHost, gax[name]?.url],
    ...(gwsHost === undefined ? [] : [[gwsHost, gws[name]?.url]]),
  ]);
  const tenantDbid = (name: string) => {
    const own = tenants.find((each) => each.name === name);
    return String(101 + engageTenantsAt(tenants, own?.gaxHost).indexOf(own?.engageTenants.at(-1) ?? ''));
  };
  const all = [genesysCloud, vault, ...new Set(Object.values(gax)), ...new Set(Object.values(gws))];
  return {
    genesysCloud,
    gax,
    gws,
    vault,
    environment: {
      VAULT_ADDR: vault.url,
      VAULT_TOKEN: ROOT_TOKEN,
      // As the variables of a repository with these tenants; they count inside GitHub Actions only.
      GENESYS_HYBRID_ALLOWED_SERVERS: tenants
        .flatMap(({ gaxHost, gwsHost = [] }) => [gaxHost, gwsHost].flat())
        .join('\n'),
      GENESYS_HYBRID_ALLOWED_DOMAINS: tenants.map(({ domain }) => domain).join('\n'),
      GENESYS_HYBRID_ENDPOINTS: JSON.stringify(Object.fromEntries(endpoints)),
    },
    organization: (name) => {
      const found = organizations[tenants.findIndex((each) => each.name === name)];
      if (!found) throw new Error(`no simulator has the tenant ${name}`);
      return found;
    },
    options: (name) => (gws[name] ?? gax[name])?.options(tenantDbid(name)),
    tenantDbid,
    all,
    close: async () => {
      await Promise.all(all.map((simulator) => simulator.close()));
    },
  };
}
