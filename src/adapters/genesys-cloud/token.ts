import type { Context } from '../../base/context.ts';
import { problem } from '../../base/errors.ts';
import type { HttpRequest, HttpResponse } from '../../base/http-types.ts';
import { valueAt } from '../../base/json.ts';
import { Secret } from '../../base/secret.ts';
import type { AccessToken } from '../../core/ports/genesys-cloud.ts';
import { HttpError, reasonOf, reasonText } from '../http/error.ts';
import { endLogin } from '../shared-login.ts';
import { Fields } from './answers/answer.ts';

const SAML2_BEARER = 'urn:ietf:params:oauth:grant-type:saml2-bearer';

export interface ClientLogin {
  /** Domain of the region: `mypurecloud.de`. */
  readonly domain: string;
  readonly clientId: string;
  readonly clientSecret: Secret;
}

interface SamlExchange extends ClientLogin {
  readonly organizationShortName: string;
  /** Base64 of a complete SAML response, as an identity provider posts it. */
  readonly response: string;
}

/** The token endpoint reports a rate limit with status 400, as an invalid request. */
function isRateLimit({ status, body }: Pick<HttpResponse, 'status' | 'body'>): boolean {
  if (status !== 400 || valueAt(body, 'error') !== 'invalid_request') return false;
  const texts = [valueAt(body, 'description'), valueAt(body, 'error_description')];
  return texts.some((text) => typeof text === 'string' && text.toLowerCase().startsWith('rate limit exceeded'));
}

function basicHeader({ clientId, clientSecret }: ClientLogin, { seal }: Context): Secret {
  // Sealed separately: a log would show the header without its first word.
  const credentials = seal(Buffer.from(`${clientId}:${clientSecret.reveal()}`).toString('base64'));
  return new Secret(`Basic ${credentials.reveal()}`);
}

function ownToken(domain: string, headers: AccessToken['headers']) {
  return { url: `https://api.${domain}/api/v2/tokens/me`, headers };
}

type TokenForm = Readonly<Record<string, string | Secret>>;

async function post(context: Context, login: ClientLogin, form: TokenForm, repeatable: boolean): Promise<AccessToken> {
  const url = `https://login.${login.domain}/oauth/token`;
  const headers = { Authorization: basicHeader(login, context) };
  const { body, correlationId } = await context.http
    .send({ method: 'POST', url, headers, body: { form }, isRateLimit, repeatable })
    .catch((error: unknown) => {
      throw tokenError(error, login, form);
    });
  const fields = Fields.of(body, { method: 'POST', path: url, correlationId });
  const token = context.seal(fields.text('access_token'));
  const bearer = { Authorization: new Secret(`Bearer ${token.reveal()}`) };
  const accept = [400, 401, 403, 404];
  const ending: HttpRequest = { ...ownToken(login.domain, bearer), method: 'DELETE', accept, duringStop: true };
  context.logins?.begun(ending);
  const budget = `genesys-cloud ${token.fingerprint(token)}`;
  return { headers: bearer, budget, expiresIn: fields.integer('expires_in'), ending };
}

/** The meaning of an error of the token endpoint; other errors unchanged. */
function tokenError(error: unknown, { clientId, domain }: ClientLogin, form: TokenForm): unknown {
  if (!(error instanceof HttpError)) return error;
  const { status, body, message } = error;
  if (status !== 400 && status !== 401) return error;
  const values = { client: reasonText(clientId), domain, message };
  const reason = valueAt(body, 'error');
  if (isRateLimit({ status, body })) return problem('genesys-cloud.rate-limit', values, { cause: error });
  if (reason === 'invalid_client') return problem('genesys-cloud.invalid-client', values, { cause: error });
  if (reason === 'unauthorized_client' || reason === 'unsupported_grant_type') {
    return problem('genesys-cloud.wrong-grant', values, { cause: error });
  }
  if (form.grant_type !== SAML2_BEARER) return error;
  const why = { message, reason: reasonOf(body) || 'no reason given' };
  return problem('genesys-cloud.assertion-refused', why, { cause: error });
}

/** Requests a token with client credentials. Repeated after an unclear response: an unused token changes nothing. */
export async function requestToken(context: Context, login: ClientLogin): Promise<AccessToken> {
  return post(context, login, { grant_type: 'client_credentials' }, true);
}

/** Requests the token of a user for a signed SAML response. Not repeated after an unclear response: it may be valid only once. */
export async function exchangeSaml(context: Context, exchange: SamlExchange): Promise<AccessToken> {
  const { organizationShortName: orgName, response } = exchange;
  const form = { grant_type: SAML2_BEARER, orgName, assertion: context.seal(response) };
  return post(context, exchange, form, false);
}

interface OrganizationToken extends Pick<ClientLogin, 'domain'> {
  readonly token: AccessToken;
}

/** The organization of a token; this request needs no permission. */
export async function tokenOrganization(context: Context, { domain, token }: OrganizationToken) {
  const response = await context.http.send({ ...ownToken(domain, token.headers), method: 'GET' });
  const place = { method: 'GET', path: '/api/v2/tokens/me', correlationId: response.correlationId };
  const organization = Fields.of(response.body, place).record('organization');
  return { id: organization.text('id'), name: organization.optionalText('name') ?? '' };
}

/** Ends a token. Never throws, because it expires anyway. */
export async function endToken(context: Context, { domain, token }: OrganizationToken): Promise<void> {
  await endLogin(context, token.ending, `login.${domain}`);
}
