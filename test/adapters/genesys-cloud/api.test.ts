import { describe, expect, it } from 'vitest';
import { PlatformApi } from '../../../src/adapters/genesys-cloud/api.ts';
import { HttpError } from '../../../src/adapters/http/error.ts';
import type { HttpRequest } from '../../../src/base/http-types.ts';
import { Secret } from '../../../src/base/secret.ts';
import { ACCESS, double, refusal, TOKEN } from './double.ts';

const ME = '/api/v2/organizations/me';
const GET_ME = `GET ${ME}`;
const LOGIN = 'POST /oauth/token';

function tokens(prefix = 'token') {
  return (_: unknown, count: number) => ({ body: { access_token: `${prefix}-${count}`, expires_in: 60 } });
}

describe('an open connection to an organization', () => {
  it('logs in with the first request, once for all that are sent together', async () => {
    const { api, requests, sent } = double({ [GET_ME]: { body: {} }, [LOGIN]: tokens() });
    expect(requests).toEqual([]);
    await Promise.all([api.get(ME), api.get(ME), api.get(ME)]);
    await api.get(ME);
    expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
    expect(sent).toHaveLength(4);
  });

  it('uses the API host of its region, with the token, and counts requests by token', async () => {
    const { api, requests } = double({ [GET_ME]: { body: {} } });
    await api.get(ME);
    const [, request] = requests;
    expect(request?.url).toBe(`https://api.mypurecloud.de${ME}`);
    const header = request?.headers?.Authorization;
    expect(header instanceof Secret && header.reveal()).toBe('Bearer a-token');
    expect(request?.budget).toMatch(/^genesys-cloud [0-9a-f]{16}$/);
  });

  it('gets a new token when one expires during a run, once for all requests', async () => {
    const ended = (request: { headers?: Readonly<Record<string, unknown>> }) => {
      const header = request.headers?.Authorization;
      return header instanceof Secret && header.reveal() === 'Bearer token-1'
        ? refusal(401, 'bad.credentials')
        : { body: {} };
    };
    const { api, requests, open } = double({ [GET_ME]: ended, [LOGIN]: tokens() });
    await Promise.all([api.get(ME), api.get(ME), api.get(ME)]);
    expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(2);
    expect(open.size).toBe(1);
    const budgets = new Set(requests.map(({ budget }) => budget).filter((budget) => budget !== undefined));
    expect(budgets.size).toBe(2);
  });

  it('continues with the token that another request got meanwhile', async () => {
    const answer = (_: unknown, count: number) => (count === 1 ? refusal(401, 'bad.credentials') : { body: {} });
    const { context, requests } = double({ [GET_ME]: answer, 'GET /api/v2/slow': answer, [LOGIN]: tokens() });
    const renewed = Promise.withResolvers<void>();
    const send = async (request: HttpRequest) => {
      const first = requests.every(({ url }) => !url.endsWith('/slow'));
      if (first && request.url.endsWith('/slow')) await renewed.promise;
      return context.http.send(request);
    };
    const api = new PlatformApi({ ...context, http: { send } }, ACCESS);
    const slow = api.get('/api/v2/slow');
    await api.get(ME);
    renewed.resolve();
    await slow;
    expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(2);
  });

  it('gives up when the new token is rejected too', async () => {
    const { api, requests } = double({ [GET_ME]: refusal(401, 'bad.credentials') });
    await expect(api.get(ME)).rejects.toMatchObject({ code: 'http.status', status: 401 });
    expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(2);
  });

  it('does not remember a login that failed', async () => {
    const login = (_: unknown, count: number) =>
      count === 1 ? new HttpError({ code: 'http.reset', message: 'reset' }) : TOKEN;
    const { api } = double({ [GET_ME]: { body: { id: 'o' } }, [LOGIN]: login });
    await expect(api.get(ME)).rejects.toMatchObject({ code: 'http.reset' });
    expect((await api.get(ME)).text('id')).toBe('o');
  });

  it('distinguishes an absent object from a failure', async () => {
    const { api } = double({ 'GET /api/v2/x': refusal(500, 'internal'), 'GET /api/v2/y': { body: 'text' } });
    expect(await api.find('/api/v2/absent')).toBeUndefined();
    await expect(api.find('/api/v2/x')).rejects.toMatchObject({ status: 500 });
    await expect(api.find('/api/v2/y')).rejects.toMatchObject({ code: 'genesys-cloud.unexpected-answer' });
  });

  it('knows the time of the service from its last answer', async () => {
    const date = (_: unknown, count: number) => ({
      body: {},
      headers: { date: count === 1 ? 'Tue, 24 Nov 2026 05:11:07 GMT' : 'no date' },
    });
    const { api } = double({ [GET_ME]: date });
    expect(api.serviceTime).toBeUndefined();
    await api.get(ME);
    await api.get(ME);
    expect(api.serviceTime).toEqual(new Date('2026-11-24T05:11:07Z'));
  });

  it('ends its login, if there was one, and never fails while ending it', async () => {
    const never = double({});
    await never.api.close();
    expect(never.requests).toEqual([]);

    const used = double({ [GET_ME]: { body: {} }, 'DELETE /api/v2/tokens/me': { status: 200 } });
    await used.api.get(ME);
    await Promise.all([used.api.close(), used.api.close()]);
    expect(used.sent).toEqual([GET_ME, 'DELETE /api/v2/tokens/me']);

    const failing = double({ [LOGIN]: refusal(500, 'internal') });
    const asked = failing.api.get(ME);
    await failing.api.close();
    await expect(asked).rejects.toThrow();
  });
});

