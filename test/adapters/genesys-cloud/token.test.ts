import { describe, expect, it } from 'vitest';
import { endToken, exchangeSaml, requestToken, tokenOrganization } from '../../../src/adapters/genesys-cloud/token.ts';
import { HttpError } from '../../../src/adapters/http/error.ts';
import type { HttpRequest } from '../../../src/base/http-types.ts';
import { Secret } from '../../../src/base/secret.ts';
import { ACCESS, type Answer, DOMAIN, double, refusal, TOKEN } from './double.ts';

const LOGIN = { domain: DOMAIN, ...ACCESS.credentials };
const EXCHANGE = { ...LOGIN, organizationShortName: 'acme-hybrid', response: 'UmVzcG9uc2U=' };
const ROUTE = 'POST /oauth/token';

function authError(error: string, description = 'authentication failed', status = 400): Answer {
  return { status, body: { error, description, error_description: description } };
}

async function failure(answer: Answer | Error, exchange = false): Promise<unknown> {
  const { context } = double({ [ROUTE]: () => answer });
  const asked = exchange ? exchangeSaml(context, EXCHANGE) : requestToken(context, LOGIN);
  return asked.then(
    () => undefined,
    (error: unknown) => error,
  );
}

function revealed(request: HttpRequest | undefined, header: string): string | undefined {
  const value = request?.headers?.[header];
  return value instanceof Secret ? value.reveal() : value;
}

describe('a token by client credentials', () => {
  it('is requested from the login host of the region, with id and secret in the header', async () => {
    const { context, requests, sealed } = double({});
    const { headers, expiresIn } = await requestToken(context, LOGIN);
    expect([headers.Authorization.reveal(), expiresIn]).toEqual(['Bearer a-token', 86400]);
    const [request] = requests;
    expect(request).toMatchObject({
      method: 'POST',
      url: 'https://login.mypurecloud.de/oauth/token',
      repeatable: true,
    });
    expect(request?.body).toEqual({ form: { grant_type: 'client_credentials' } });
    const basic = Buffer.from('provisioner:pr0visioner secret').toString('base64');
    expect(revealed(request, 'Authorization')).toBe(`Basic ${basic}`);
    expect(sealed).toEqual([basic, 'a-token']);
    expect(JSON.stringify(requests)).not.toContain(basic);
  });

  it('is remembered until it is ended, so that the post step can end it after a killed run', async () => {
    const { context, open, sent, requests } = double({ 'DELETE /api/v2/tokens/me': { status: 204 } });
    const token = await requestToken(context, LOGIN);
    expect([...open]).toEqual([token.ending]);
    await endToken(context, { domain: DOMAIN, token });
    expect(open.size).toBe(0);
    expect(sent).toEqual(['DELETE /api/v2/tokens/me']);
    expect(requests.at(-1)).toMatchObject({ duringStop: true });
    expect(revealed(requests.at(-1), 'Authorization')).toBe('Bearer a-token');
  });

  it('may have expired already, and ending it never fails', async () => {
    for (const answer of [refusal(401, 'bad.credentials'), refusal(500, 'internal'), new Error('reset')]) {
      const { context, warnings } = double({ 'DELETE /api/v2/tokens/me': () => answer });
      const token = await requestToken(context, LOGIN);
      await endToken(context, { domain: DOMAIN, token });
      expect(warnings).toHaveLength(answer instanceof Error || answer.status === 500 ? 1 : 0);
    }
  });

  it('leads to an organization', async () => {
    const { context } = double({ 'GET /api/v2/tokens/me': { body: { organization: { id: 'org-1', name: 'Acme' } } } });
    const token = await requestToken(context, LOGIN);
    expect(await tokenOrganization(context, { domain: DOMAIN, token })).toEqual({ id: 'org-1', name: 'Acme' });
  });

  it.each([{}, { organization: null }, { organization: { name: 'Acme' } }, [], 'text', undefined])(
    'is an error when the organization is %j',
    async (body) => {
      const { context } = double({ 'GET /api/v2/tokens/me': { body } });
      const token = await requestToken(context, LOGIN);
      await expect(tokenOrganization(context, { domain: DOMAIN, token })).rejects.toMatchObject({
        code: 'genesys-cloud.unexpected-answer',
      });
    },
  );
});

