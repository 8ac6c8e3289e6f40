import { PlatformApi } from '../adapters/genesys-cloud/api.ts';
import { createReader } from '../adapters/genesys-cloud/reader.ts';
import type { Context } from '../base/context.ts';
import { asHybridError, type ErrorDetails, problem } from '../base/errors.ts';
import type { Secret } from '../base/secret.ts';
import { utcDay } from '../base/time.ts';
import { requireValue, valueIn } from '../core/observed.ts';
import type { Options } from '../core/ports/configuration-server.ts';
import type { IdentityProvider, Organization } from '../core/ports/genesys-cloud.ts';
import type { ObjectKeyPair } from '../core/saml/object-pair.ts';
import { checkOwnPair } from '../core/saml/own-pair.ts';
import { certificateFingerprint, pemOfOption } from '../core/saml/pem.ts';
import type { ClientCredentialsClient, SectionService, Tenant } from '../tenant/tenant.ts';
import { observe } from './observe.ts';
import { holdsRole, roleText } from './permission-table.ts';
import type { Check } from './report.ts';
import type { Session } from './session.ts';

/** Genesys Cloud rejects assertions if the clocks differ by more. */
const CLOCK_SKEW_LIMIT = 10_000;

interface Scene {
  readonly context: Context;
  readonly session: Session;
  readonly tenant: Tenant;
  readonly options: Options;
  readonly provider: IdentityProvider | undefined;
  /** Identity providers of all kinds, also the one of kind pureengage. */
  readonly allProviders: readonly IdentityProvider[];
}

export function failedCheck(name: string, { message: detail, fix }: Pick<ErrorDetails, 'message' | 'fix'>): Check {
  return { name, outcome: 'failed', detail, ...(fix && { fix }) };
}

/** Runs a check; an exception is its failure, the returned text its detail. */
async function check(name: string, prove: () => Promise<string> | string): Promise<Check> {
  try {
    return { name, outcome: 'passed', detail: await prove() };
  } catch (error) {
    return failedCheck(name, asHybridError(error));
  }
}

const skipped = async (name: string, detail: string): Promise<Check> => ({ name, outcome: 'skipped', detail });

function optionOf({ options }: Scene, section: string, name: string): Secret {
  const value = options[section]?.[name];
  if (value && !value.isBlank) return value;
  throw problem('verify.failed#no-option', { option: `${section}/${name}` });
}

const clientOf = (tenant: Tenant, service: SectionService) => tenant.clients.find(({ key }) => key === service.client);

function loginOf(scene: Scene, { section, secretOption }: SectionService) {
  const clientId = optionOf(scene, section, 'client_id').reveal();
  return { clientId, clientSecret: optionOf(scene, section, secretOption) };
}

function serviceChecks(scene: Scene): Promise<Check>[] {
  return scene.tenant.services.flatMap((service) => {
    const client = clientOf(scene.tenant, service);
    if (client?.grant !== 'client-credentials') return [];
    const token = check(`${service.name} gets a token with the credentials in [${service.section}]`, async () =>
      scene.session.loginVerifier.clientCredentials(loginOf(scene, service)),
    );
    return [token, rolesCheck(scene, { service, client, token })];
  });
}

/** Asks with the token itself: what Genesys Cloud permits, not what the description of the client says. */
async function rolesCheck(
  scene: Scene,
  { service, client, token }: { service: SectionService; client: ClientCredentialsClient; token: Promise<Check> },
): Promise<Check> {
  const name = `the token of ${service.name} has its roles`;
  if ((await token).outcome !== 'passed') return skipped(name, 'it gets no token');
  return check(name, async () => {
    const { domain } = scene.tenant.organization;
    const reader = createReader(new PlatformApi(scene.context, { domain, credentials: loginOf(scene, service) }));
    const subject = await reader.subject().finally(() => reader.close());
    const lacking = client.roles.filter((grant) => !holdsRole(subject, grant));
    if (lacking.length === 0) return client.roles.map(roleText).join(', ');
    throw problem('verify.failed#roles', { roles: lacking.map(roleText).join(', ') });
  });
}

const issuerOf = (scene: Scene) => optionOf(scene, 'saml', 'issuer').reveal();
const certificateOf = (scene: Scene) => pemOfOption(optionOf(scene, 'saml', 'certificate').reveal());

/** The key pair as a component of Engage would read it. */
function pairOf(scene: Scene): ObjectKeyPair {
  const [certificate, pkey] = [certificateOf(scene), optionOf(scene, 'saml', 'pkey')];
  return { certificate, privateKey: pemOfOption(pkey), password: optionOf(scene, 'saml', 'password') };
}

function pairCheck(scene: Scene): Promise<Check> {
  return check('saml/pkey opens with saml/password and matches saml/certificate', () => {
    const { context, session } = scene;
    const { certificate, privateKey: encrypted, password } = pairOf(scene);
    const privateKey = context.seal(session.openKey(encrypted, password).reveal());
    const { notBefore, notAfter } = checkOwnPair({ certificate, privateKey }).facts;
    const now = context.clock.now();
    if (notAfter < now) throw problem('verify.failed#certificate-ended', { date: notAfter.toISOString() });
    if (notBefore > now) throw problem('verify.failed#certificate-not-begun', { date: notBefore.toISOString() });
    return `valid until ${utcDay(notAfter)}`;
  });
}

