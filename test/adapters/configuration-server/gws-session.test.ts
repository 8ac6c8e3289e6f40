import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RestTarget } from '../../../src/adapters/configuration-server/rest/driver.ts';
import { Secret } from '../../../src/base/secret.ts';
import type { GwsSimulator } from '../../simulators/gws/gws.ts';
import type { Fault } from '../../simulators/server.ts';
import { codeOf, testContext } from '../stores/context.ts';
import { createGwsReader, createGwsWriter, gwsTarget, startGws, writesTo } from './servers.ts';

let gws: GwsSimulator;
beforeEach(async () => {
  gws = await startGws();
});
afterEach(() => gws.close());

const OPTIONS = { ewt: { password: new Secret('first') } };
const reader = (over: Partial<RestTarget> = {}) => createGwsReader(testContext(), gwsTarget(gws, over));
const writer = (over: Partial<RestTarget> = {}) => createGwsWriter(testContext(), gwsTarget(gws, over));
const logins = () => gws.requests.filter(({ path }) => path === '/api/v2/me').length;

/** Ends all sessions when the first request to that path with that method has arrived. */
function endSessionsAt(method: string, path = ''): void {
  let isDone = false;
  gws.watchers.push((request) => {
    if (request.method !== method || !request.path.includes(path) || isDone) return;
    isDone = true;
    gws.state.sessions.clear();
  });
}

describe('a login to GWS', () => {
  it('sends user name and password once, as UTF-8, and cookies from then on', async () => {
    gws.state.users.hybrid = 'Zürich:東京';
    const sent: Readonly<Record<string, string>>[] = [];
    gws.watchers.push(({ headers }) => void sent.push(headers));
    await writer({ password: new Secret('Zürich:東京') }).create(OPTIONS);
    expect(sent.filter(({ authorization }) => authorization !== undefined)).toHaveLength(1);
    expect(sent.slice(1).every(({ cookie }) => cookie?.startsWith('JSESSIONID='))).toBe(true);
  });

  it('masks the encoded pair that is sent, which is not encrypted', async () => {
    const context = testContext();
    await createGwsReader(context, gwsTarget(gws)).locate();
    expect(context.masks).toContain(Buffer.from('hybrid:correct horse').toString('base64'));
  });

  it('happens with each request where GWS keeps no session', async () => {
    gws.state.behaviour.keepsSessions = false;
    expect(await codeOf(writer().create(OPTIONS))).toBe('no error');
  });

  it('fails with a clear error, and is not retried', async () => {
    await expect(reader({ password: new Secret('wrong') }).locate()).rejects.toThrow(
      'Cannot log in to GWS: it rejected the account (status 401, statusCode 20: Access denied)',
    );
    expect(logins()).toBe(1);
    gws.state.behaviour.passwordChange = true;
    await expect(reader().locate()).rejects.toMatchObject({
      code: 'gws.login',
      fix: expect.stringContaining('change'),
    });
  });

  it.each<[string, string, Omit<Fault, 'when'>]>([
    ['a single sign-on page', 'gws.web-page', { status: 200, body: '<!doctype html><p>Sign in</p>' }],
    ['a redirect to single sign-on', 'gws.web-page', { status: 302, headers: { Location: 'https://idp.example/' } }],
    ['another service', 'gws.not-found', { status: 404 }],
    ['something else', 'gws.answer', { status: 200, body: { statusCode: 0 } }],
  ])('says when the address is that of %s', async (_, code, fault) => {
    gws.faults.push({ when: 'before', path: '/me', ...fault });
    expect(await codeOf(reader().locate())).toBe(code);
  });
});

describe('reading from GWS', () => {
  it.each<[string, string, Omit<Fault, 'when'>]>([
    ['the feature is missing', 'gws.feature', { status: 403, body: { statusCode: 5, statusMessage: 'no' } }],
    ['the collection is unknown', 'gws.not-found', { status: 404, body: { statusCode: 6, statusMessage: 'no' } }],
    ['the answer is a web page', 'gws.web-page', { status: 200, body: '<html></html>' }],
    ['the answer is empty', 'gws.answer', { status: 200 }],
    ['the answer is not a list', 'gws.answer', { status: 200, body: { statusCode: 0, transactions: {} } }],
    ['the filter is ignored', 'gws.answer', { status: 400, body: { statusCode: 2, statusMessage: 'no' } }],
    ['the login is rejected', 'gws.login', { status: 401, times: 2 }],
  ])('does not conclude that there is no object when %s', async (_, code, fault) => {
    gws.faults.push({ when: 'before', path: '/transactions', ...fault });
    expect(await codeOf(reader().locate())).toBe(code);
  });

  it('accepts an empty answer of GWS as an empty list', async () => {
    gws.faults.push({ when: 'before', path: '/transactions', status: 200, body: { statusCode: '0' } });
    expect((await reader().locate()).found).toBeUndefined();
  });
});

describe('a GWS session', () => {
  it('that ends during a read is opened again, once', async () => {
    endSessionsAt('GET', 'configuration');
    expect(await codeOf(reader().locate())).toBe('no error');
    expect(logins()).toBe(2);
  });

  it.each([true, false])(
    'that ends before the write is opened again, and everything is read again (CSRF filter: %s)',
    async (csrf) => {
      gws.state.behaviour.csrf = csrf;
      const one = writer();
      endSessionsAt('POST');
      const { dbid, options: expected } = await one.create(OPTIONS);
      endSessionsAt('PUT');
      const set = { ewt: { password: new Secret('second') } };
      expect((await one.update(dbid, { set, expected, enable: false })).options.ewt?.password?.reveal()).toBe('second');
      expect([logins(), writesTo(gws)]).toEqual([3, 4]);
    },
  );

  it('that ends before the write does not hide a change that another writer made meanwhile', async () => {
    const one = writer();
    const { dbid, options: expected } = await one.create(OPTIONS);
    endSessionsAt('PUT');
    gws.watchers.push(({ method }) => {
      if (method === 'PUT') gws.setOption('102', 'ewt', 'password', 'by hand');
    });
    const set = { ewt: { password: new Secret('second') } };
    expect(await codeOf(one.update(dbid, { set, expected, enable: false }))).toBe('transaction.changed');
    expect(gws.options('102')).toEqual({ 'ewt/password': 'by hand' });
  });

  it.each<[string, Omit<Fault, 'when'>]>([
    ['gws.session', { status: 401 }],
    ['gws.csrf', { status: 403, body: 'Missing or invalid Csrf token' }],
  ])('that is lost before every write is given up: %s', async (code, fault) => {
    gws.faults.push({ when: 'before', method: 'POST', times: 9, ...fault });
    expect(await codeOf(writer().create(OPTIONS))).toBe(code);
    expect(writesTo(gws)).toBe(2);
  });
});
