import { randomBytes } from 'node:crypto';
import type { SimulatedAnswer, SimulatedRequest } from '../server.ts';
import { failure, type Handler } from './answers.ts';
import { userOfResponse } from './saml.ts';
import type { Behaviour, ClientRecord, OrganizationState } from './state.ts';

const SAML2_BEARER = 'urn:ietf:params:oauth:grant-type:saml2-bearer';

function oauthFailure(error: string, description: string): SimulatedAnswer {
  return { status: 400, body: { error, description, error_description: description } };
}

function clientOf({ headers }: SimulatedRequest, organizations: readonly OrganizationState[]) {
  const basic = /^Basic (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
  const [id, secret] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  for (const organization of organizations) {
    const client = organization.clients.find(
      (each) => each.id === id && each.secret === secret && each.state === 'active',
    );
    if (client) return { organization, client };
  }
  return undefined;
}

function issue(
  organization: OrganizationState,
  client: ClientRecord,
  userId: string | undefined,
  now: number,
): SimulatedAnswer {
  const token = randomBytes(32).toString('base64url');
  organization.tokens.set(token, {
    clientId: client.id,
    userId,
    expires: now + client.accessTokenValiditySeconds * 1000,
  });
  return {
    status: 200,
    body: { access_token: token, token_type: 'bearer', expires_in: client.accessTokenValiditySeconds },
  };
}

/** POST /oauth/token on the login host. */
export function tokenEndpoint(
  request: SimulatedRequest,
  organizations: readonly OrganizationState[],
  behaviour: Behaviour,
): SimulatedAnswer {
  if (behaviour.tokenRateLimits > 0) {
    behaviour.tokenRateLimits -= 1;
    return oauthFailure('invalid_request', 'rate limit exceeded; retry later');
  }
  const found = clientOf(request, organizations);
  if (!found) return oauthFailure('invalid_client', 'authentication failed');
  const form = new URLSearchParams(request.text);
  const { organization, client } = found;
  const now = Date.now();
  if (form.get('grant_type') === 'client_credentials' && client.authorizedGrantType === 'CLIENT-CREDENTIALS')
    return issue(organization, client, undefined, now);
  if (form.get('grant_type') !== SAML2_BEARER || client.authorizedGrantType !== 'SAML2-BEARER')
    return oauthFailure('unauthorized_client', 'the client may not use this grant type');
  if (form.get('orgName') !== organization.shortName) return oauthFailure('invalid_request', 'unknown organization');
  const user = userOfResponse(organization, form.get('assertion') ?? '', now);
  return typeof user === 'string' ? oauthFailure('invalid_grant', user) : issue(organization, client, user.id, now);
}

const tokenMe: Handler = ({ organization, client }) => {
  const ref = { id: organization.id, name: organization.name };
  return {
    status: 200,
    body: {
      organization: ref,
      homeOrganization: ref,
      authorizedScope: client.scope,
      OAuthClient: {
        id: client.id,
        name: client.name,
        organization: ref,
        authorizedGrantType: client.authorizedGrantType,
      },
    },
  };
};

const endToken: Handler = ({ organization, token }) => {
  organization.tokens.delete(token);
  return { status: 200, body: {} };
};

const userMe: Handler = ({ organization, token }) => {
  const userId = organization.tokens.get(token)?.userId;
  const user = organization.users.find(({ id }) => id === userId);
  if (!user) return failure(400, 'not.a.user', 'This request requires a user context.');
  return {
    status: 200,
    body: { id: user.id, name: user.name, email: user.email, state: user.state, version: user.version },
  };
};

const organizationMe: Handler = ({ organization }) => ({
  status: 200,
  body: {
    id: organization.id,
    name: organization.name,
    thirdPartyOrgName: organization.shortName,
    productPlatform: 'PureEngage',
    state: 'active',
    version: 1,
  },
});

export const TOKENS: Readonly<Record<string, Handler>> = {
  'GET /api/v2/tokens/me': tokenMe,
  'DELETE /api/v2/tokens/me': endToken,
  'GET /api/v2/users/me': userMe,
  'GET /api/v2/organizations/me': organizationMe,
};
