import { endToken, exchangeSaml, requestToken, tokenOrganization } from '../adapters/genesys-cloud/token.ts';
import type { Context } from '../base/context.ts';
import { asHybridError, HybridError } from '../base/errors.ts';
import type { AccessToken, GenesysCloudReader } from '../core/ports/genesys-cloud.ts';
import type { ClientLogin, Half, LoginEvidence, Prover, SamlLogin } from '../core/resource-type.ts';
import { decryptPrivateKey } from '../core/saml/encrypted-key.ts';
import { checkOwnPair } from '../core/saml/own-pair.ts';
import type { Tenant } from '../tenant/tenant.ts';

export interface ProverParts {
  readonly context: Context;
  readonly tenant: Tenant;
  readonly genesysCloud: GenesysCloudReader;
  readonly only?: Half | undefined;
}

/** The service knows the client and the secret is not its own, or the pair belongs to another organization. */
const REJECTIONS: readonly string[] = ['genesys-cloud.invalid-client', 'prove.organization'];

/** Takes logins as the components of Engage would, for `verify` and for what a rotation is about to bring into use. */
export function createProver(parts: ProverParts): Prover {
  const { context, tenant } = parts;
  const { domain } = tenant.organization;
  const clientCredentials = async (login: ClientLogin) =>
    proveToken(await requestToken(context, { domain, ...login }), parts);
  return {
    clientCredentials,
    testSecret: askedOncePerPair((login) => testSecret(login, parts, clientCredentials)),
    samlExchange: async (login) => {
      await requireUser(login.email, parts);
      return proveToken(await exchange(login, parts), parts);
    },
  };
}

type Test = Prover['testSecret'];

function askedOncePerPair(test: Test): Test {
  const asked: { readonly login: ClientLogin; readonly evidence: Promise<LoginEvidence> }[] = [];
  return ({ clientId, clientSecret }) => {
    const before = asked.find(({ login }) => login.clientId === clientId && login.clientSecret.equals(clientSecret));
    if (before) return before.evidence;
    const login = { clientId, clientSecret };
    const evidence = test(login);
    asked.push({ login, evidence });
    return evidence;
  };
}

/** Only a clear answer counts as rejected: after an outage or a rate limit nothing is known about a secret. */
async function testSecret(
  login: ClientLogin,
  { only }: ProverParts,
  take: Prover['clientCredentials'],
): Promise<LoginEvidence> {
  if (only === 'engage') return { ...login, outcome: 'untested', reason: 'this run does not reach Genesys Cloud' };
  try {
    return { ...login, outcome: 'works', reason: await take(login) };
  } catch (error) {
    const { code, message: reason } = asHybridError(error);
    return { ...login, outcome: REJECTIONS.includes(code) ? 'rejected' : 'untested', reason };
  }
}

/** The token must lead to the organization of the file: an id and a secret of another one would work, there. */
async function proveToken(token: AccessToken, { context, tenant }: ProverParts): Promise<string> {
  const { domain, id } = tenant.organization;
  const organization = await tokenOrganization(context, { domain, token }).finally(() =>
    endToken(context, { domain, token }),
  );
  if (organization.id.toLowerCase() === id.toLowerCase())
    return `a token of ${token.expiresIn} s for organization ${id}`;
  throw new HybridError({
    code: 'prove.organization',
    message: `the token belongs to the organization ${organization.id}, not to ${id}`,
    fix: 'Run plan: client_id is of another organization.',
  });
}

/** With autoProvisionUsers the exchange would create a stranger. */
async function requireUser(email: string, { genesysCloud }: ProverParts): Promise<void> {
  const users = await genesysCloud.users([email]);
  if (users.some(({ state }) => state === 'active')) return;
  throw new HybridError({
    code: 'prove.no-user',
    message: `there is no active user ${email}, and the exchange would create one`,
    fix: 'Name an existing user under verify.user.',
  });
}

async function exchange(login: SamlLogin, { context, tenant }: ProverParts): Promise<AccessToken> {
  const { issuer, certificate, clientId, clientSecret, email } = login;
  const { domain, shortName: organizationShortName } = tenant.organization;
  const privateKey = context.seal(decryptPrivateKey(login.privateKey, login.password).reveal());
  checkOwnPair({ certificate, privateKey });
  // XML and its signatures are an eighth of the bundle, and only a proof needs them: they are read when one is asked for.
  const { makeResponse } = await import('../core/saml/assertion.ts');
  const endpoint = `https://login.${domain}/saml`;
  const response = makeResponse({
    issuer,
    certificatePem: certificate,
    privateKey,
    organizationShortName,
    email,
    audience: endpoint,
    recipient: endpoint,
    now: context.clock.now(),
    random: context.random,
  });
  return exchangeSaml(context, { domain, clientId, clientSecret, organizationShortName, response });
}
