import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RestTarget } from '../../../src/adapters/configuration-server/rest/driver.ts';
import { Secret } from '../../../src/base/secret.ts';
import type { Options } from '../../../src/core/ports/configuration-server.ts';
import type { GwsSimulator } from '../../simulators/gws/gws.ts';
import { codeOf, testContext } from '../stores/context.ts';
import { createGwsReader, createGwsWriter, gwsTarget, startGws, writesTo } from './servers.ts';

let gws: GwsSimulator;
beforeEach(async () => {
  gws = await startGws();
});
afterEach(() => gws.close());

const reader = (over: Partial<RestTarget> = {}) => createGwsReader(testContext(), gwsTarget(gws, over));
const writer = (over: Partial<RestTarget> = {}) => createGwsWriter(testContext(), gwsTarget(gws, over));
const OPTIONS: Options = { ewt: { client_id: new Secret('c'), password: new Secret('first') } };
const SECOND: Options = { ewt: { password: new Secret('second') } };

/** The bodies that are sent from now on. */
function bodies(): unknown[] {
  const sent: unknown[] = [];
  gws.watchers.push(({ method, json }) => {
    if (method !== 'GET') sent.push(json);
  });
  return sent;
}

async function update(set: Options = SECOND, enable = false) {
  const one = writer();
  const { found } = await one.locate();
  return one.update(found?.dbid ?? '', { set, expected: found?.options ?? {}, enable });
}

describe('finding the tenant and the folder in GWS', () => {
  it('asks for names in quotes and for DBIDs without, after one login', async () => {
    const asked: string[] = [];
    gws.watchers.push(({ path, query }) => void asked.push(`${path.replace('/api/v2', '')} ${query}`));
    await reader().locate();
    expect(asked[0]).toBe('/me ');
    expect(asked.slice(1, 3).sort()).toEqual([
      '/platform/configuration/folders name=%22Transactions%22',
      '/platform/configuration/tenants name=%22acme%22',
    ]);
    expect(asked.slice(3)).toEqual([
      '/platform/configuration/transactions name=%22hybrid_integration%22&tenant_dbid=102',
    ]);
  });

  it('knows Environment, finds Resources, and accepts DBIDs', async () => {
    expect(await reader({ tenantName: 'Environment' }).locate()).toMatchObject({ tenantDbid: '1', folderDbid: '11' });
    expect(await reader({ tenantName: 'Resources' }).locate()).toMatchObject({ tenantDbid: '101', folderDbid: '1011' });
    expect(await reader({ tenantDbid: '101', folderDbid: '77' }).locate()).toMatchObject({
      tenantDbid: '101',
      folderDbid: '77',
    });
  });

  it('accepts an owner that is wrapped once more, and works without folders where GWS shows none', async () => {
    for (const folder of gws.state.folders) Object.assign(folder, { ownerID: { CfgOwnerID: folder.ownerID } });
    expect(await reader().locate()).toMatchObject({ folderDbid: '1021' });
    gws.state.behaviour.folders = false;
    expect(await reader().locate()).toMatchObject({ folderDbid: undefined });
  });

  it('refuses to choose between tenants of one name, and a name that cannot be queried', async () => {
    gws.state.tenants.push({ DBID: '999', name: 'acme', state: '1' });
    expect(await codeOf(reader().locate())).toBe('transaction.tenant-ambiguous');
    expect(await codeOf(reader({ tenantName: 'a"b' }).locate())).toBe('gws.name');
  });

  it('accepts the base address with or without /api/v2', async () => {
    expect(await codeOf(reader({ url: `${gws.url}/api/v2/` }).locate())).toBe('no error');
  });
});

describe('finding the transaction object in GWS', () => {
  it('ignores objects of the same name in other tenants, or of other types in this tenant', async () => {
    await writer({ tenantName: 'Resources' }).create(OPTIONS);
    expect((await reader().locate()).found).toBeUndefined();
    expect(await writer().create(OPTIONS)).toMatchObject({ tenantDbid: '102', folderDbid: '1021', link: undefined });
  });

  it('checks the tenant itself, whatever the filter returned', async () => {
    await writer({ tenantName: 'Resources' }).create(OPTIONS);
    const body = { statusCode: 0, transactions: [gws.object('101')] };
    gws.faults.push({ when: 'before', path: '/transactions', status: 200, body });
    expect((await reader().locate()).found).toBeUndefined();
  });

  it('leaves what it does not understand unchanged: values that are not text, sections that are not sections', async () => {
    await writer().create(OPTIONS);
    const strange = { blob: { bytes: [1, 2] }, number: 30, nothing: null };
    const object = gws.object('102');
    Object.assign(object ?? {}, { userProperties: { ...object?.userProperties, strange, none: 'text' } });
    const { found } = await reader().locate();
    expect(found?.options.strange?.number?.reveal()).toBe('30');
    expect(found?.options.none).toBeUndefined();
  });
});

