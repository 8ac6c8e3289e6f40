import type { Place } from '../base/errors.ts';
import { DEFAULTS, type WrittenTenant } from './generated/tenant.ts';
import { REGIONS } from './regions.ts';
import {
  type ClientDescription,
  type IdentityProviderDescription,
  type PredictiveEngagement,
  parseSecretReference,
  type SecretReference,
  type SectionService,
  type ServerDescription,
  type Tenant,
  type TransactionDescription,
  type WrittenClient,
  type WrittenService,
} from './tenant.ts';

export const PREDICTIVE_ENGAGEMENT = 'predictive-engagement';

/** Services whose section the provisioning guide defines, and the grant type that each needs. */
export const KNOWN_SERVICES: Readonly<Record<string, { section: string; grant: WrittenClient['grant'] }>> = {
  'agent-pacing': { section: 'ewt', grant: 'client-credentials' },
  'workspace-desktop-edition': { section: 'saml_auth', grant: 'saml2-bearer' },
};

/** Only for text that is already validated as a reference. */
function reference(text: string): SecretReference {
  return parseSecretReference(text) ?? { store: 'env', path: text };
}

function domainOf({ organization }: WrittenTenant): string {
  const { domain, region = '' } = organization;
  return domain ?? (Object.hasOwn(REGIONS, region) ? REGIONS[region] : undefined) ?? '';
}

function client(key: string, written: WrittenClient, domain: string): ClientDescription {
  const filled = { redirectUris: [`https://apps.${domain}`], scopes: [], ...DEFAULTS['clients.*'], ...written };
  const { grant, roles, redirectUris, scopes, ...own } = filled;
  if (grant === 'saml2-bearer') return { key, ...own, grant, redirectUris, scopes };
  return { key, ...own, grant, roles: roles.map((each) => ({ ...DEFAULTS['clients.*.roles.*'], ...each })) };
}

export function sectionOf(name: string, { section }: WrittenService): string {
  return section ?? KNOWN_SERVICES[name]?.section ?? '';
}

function service(name: string, written: WrittenService): SectionService {
  const section = sectionOf(name, written);
  const secretOption =
    written.secretOption ?? (section === 'agent_state_sync' ? 'client_secret' : DEFAULTS['services.*'].secretOption);
  const options = Object.entries(written.options ?? {}).map(([option, value]) => [option, String(value)]);
  return { name, section, client: written.client ?? '', secretOption, options: Object.fromEntries(options) };
}

function predictiveEngagement({ services }: WrittenTenant): PredictiveEngagement | undefined {
  const written = services?.[PREDICTIVE_ENGAGEMENT];
  if (!written) return undefined;
  const { grantTo, permissions, permissionsFrom } = { ...DEFAULTS['services.*'], ...written };
  return permissions ? { grantTo, permissions } : { grantTo, permissionsFrom };
}

function identityProvider(written: WrittenTenant, domain: string): IdentityProviderDescription {
  const { certificate: asked, ...provider } = written.identityProvider ?? {};
  const usual = DEFAULTS['identityProvider.certificate'];
  const subject = `${written.tenant} hybrid integration`.slice(0, 64).trimEnd();
  const { own, ...certificate } = { subject, ...usual, ...asked };
  // A short certificate cannot be renewed 60 days before its expiry.
  const renewBefore = asked?.renewBefore ?? Math.min(usual.renewBefore, Math.floor(certificate.days / 3));
  return {
    ...{ target: `https://app.${domain}`, ...DEFAULTS.identityProvider, ...provider },
    certificate: { ...certificate, renewBefore, ...(own !== undefined && { own: reference(own) }) },
  };
}

function server({ transaction: { server: written }, tenant }: WrittenTenant): ServerDescription {
  if (written.driver === 'file') return { driver: 'file', directory: written.directory ?? `kits/${tenant}` };
  const { url, certificateAuthority, tenantDbid, folderDbid } = written;
  const reached = {
    url,
    credentials: reference(written.credentials),
    ...(certificateAuthority !== undefined && { certificateAuthority }),
    ...(tenantDbid !== undefined && { tenantDbid: String(tenantDbid) }),
    ...(folderDbid !== undefined && { folderDbid: String(folderDbid) }),
  };
  const { driver, passwordMode } = { ...DEFAULTS['transaction.server'], ...written };
  return driver === 'gax' ? { driver, ...reached, passwordMode } : { driver, ...reached };
}

interface Known {
  readonly domain: string;
  readonly issuer: string;
  readonly services: readonly SectionService[];
}

function transaction(written: WrittenTenant, { domain, issuer, services }: Known): TransactionDescription {
  const { tenant, folder, acknowledged = [] } = { ...DEFAULTS.transaction, ...written.transaction };
  const options = { ...DEFAULTS['transaction.options'], ...written.transaction.options };
  const general: Record<string, string> = {
    default_agent_role_name: options.default_agent_role_name,
    default_admin_role_name: options.default_admin_role_name,
    base_auth_url: `https://login.${domain}/oauth/token`,
    base_service_url: `https://api.${domain}/api/`,
  };
  const saml = { issuer, expire_time: String(options.expire_time) };
  const sections: Record<string, Record<string, string>> = { general, saml };
  const { organization_domain_suffix_section: suffixSection, organization_domain_suffix } = options;
  sections[suffixSection] = { ...sections[suffixSection], organization_domain_suffix };
  for (const { section, options: own } of services) {
    if (Object.keys(own).length > 0) sections[section] = { ...sections[section], ...own };
  }
  return { name: 'hybrid_integration', server: server(written), tenant, folder, options: sections, acknowledged };
}

/** A validated file whose omitted keys are filled with the defaults. */
export function fillTenant(written: WrittenTenant, file: string, places: Readonly<Record<string, Place>>): Tenant {
  const domain = domainOf(written);
  const { tenant: name, deployment, secrets, organization, clients, services: _services, ...rest } = written;
  const { identityProvider: _provider, administrators = [], transaction: _object, prune, verify, ...asWritten } = rest;
  const { id, shortName, credentials, planCredentials } = organization;
  const services = Object.entries(written.services ?? {})
    .filter(([name]) => name !== PREDICTIVE_ENGAGEMENT)
    .map(([name, each]) => service(name, each));
  const engagement = predictiveEngagement(written);
  const provider = identityProvider(written, domain);
  return {
    ...asWritten,
    name,
    file,
    deployment,
    secrets,
    organization: {
      domain,
      shortName,
      id,
      credentials: reference(credentials),
      ...(planCredentials !== undefined && { planCredentials: reference(planCredentials) }),
    },
    clients: Object.entries(clients ?? {}).map(([key, each]) => client(key, each, domain)),
    services,
    ...(engagement && { predictiveEngagement: engagement }),
    identityProvider: provider,
    administrators,
    transaction: transaction(written, { domain, issuer: provider.issuer, services }),
    prune: prune ?? DEFAULTS[''].prune,
    ...(verify && { verifyUser: verify.user }),
    places,
  };
}
