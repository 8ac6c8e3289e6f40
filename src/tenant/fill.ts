import type { Place } from '../base/errors.ts';
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

const ISSUER = 'https://www.genesys.com/pureengage';
/** Days. Components read the transaction object when they start, and not all of them start in a night. */
const GRACE = 7;

/** Checked before: what is no reference does not come this far. */
function reference(text: string): SecretReference {
  return parseSecretReference(text) ?? { store: 'env', path: text };
}

export function domainOf({ organization }: WrittenTenant): string {
  const { domain, region = '' } = organization;
  return domain ?? (Object.hasOwn(REGIONS, region) ? REGIONS[region] : undefined) ?? '';
}

function client(key: string, written: WrittenClient, domain: string): ClientDescription {
  const { name, description = '', tokenLifetime = 86_400, resetLostSecret = false, maxAge, grace = GRACE } = written;
  const age = maxAge === undefined ? {} : { maxAge };
  const base = { key, name, description, tokenLifetime, resetLostSecret, grace, ...age };
  if (written.grant === 'saml2-bearer') {
    const { redirectUris = [`https://apps.${domain}`], scopes = [] } = written;
    return { ...base, grant: written.grant, redirectUris, scopes };
  }
  const roles = written.roles ?? [{ role: 'admin' }];
  return { ...base, grant: written.grant, roles: roles.map(({ role, division = 'Home' }) => ({ role, division })) };
}

export function sectionOf(name: string, { section }: WrittenService): string {
  return section ?? KNOWN_SERVICES[name]?.section ?? '';
}

function service(name: string, written: WrittenService): SectionService {
  const section = sectionOf(name, written);
  const secretOption = written.secretOption ?? (section === 'agent_state_sync' ? 'client_secret' : 'password');
  const options = Object.entries(written.options ?? {}).map(([option, value]) => [option, String(value)]);
  return { name, section, client: written.client ?? '', secretOption, options: Object.fromEntries(options) };
}

function predictiveEngagement({ services }: WrittenTenant): PredictiveEngagement | undefined {
  const written = services?.[PREDICTIVE_ENGAGEMENT];
  if (!written) return undefined;
  const grantTo = written.grantTo ?? ['employee'];
  if (written.permissions) return { grantTo, permissions: written.permissions };
  return { grantTo, permissionsFrom: written.permissionsFrom ?? 'AI Agent' };
}

function identityProvider(written: WrittenTenant, domain: string): IdentityProviderDescription {
  const {
    name = 'Genesys Multicloud CX',
    issuer = ISSUER,
    target = `https://app.${domain}`,
    disabled = false,
  } = written.identityProvider ?? {};
  const words = written.identityProvider?.certificate ?? {};
  const { days = 3652, keySize = 2048, renewBefore, subject, format = 'traditional', grace = GRACE, own } = words;
  const certificate = {
    days,
    keySize,
    format,
    grace,
    // A short certificate cannot be renewed 60 days before it ends.
    renewBefore: renewBefore ?? Math.min(60, Math.floor(days / 3)),
    subject: subject ?? `${written.tenant} hybrid integration`.slice(0, 64).trimEnd(),
    ...(own !== undefined && { own: reference(own) }),
  };
  return { name, issuer, target, disabled, certificate };
}

function server({ transaction: { server: written }, tenant }: WrittenTenant): ServerDescription {
  if (written.driver === 'file') return { driver: 'file', directory: written.directory ?? `kits/${tenant}` };
  const { driver, url, credentials, certificateAuthority, tenantDbid, folderDbid, passwordMode = 'plain' } = written;
  const reached = {
    url,
    credentials: reference(credentials),
    ...(certificateAuthority !== undefined && { certificateAuthority }),
    ...(tenantDbid !== undefined && { tenantDbid: String(tenantDbid) }),
    ...(folderDbid !== undefined && { folderDbid: String(folderDbid) }),
  };
  return driver === 'gax' ? { driver, ...reached, passwordMode } : { driver, ...reached };
}

function transaction(
  written: WrittenTenant,
  domain: string,
  services: readonly SectionService[],
): TransactionDescription {
  const { tenant, folder = 'Transactions', options = {}, acknowledged = [] } = written.transaction;
  const general: Record<string, string> = {
    default_agent_role_name: options.default_agent_role_name ?? 'employee',
    default_admin_role_name: options.default_admin_role_name ?? 'admin',
    base_auth_url: `https://login.${domain}/oauth/token`,
    base_service_url: `https://api.${domain}/api/`,
  };
  const saml = { issuer: written.identityProvider?.issuer ?? ISSUER, expire_time: String(options.expire_time ?? 24) };
  const sections: Record<string, Record<string, string>> = { general, saml };
  const suffixSection = options.organization_domain_suffix_section ?? 'general';
  const suffix = { organization_domain_suffix: options.organization_domain_suffix ?? 'com' };
  sections[suffixSection] = { ...sections[suffixSection], ...suffix };
  for (const { section, options: own } of services) {
    if (Object.keys(own).length > 0) sections[section] = { ...sections[section], ...own };
  }
  return { name: 'hybrid_integration', server: server(written), tenant, folder, options: sections, acknowledged };
}

/** A checked file with every word left out filled in with the article's value. */
export function fillTenant(written: WrittenTenant, file: string, places: Readonly<Record<string, Place>>): Tenant {
  const domain = domainOf(written);
  const { id, shortName, credentials, planCredentials } = written.organization;
  const services = Object.entries(written.services ?? {})
    .filter(([name]) => name !== PREDICTIVE_ENGAGEMENT)
    .map(([name, each]) => service(name, each));
  const engagement = predictiveEngagement(written);
  return {
    name: written.tenant,
    file,
    deployment: written.deployment,
    secrets: written.secrets,
    organization: {
      domain,
      shortName,
      id,
      credentials: reference(credentials),
      ...(planCredentials !== undefined && { planCredentials: reference(planCredentials) }),
    },
    clients: Object.entries(written.clients ?? {}).map(([key, each]) => client(key, each, domain)),
    services,
    ...(engagement && { predictiveEngagement: engagement }),
    identityProvider: identityProvider(written, domain),
    administrators: written.administrators ?? [],
    transaction: transaction(written, domain, services),
    prune: written.prune ?? false,
    ...(written.verify && { verifyUser: written.verify.user }),
    places,
  };
}