/** A certificate that a manual change made unreadable is not the expected one. */
function isCertificate(text: string, fingerprint: string): boolean {
  try {
    return certificateFingerprint(text) === fingerprint;
  } catch {
    return false;
  }
}

function trustCheck(scene: Scene): Promise<Check> {
  return check('the identity provider trusts saml/certificate', () => {
    const fingerprint = certificateFingerprint(certificateOf(scene));
    if (providerOf(scene).certificates.some((each) => isCertificate(each, fingerprint))) return `sha256:${fingerprint}`;
    throw problem('verify.failed#trust');
  });
}

function providerOf({ provider }: Scene): IdentityProvider {
  if (provider) return provider;
  throw problem('verify.failed#no-provider');
}

/** Checks from the troubleshooting section of the provisioning guide. */
function providerChecks(scene: Scene): Promise<Check>[] {
  const { allProviders, tenant } = scene;
  return [
    check('saml/issuer equals the issuer of the identity provider', () => {
      const issuer = issuerOf(scene);
      const provider = providerOf(scene);
      if (issuer === provider.issuer) return issuer;
      throw problem('verify.failed#issuer', { issuer, wanted: provider.issuer ?? '' });
    }),
    check('no other identity provider has this issuer', () => {
      const issuer = issuerOf(scene);
      const others = allProviders.filter((each) => each.issuer === issuer && !isPureEngage(each, scene.provider));
      if (others.length === 0) return `compared with ${allProviders.length} in the organization`;
      const providers = others.map(({ name, id }) => `"${name}" (${id ?? 'no id'})`).join(' and ');
      throw problem('verify.failed#issuer-twice', { providers });
    }),
    check('the identity provider is enabled and creates users (autoProvisionUsers)', () => {
      const provider = providerOf(scene);
      const { disabled } = tenant.identityProvider;
      if (provider.disabled !== disabled) {
        throw problem(provider.disabled ? 'verify.failed#disabled' : 'verify.failed#enabled');
      }
      if (!provider.autoProvisionUsers) throw problem('verify.failed#auto-provision');
      return disabled ? `${provider.name}, disabled in the tenant file` : provider.name;
    }),
  ];
}

function isPureEngage({ id }: IdentityProvider, provider: IdentityProvider | undefined): boolean {
  return id === 'pureengage' || (id !== undefined && id === provider?.id);
}

/** As the desktop of an agent does: exchanges a signed response for a token. */
function exchangeChecks(scene: Scene): Promise<Check>[] {
  const { tenant } = scene;
  return tenant.services
    .filter((service) => clientOf(tenant, service)?.grant === 'saml2-bearer')
    .map((service) => {
      const name = `${service.name} exchanges a signed SAML response for a token with the credentials in [${service.section}]`;
      const email = tenant.verifyUser;
      if (email === undefined)
        return skipped(name, 'the tenant file names no user: add verify: { user: E-MAIL ADDRESS OF AN EXISTING USER }');
      const login = () => ({ ...loginOf(scene, service), issuer: issuerOf(scene), ...pairOf(scene), email });
      return check(name, async () => scene.session.loginVerifier.samlExchange(login()));
    });
}

function organizationCheck({ tenant }: Scene, { id, shortName }: Organization): Promise<Check> {
  return check('the credentials belong to the organization of the file', () => {
    const wanted = tenant.organization;
    if (id.toLowerCase() === wanted.id.toLowerCase() && shortName === wanted.shortName) return `${shortName} (${id})`;
    const found = `${shortName} (${id})`;
    throw problem('verify.failed#organization', { found, wanted: `${wanted.shortName} (${wanted.id})` });
  });
}

function clockCheck({ context, session }: Scene): Promise<Check> {
  return check('the clocks of this machine and of Genesys Cloud differ by less than 10 s', () => {
    const there = session.genesysCloud?.serviceTime();
    if (!there) throw problem('verify.failed#no-date');
    const skew = Math.abs(there.getTime() - context.clock.now().getTime());
    const seconds = Math.round(skew / 1000);
    if (skew <= CLOCK_SKEW_LIMIT) return `${seconds} s apart`;
    throw problem('verify.failed#clock', { seconds });
  });
}

/** With the driver file this tool has not read the object: all checks use the recorded values. */
function recordCheck({ tenant }: Scene): Promise<Check>[] {
  if (tenant.transaction.server.driver !== 'file') return [];
  const todo = 'export the object and run verify --file EXPORTED.cfg; the other checks use the recorded values';
  return [skipped('the object in the Configuration Server matches the record', `driver file: ${todo}`)];
}

const VERIFIED = ['organization', 'pureEngage', 'identityProviders'] as const;

/** @throws HybridError if the services cannot be reached; a failed check is in the result */
export async function verifyTenant(context: Context, session: Session): Promise<readonly Check[]> {
  const { tenant } = session;
  const { cloud, location } = await observe(session, VERIFIED);
  const organization = requireValue(cloud.organization, 'the organization');
  const allProviders = requireValue(cloud.identityProviders, 'the identity providers');
  const options = requireValue(location, 'the transaction object').found?.options ?? {};
  const scene: Scene = { context, session, tenant, provider: valueIn(cloud.pureEngage), allProviders, options };
  return Promise.all([
    organizationCheck(scene, organization),
    clockCheck(scene),
    ...recordCheck(scene),
    ...serviceChecks(scene),
    pairCheck(scene),
    trustCheck(scene),
    ...providerChecks(scene),
    ...exchangeChecks(scene),
  ]);
}
