import { describe, expect, it } from 'vitest';
import { createReader } from '../../src/genesys-cloud/reader.ts';
import type { HttpRequest } from '../../src/http/types.ts';
import { double, jsonOf, type Routes, refusal } from './double.ts';

const CLIENT = { id: 'c1', name: 'Pacing', authorizedGrantType: 'CLIENT-CREDENTIALS' };

function reader(routes: Routes) {
  const made = double(routes);
  return { ...made, reader: createReader(made.api) };
}

function page(entities: readonly unknown[], more: object = {}): { body: object } {
  return { body: { entities, pageCount: 1, pageNumber: 1, pageSize: 100, total: entities.length, ...more } };
}

function role(number: number): object {
  return { id: `r${number}`, name: `Role ${number}`, permissionPolicies: [] };
}

describe('a reader', () => {
  it('can only read', () => {
    const { reader: made } = reader({});
    const names = Object.getOwnPropertyNames(Object.getPrototypeOf(made));
    expect(names.filter((name) => /create|update|delete|put|add|reset|restore|invite/i.test(name))).toEqual([]);
    expect(Object.keys(made)).toEqual([]);
  });

  it('reads the organization', async () => {
    const body = {
      id: 'o1',
      name: 'Acme',
      thirdPartyOrgName: 'acme-hybrid',
      productPlatform: 'PureEngage',
      version: 1,
    };
    const { reader: made } = reader({ 'GET /api/v2/organizations/me': { body } });
    expect(await made.organization()).toEqual({
      id: 'o1',
      name: 'Acme',
      shortName: 'acme-hybrid',
      productPlatform: 'PureEngage',
    });
  });

  it('asks each question once, and again only when it failed', async () => {
    const flaky = (_: HttpRequest, count: number) =>
      count === 1 ? refusal(500, 'internal') : { body: { id: 's', grants: [] } };
    const { reader: made, sent } = reader({
      'GET /api/v2/authorization/subjects/me': flaky,
      'GET /api/v2/oauth/clients': page([CLIENT]),
    });
    await expect(Promise.all([made.subject(), made.subject()])).rejects.toMatchObject({ status: 500 });
    expect(await made.subject()).toEqual({ id: 's', grants: [] });
    expect(await made.subject()).toEqual({ id: 's', grants: [] });
    await Promise.all([made.clients(), made.clients()]);
    expect(sent).toEqual([
      'GET /api/v2/authorization/subjects/me',
      'GET /api/v2/authorization/subjects/me',
      'GET /api/v2/oauth/clients',
    ]);
  });

  it('tells the time of the service, and ends the login', async () => {
    const { reader: made, sent } = reader({ 'GET /api/v2/authorization/subjects/me': { body: { id: 's' } } });
    expect(made.serviceTime()).toBeUndefined();
    await made.subject();
    await made.close();
    expect(sent.at(-1)).toBe('DELETE /api/v2/tokens/me');
  });
});

describe('roles', () => {
  it('are read page by page, all but the first at once, each role once', async () => {
    const total = Array.from({ length: 230 }, (_, index) => role(index));
    let open = 0;
    let most = 0;
    const answer = ({ url }: HttpRequest) => {
      const number = Number(new URL(url).searchParams.get('pageNumber'));
      most = Math.max(most, ++open);
      queueMicrotask(() => open--);
      // A role made in between pushes the last of a page to the next one.
      return page(total.slice(Math.max(0, (number - 1) * 100 - 1), number * 100), { pageCount: 3 });
    };
    const { reader: made, sent } = reader({ 'GET /api/v2/authorization/roles': answer });
    const roles = await made.roles();
    expect(roles.map(({ id }) => id)).toEqual(total.map((_, index) => `r${index}`));
    expect(sent).toEqual(
      [1, 2, 3].map((number) => `GET /api/v2/authorization/roles?pageSize=100&pageNumber=${number}`),
    );
    expect(most).toBe(2);
  });

  it('carry policies, and what is not known here', async () => {
    const policy = { domain: 'journey', entityName: 'segment', actionSet: ['view'], resourceConditionNode: { x: 1 } };
    const raw = {
      id: 'r',
      name: 'AI Agent',
      defaultRoleId: 'ai',
      permissionPolicies: [policy, { actionSet: ['x'] }],
      novel: true,
    };
    const { reader: made } = reader({ 'GET /api/v2/authorization/roles': page([raw]) });
    expect(await made.roles()).toEqual([
      {
        id: 'r',
        name: 'AI Agent',
        defaultRoleId: 'ai',
        policies: [{ domain: 'journey', entityName: 'segment', actionSet: ['view'] }],
        raw,
      },
    ]);
  });

  it('may be none at all', async () => {
    const { reader: made } = reader({ 'GET /api/v2/authorization/roles': page([], { pageCount: 0 }) });
    expect(await made.roles()).toEqual([]);
  });

  it.each([
    [{}, 'entities is not a list'],
    [{ entities: null }, 'entities is not a list'],
    [{ entities: [{ id: 'r' }] }, 'entities[0].name is not a text'],
    [{ entities: [], pageCount: 1_000_000 }, 'pageCount is 1000000'],
    [{ entities: [], pageCount: -1 }, 'pageCount is -1'],
    [{ entities: [], pageCount: 'many' }, 'pageCount is not a whole number'],
    ['<html>', 'it is not an object'],
  ])('are not guessed from %j', async (body, reason) => {
    const { reader: made } = reader({ 'GET /api/v2/authorization/roles': { body } });
    await expect(made.roles()).rejects.toThrow(`GET /api/v2/authorization/roles gave an unexpected answer: ${reason}`);
  });
});

