import type { Context } from '../context.ts';
import { HybridError } from '../errors.ts';
import { endToken, exchangeSaml, requestToken, tokenOrganization } from '../genesys-cloud/token.ts';
import type { AccessToken, GenesysCloudReader } from '../genesys-cloud/types.ts';
import type { Prover, SamlLogin } from '../kinds/kind.ts';
import { decryptPrivateKey } from '../saml/encrypted-key.ts';
import { checkOwnPair } from '../saml/own-pair.ts';
import type { Tenant } from '../tenant/tenant.ts';

export interface ProverParts {
  readonly context: Context;
  readonly tenant: Tenant;
  readonly genesysCloud: GenesysCloudReader;
}

/** Takes logins as the components of Engage would, for `verify` and for what a rotation is about to bring into use. */
export function createProver(parts: ProverParts): Prover {
  const { context, tenant } = parts;
  const { domain } = tenant.organization;
  return {
    clientCredentials: async (login) => proveToken(await requestToken(context, { domain, ...login }), parts),
    samlExchange: async (login) => {
      await requireUser(login.email, parts);
      return proveToken(await exchange(login, parts), parts);
    },
  };
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
  const { makeResponse } = await import('../saml/assertion.ts');
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
