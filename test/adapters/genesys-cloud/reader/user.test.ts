import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '../../../../src/base/http-types.ts';
import { jsonOf } from '../double.ts';
import { page, reader } from './double.ts';

describe('reading users', () => {
  const ADA = { id: 'u1', name: 'Ada', email: 'Ada@acme.example', state: 'deleted', version: 3 };
  const SEARCH = 'POST /api/v2/users/search';

  function found(results: readonly unknown[], more: object = {}): { body: object } {
    return {
      body: { results, pageCount: 1, pageNumber: 1, pageSize: 100, total: results.length, types: ['users'], ...more },
    };
  }

  it('searches by exact address in every state and with roles, each address once', async () => {
    const bob = {
      id: 'u2',
      name: 'Bob',
      email: 'bob@acme.example',
      state: 'active',
      version: 1,
      division: { id: 'd1' },
      authorization: { roles: [{ id: 'r1', name: 'admin' }] },
    };
    const {
      reader: made,
      bodies,
      requests,
    } = reader({ [SEARCH]: found([ADA, bob, { ...ADA, id: 'u9', email: 'someone@else' }, { id: 'u8' }]) });
    const users = await made.users(['bob@acme.example', 'ada@acme.example', 'bob@acme.example']);
    expect(users).toEqual([
      { ...ADA, divisionId: undefined, roleIds: [] },
      {
        id: 'u2',
        name: 'Bob',
        email: 'bob@acme.example',
        state: 'active',
        version: 1,
        divisionId: 'd1',
        roleIds: ['r1'],
      },
    ]);
    expect(bodies(SEARCH)).toEqual([
      {
        pageSize: 100,
        pageNumber: 1,
        expand: ['authorization'],
        query: [
          { type: 'EXACT', fields: ['email'], values: ['ada@acme.example', 'bob@acme.example'] },
          { type: 'EXACT', fields: ['state'], values: ['active', 'inactive', 'deleted'] },
        ],
      },
    ]);
    expect(requests.at(-1)?.repeatable).toBe(true);
  });

  it('reads all pages', async () => {
    const answer = ({ body }: HttpRequest) => {
      const json = jsonOf(body);
      const number = typeof json === 'object' && json !== null && 'pageNumber' in json ? json.pageNumber : 0;
      return found([{ ...ADA, id: `u${number}` }], { pageCount: 2 });
    };
    const { reader: made } = reader({ [SEARCH]: answer });
    expect((await made.users(['ada@acme.example'])).map(({ id }) => id)).toEqual(['u1', 'u2']);
  });

  it('sends no request without an address', async () => {
    const { reader: made, requests } = reader({});
    expect(await made.users([])).toEqual([]);
    expect(requests).toEqual([]);
  });

  it.each([
    {},
    { results: 'none' },
    { results: [{ ...ADA, version: 'x' }] },
    { results: [{ ...ADA, state: undefined }] },
  ])('does not guess from %j', async (body) => {
    const { reader: made } = reader({ [SEARCH]: { body } });
    await expect(made.users(['ada@acme.example'])).rejects.toMatchObject({ code: 'genesys-cloud.unexpected-answer' });
  });
});

describe('reading the permissions of a domain', () => {
  const ROUTE = 'GET /api/v2/authorization/permissions';
  const EXPECTED = ['journey:segment:add', 'journey:segment:view'];

  it('reads the list by domain', async () => {
    const permissionMap = { segment: [{ action: 'view', label: 'x' }, { action: 'add' }, { action: '*' }] };
    const { reader: made, sent } = reader({
      [ROUTE]: page([
        { domain: 'journey', permissionMap },
        { domain: 'journeyx', permissionMap },
      ]),
    });
    expect(await made.permissions('journey')).toEqual(EXPECTED);
    expect(sent).toEqual([`${ROUTE}?queryType=domain&query=journey&pageSize=100&pageNumber=1`]);
  });

  it('reads the flat list that the service had for a time', async () => {
    const flat = ['view', 'add', 'view'].map((action) => ({ domain: 'journey', entityType: 'segment', action }));
    expect(await reader({ [ROUTE]: page(flat) }).reader.permissions('journey')).toEqual(EXPECTED);
  });

  it.each([
    [{}],
    [{ domain: 'journey' }],
    [{ domain: 'journey', permissionMap: [] }],
    [{ domain: 'journey', permissionMap: { segment: 'all' } }],
  ])('does not guess from %j', async (entity) => {
    await expect(reader({ [ROUTE]: page([entity]) }).reader.permissions('journey')).rejects.toMatchObject({
      code: 'genesys-cloud.unexpected-answer',
    });
  });
});

describe('reading the calling client', () => {
  it('returns the roles it has, in which division, and the policies of these roles', async () => {
    const grants = [
      {
        role: {
          id: 'r1',
          name: 'Provisioner',
          policies: [{ domain: 'oauth', entityName: 'client', actions: ['*'], condition: 'x' }],
        },
        division: { id: '*' },
      },
    ];
    const { reader: made } = reader({ 'GET /api/v2/authorization/subjects/me': { body: { id: 's', grants } } });
    expect(await made.subject()).toEqual({
      id: 's',
      grants: [
        {
          roleId: 'r1',
          roleName: 'Provisioner',
          divisionId: '*',
          divisionName: '',
          policies: [{ domain: 'oauth', entityName: 'client', actionSet: ['*'] }],
        },
      ],
    });
  });
});
