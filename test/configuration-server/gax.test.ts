import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGaxReader, createGaxWriter, type GaxTarget } from '../../src/configuration-server/gax/driver.ts';
import { openConfigurationReader, openConfigurationWriter } from '../../src/configuration-server/open.ts';
import { differences, mergeRows, rowsOf } from '../../src/configuration-server/options.ts';
import { Secret } from '../../src/secrets/secret.ts';
import { exampleTenant } from '../plan/example.ts';
import { testContext } from '../secrets/context.ts';
import { type GaxSimulator, startGaxSimulator } from '../simulators/gax/gax.ts';

let gax: GaxSimulator;
beforeEach(async () => {
  gax = await startGaxSimulator({ tenants: ['Resources', 'acme'], users: { hybrid: 'correct horse' } });
});
afterEach(() => gax.close());

const target = (over: Partial<GaxTarget> = {}): GaxTarget => ({
  url: `${gax.url}/gax/api/`,
  username: new Secret('hybrid'),
  password: new Secret('correct horse'),
  objectName: 'hybrid_integration',
  tenantName: 'acme',
  tenantDbid: undefined,
  folderName: 'Transactions',
  folderDbid: undefined,
  ...over,
});
const reader = (over: Partial<GaxTarget> = {}) => createGaxReader(testContext(), target(over));
const writer = (over: Partial<GaxTarget> = {}) => createGaxWriter(testContext(), target(over));
const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: { code?: string }) => error.code,
  );
const OPTIONS = {
  general: { base_auth_url: new Secret('https://login.mypurecloud.de/oauth/token') },
  ewt: { password: new Secret('s') },
};

describe('locating the object', () => {
  it('finds tenant, folder and object by name, and no decoy', async () => {
    expect(await reader().locate()).toEqual({ tenantDbid: '102', folderDbid: '1021', found: undefined });
    await writer().create(OPTIONS);
    const { found } = await reader().locate();
    expect(found).toMatchObject({
      dbid: '30000',
      name: 'hybrid_integration',
      alias: 'hybrid_integration',
      tenantDbid: '102',
      enabled: true,
    });
    expect(found?.link).toBe(
      `${gax.url}/gax/#/!/view:com.cm.details/102/CfgTransaction/CfgFolder:1021/CfgTransaction:30000/gax:options`,
    );
  });

  it('asks everything side by side after one login', async () => {
    const one = reader();
    await one.locate();
    await one.close();
    expect(gax.requests.map(({ path }) => path.replace('/gax/api/', '')).sort()).toEqual([
      'cfg/objects',
      'cfg/objects',
      'cfg/objects',
      'session/login',
      'session/logout',
      'user/info',
    ]);
  });

  it('knows Environment, which GAX does not list, and takes DBIDs', async () => {
    expect(await reader({ tenantName: 'Environment' }).locate()).toMatchObject({ tenantDbid: '1', folderDbid: '11' });
    expect(await reader({ tenantDbid: '101', folderDbid: '77' }).locate()).toMatchObject({
      tenantDbid: '101',
      folderDbid: '77',
    });
  });

  it('takes numbers that come as numbers', async () => {
    await writer().create(OPTIONS);
    for (const object of gax.state.objects)
      if (object.dbid === '30000') Object.assign(object, { tenantdbid: '102', folderid: 1021 });
    expect((await reader().locate()).found?.folderDbid).toBe('1021');
  });

  it('refuses a tenant that is not there, several of a name, and several objects', async () => {
    expect(await codeOf(reader({ tenantName: 'nobody' }).locate())).toBe('gax.no-tenant');
    gax.state.objects.push({ type: 'CfgTenant', dbid: '999', name: 'acme' });
    expect(await codeOf(reader().locate())).toBe('gax.tenant-ambiguous');
    gax.state.objects.pop();
    await writer().create(OPTIONS);
    const made = gax.state.objects.at(-1);
    if (made) gax.state.objects.push({ ...made, dbid: '31000' });
    expect(await codeOf(reader().locate())).toBe('transaction.ambiguous');
  });

  it('refuses options that stand twice or have a form that is not known', async () => {
    await writer().create(OPTIONS);
    const made = gax.state.objects.at(-1);
    if (!made) throw new Error('not made');
    const row = { section: 'a', key: 'b', value: 'c' };
    made.userproperties = { property: [row, row] };
    expect(await codeOf(reader().locate())).toBe('transaction.doubled');
    made.userproperties = { property: [{ ...row, value: { binary: true } as unknown as string }] };
    expect(await codeOf(reader().locate())).toBe('gax.rows');
    made.userproperties = { property: row as unknown as [] };
    expect((await reader().locate()).found?.options.a?.b?.reveal()).toBe('c');
    delete made.userproperties;
    expect((await reader().locate()).found?.options).toEqual({});
  });
});