describe('divisions', () => {
  it('are read, and which one is home', async () => {
    const { reader: made } = reader({
      'GET /api/v2/authorization/divisions': page([
        { id: 'd1', name: 'Home', homeDivision: true },
        { id: 'd2', name: 'Sales' },
      ]),
    });
    expect(await made.divisions()).toEqual([
      { id: 'd1', name: 'Home', home: true },
      { id: 'd2', name: 'Sales', home: false },
    ]);
  });
});

describe('OAuth clients', () => {
  it('are read with everything but a secret', async () => {
    const raw = {
      ...CLIENT,
      description: 'd',
      state: 'inactive',
      accessTokenValiditySeconds: 86400,
      registeredRedirectUri: ['https://x'],
      scope: ['users'],
      roleDivisions: [{ roleId: 'r', divisionId: '*' }],
      allowedIps: ['10.0.0.0/8'],
    };
    const { reader: made } = reader({ 'GET /api/v2/oauth/clients': page([{ ...raw, secret: 'sesame' }]) });
    const [client] = await made.clients();
    expect(client).toEqual({
      id: 'c1',
      name: 'Pacing',
      description: 'd',
      grantType: 'CLIENT-CREDENTIALS',
      state: 'inactive',
      tokenLifetime: 86400,
      redirectUris: ['https://x'],
      scopes: ['users'],
      roleDivisions: [{ roleId: 'r', divisionId: '*' }],
      raw,
    });
  });

  it.each([
    ['SAML2-BEARER', 'SAML2-BEARER'],
    ['SAML2BEARER', 'SAML2-BEARER'],
    ['saml2_bearer', 'SAML2-BEARER'],
    ['CLIENT_CREDENTIALS', 'CLIENT-CREDENTIALS'],
    ['CODE', 'CODE'],
  ])('may spell their grant type %s', async (spelt, expected) => {
    const { reader: made } = reader({ 'GET /api/v2/oauth/clients': page([{ ...CLIENT, authorizedGrantType: spelt }]) });
    expect((await made.clients())[0]?.grantType).toBe(expected);
  });

  it('of a grant type that is new do not stop a plan', async () => {
    const foreign = { ...CLIENT, id: 'c2', authorizedGrantType: 'DEVICE' };
    const { reader: made, warnings } = reader({
      'GET /api/v2/oauth/clients': page([foreign, CLIENT]),
      'GET /api/v2/oauth/clients/c2': { body: foreign },
    });
    expect((await made.clients()).map(({ id }) => id)).toEqual(['c1']);
    expect(warnings).toHaveLength(1);
    await expect(made.client('c2')).rejects.toThrow('authorizedGrantType is not a known grant type');
  });

  it('are one page; if ever there are more, they are followed, and a warning says so', async () => {
    const next = (name: string) => ({
      pageCount: 3,
      nextUri: `https://api.mypurecloud.de/api/v2/oauth/clients?p=${name}`,
    });
    const {
      reader: made,
      warnings,
      sent,
    } = reader({
      'GET /api/v2/oauth/clients?p=b': page([{ ...CLIENT, id: 'c2' }, CLIENT], {
        pageCount: 3,
        nextUri: '/api/v2/oauth/clients?p=c',
      }),
      'GET /api/v2/oauth/clients?p=c': page([{ ...CLIENT, id: 'c3' }], next('b')),
      'GET /api/v2/oauth/clients': page([CLIENT], next('b')),
    });
    expect((await made.clients()).map(({ id }) => id)).toEqual(['c1', 'c2', 'c3']);
    expect(sent).toHaveLength(3);
    expect(warnings).toEqual(['/api/v2/oauth/clients has more than one page, which is new: all are read']);
  });

  it('are not followed elsewhere: only the path of a next page counts', async () => {
    const evil = 'https://evil.example/api/v2/oauth/clients?p=2';
    const { reader: made, requests } = reader({
      'GET /api/v2/oauth/clients?p=2': page([]),
      'GET /api/v2/oauth/clients': page([CLIENT], { pageCount: 2, nextUri: evil }),
    });
    await made.clients();
    expect(requests.map(({ url }) => new URL(url).host)).not.toContain('evil.example');
  });

  it.each(['https://evil.example/steal', 'http://[', '/login'])('do not follow %s at all', async (nextUri) => {
    const { reader: made } = reader({ 'GET /api/v2/oauth/clients': page([CLIENT], { pageCount: 2, nextUri }) });
    await expect(made.clients()).rejects.toThrow(/nextUri is not an address/);
  });

  it('end where there is no next page, whatever the count says', async () => {
    const { reader: made } = reader({ 'GET /api/v2/oauth/clients': page([CLIENT], { pageCount: 2 }) });
    expect(await made.clients()).toHaveLength(1);
  });

  it('are found by id, or not', async () => {
    const { reader: made, sent } = reader({ 'GET /api/v2/oauth/clients/c1': { body: CLIENT } });
    expect((await made.client('c1'))?.name).toBe('Pacing');
    expect(await made.client('a/../b')).toBeUndefined();
    expect(sent.at(-1)).toBe('GET /api/v2/oauth/clients/a%2F..%2Fb');
  });
});

