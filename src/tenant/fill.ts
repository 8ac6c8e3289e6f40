import type { Place } from '../base/errors.ts';
import { DEFAULTS } from './generated/tenant.ts';
import { parseSecretReference } from './reference.ts';
import { REGIONS } from './regions.ts';
import type {
  ClientDescription,
  IdentityProviderDescription,
  PredictiveEngagement,
  SecretReference,
  SectionService,
  ServerDescription,
  Tenant,
  TransactionDescription,
} from './tenant.ts';
import {
  KNOWN_SERVICES,
  PREDICTIVE_ENGAGEMENT,
  type WrittenClient,
  type WrittenService,
  type WrittenTenant,
} from './written.ts';

/** Checked before: what is no reference does not come this far. */
function reference(text: string): SecretReference {
  return parseSecretReference(text) ?? { store: 'env', path: text };
}

export function domainOf({ organization }: WrittenTenant): string {
  const { domain, region = '' } = organization;
  return domain ?? (Object.hasOwn(REGIONS, region) ? REGIONS[region] : undefined) ?? '';
}

function client(key: string, written: WrittenClient, domain: string): ClientDescription {
  const { name, description, tokenLifetime, resetLostSecret, maxAge, grace } = { ...DEFAULTS['clients.*'], ...written };
  const age = maxAge === undefined ? {} : { maxAge };
  const base = { key, name, description, tokenLifetime, resetLostSecret, grace, ...age };
  if (written.grant === 'saml2-bearer') {
    const { redirectUris = [`https://apps.${domain}`], scopes = [] } = written;
    return { ...base, grant: written.grant, redirectUris, scopes };
  }
  const roles: NonNullable<WrittenClient['roles']> = written.roles ?? DEFAULTS['clients.*'].roles;
  const { division: usual } = DEFAULTS['clients.*.roles.*'];
  return { ...base, grant: written.grant, roles: roles.map(({ role, division = usual }) => ({ role, division })) };
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
  const { name, issuer, disabled, target = `https://app.${domain}` } = { ...DEFAULTS.identityProvider, ...provider };
  const usual = DEFAULTS['identityProvider.certificate'];
  const { days, keySize, subject, format, grace, own } = { ...usual, ...asked };
  const certificate = {
    days,
    keySize,
    format,
    grace,
    // A short certificate cannot be renewed 60 days before it ends.
    renewBefore: asked?.renewBefore ?? Math.min(usual.renewBefore, Math.floor(days / 3)),
    subject: subject ?? `${written.tenant} hybrid integration`.slice(0, 64).trimEnd(),
    ...(own !== undefined && { own: reference(own) }),
  };
  return { name, issuer, target, disabled, certificate };
}

function server({ transaction: { server: written }, tenant }: WrittenTenant): ServerDescription {
  if (written.driver === 'file') return { driver: 'file', directory: written.directory ?? `kits/${tenant}` };
  const { driver, url, credentials, certificateAuthority, tenantDbid, folderDbid, passwordMode } = {
    ...DEFAULTS['transaction.server'],
    ...written,
  };
  const reached = {
    url,
    credentials: reference(credentials),
    ...(certificateAuthority !== undefined && { certificateAuthority }),
    ...(tenantDbid !== undefined && { tenantDbid: String(tenantDbid) }),
    ...(folderDbid !== undefined && { folderDbid: String(folderDbid) }),
  };
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

/** A checked file with every word left out filled in with the article's value. */
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
