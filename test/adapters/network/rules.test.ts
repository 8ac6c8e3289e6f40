import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { networkNotes, type Surroundings } from '../../../src/adapters/network/needs.ts';
import { networkDestinations, networkRules, tenantRegions } from '../../../src/adapters/network/rules.ts';
import type { NetworkRule } from '../../../src/core/network.ts';
import { loadTenants } from '../../../src/tenant/load.ts';
import { REGIONS } from '../../../src/tenant/regions.ts';
import type { Tenant } from '../../../src/tenant/tenant.ts';
import { acmeFile } from '../../simulators/in-process.ts';
import { createAuthority } from './certificates.ts';

const TENANTS = join(import.meta.dirname, '../../../tenants');
const VAULT: Surroundings = { vaultAddress: 'https://vault.example:8200' };

function shipped(): readonly Tenant[] {
  return loadTenants(
    readdirSync(TENANTS).map((name) => ({ file: `tenants/${name}`, bytes: readFileSync(join(TENANTS, name)) })),
  );
}

function tenants(...files: readonly Readonly<Record<string, string>>[]): readonly Tenant[] {
  return loadTenants(files.map((over, index) => ({ file: `${index}.yaml`, bytes: Buffer.from(acmeFile(over)) })));
}

const organization = (where: string) =>
  `{ ${where}, shortName: acme-hybrid, id: 5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f, credentials: "vault:genesys/acme/provisioner" }`;
const server = (words: string) => `{ tenant: acme, server: { ${words} } }`;

const line = ({ source, host, port, tenants: who }: NetworkRule) =>
  `${source} -> ${host}:${port} for ${who.join(', ')}`;
const linesOf = (all: readonly Tenant[], surroundings = VAULT) => networkRules(all, surroundings).map(line);
const hostsOf = (all: readonly Tenant[], source: NetworkRule['source']) =>
  networkRules(all, VAULT)
    .filter((rule) => rule.source === source)
    .map(({ host }) => host);

describe('the shipped tenants', () => {
  it('need these rules', () => {
    expect(linesOf(shipped())).toEqual([
      'desktops -> api.mypurecloud.com:443 for globex',
      'desktops -> api.mypurecloud.de:443 for acme',
      'desktops -> app.mypurecloud.com:443 for globex',
      'desktops -> app.mypurecloud.de:443 for acme',
      'desktops -> apps.mypurecloud.com:443 for globex',
      'desktops -> apps.mypurecloud.de:443 for acme',
      'desktops -> login.mypurecloud.com:443 for globex',
      'desktops -> login.mypurecloud.de:443 for acme',
      'services -> api.mypurecloud.com.au:443 for initech',
      'services -> api.mypurecloud.de:443 for acme',
      'services -> login.mypurecloud.com.au:443 for initech',
      'services -> login.mypurecloud.de:443 for acme',
      'runner -> api.mypurecloud.com:443 for globex',
      'runner -> api.mypurecloud.com.au:443 for initech',
      'runner -> api.mypurecloud.de:443 for acme',
      'runner -> gax.acme.example:8443 for acme',
      'runner -> gax.globex.example:443 for globex',
      'runner -> gax.initech.example:8443 for initech',
      'runner -> login.mypurecloud.com:443 for globex',
      'runner -> login.mypurecloud.com.au:443 for initech',
      'runner -> login.mypurecloud.de:443 for acme',
      'runner -> vault.example:8200 for acme, globex, initech',
    ]);
  });

  it('need no rule for incoming connections', () => {
    const rules = networkRules(shipped(), VAULT);
    expect(new Set(rules.map(({ direction, protocol, transport }) => `${direction} ${protocol} ${transport}`))).toEqual(
      new Set(['outbound HTTPS TCP']),
    );
  });

  it('are in these regions', () => {
    expect(tenantRegions(shipped()).map(({ tenant, region, domain }) => [tenant, region, domain])).toEqual([
      ['acme', 'eu-central-1', 'mypurecloud.de'],
      ['globex', 'us-east-1', 'mypurecloud.com'],
      ['initech', 'ap-southeast-2', 'mypurecloud.com.au'],
    ]);
  });
});