describe('an answer that Genesys Cloud denies', () => {
  async function refused(answer: ReturnType<typeof refusal>): Promise<unknown> {
    const { api } = double({ [GET_ME]: answer });
    return api.get(ME).then(
      () => undefined,
      (error: unknown) => error,
    );
  }

  it('for lack of a permission names the permission and the next step', async () => {
    const message = 'You are missing the following permission(s): oauth:client:add, oauth:client:edit';
    expect(await refused(refusal(403, 'missing.permissions', message))).toMatchObject({
      code: 'genesys-cloud.missing-permission',
      message: expect.stringMatching(/\[correlation id corr-1\] \(missing: oauth:client:add, oauth:client:edit\)$/),
      fix: expect.stringMatching(
        /^Add oauth:client:add, oauth:client:edit to a role of the provisioning client \(Admin > /,
      ),
    });
  });

  it('says "or" where one of several permissions is enough, and names the division where it matters', async () => {
    const params = { messageParams: { permissions: '[sso:provider:add, sso:provider:edit]', n: 2 } };
    expect(await refused(refusal(403, 'missing.any.permissions', 'Missing one.', params))).toMatchObject({
      fix: expect.stringContaining('sso:provider:add or sso:provider:edit'),
    });
    expect(await refused(refusal(403, 'missing.division.permission', 'authorization:grant:add'))).toMatchObject({
      fix: expect.stringContaining('in the division in question'),
    });
  });

  it('does not invent a permission, nor list hundreds of them', async () => {
    expect(await refused(refusal(403, 'missing.permissions', 'No.'))).toMatchObject({
      fix: expect.stringMatching(/^Add the permission to a role/),
    });
    const many = Array.from({ length: 500 }, (_, index) => `a:b:c${index}`).join(' ');
    const error = await refused(refusal(403, 'missing.permissions', many));
    expect(error instanceof Error && error.message.length).toBeLessThan(1000);
  });

  it.each([
    [401, 'ip.not.authorized', 'genesys-cloud.ip-not-authorized', /allowed addresses of the organization/],
    [403, 'not.authorized', 'genesys-cloud.not-authorized', /Check the roles/],
    [403, 'authz.policy.denied', 'genesys-cloud.authz-policy-denied', /security policy/],
    [403, 'app.not.authorized.for.scope', 'genesys-cloud.app-not-authorized-for-scope', /scopes/],
    [400, 'bad.client.role', 'genesys-cloud.bad-client-role', /only roles that it has/],
    [400, 'bad.client.state', 'genesys-cloud.bad-client-state', /enable the client/],
    [400, 'auth.too.many.clients', 'genesys-cloud.auth-too-many-clients', /Delete an OAuth client/],
    [400, 'auth.invalid.scope', 'genesys-cloud.auth-invalid-scope', /Correct `scopes`/],
    [400, 'certificate.expired', 'genesys-cloud.certificate-expired', /renews the certificate/],
    [400, 'certificate.not.yet.valid', 'genesys-cloud.certificate-not-yet-valid', /clock/],
    [400, 'certificate.unparseable', 'genesys-cloud.certificate-unparseable', /PEM/],
    [400, 'invalid.target.url', 'genesys-cloud.invalid-target-url', /`identityProvider.target`/],
    [400, 'max.role.assignments.exceeded', 'genesys-cloud.max-role-assignments-exceeded', /Remove a role/],
  ])('with status %i and code %s names the next step', async (status, reason, code, fix) => {
    expect(await refused(refusal(status, reason))).toMatchObject({
      code,
      fix: expect.stringMatching(fix),
    });
  });

  it.each([
    [403, 'something.new'],
    [400, 'toString'],
    [400, 'general.bad.request'],
  ])('with status %i and an unknown code %s is shown as it came', async (status, code) => {
    expect(await refused(refusal(status, code))).toMatchObject({ code: 'http.status', status });
  });

  it('without a readable body is shown as it came', async () => {
    const { api } = double({ [GET_ME]: { status: 403, body: '<html>proxy</html>' } });
    await expect(api.get(ME)).rejects.toMatchObject({ code: 'http.status', status: 403 });
  });
});
