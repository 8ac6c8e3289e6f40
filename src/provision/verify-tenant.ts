import type { Options } from '../configuration-server/types.ts';
import type { Context } from '../context.ts';
import { asHybridError, HybridError } from '../errors.ts';
import type { IdentityProvider } from '../genesys-cloud/types.ts';
import { decryptPrivateKey } from '../saml/encrypted-key.ts';
import { checkOwnPair } from '../saml/own-pair.ts';
import { certificateFacts, certificateFingerprint, pemOfOption } from '../saml/pem.ts';
import type { Secret } from '../secrets/secret.ts';
import type { SectionService, Tenant } from '../tenant/tenant.ts';
import type { Session } from './session.ts';

/** Genesys Cloud refuses assertions when the clocks differ by more. */
const CLOCK_SKEW_LIMIT = 10_000;

/** One thing that was proved, or not. */
export interface Check {
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly detail: string;
  readonly fix?: string;
}

interface Scene {
  readonly context: Context;
  readonly session: Session;
  readonly tenant: Tenant;
  readonly options: Options;
  readonly provider: IdentityProvider | undefined;
}

/** Runs a check; what it throws is its failure, what it gives is its detail. */
async function check(name: string, prove: () => Promise<string> | string): Promise<Check> {
  try {
    return { name, outcome: 'passed', detail: await prove() };
  } catch (error) {
    const { message, fix } = asHybridError(error);
    return { name, outcome: 'failed', detail: message, ...(fix && { fix }) };
  }
}

function failed(message: string, fix: string): HybridError {
  return new HybridError({ code: 'verify.failed', message, fix });
}

function optionOf(options: Options, section: string, name: string): Secret {
  const value = options[section]?.[name];
  if (value && value.length > 0) return value;
  throw failed(`the transaction object has no option ${section}/${name}`, 'Run apply.');
}

function clientOf(tenant: Tenant, service: SectionService) {
  return tenant.clients.find(({ key }) => key === service.client);
}

function serviceChecks(scene: Scene): Promise<Check>[] {
  const { tenant, options, session } = scene;
  return tenant.services
    .filter((service) => clientOf(tenant, service)?.grant === 'client-credentials')
    .map(({ name, section, secretOption }) =>
      check(`${name} gets a token with what stands in [${section}]`, async () => {
        const clientId = optionOf(options, section, 'client_id').reveal();
        const clientSecret = optionOf(options, section, secretOption);
        return session.readers.prover.clientCredentials({ clientId, clientSecret });
      }),
    );
}

/** Certificate and key as a component of Engage would read them. */
function signingPair({ options, context }: Scene): { certificate: string; privateKey: Secret } {
  const certificate = pemOfOption(optionOf(options, 'saml', 'certificate').reveal());
  const encrypted = pemOfOption(optionOf(options, 'saml', 'pkey'));
  const privateKey = context.seal(decryptPrivateKey(encrypted, optionOf(options, 'saml', 'password')).reveal());
  checkOwnPair({ certificate, privateKey });
  return { certificate, privateKey };
}

function pairChecks(scene: Scene): Promise<Check>[] {
  const { options, provider, tenant, context } = scene;
  return [
    check('saml/pkey opens with saml/password and fits saml/certificate', () => {
      const { notBefore, notAfter } = certificateFacts(signingPair(scene).certificate);
      const now = context.clock.now();
      if (notAfter < now)
        throw failed(`the certificate ended on ${notAfter.toISOString()}`, 'Run apply: it makes a new one.');
      if (notBefore > now) throw failed(`the certificate begins on ${notBefore.toISOString()}`, 'Check the clocks.');
      return `valid until ${notAfter.toISOString().slice(0, 10)}`;
    }),
    check('the identity provider trusts saml/certificate', () => {
      const fingerprint = certificateFingerprint(pemOfOption(optionOf(options, 'saml', 'certificate').reveal()));
      if (!provider) throw failed('there is no PureEngage identity provider', 'Run apply.');
      if (provider.certificates.some((each) => certificateFingerprint(each) === fingerprint))
        return `sha256:${fingerprint}`;
      throw failed('the identity provider has another certificate', 'Run plan, then apply.');
    }),
    check('saml/issuer is the issuer of the identity provider, character for character', () => {
      const issuer = optionOf(options, 'saml', 'issuer').reveal();
      if (issuer === provider?.issuer) return issuer;
      throw failed(`saml/issuer is "${issuer}", the provider has "${provider?.issuer ?? ''}"`, 'Run plan, then apply.');
    }),
    check('the identity provider is on and makes users (autoProvisionUsers)', () => {
      if (provider?.autoProvisionUsers && provider.disabled === tenant.identityProvider.disabled) return provider.name;
      throw failed('autoProvisionUsers is off, or the provider is disabled', 'Run plan, then apply.');
    }),
  ];
}

