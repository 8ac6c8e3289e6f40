import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RestTarget } from '../../../src/adapters/configuration-server/rest/driver.ts';
import { Secret } from '../../../src/base/secret.ts';
import type { Options } from '../../../src/core/ports/configuration-server.ts';
import type { GaxSimulator } from '../../simulators/gax/gax.ts';
import type { GaxObject, Row } from '../../simulators/gax/state.ts';
import { codeOf, testContext } from '../stores/context.ts';
import { createGaxReader, createGaxWriter, gaxTarget, startGax, writesTo } from './servers.ts';

let gax: GaxSimulator;
beforeEach(async () => {
  gax = await startGax();
});
afterEach(() => gax.close());

const reader = (over: Partial<RestTarget> = {}) => createGaxReader(testContext(), gaxTarget(gax, over));
const writer = (over: Partial<RestTarget> = {}) => createGaxWriter(testContext(), gaxTarget(gax, over));
const OPTIONS: Options = {
  general: { base_auth_url: new Secret('https://login.mypurecloud.de/oauth/token') },
  ewt: { password: new Secret('s') },
};
const SECOND: Options = { ewt: { password: new Secret('second') } };

async function made(): Promise<GaxObject> {
  await writer().create(OPTIONS);
  const object = gax.object('102');
  if (!object) throw new Error('not made');
  return object;
}

/** An update of the object as it is now. */
async function update(set: Options = SECOND) {
  const { found } = await reader().locate();
  return writer().update(found?.dbid ?? '', { set, expected: found?.options ?? {}, enable: false });
}

describe('a GAX that returns nothing for a query by tenant', () => {
  it('is queried for all objects of that name, so that an update finds its object and a new object is read back', async () => {
    gax.state.behaviour.byTenant = 'nothing';
    await made();
    await update();
    expect(gax.options('102')).toMatchObject({ 'ewt/password': 'second' });
  });
});

describe('finding the tenant and the folder in GAX', () => {
  it('finds tenant and folder by name, and chooses no decoy', async () => {
    expect(await reader().locate()).toMatchObject({ tenantDbid: '102', folderDbid: '1021', found: undefined });
  });

  it('reads both in parallel after one login, only once, and then the object in its tenant', async () => {
    const one = writer();
    await one.create(OPTIONS);
    await one.close();
    const paths = gax.requests.map(({ method, path }) => `${method} ${path.replace('/gax/api/', '')}`);
    expect(paths.slice(1, 5).sort()).toEqual([
      'GET cfg/objects',
      'GET cfg/objects',
      'GET cfg/objects',
      'GET user/info',
    ]);
    expect([paths[0], ...paths.slice(5)]).toEqual([
      'POST session/login',
      'POST cfg/objects',
      'GET cfg/objects',
      'POST session/logout',
    ]);
  });

  it('knows Environment, which GAX does not list, finds Resources, and accepts DBIDs', async () => {
    expect(await reader({ tenantName: 'Environment' }).locate()).toMatchObject({ tenantDbid: '1', folderDbid: '11' });
    expect(await reader({ tenantName: 'Resources' }).locate()).toMatchObject({ tenantDbid: '101', folderDbid: '1011' });
    expect(await reader({ tenantDbid: '101', folderDbid: '77' }).locate()).toMatchObject({
      tenantDbid: '101',
      folderDbid: '77',
    });
  });

  it('refuses to choose between tenants of one name', async () => {
    gax.state.objects.push({ type: 'CfgTenant', dbid: '999', name: 'acme' });
    expect(await codeOf(reader().locate())).toBe('transaction.tenant-ambiguous');
  });

  it('rejects a folder of a switch whose DBID is that of the tenant', async () => {
    const { objects } = gax.state;
    objects.splice(
      objects.findIndex(({ dbid }) => dbid === '1021'),
      1,
    );
    expect(await reader().locate()).toMatchObject({ tenantDbid: '102', folderDbid: undefined });
  });

  it('prefers the folder for transactions, and leaves the choice to the server where that does not decide it', async () => {
    const folder = { type: 'CfgFolder', name: 'Transactions', ownerdbid: '102', ownertype: 'CFGTenant' };
    gax.state.objects.unshift({ ...folder, dbid: '5', subtype: 'CFGScript' });
    expect(await reader().locate()).toMatchObject({ folderDbid: '1021' });
    gax.state.objects.unshift({ ...folder, dbid: '6', subtype: 'CFGTransaction' });
    expect(await reader().locate()).toMatchObject({ folderDbid: undefined });
    expect((await writer().create(OPTIONS)).folderDbid).toBe('1021');
  });
});