describe('writing the transaction object to GWS', () => {
  it('creates the object in the shape of the Configuration Layer', async () => {
    const sent = bodies();
    await writer().create(OPTIONS);
    expect(sent).toEqual([
      {
        transaction: {
          name: 'hybrid_integration',
          alias: 'hybrid_integration',
          description: 'Genesys Cloud hybrid integration',
          type: '21',
          tenantDBID: '102',
          folderDBID: '1021',
          recordPeriod: '0',
          state: '1',
          userProperties: { ewt: { client_id: 'c', password: 'first' } },
        },
      },
    ]);
  });

  it('updates with a delta that separates added from changed options', async () => {
    await writer().create(OPTIONS);
    const sent = bodies();
    await update({
      ewt: { password: new Secret('second'), added: new Secret('a') },
      saml: { issuer: new Secret('i') },
    });
    expect(sent).toEqual([
      {
        'delta-transaction': {
          CfgTransaction: { DBID: '40000', userProperties: { ewt: { added: 'a' }, saml: { issuer: 'i' } } },
          changedUserProperties: { ewt: { password: 'second' } },
        },
      },
    ]);
    sent.splice(0);
    Object.assign(gws.object('102') ?? {}, { state: '2' });
    await update({}, true);
    expect(sent).toEqual([{ 'delta-transaction': { CfgTransaction: { DBID: '40000', state: '1' } } }]);
  });

  it.each(['refused', 'ignored', 'replaces'] as const)(
    'stops where an update is %s: it does not delete the object and create it again',
    async (how) => {
      await writer().create(OPTIONS);
      gws.state.behaviour.delta = how;
      const error: unknown = await update().catch((each: unknown) => each);
      expect(error).toMatchObject({
        code: how === 'refused' ? 'gws.delta-refused' : 'transaction.not-kept',
        fix: expect.stringContaining('driver: file'),
      });
      expect(gws.requests.filter(({ method }) => /POST|DELETE/.test(method))).toHaveLength(1);
      expect(gws.object('102')?.DBID).toBe('40000');
    },
  );

  it('notices that an object stayed disabled', async () => {
    await writer().create(OPTIONS);
    Object.assign(gws.object('102') ?? {}, { state: '2' });
    gws.state.behaviour.delta = 'ignored';
    await expect(update({}, true)).rejects.toThrow(
      'Cannot confirm the write: the transaction object is still disabled',
    );
  });

  it('reads again when the answer was lost or unclear, and does not write twice', async () => {
    gws.faults.push({ when: 'after', method: 'POST', drop: true });
    expect((await writer().create(OPTIONS)).dbid).toBe('40000');
    gws.faults.push({ when: 'after', method: 'PUT', status: 500, body: '<html>Bad gateway</html>' });
    expect((await update()).options.ewt?.password?.reveal()).toBe('second');
    gws.faults.push({ when: 'after', method: 'PUT', status: 200, body: { statusCode: 9, statusMessage: 'not yet' } });
    expect((await update({ ewt: { password: new Secret('third') } })).options.ewt?.password?.reveal()).toBe('third');
    expect(writesTo(gws)).toBe(3);
  });

  it('says that nothing was written, and why that was unclear', async () => {
    gws.faults.push({ when: 'before', method: 'POST', drop: true });
    await expect(writer().create(OPTIONS)).rejects.toThrow(/is not there; the write had no clear answer: POST/);
    gws.faults.push({ when: 'before', method: 'POST', status: 500 });
    await expect(writer().create(OPTIONS)).rejects.toThrow(/is not there; the write had no clear answer: .* GWS/);
  });

  it('distinguishes the errors of GWS', async () => {
    gws.state.behaviour.writeFeature = false;
    await expect(writer().create(OPTIONS)).rejects.toMatchObject({
      code: 'gws.feature',
      fix: expect.stringContaining('api-platform-configuration-write'),
    });
    gws.state.behaviour.writeFeature = true;
    await writer().create(OPTIONS);
    const gone = gws.object('102');
    gws.watchers.push(({ method }) => {
      if (method === 'PUT') Object.assign(gone ?? {}, { DBID: '1' });
    });
    expect(await codeOf(update())).toBe('transaction.changed');
    Object.assign(gone ?? {}, { name: 'another' });
    await expect(writer().create(OPTIONS)).rejects.toMatchObject({ code: 'transaction.duplicate' });
    const platform = { statusCode: 4, statusMessage: 'Platform exception: Insufficient permissions', platformCode: 7 };
    gws.faults.push({ when: 'before', method: 'POST', status: 500, body: platform });
    await expect(writer({ tenantName: 'Resources' }).create(OPTIONS)).rejects.toThrow(
      'Cannot create the transaction object in GWS: it rejected the object (status 500, statusCode 4, platformCode 7: Platform exception: Insufficient permissions)',
    );
  });
});