describe('a region', () => {
  it.each(Object.entries(REGIONS))('%s has the hosts login., api. and apps. of %s', (region, domain) => {
    const all = tenants({ organization: organization(`region: ${region}`) });
    expect(hostsOf(all, 'desktops')).toEqual([`api.${domain}`, `app.${domain}`, `apps.${domain}`, `login.${domain}`]);
    expect(hostsOf(all, 'services')).toEqual([`api.${domain}`, `login.${domain}`]);
    expect(tenantRegions(all)).toEqual([{ tenant: 'acme', file: '0.yaml', region, domain }]);
  });

  it('whose domains do not follow the pattern keeps its own domains', () => {
    const domains = ['us-east-2', 'ap-southeast-2', 'eusc-de-east-1'].map((region) => REGIONS[region]);
    expect(domains).toEqual(['use2.us-gov-pure.cloud', 'mypurecloud.com.au', 'edee1.eusc-pure.cloud']);
  });

  it('may have a domain that this version does not know', () => {
    const all = tenants({ organization: organization('domain: xxw9.pure.cloud') });
    expect(hostsOf(all, 'services')).toEqual(['api.xxw9.pure.cloud', 'login.xxw9.pure.cloud']);
    expect(tenantRegions(all)).toEqual([{ tenant: 'acme', file: '0.yaml', domain: 'xxw9.pure.cloud' }]);
  });
});

describe('the rules of a tenant', () => {
  it('contain no desktops without a saml2-bearer client', () => {
    const clients = '{ pacing: { name: Pacing, grant: client-credentials } }';
    const all = tenants({ clients, services: '{ agent-pacing: { client: pacing } }' });
    expect(hostsOf(all, 'desktops')).toEqual([]);
    expect(hostsOf(all, 'services')).not.toEqual([]);
  });

  it('contain no services without a client with client credentials', () => {
    const all = tenants({ services: '{ workspace-desktop-edition: { client: desktop } }' });
    expect(hostsOf(all, 'services')).toEqual([]);
    expect(hostsOf(all, 'desktops')).not.toEqual([]);
  });

  it('contain no single sign-on target of a disabled provider', () => {
    expect(hostsOf(tenants({ identityProvider: '{ disabled: true }' }), 'desktops')).not.toContain(
      'app.mypurecloud.de',
    );
  });

  it('contain no Configuration Server with the driver file', () => {
    expect(hostsOf(tenants({ transaction: server('driver: file') }), 'runner')).toEqual([
      'api.mypurecloud.de',
      'login.mypurecloud.de',
      'vault.example',
    ]);
  });

  it('contain the Platform Configuration API with the driver gws', () => {
    const words = 'driver: gws, url: "https://gws.acme.example/api/v2", credentials: "env:GWS"';
    const rule = networkRules(tenants({ transaction: server(words) }), VAULT).find(({ host }) =>
      host.startsWith('gws'),
    );
    expect(rule).toMatchObject({ port: 443, reasons: ['Configuration Server, by GWS'] });
  });

  it('contain hosts of redirect URIs and of the single sign-on target, where they differ', () => {
    const uris = '["https://desk.acme.example:9443/back", "https://apps.mypurecloud.de", "https://localhost:8080"]';
    const all = tenants({
      clients: `{ desktop: { name: Desktop, grant: saml2-bearer, scopes: [users], redirectUris: ${uris} } }`,
      services: '{ workspace-desktop-edition: { client: desktop } }',
      identityProvider: '{ target: "https://sso.acme.example/in" }',
    });
    const found = networkRules(all, VAULT).filter(({ source }) => source === 'desktops');
    expect(found.map(({ host, port, reasons }) => `${host}:${port} ${reasons.join('; ')}`)).toEqual([
      'api.mypurecloud.de:443 Platform API',
      'apps.mypurecloud.de:443 web applications; redirect URI of the OAuth client',
      'desk.acme.example:9443 redirect URI of the OAuth client',
      'login.mypurecloud.de:443 OAuth tokens, by SAML2 bearer',
      'sso.acme.example:443 single sign-on target',
    ]);
  });

  it('do not contain the host of the issuer, which is a name and receives no requests', () => {
    expect(linesOf(shipped()).join()).not.toContain('genesys.com');
  });
});