describe('finding the transaction object in GAX', () => {
  it('ignores objects of the same name in other tenants, or of other types in this tenant', async () => {
    await writer({ tenantName: 'Resources' }).create(OPTIONS);
    expect((await reader().locate()).found).toBeUndefined();
    expect((await writer().create(OPTIONS)).tenantDbid).toBe('102');
  });

  it('gives a link that opens the object, under the context path of this GAX', async () => {
    const page = '#/!/view:com.cm.details/102/CfgTransaction/CfgFolder:1021/CfgTransaction:30000/gax:options';
    expect((await writer().create(OPTIONS)).link).toBe(`${gax.url}/gax/${page}`);
    await gax.close();
    gax = await startGax('tools/admin');
    expect((await writer().create(OPTIONS)).link).toBe(`${gax.url}/tools/admin/${page}`);
  });

  it('accepts numbers that are sent as numbers', async () => {
    gax.state.behaviour.numbers = true;
    const created = await writer().create(OPTIONS);
    expect(created).toMatchObject({ dbid: '30000', tenantDbid: '102', folderDbid: '1021' });
    expect((await update()).options.ewt?.password?.reveal()).toBe('second');
  });

  it('ignores an object without a usable DBID', async () => {
    const object = await made();
    gax.state.objects.push({ ...object, dbid: '../../evil' });
    expect((await reader().locate()).found?.dbid).toBe('30000');
  });

  it('refuses options that occur twice or have an unknown form', async () => {
    const object = await made();
    const row = { section: 'a', key: 'b', value: 'c' };
    object.userproperties = { property: [row, row] };
    expect(await codeOf(reader().locate())).toBe('transaction.doubled');
    object.userproperties = { property: [{ ...row, value: { binary: true } as unknown as string }] };
    expect(await codeOf(reader().locate())).toBe('gax.rows');
    object.userproperties = { property: ['a=b' as unknown as Row] };
    expect(await codeOf(reader().locate())).toBe('gax.rows');
  });

  it('accepts a single row that is not a list, and an answer without rows', async () => {
    const object = await made();
    object.userproperties = { property: { section: 'a', key: 'b', value: 'c' } as unknown as [] };
    expect((await reader().locate()).found?.options.a?.b?.reveal()).toBe('c');
    delete object.userproperties;
    expect((await reader().locate()).found?.options).toEqual({});
    expect((await writer().update('30000', { set: {}, expected: {}, enable: false })).options).toEqual({});
    expect(writesTo(gax)).toBe(1);
  });

  it('accepts only a list as the answer that there is no object', async () => {
    for (const fault of [{ status: 200, body: { a: 1 } }, { status: 200 }, { status: 302 }, { status: 404 }]) {
      gax.faults.push({ when: 'before', path: 'cfg/objects', times: 9, ...fault });
      expect(await codeOf(reader().locate())).toMatch(/^gax\.(answer|web-page|no-interface)$/);
      gax.faults.splice(0);
    }
    gax.faults.push({ when: 'before', path: 'cfg/objects', status: 204, times: 9 });
    expect(await codeOf(reader().locate())).toBe('transaction.no-tenant');
  });
});