describe('logging in', () => {
  it('fails clearly, whatever GAX answers', async () => {
    expect(await codeOf(reader({ password: new Secret('wrong') }).locate())).toBe('gax.login');
    gax.state.behaviour.loginAnswers200 = true;
    expect(await codeOf(reader({ password: new Secret('wrong') }).locate())).toMatch(/^gax\.(login|denied)$/);
    gax.state.behaviour.html = true;
    expect(await codeOf(reader().locate())).toBe('gax.web-page');
  });

  it('says when the context path is another', async () => {
    expect(await codeOf(reader({ url: `${gax.url}/other/api` }).locate())).toMatch(/^gax\./);
  });

  it('is done again when the session has ended, and gives up when that does not help', async () => {
    gax.state.behaviour.sessionRequests = 3;
    expect(await codeOf(reader().locate())).toBe('no error');
    gax.faults.push({ when: 'before', path: 'user/info', status: 403, times: 9 });
    gax.state.behaviour.sessionRequests = 0;
    expect(await codeOf(reader().locate())).toBe('gax.denied');
  });

  it('takes another user than the one who logged in for a failure', async () => {
    gax.faults.push({ when: 'before', path: 'user/info', status: 200, body: { username: 'default' } });
    expect(await codeOf(reader().locate())).toBe('gax.login');
  });

  it('survives an answer that is no list, and a logout that is not answered', async () => {
    gax.faults.push({ when: 'before', path: 'cfg/objects', status: 200, body: { a: 1 }, times: 3 });
    expect(await codeOf(reader().locate())).toBe('gax.answer');
    const one = reader();
    gax.faults.push({ when: 'before', path: 'cfg/objects', status: 204, times: 1 });
    await codeOf(one.locate());
    gax.faults.push({ when: 'before', path: 'logout', drop: true });
    await one.close();
    await reader().close();
  });
});

