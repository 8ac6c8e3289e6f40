import { endToken, exchangeSaml, requestToken, tokenOrganization } from '../adapters/genesys-cloud/token.ts';
import type { Context } from '../base/context.ts';
import { problem } from '../base/errors.ts';
import type { AccessToken, GenesysCloudReader, User } from '../core/ports/genesys-cloud.ts';
import type { LoginVerifier, SamlLogin } from '../core/resource-type.ts';
import type { OpenKey } from '../core/saml/encrypted-key.ts';
import { checkOwnPair } from '../core/saml/own-pair.ts';
import type { Tenant } from '../tenant/tenant.ts';

interface ProverParts {
  readonly context: Context;
  readonly tenant: Tenant;
  /** Undefined if this run does not reach Genesys Cloud. */
  readonly genesysCloud: GenesysCloudReader | undefined;
  readonly openKey: OpenKey;
}

/** Logs in as the components of Engage do, for `verify` and to verify the next credentials of a rotation. */
export function createLoginVerifier(parts: ProverParts): LoginVerifier {
  const { context, tenant, genesysCloud } = parts;
  const { domain } = tenant.organization;
  const users = new Map<string, Promise<readonly User[]>>();
  const usersOf = (email: string) => {
    const asked = users.get(email) ?? genesysCloud?.users([email]) ?? Promise.resolve([]);
    users.set(email, asked);
    return asked;
  };
  return {
    clientCredentials: async (login) => verifyToken(await requestToken(context, { domain, ...login }), parts),
    samlExchange: async (login) => {
      const { email } = login;
      // With autoProvisionUsers, the login would create an unknown user.
      if (!(await usersOf(email)).some(({ state }) => state === 'active')) throw problem('prove.no-user', { email });
      return verifyToken(await exchange(login, parts), parts);
    },
  };
}

/** The token must belong to the organization of the file: a client of another organization would work there. */
async function verifyToken(token: AccessToken, { context, tenant }: ProverParts): Promise<string> {
  const { domain, id } = tenant.organization;
  const organization = await tokenOrganization(context, { domain, token }).finally(() =>
    endToken(context, { domain, token }),
  );
  if (organization.id.toLowerCase() === id.toLowerCase())
    return `a token of ${token.expiresIn} s for organization ${id}`;
  throw problem('prove.organization', { id: organization.id, wanted: id });
}

async function exchange(login: SamlLogin, { context, tenant, openKey }: ProverParts): Promise<AccessToken> {
  const { issuer, certificate, clientId, clientSecret, email } = login;
  const { domain, shortName: organizationShortName } = tenant.organization;
  const privateKey = context.seal(openKey(login.privateKey, login.password).reveal());
  checkOwnPair({ certificate, privateKey });
  // XML signatures are an eighth of the bundle, so they are loaded on demand.
  const { makeResponse } = await import('../core/saml/assertion.ts');
  const endpoint = `https://login.${domain}/saml`;
  const from = { issuer, certificatePem: certificate, privateKey, now: context.clock.now(), random: context.random };
  const to = { organizationShortName, email, audience: endpoint, recipient: endpoint };
  const response = makeResponse({ ...from, ...to });
  return exchangeSaml(context, { domain, clientId, clientSecret, organizationShortName, response });
}
