import type { DestinationKind, NetworkNote, Source } from '../../core/network.ts';
import { secretReferences, type Tenant } from '../../tenant/tenant.ts';
import { isLoopback } from '../http/endpoints.ts';

/** Values that are not in tenant files. */
export interface Surroundings {
  /** VAULT_ADDR. */
  readonly vaultAddress?: string | undefined;
  /** The PEM of VAULT_CACERT. */
  readonly vaultAuthority?: string | undefined;
}

/** One tenant needs one address for one reason. */
export interface Need {
  readonly source: Source;
  readonly service?: string;
  readonly url: URL;
  readonly reason: string;
  readonly kind: DestinationKind;
  readonly tenant: string;
  readonly certificateAuthority?: string | undefined;
}

type Want = Omit<Need, 'tenant' | 'url'> & { readonly address: string };

/** Destinations in Genesys Cloud for services and this tool, which have client credentials. */
function cloudWants(domain: string, whose: Pick<Want, 'source' | 'service'>): readonly Want[] {
  return [
    { ...whose, kind: 'cloud', address: `https://login.${domain}`, reason: 'OAuth tokens, by client credentials' },
    { ...whose, kind: 'cloud', address: `https://api.${domain}`, reason: 'Platform API' },
  ];
}

/** From the provisioning guide: a desktop exchanges a SAML response for a token, opens the redirect URI, and uses the common services. */
function desktopWants({ clients, organization, identityProvider }: Tenant): readonly Want[] {
  const bearers = clients.filter((client) => client.grant === 'saml2-bearer');
  if (bearers.length === 0) return [];
  const { domain } = organization;
  const want = (address: string, reason: string): Want => ({ source: 'desktops', kind: 'cloud', address, reason });
  return [
    want(`https://login.${domain}`, 'OAuth tokens, by SAML2 bearer'),
    want(`https://api.${domain}`, 'Platform API'),
    want(`https://apps.${domain}`, 'web applications'),
    ...bearers.flatMap(({ redirectUris }) => redirectUris.map((uri) => want(uri, 'redirect URI of the OAuth client'))),
    ...(identityProvider.disabled ? [] : [want(identityProvider.target, 'single sign-on target')]),
  ];
}

function serviceWants({ clients, services, organization }: Tenant): readonly Want[] {
  const { domain } = organization;
  const own = services.filter(({ client }) =>
    clients.some(({ key, grant }) => key === client && grant === 'client-credentials'),
  );
  return own.flatMap(({ name: service }) => cloudWants(domain, { source: 'services', service }));
}

function serverWants({ transaction: { server } }: Tenant): readonly Want[] {
  if (server.driver === 'file') return [];
  const { driver, url: address, certificateAuthority } = server;
  const reason = `Configuration Server, by ${driver.toUpperCase()}`;
  return [{ source: 'runner', kind: 'configuration-server', address, reason, certificateAuthority }];
}

function usesVault(tenant: Tenant): boolean {
  return (
    tenant.secrets.store === 'vault' || secretReferences(tenant).some(({ reference }) => reference.store === 'vault')
  );
}

/** For an entry of a vault in a tenant with another store, only the environment has the address. */
function vaultAddress({ secrets: { store, address } }: Tenant, surroundings: Surroundings): string | undefined {
  return (store === 'vault' && address) || surroundings.vaultAddress || undefined;
}

function vaultWants(tenant: Tenant, surroundings: Surroundings): readonly Want[] {
  const address = usesVault(tenant) ? vaultAddress(tenant, surroundings) : undefined;
  if (address === undefined) return [];
  const { vaultAuthority: certificateAuthority } = surroundings;
  return [{ source: 'runner', kind: 'vault', address, reason: 'secrets in the vault', certificateAuthority }];
}

/** Without the hosts of GitHub, which a runner needs too and GitHub lists. */
function wantsOf(tenant: Tenant, surroundings: Surroundings): readonly Want[] {
  const ofRunner = cloudWants(tenant.organization.domain, { source: 'runner' });
  const inside = [...serverWants(tenant), ...vaultWants(tenant, surroundings)];
  return [...desktopWants(tenant), ...serviceWants(tenant), ...ofRunner, ...inside];
}

export function needsOf(tenants: readonly Tenant[], surroundings: Surroundings): readonly Need[] {
  return tenants.flatMap((tenant) =>
    wantsOf(tenant, surroundings).flatMap(({ address, ...rest }) => {
      const url = URL.parse(address);
      // Only https leaves this machine, and local connections pass no firewall.
      return url?.protocol === 'https:' && !isLoopback(url) ? [{ ...rest, url, tenant: tenant.name }] : [];
    }),
  );
}

function vaultProblem(address: string | undefined): string | undefined {
  if (address === undefined) return 'no rule for the vault: its address is not set';
  const url = URL.parse(address);
  if (url && (url.protocol === 'https:' || isLoopback(url))) return undefined;
  return 'no rule for the vault: VAULT_ADDR is not an https address';
}

/** Rules that cannot be determined, because a value is missing. */
export function networkNotes(tenants: readonly Tenant[], surroundings: Surroundings = {}): readonly NetworkNote[] {
  const fix = 'Set VAULT_ADDR to the https address of the vault, or set secrets.address in the tenant file.';
  const problems = Map.groupBy(tenants.filter(usesVault), (tenant) => vaultProblem(vaultAddress(tenant, surroundings)));
  return [...problems].flatMap(([message, all]) =>
    message === undefined ? [] : [{ tenants: all.map(({ name }) => name), message, fix }],
  );
}
