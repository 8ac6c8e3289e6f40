import { randomBytes } from 'node:crypto';
import type { SimulatedAnswer, SimulatedRequest } from '../../server.ts';
import type { Behaviour } from '../behaviour.ts';
import type { ClientRecord, OrganizationState } from '../records.ts';
import { userOfResponse } from '../saml/saml.ts';
import { isGone } from './oauth-client-rules.ts';

const SAML2_BEARER = 'urn:ietf:params:oauth:grant-type:saml2-bearer';

export interface TokenParts {
  readonly request: SimulatedRequest;
  readonly organizations: readonly OrganizationState[];
  readonly behaviour: Behaviour;
  readonly now: number;
}

interface Login {
  readonly organization: OrganizationState;
  readonly client: ClientRecord;
}

function refusal(error: string, description: string): SimulatedAnswer {
  return { status: 400, body: { error, description, error_description: description } };
}

/** A secret may contain a colon; an id does not. */
function credentialsOf({ headers }: SimulatedRequest): { readonly id: string; readonly secret: string } {
  const basic = /^Basic (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
  const text = Buffer.from(basic, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return { id: text.slice(0, Math.max(0, colon)), secret: text.slice(colon + 1) };
}

function loginOf({ request, organizations, now }: TokenParts): Login | undefined {
  const { id, secret } = credentialsOf(request);
  for (const organization of organizations) {
    const client = organization.clients.find((each) => each.id === id && each.secret === secret);
    if (client && client.state === 'active' && !isGone(client, now) && (client.usableAt ?? 0) <= now)
      return { organization, client };
  }
  return undefined;
}

function issue({ organization, client }: Login, userId: string | undefined, now: number): SimulatedAnswer {
  const token = randomBytes(32).toString('base64url');
  const { id: clientId, accessTokenValiditySeconds: lifetime } = client;
  organization.tokens.set(token, { clientId, userId, expires: now + lifetime * 1000 });
  return { status: 200, body: { access_token: token, token_type: 'bearer', expires_in: lifetime } };
}

function exchanged(login: Login, form: URLSearchParams, now: number): SimulatedAnswer {
  if (form.get('orgName') !== login.organization.shortName) return refusal('invalid_request', 'unknown organization');
  const user = userOfResponse({ ...login, response: form.get('assertion') ?? '', now });
  return typeof user === 'string' ? refusal('invalid_grant', user) : issue(login, user.id, now);
}

/** POST /oauth/token on the login host. It answers every error with status 400, its rate limit too. */
export function tokenEndpoint(parts: TokenParts): SimulatedAnswer {
  const { behaviour, request, now } = parts;
  if (behaviour.tokenRateLimits > 0) {
    behaviour.tokenRateLimits -= 1;
    return refusal('invalid_request', 'rate limit exceeded; retry later');
  }
  const login = loginOf(parts);
  if (!login) return refusal('invalid_client', 'authentication failed');
  const form = new URLSearchParams(request.text);
  const grant = form.get('grant_type');
  if (grant !== 'client_credentials' && grant !== SAML2_BEARER)
    return refusal('unsupported_grant_type', 'the grant type is not supported');
  const wanted = grant === SAML2_BEARER ? 'SAML2-BEARER' : 'CLIENT-CREDENTIALS';
  if (login.client.authorizedGrantType !== wanted)
    return refusal('unauthorized_client', 'the client may not use this grant type');
  return grant === SAML2_BEARER ? exchanged(login, form, now) : issue(login, undefined, now);
}