describe('identity providers', () => {
  it('have the certificates of both fields, bare and each once', async () => {
    const pem = '-----BEGIN CERTIFICATE-----\nQUJD\nREVG\n-----END CERTIFICATE-----\n';
    const raw = {
      id: 'pureengage',
      name: 'PE',
      certificate: pem,
      certificates: ['QUJDREVG', 'R0hJ\r\nSktM', ''],
      autoProvisionUsers: true,
    };
    const { reader: made } = reader({ 'GET /api/v2/identityproviders/pureengage': { body: raw } });
    expect(await made.pureEngage()).toEqual({
      id: 'pureengage',
      name: 'PE',
      disabled: false,
      autoProvisionUsers: true,
      issuer: undefined,
      target: undefined,
      certificates: ['QUJDREVG', 'R0hJSktM'],
      raw,
    });
  });

  it('of kind pureengage may be none', async () => {
    expect(await reader({}).reader.pureEngage()).toBeUndefined();
  });

  it('are listed, each with its issuer', async () => {
    const list = [
      { id: 'okta', issuerURI: 'https://idp', ssoTargetURI: 'https://t', disabled: true, certificate: null },
    ];
    const { reader: made } = reader({ 'GET /api/v2/identityproviders': page(list) });
    expect(await made.identityProviders()).toMatchObject([
      {
        id: 'okta',
        name: '',
        issuer: 'https://idp',
        target: 'https://t',
        disabled: true,
        autoProvisionUsers: undefined,
        certificates: [],
      },
    ]);
  });
});

describe('users', () => {
  const ADA = { id: 'u1', name: 'Ada', email: 'Ada@acme.example', state: 'deleted', version: 3 };
  const SEARCH = 'POST /api/v2/users/search';

  function found(results: readonly unknown[], more: object = {}): { body: object } {
    return {
      body: { results, pageCount: 1, pageNumber: 1, pageSize: 100, total: results.length, types: ['users'], ...more },
    };
  }

  it('are searched by exact address in every state, with their roles, once for one set of addresses', async () => {
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
    const users = await made.users(['bob@acme.example', 'ada@acme.example']);
    expect(await made.users(['ada@acme.example', 'bob@acme.example', 'bob@acme.example'])).toBe(users);
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

  it('of several pages are all read', async () => {
    const answer = ({ body }: HttpRequest) => {
      const json = jsonOf(body);
      const number = typeof json === 'object' && json !== null && 'pageNumber' in json ? json.pageNumber : 0;
      return found([{ ...ADA, id: `u${number}` }], { pageCount: 2 });
    };
    const { reader: made } = reader({ [SEARCH]: answer });
    expect((await made.users(['ada@acme.example'])).map(({ id }) => id)).toEqual(['u1', 'u2']);
  });

  it('are not asked for without an address', async () => {
    const { reader: made, requests } = reader({});
    expect(await made.users([])).toEqual([]);
    expect(requests).toEqual([]);
  });

  it.each([
    {},
    { results: 'none' },
    { results: [{ ...ADA, version: 'x' }] },
    { results: [{ ...ADA, state: undefined }] },
  ])('are not guessed from %j', async (body) => {
    const { reader: made } = reader({ [SEARCH]: { body } });
    await expect(made.users(['ada@acme.example'])).rejects.toMatchObject({ code: 'genesys-cloud.unexpected-answer' });
  });
});

describe('permissions of a domain', () => {
  const ROUTE = 'GET /api/v2/authorization/permissions';
  const EXPECTED = ['journey:segment:add', 'journey:segment:view'];

  it('are read from the list by domain', async () => {
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

  it('are read from the flat list, which the service had for a while', async () => {
    const flat = ['view', 'add', 'view'].map((action) => ({ domain: 'journey', entityType: 'segment', action }));
    expect(await reader({ [ROUTE]: page(flat) }).reader.permissions('journey')).toEqual(EXPECTED);
  });

  it.each([
    [{}],
    [{ domain: 'journey' }],
    [{ domain: 'journey', permissionMap: [] }],
    [{ domain: 'journey', permissionMap: { segment: 'all' } }],
  ])('are not guessed from %j', async (entity) => {
    await expect(reader({ [ROUTE]: page([entity]) }).reader.permissions('journey')).rejects.toMatchObject({
      code: 'genesys-cloud.unexpected-answer',
    });
  });
});

describe('the caller itself', () => {
  it('is known with the roles it holds, in which division, and the policies behind them', async () => {
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