describe('a rejected login for a token', () => {
  it.each([400, 401])('names both a wrong secret and a wrong region as possible causes (status %i)', async (status) => {
    expect(await failure(authError('invalid_client', 'authentication failed', status))).toMatchObject({
      code: 'genesys-cloud.invalid-client',
      message: expect.stringMatching(
        /login\.mypurecloud\.de .* id or the secret is wrong, or the organization is in another region/,
      ),
    });
  });

  it('because of too many requests is recognized, although it has status 400 too', async () => {
    const limited = authError('invalid_request', 'rate limit exceeded; try later');
    expect(await failure(limited)).toMatchObject({ code: 'genesys-cloud.rate-limit' });
    const { context, requests } = double({});
    await requestToken(context, LOGIN);
    const isRateLimit = requests[0]?.isRateLimit;
    const response = (answer: Answer) => ({
      status: 400,
      headers: {},
      cookies: [],
      correlationId: undefined,
      body: undefined,
      ...answer,
    });
    expect(isRateLimit?.(response(limited))).toBe(true);
    expect(
      isRateLimit?.(
        response({ status: 400, body: { error: 'invalid_request', error_description: 'Rate limit exceeded;' } }),
      ),
    ).toBe(true);
    expect(isRateLimit?.(response(authError('invalid_request', 'grant_type is missing')))).toBe(false);
    expect(isRateLimit?.(response(authError('invalid_client', 'rate limit exceeded;')))).toBe(false);
    expect(isRateLimit?.(response({ ...limited, status: 200 }))).toBe(false);
    expect(isRateLimit?.(response({ body: 'rate limit exceeded;' }))).toBe(false);
  });

  it.each(['unauthorized_client', 'unsupported_grant_type'])(
    'because of the grant type is recognized: %s',
    async (error) => {
      expect(await failure(authError(error))).toMatchObject({ code: 'genesys-cloud.wrong-grant' });
    },
  );

  it('for another reason, or without an answer, is passed on unchanged', async () => {
    expect(await failure(authError('invalid_request', 'no grant type'))).toMatchObject({
      code: 'http.status',
      status: 400,
    });
    expect(await failure({ status: 503, body: 'maintenance' })).toMatchObject({ code: 'http.status', status: 503 });
    const refused = new HttpError({ code: 'http.refused', message: 'the connection was refused' });
    expect(await failure(refused)).toBe(refused);
  });

  it('never quotes the secret, and shortens and cleans the text of the service', async () => {
    const error = await failure(authError('invalid_client', `\u001b[31m::error::${'x'.repeat(5000)}\n`));
    const message = error instanceof Error ? error.message : '';
    expect(message).not.toMatch(/pr0visioner secret|\p{Cc}/u);
    expect(message.length).toBeLessThan(800);
  });

  it.each([
    [{ expires_in: 1 }, 'access_token is not a text'],
    [{ access_token: 7, expires_in: 1 }, 'access_token is not a text'],
    [{ access_token: 'x' }, 'expires_in is not a whole number'],
    [{ access_token: 'x', expires_in: 'soon' }, 'expires_in is not a whole number'],
    ['<html>', 'it is not an object'],
    [undefined, 'it is not an object'],
  ])('includes an answer such as %j', async (body, reason) => {
    expect(await failure({ body })).toMatchObject({
      code: 'genesys-cloud.unexpected-answer',
      message: expect.stringContaining(reason),
    });
  });
});

describe('a SAML response for a token', () => {
  it('is sent whole, with the short name of the organization, and not again after an unclear answer', async () => {
    const { context, requests, sealed } = double({ [ROUTE]: TOKEN });
    const { headers } = await exchangeSaml(context, EXCHANGE);
    expect(headers.Authorization.reveal()).toBe('Bearer a-token');
    expect(requests[0]).toMatchObject({ repeatable: false });
    const form = requests[0]?.body && 'form' in requests[0].body ? requests[0].body.form : {};
    expect(form).toMatchObject({ grant_type: 'urn:ietf:params:oauth:grant-type:saml2-bearer', orgName: 'acme-hybrid' });
    expect(form.assertion instanceof Secret && form.assertion.reveal()).toBe('UmVzcG9uc2U=');
    expect(sealed).toContain('UmVzcG9uc2U=');
  });

  it('may be rejected, with the reason that Genesys Cloud gives', async () => {
    expect(await failure(authError('invalid_grant', 'signature does not match'), true)).toMatchObject({
      code: 'genesys-cloud.assertion-refused',
      message: expect.stringContaining('invalid_grant: signature does not match'),
    });
    expect(await failure({ status: 400 }, true)).toMatchObject({ message: expect.stringContaining('no reason given') });
    expect(await failure(authError('invalid_client'), true)).toMatchObject({ code: 'genesys-cloud.invalid-client' });
  });
});