/** As an agent's desktop does it: a signed Response for a token. */
async function exchange({ options, session }: Scene, service: SectionService, email: string): Promise<string> {
  return session.readers.prover.samlExchange({
    clientId: optionOf(options, service.section, 'client_id').reveal(),
    clientSecret: optionOf(options, service.section, service.secretOption),
    issuer: optionOf(options, 'saml', 'issuer').reveal(),
    certificate: pemOfOption(optionOf(options, 'saml', 'certificate').reveal()),
    privateKey: pemOfOption(optionOf(options, 'saml', 'pkey')),
    password: optionOf(options, 'saml', 'password'),
    email,
  });
}

function exchangeChecks(scene: Scene): Promise<Check>[] {
  const { tenant } = scene;
  return tenant.services
    .filter((service) => clientOf(tenant, service)?.grant === 'saml2-bearer')
    .map((service) => {
      const name = `${service.name} exchanges a signed SAML response for a token with what stands in [${service.section}]`;
      const user = tenant.verifyUser;
      if (user !== undefined) return check(name, () => exchange(scene, service, user));
      const detail = 'the file names no user: verify: { user: an e-mail address that exists }';
      return Promise.resolve({ name, outcome: 'skipped', detail } as const);
    });
}

function clockCheck({ context, session }: Scene): Promise<Check> {
  return check('the clocks of this machine and of Genesys Cloud agree within 10 s', () => {
    const there = session.readers.genesysCloud.serviceTime();
    if (!there) throw failed('no answer carried a Date', 'Check what stands between here and Genesys Cloud.');
    const skew = Math.abs(there.getTime() - context.clock.now().getTime());
    if (skew <= CLOCK_SKEW_LIMIT) return `${Math.round(skew / 1000)} s apart`;
    throw failed(`they are ${Math.round(skew / 1000)} s apart`, 'Set the clock; SAML logins fail beyond 10 s.');
  });
}

/** With the driver file nobody here has seen the object: everything else is proved of what was recorded. */
function recordCheck({ tenant }: Scene): Promise<Check>[] {
  if (tenant.transaction.server.driver !== 'file') return [];
  const name = 'the object in the Configuration Server is as recorded';
  const detail =
    'driver file: export the object and run verify --file EXPORTED.cfg; all other checks are of what was recorded';
  return [Promise.resolve({ name, outcome: 'skipped', detail })];
}

/** @throws HybridError when the services cannot be asked at all; a check that fails is in the result. */
export async function verifyTenant(context: Context, session: Session): Promise<readonly Check[]> {
  const { readers, tenant } = session;
  const [location, provider] = await Promise.all([
    readers.configuration.locate(),
    readers.genesysCloud.pureEngage(),
    readers.genesysCloud.organization(),
  ]);
  const scene: Scene = { context, session, tenant, provider, options: location.found?.options ?? {} };
  const checks = [
    clockCheck(scene),
    ...recordCheck(scene),
    ...serviceChecks(scene),
    ...pairChecks(scene),
    ...exchangeChecks(scene),
  ];
  return Promise.all(checks);
}