describe('writing', () => {
  it.each([200, 201, 204, 302] as const)(
    'believes what it reads afterwards, not the answer: %i',
    async (createAnswers) => {
      gax.state.behaviour.createAnswers = createAnswers;
      expect((await writer().create(OPTIONS)).dbid).toBe('30000');
    },
  );

  it('echoes the word of a CSRF filter', async () => {
    gax.state.behaviour.csrf = true;
    expect((await writer().create(OPTIONS)).dbid).toBe('30000');
    gax.faults.push({
      when: 'after',
      path: 'session/login',
      status: 204,
      headers: { 'Set-Cookie': 'XSRF-TOKEN=abc%20d' },
    });
    await codeOf(reader().locate());
  });

  it('changes our options only, and writes nothing when nothing differs', async () => {
    await writer().create(OPTIONS);
    gax.setOption('102', 'agent_state_sync', 'client_secret', 'theirs');
    const update = { set: { ewt: { password: new Secret('new'), client_id: new Secret('c') } }, enable: true };
    await writer().update('30000', update);
    expect(gax.options('102')).toEqual({
      'general/base_auth_url': 'https://login.mypurecloud.de/oauth/token',
      'ewt/password': 'new',
      'ewt/client_id': 'c',
      'agent_state_sync/client_secret': 'theirs',
    });
    const writes = () => gax.requests.filter(({ method }) => method === 'PUT').length;
    const before = writes();
    await writer().update('30000', update);
    expect(writes()).toBe(before);
  });

  it('enables an object that was disabled', async () => {
    await writer().create(OPTIONS);
    Object.assign(gax.state.objects.at(-1) ?? {}, { state: 'CFGDisabled' });
    expect((await reader().locate()).found?.enabled).toBe(false);
    expect((await writer().update('30000', { set: {}, enable: true })).enabled).toBe(true);
  });

  it('finds a value that was cut', async () => {
    gax.state.behaviour.valueLimit = 10;
    expect(await codeOf(writer().create(OPTIONS))).toBe('transaction.not-kept');
  });

  it('looks when the answer was lost, and does not write twice', async () => {
    gax.faults.push({ when: 'after', method: 'POST', path: 'cfg/objects', drop: true });
    expect((await writer().create(OPTIONS)).dbid).toBe('30000');
    gax.faults.push({ when: 'before', method: 'POST', path: 'cfg/objects', drop: true });
    expect(await codeOf(writer({ tenantName: 'Resources' }).create(OPTIONS))).toBe('transaction.not-kept');
  });

  it('says what the account lacks', async () => {
    gax.faults.push({ when: 'before', method: 'POST', path: 'cfg/objects', status: 403 });
    expect(await codeOf(writer().create(OPTIONS))).toBe('gax.denied');
    gax.faults.push({ when: 'before', method: 'POST', path: 'cfg/objects', status: 400, body: 'Invalid object' });
    expect(await codeOf(writer().create(OPTIONS))).toBe('gax.refused');
    gax.faults.push({ when: 'before', method: 'POST', path: 'cfg/objects', status: 400, body: '<html></html>' });
    await expect(writer().create(OPTIONS)).rejects.toThrow(/status 400$/);
  });

  it('stops when the object came or went meanwhile', async () => {
    await writer().create(OPTIONS);
    expect(await codeOf(writer().create(OPTIONS))).toBe('transaction.changed');
    expect(await codeOf(writer().update('1', { set: OPTIONS, enable: false }))).toBe('transaction.changed');
    gax.faults.push({ when: 'before', method: 'PUT', path: 'cfg/objects', status: 501 });
    expect(await codeOf(writer().update('30000', { set: { a: { b: new Secret('c') } }, enable: false }))).toBe(
      'transaction.not-kept',
    );
  });
});

describe('rows of options', () => {
  const rows = [
    { section: 'saml', key: 'pkey', value: 'abc\ndef\n' },
    { section: 'x', key: 'y', value: 'z', extra: 'kept' },
  ];

  it('keep what is not ours to the letter, and base64 that was wrapped by hand', () => {
    expect(mergeRows(rows, { saml: { pkey: new Secret('abcdef') } })).toEqual(rows);
    expect(mergeRows(rows, { saml: { pkey: new Secret('other') } })[0]?.value).toBe('other');
  });

  it('differ where a value is missing or another', () => {
    const wanted = rowsOf({ saml: { pkey: new Secret('abcdef'), issuer: new Secret('i') }, x: { y: new Secret('Z') } });
    expect(differences(rows, wanted)).toEqual(['saml/issuer', 'x/y']);
  });
});

describe('opening a driver', () => {
  const { transaction } = exampleTenant();

  it('needs user name and password, and a driver of this version', () => {
    const credentials = { username: new Secret('u'), password: new Secret('p') };
    expect(() => openConfigurationReader(testContext(), transaction, { username: new Secret('u') })).toThrow(
      'has no value "password"',
    );
    expect(() => openConfigurationReader(testContext(), transaction, {})).toThrow('has no value "username"');
    const gws = {
      ...transaction,
      server: { ...transaction.server, driver: 'gws' as const, certificateAuthority: 'PEM' },
    };
    expect(() => openConfigurationWriter(testContext(), gws, credentials)).toThrow(
      'the driver gws is not part of this version',
    );
    const gaxWithAuthority = { ...transaction, server: { ...transaction.server, certificateAuthority: 'PEM' } };
    expect(openConfigurationWriter(testContext(), gaxWithAuthority, credentials)).toBeDefined();
  });
});