describe('writing the transaction object to GAX', () => {
  it.each([200, 201, 204, 302] as const)('trusts what it reads afterwards, not the answer: %i', async (status) => {
    gax.state.behaviour.createAnswers = status;
    expect((await writer().create(OPTIONS)).dbid).toBe('30000');
  });

  it('does not mistake a redirect to the object for a redirect to a login', async () => {
    const headers = { Location: 'https://sso.acme.example/gax/api/cfg/objects/CfgTransaction/30000' };
    gax.faults.push({ when: 'after', method: 'POST', path: 'cfg/objects', status: 302, headers });
    expect((await writer().create(OPTIONS)).dbid).toBe('30000');
    expect(writesTo(gax)).toBe(1);
  });

  it('sends everything back as it was read: unknown attributes, integers, rows with extra fields', async () => {
    const object = await made();
    const rows = [
      { section: 'theirs', key: 'count', value: 30 },
      { section: 'theirs', key: 'more', value: 'x', comment: 'kept' },
      { section: 'theirs', key: 'nothing', value: null as unknown as string },
    ];
    object.userproperties?.property.push(...rows);
    Object.assign(object, { revision: '7', resources: { resource: [{ id: '1' }] } });
    Object.assign(object.userproperties ?? {}, { comment: 'kept' });
    await update();
    const after = gax.object('102');
    expect(after).toMatchObject({ revision: '7', resources: { resource: [{ id: '1' }] }, formatdbid: '0' });
    expect(after?.userproperties).toMatchObject({ comment: 'kept', property: expect.arrayContaining(rows) });
  });

  it('reads again when the answer was lost or broken, and does not write twice', async () => {
    gax.faults.push({ when: 'after', method: 'POST', path: 'cfg/objects', drop: true });
    expect((await writer().create(OPTIONS)).dbid).toBe('30000');
    gax.faults.push({ when: 'after', method: 'PUT', status: 500, body: '<html>Internal error</html>' });
    expect((await update()).options.ewt?.password?.reveal()).toBe('second');
    expect(writesTo(gax)).toBe(2);
  });

  it('says that nothing was written, and why that was unclear', async () => {
    gax.faults.push({ when: 'before', method: 'POST', path: 'cfg/objects', drop: true });
    await expect(writer().create(OPTIONS)).rejects.toThrow(/is not there; the write had no clear answer: POST/);
    await made();
    gax.faults.push({ when: 'before', method: 'PUT', status: 501 });
    expect(await codeOf(update())).toBe('transaction.not-kept');
  });

  it('says which right the account lacks', async () => {
    gax.faults.push({ when: 'before', method: 'POST', path: 'cfg/objects', status: 403 });
    expect(await codeOf(writer().create(OPTIONS))).toBe('gax.denied');
    gax.faults.push({ when: 'before', method: 'POST', path: 'cfg/objects', status: 400, body: 'Invalid object' });
    await expect(writer().create(OPTIONS)).rejects.toThrow(
      'Cannot create the transaction object in GAX: status 400: Invalid object',
    );
    const body = { message: 'No privilege' };
    gax.faults.push({ when: 'before', method: 'POST', path: 'cfg/objects', status: 400, body });
    await expect(writer().create(OPTIONS)).rejects.toThrow(
      'Cannot create the transaction object in GAX: status 400: No privilege',
    );
    gax.faults.push({ when: 'before', method: 'POST', path: 'cfg/objects', status: 400, body: '<html></html>' });
    await expect(writer().create(OPTIONS)).rejects.toThrow(/status 400$/);
  });

  it('says when name or alias is taken by an object that it cannot see', async () => {
    gax.state.objects.push({ ...(await made()), dbid: '31000', name: 'another' });
    gax.state.objects.splice(
      gax.state.objects.findIndex(({ dbid }) => dbid === '30000'),
      1,
    );
    expect(await codeOf(writer().create(OPTIONS))).toBe('transaction.duplicate');
  });
});