describe('tenants with the same destination', () => {
  const globex = {
    tenant: 'globex',
    organization: organization('region: eu-central-1')
      .replace('acme-hybrid', 'globex-hybrid')
      .replace('5d3a6f0e', '7b1f4c2a'),
    secrets: '{ store: vault, path: genesys/globex }',
    transaction: server(
      'driver: gax, url: "https://gax.acme.example:8443/gax/api", credentials: "vault:genesys/globex/gax"',
    ).replace('tenant: acme', 'tenant: globex'),
    services:
      '{ agent-pacing: { client: pacing }, agent-state-sync: { client: pacing, section: agent_state_sync }, workspace-desktop-edition: { client: desktop } }',
  };

  it('share one rule', () => {
    const rules = networkRules(tenants(globex, {}), VAULT);
    expect(rules.map(({ tenants: who }) => who.join())).toEqual(Array(rules.length).fill('acme,globex'));
    expect(rules.find(({ source }) => source === 'services')?.services).toEqual(['agent-pacing', 'agent-state-sync']);
  });

  it('are probed once, unless they trust different authorities', () => {
    expect(networkDestinations(tenants(globex, {}), VAULT).map(({ host, port }) => `${host}:${port}`)).toEqual([
      'api.mypurecloud.de:443',
      'app.mypurecloud.de:443',
      'apps.mypurecloud.de:443',
      'gax.acme.example:8443',
      'login.mypurecloud.de:443',
      'vault.example:8200',
    ]);
    const { pem } = createAuthority();
    const authority = `driver: gax, certificateAuthority: ${JSON.stringify(pem)}`;
    const own = { ...globex, transaction: globex.transaction.replace('driver: gax', authority) };
    const gax = networkDestinations(tenants(own, {}), VAULT).filter(({ port }) => port === 8443);
    expect(gax.map(({ tenants: who, certificateAuthority }) => [...who, certificateAuthority])).toEqual([
      ['globex', pem],
      ['acme', undefined],
    ]);
  });

  it('are named at the destination', () => {
    const login = networkDestinations(shipped(), VAULT).find(({ host }) => host === 'login.mypurecloud.de');
    expect(login?.sources).toEqual(['desktops', 'services', 'runner']);
  });
});

describe('the rule for Vault', () => {
  it('has the address of the tenant file, or else of the environment', () => {
    const own = tenants({ secrets: '{ store: vault, path: genesys/acme, address: "https://vault.acme.example" }' });
    expect(hostsOf(own, 'runner')).toContain('vault.acme.example');
    expect(hostsOf(own, 'runner')).not.toContain('vault.example');
  });

  it('is needed too where only a reference names Vault, with the address of the environment', () => {
    const all = tenants({ secrets: '{ store: env, path: genesys/acme }' });
    expect(hostsOf(all, 'runner')).toContain('vault.example');
  });

  it('is not needed where everything comes from the environment', () => {
    const all = tenants({
      secrets: '{ store: env, path: genesys/acme }',
      organization: organization('region: eu-central-1').replace('vault:genesys/acme/provisioner', 'env:ACME'),
      transaction: server('driver: file'),
    });
    expect(hostsOf(all, 'runner')).toEqual(['api.mypurecloud.de', 'login.mypurecloud.de']);
    expect(networkNotes(all)).toEqual([]);
  });

  it('is a note instead when the address is missing or not https', () => {
    expect(networkNotes(shipped())).toEqual([
      {
        tenants: ['acme', 'globex', 'initech'],
        message: 'no rule for the vault: its address is not set',
        fix: 'Set VAULT_ADDR to the https address of the vault, or set secrets.address in the tenant file.',
      },
    ]);
    const [note] = networkNotes(shipped(), { vaultAddress: 'http://vault.example:8200' });
    expect(note?.message).toContain('VAULT_ADDR is not an https address');
    expect(linesOf(shipped(), { vaultAddress: 'vault.example' }).join()).not.toContain('vault');
  });

  it('is not needed for Vault on this machine', () => {
    const here = { vaultAddress: 'http://127.0.0.1:8200' };
    expect(linesOf(shipped(), here).join()).not.toContain('127.0.0.1');
    expect(networkNotes(shipped(), here)).toEqual([]);
  });
});
