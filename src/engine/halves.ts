import type { CustodyReader } from '../core/entry/custody.ts';
import type { KindName } from '../core/plan.ts';
import type { ConfigurationReader } from '../core/ports/configuration-server.ts';
import type { GenesysCloudReader, OAuthClient } from '../core/ports/genesys-cloud.ts';
import type { Half } from '../core/resource-type.ts';
import type { Tenant } from '../tenant/tenant.ts';

/*
 * A hosted runner may reach Genesys Cloud and not the Configuration Server, and one inside the network the other way round. Each
 * does its half, and what one makes the other finds in the store.
 */
const KINDS_OF: Readonly<Record<Half, readonly KindName[]>> = {
  cloud: ['organization', 'role', 'oauth-client', 'saml-key', 'identity-provider', 'admin', 'proof', 'retirement'],
  engage: ['transaction', 'retirement'],
};

export function isOfHalf(kind: KindName, only: Half | undefined): boolean {
  return only === undefined || KINDS_OF[only].includes(kind);
}

/** Nobody looks: what may stand in the transaction object is not known. */
export function unseenConfiguration(): ConfigurationReader {
  return {
    locate: async () => ({ tenantDbid: '', folderDbid: undefined, found: undefined, elsewhere: [] }),
    close: async () => {},
  };
}

/** What the store remembers of Genesys Cloud, for a run that cannot ask it. */
export function rememberedCloud(tenant: Tenant, custody: CustodyReader): GenesysCloudReader {
  const { id, shortName } = tenant.organization;
  return {
    organization: async () => ({ id, name: shortName, shortName, productPlatform: undefined }),
    clients: async () => rememberedClients(custody),
    client: async (wanted) => (await rememberedClients(custody)).find((client) => client.id === wanted),
    roles: async () => [],
    divisions: async () => [],
    usage: async () => undefined,
    pureEngage: async () => undefined,
    identityProviders: async () => [],
    users: async () => [],
    permissions: async () => [],
    subject: async () => ({ id: '', grants: [] }),
    audits: async () => undefined,
    person: async () => undefined,
    serviceTime: () => undefined,
    clockAhead: () => undefined,
    close: async () => {},
  };
}

async function rememberedClients(custody: CustodyReader): Promise<readonly OAuthClient[]> {
  const { clients } = await custody.document();
  return Object.values(clients)
    .flatMap(({ generations }) => generations)
    .flatMap(({ clientId }) => (clientId === undefined ? [] : [rememberedClient(clientId)]));
}

function rememberedClient(id: string): OAuthClient {
  return {
    id,
    name: '',
    description: '',
    grantType: 'CLIENT-CREDENTIALS',
    state: 'active',
    tokenLifetime: undefined,
    redirectUris: [],
    scopes: [],
    roleDivisions: [],
    raw: {},
  };
}
