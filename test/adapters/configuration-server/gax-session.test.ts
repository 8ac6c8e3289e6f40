import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { obfuscate } from '../../../src/adapters/configuration-server/gax/obfuscate.ts';
import { GaxSessions } from '../../../src/adapters/configuration-server/gax/sessions.ts';
import type { RestTarget } from '../../../src/adapters/configuration-server/rest/driver.ts';
import { Secret } from '../../../src/base/secret.ts';
import type { GaxSimulator } from '../../simulators/gax/gax.ts';
import { codeOf, testContext } from '../stores/context.ts';
import { createGaxReader, createGaxWriter, gaxTarget, startGax, writesTo } from './servers.ts';

let gax: GaxSimulator;
beforeEach(async () => {
  gax = await startGax();
});
afterEach(() => gax.close());

const WRONG = { password: new Secret('wrong') };
const OPTIONS = { ewt: { password: new Secret('s') } };
const reader = (over: Partial<RestTarget> = {}) => createGaxReader(testContext(), gaxTarget(gax, over));
const writer = (over: Partial<RestTarget> = {}) => createGaxWriter(testContext(), gaxTarget(gax, over));
const logins = () => gax.requests.filter(({ path }) => path.endsWith('session/login')).length;

/** Ends all sessions when the first request of that type has arrived, before it is processed. */
function endSessionsAt(method: string): void {
  let isDone = false;
  gax.watchers.push((request) => {
    if (request.method !== method || request.path.endsWith('/login') || isDone) return;
    isDone = true;
    gax.state.sessions.clear();
  });
}

describe('a login to GAX', () => {
  it.each([401, 200, 302, 'page'] as const)(
    'fails with a clear error, and is not retried, when GAX answers %s',
    async (how) => {
      gax.state.behaviour.loginFails = how;
      expect(await codeOf(reader(WRONG).locate())).toBe('gax.login');
      expect(logins()).toBe(1);
    },
  );

  it('succeeds where GAX answers 200', async () => {
    gax.state.behaviour.loginAnswers = 200;
    expect(await codeOf(reader().locate())).toBe('no error');
  });

  it('verifies which account is logged in', async () => {
    gax.faults.push({ when: 'before', path: 'user/info', status: 200, body: { username: 'default' } });
    expect(await codeOf(reader().locate())).toBe('gax.login');
    gax.faults.push({ when: 'before', path: 'user/info', status: 403, times: 9 });
    expect(await codeOf(reader().locate())).toBe('gax.login');
  });

  it('says when there is no GAX at the address, or when something else answers for it', async () => {
    expect(await codeOf(reader({ url: `${gax.url}/other/api` }).locate())).toBe('gax.no-interface');
    gax.state.behaviour.html = true;
    expect(await codeOf(reader().locate())).toBe('gax.web-page');
  });

  it('accepts a context path that the customer changed', async () => {
    await gax.close();
    gax = await startGax('tools/admin');
    expect(await codeOf(writer().create(OPTIONS))).toBe('no error');
  });

  it('says what the account may not read', async () => {
    gax.faults.push({ when: 'before', path: 'cfg/objects', status: 403, times: 9 });
    expect(await codeOf(reader().locate())).toBe('gax.denied');
  });
});

describe('a GAX session', () => {
  it.each([401, 302, 'page'] as const)(
    'that ends during a read is opened again, once for all requests: %s',
    async (how) => {
      gax.state.behaviour.sessionEnds = how;
      endSessionsAt('GET');
      expect(await codeOf(reader().locate())).toBe('no error');
      expect(logins()).toBe(2);
    },
  );

  it.each([401, 302, 'page'] as const)(
    'that ends before the write is opened again, and everything is read again: %s',
    async (how) => {
      gax.state.behaviour.sessionEnds = how;
      const one = writer();
      endSessionsAt('POST');
      const { dbid, options: expected } = await one.create(OPTIONS);
      expect(writesTo(gax)).toBe(2);
      endSessionsAt('PUT');
      const set = { ewt: { password: new Secret('second') } };
      expect((await one.update(dbid, { set, expected, enable: false })).options.ewt?.password?.reveal()).toBe('second');
      expect(writesTo(gax)).toBe(4);
      expect(logins()).toBe(3);
    },
  );

  it('that ends before the write does not hide a change that another writer made meanwhile', async () => {
    const one = writer();
    const { dbid, options: expected } = await one.create(OPTIONS);
    endSessionsAt('PUT');
    gax.watchers.push(({ method }) => {
      if (method === 'PUT') gax.setOption('102', 'ewt', 'password', 'by hand');
    });
    const set = { ewt: { password: new Secret('second') } };
    expect(await codeOf(one.update(dbid, { set, expected, enable: false }))).toBe('transaction.changed');
    expect(gax.options('102')).toEqual({ 'ewt/password': 'by hand' });
  });

  it('that ends before every write is given up', async () => {
    gax.faults.push({ when: 'before', method: 'POST', path: 'cfg/objects', status: 401, times: 9 });
    expect(await codeOf(writer().create(OPTIONS))).toBe('gax.session');
    expect(writesTo(gax)).toBe(2);
  });

  it('is not opened in order to log out, and an unanswered logout is not a failure', async () => {
    await reader().close();
    expect(gax.requests).toEqual([]);
    const one = reader();
    await one.locate();
    gax.faults.push({ when: 'before', path: 'logout', drop: true });
    await one.close();
    const another = reader();
    await another.locate();
    await another.close();
    expect(gax.state.sessions.size).toBe(1);
  });
});

