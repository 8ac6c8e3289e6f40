import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GwsSimulator } from '../../simulators/gws/gws.ts';
import { startGws } from './servers.ts';

const COLLECTION = '/api/v2/platform/configuration/transactions';
const AUTHORIZATION = `Basic ${Buffer.from('hybrid:correct horse').toString('base64')}`;

let gws: GwsSimulator;
beforeEach(async () => {
  gws = await startGws();
  gws.state.behaviour.csrf = false;
  await send('POST', {
    transaction: {
      name: 'hybrid_integration',
      type: '21',
      tenantDBID: '102',
      userProperties: { ewt: { password: 'first' } },
    },
  });
});
afterEach(() => gws.close());

function send(method: string, json: object): Promise<Response> {
  const headers = { Authorization: AUTHORIZATION };
  return fetch(`${gws.url}${COLLECTION}`, { method, headers, body: JSON.stringify(json) });
}

async function control(name: string, json: object): Promise<unknown> {
  return (await fetch(`${gws.url}/_control/${name}`, { method: 'POST', body: JSON.stringify(json) })).json();
}

describe('the simulator of GWS', () => {
  it('can be read and changed at its control port', async () => {
    await control('set-option', { tenantDBID: '102', section: 'ewt', key: 'password', value: 'by hand' });
    await control('behave', { delta: 'refused' });
    await control('end-sessions', {});
    expect(await control('state', {})).toMatchObject({
      behaviour: { delta: 'refused' },
      transactions: expect.arrayContaining([
        expect.objectContaining({ DBID: '40000', userProperties: { ewt: { password: 'by hand' } } }),
      ]),
    });
    expect(gws.state.sessions.size).toBe(0);
  });

  it.each<[string, object]>([
    ['a changed option that is absent', { changedUserProperties: { ewt: { other: 'x' } } }],
    ['a deleted option that is absent', { deletedUserProperties: { ewt: { other: '' } } }],
    ['an added option that exists', { CfgTransaction: { DBID: '40000', userProperties: { ewt: { password: 'x' } } } }],
    ['another type', { CfgTransaction: { DBID: '40000', type: '22' } }],
    ['a number', { CfgTransaction: { DBID: 40_000 } }],
    ['an unknown part', { userProperties: {} }],
    ['an absent object', { CfgTransaction: { DBID: '7' } }],
  ])('refuses a delta with %s', async (_, parts) => {
    const answer = await send('PUT', { 'delta-transaction': { CfgTransaction: { DBID: '40000' }, ...parts } });
    expect(answer.ok).toBe(false);
    expect(gws.options('102')).toEqual({ 'ewt/password': 'first' });
  });

  it.each<[string, object]>([
    ['of a name that is taken', {}],
    ['of another tenant’s folder', { name: 'a', alias: 'a', folderDBID: '1011' }],
    ['of a tenant that is absent', { name: 'a', alias: 'a', tenantDBID: '999' }],
    ['without a type', { name: 'a', alias: 'a', type: '' }],
    ['with keys in lower case', { name: 'a', alias: 'a', tenantdbid: '102' }],
  ])('refuses an object %s', async (_, over) => {
    const answer = await send('POST', {
      transaction: { name: 'hybrid_integration', type: '21', tenantDBID: '102', ...over },
    });
    expect(answer.ok).toBe(false);
    expect(gws.state.nextDbid).toBe(40_001);
  });

  it('deletes what a delta lists as deleted', async () => {
    const deleted = { CfgTransaction: { DBID: '40000' }, deletedUserProperties: { ewt: { password: '' } } };
    expect((await send('PUT', { 'delta-transaction': deleted })).ok).toBe(true);
    expect(gws.options('102')).toEqual({});
  });
});