it('says so when the answer is not a list of objects', async () => {
  gax.faults.push({ when: 'before', path: 'cfg/objects', status: 200, body: { id: 1 } });
  expect(await codeOf(reader().locate())).toBe('gax.answer');
});

describe('a CSRF filter', () => {
  it.each(['headers', 'cookie'] as const)('gets its word back, told by %s', async (how) => {
    gax.state.behaviour.csrf = how;
    expect(await codeOf(writer().create(OPTIONS))).toBe('no error');
  });

  it.each([
    ['an incomplete cookie', { 'Set-Cookie': 'XSRF-TOKEN=%E0%A4%A; Path=/' }],
    ['a cookie that forges a header', { 'Set-Cookie': 'XSRF-TOKEN=a%0d%0aX-Evil:%201; Path=/' }],
    ['an unrelated header', { 'X-CSRF-HEADER': 'Authorization', 'X-CSRF-TOKEN': 'Basic eA==' }],
  ])('cannot make the driver send another header: %s', async (_, headers) => {
    const sent: Readonly<Record<string, string>>[] = [];
    gax.watchers.push((request) => void sent.push(request.headers));
    gax.faults.push({ when: 'after', path: 'user/info', status: 200, headers, body: { username: 'hybrid' } });
    expect(await codeOf(writer().create(OPTIONS))).toBe('no error');
    for (const each of sent) expect(each).not.toHaveProperty('x-evil');
    for (const each of sent) expect(each).not.toHaveProperty('authorization');
  });
});

describe('an obfuscated GAX password', () => {
  it('is used for an old GAX', async () => {
    gax.state.behaviour.passwords = 'obfuscated';
    expect(await codeOf(reader().locate())).toBe('gax.login');
    expect(await codeOf(reader({ passwordMode: 'obfuscated' }).locate())).toBe('no error');
    expect(await codeOf(reader({ passwordMode: 'obfuscated', ...WRONG }).locate())).toBe('gax.login');
  });

  it('has two characters for each character: its code plus a number from 68 to 190, and that number', () => {
    const lowest = obfuscate('pä', { fraction: () => 0, bytes: Buffer.alloc });
    expect([...lowest].map((character) => character.codePointAt(0))).toEqual([112 + 68, 68, 228 + 68, 68]);
    const highest = obfuscate('p', { fraction: () => 0.999_999, bytes: Buffer.alloc });
    expect([...highest].map((character) => character.codePointAt(0))).toEqual([112 + 190, 190]);
  });

  it('is masked in the log like the plain password', async () => {
    const context = testContext();
    const sent: string[] = [];
    gax.watchers.push(({ path, json }) => {
      if (path.endsWith('/login')) sent.push((json as { password: string }).password);
    });
    await createGaxReader(context, gaxTarget(gax, { passwordMode: 'obfuscated' })).locate();
    expect(context.masks).toContain(sent[0]);
  });
});

describe('a GAX account that may not read transactions', () => {
  it('gets an error that says so, and logs in once however often it asks', async () => {
    gax.faults.push({ when: 'before', method: 'GET', path: 'cfg/objects', status: 403, times: 99 });
    const sessions = new GaxSessions(testContext());
    for (let tenant = 0; tenant < 5; tenant += 1)
      expect(await codeOf(createGaxReader(testContext(), gaxTarget(gax), sessions).locate())).toBe('gax.denied');
    expect(logins()).toBe(1);
    await sessions.close();
    expect(gax.state.sessions.size).toBe(0);
  });
});
