import { describe, expect, it } from 'vitest';
import { HybridError } from '../../../src/base/errors.ts';
import type { HttpRequest } from '../../../src/base/http-types.ts';
import type { AuditEntry, AuditQuestion, GenesysCloudReader } from '../../../src/core/ports/genesys-cloud.ts';
import { adminType } from '../../../src/resources/admin.ts';
import { identityProviderType } from '../../../src/resources/identity-provider/identity-provider.ts';
import { oauthClientFacts } from '../../../src/resources/oauth-client/facts.ts';
import { roleType } from '../../../src/resources/role.ts';
import { jsonOf, refusal } from './double.ts';
import { page, reader } from './reader/double.ts';

const [CLIENTS, ROLES, USERS, PROVIDERS] = [oauthClientFacts, roleType, adminType, identityProviderType].map(
  ({ audited }) => audited?.entity ?? /^$/,
) as [RegExp, RegExp, RegExp, RegExp];

const MAPPING = 'GET /api/v2/audits/query/realtime/servicemapping';
const QUERY = 'POST /api/v2/audits/query/realtime';

function mapping(services: Readonly<Record<string, readonly string[]>>): { body: object } {
  const entities = (names: readonly string[]) => names.map((name) => ({ name, actions: ['Update'] }));
  return {
    body: { services: Object.entries(services).map(([name, names]) => ({ name, entities: entities(names) })) },
  };
}

const USUAL = mapping({ PeoplePermissions: ['OAuthClient', 'Role', 'User'], Routing: ['Queue'] });
const ENTRY = {
  eventDate: '2026-11-20T13:05:00Z',
  action: 'Update',
  entity: { id: 'c1', name: 'Desktop' },
  user: { id: 'u1', name: 'Ada Admin' },
  client: { id: 'ui' },
  remoteIp: ['192.0.2.10'],
  status: 'SUCCESS',
  propertyChanges: [{ property: 'name', oldValues: ['a'], newValues: ['b'] }, {}],
};

/** The answer to one query. @throws HybridError when the request failed */
async function auditOf(
  reader: GenesysCloudReader,
  question: AuditQuestion,
): Promise<readonly AuditEntry[] | undefined> {
  const [answer] = await reader.audits([question]);
  if (answer instanceof HybridError) throw answer;
  return answer;
}

describe('the audit of an object', () => {
  it('is requested by service, entity type and id, for the last 14 days by the clock of the service, newest first', async () => {
    const date = 'Tue, 24 Nov 2026 13:05:00 GMT';
    const {
      reader: made,
      bodies,
      requests,
    } = reader({
      [MAPPING]: { ...USUAL, headers: { date } },
      [QUERY]: page([ENTRY]),
    });
    expect(await auditOf(made, { entity: CLIENTS, id: 'c1' })).toEqual([
      {
        entity: { id: 'c1', name: 'Desktop' },
        action: 'Update',
        at: new Date('2026-11-20T13:05:00Z'),
        user: { id: 'u1', name: 'Ada Admin' },
        clientId: 'ui',
        addresses: ['192.0.2.10'],
        properties: ['name'],
      },
    ]);
    expect(bodies(QUERY)).toEqual([
      {
        interval: '2026-11-10T13:05:01.000Z/2026-11-24T13:05:01.000Z',
        serviceName: 'PeoplePermissions',
        filters: [
          { property: 'EntityType', value: 'OAuthClient' },
          { property: 'EntityId', value: 'c1' },
        ],
        sort: [{ name: 'Timestamp', sortOrder: 'descending' }],
        pageSize: 100,
        pageNumber: 1,
      },
    ]);
    // The query changes nothing, so it may be sent again after a lost answer.
    expect(requests.find(({ method, url }) => method === 'POST' && url.includes('audits'))?.repeatable).toBe(true);
  });

  it('is read page by page, up to a limit', async () => {
    const answer = (request: HttpRequest) => {
      const { pageNumber } = Object(jsonOf(request.body));
      return page([{ ...ENTRY, propertyChanges: [{ property: `page ${pageNumber}` }] }], { pageCount: 1_000_000 });
    };
    const { reader: made } = reader({ [MAPPING]: USUAL, [QUERY]: answer });
    const found = await auditOf(made, { entity: ROLES, id: 'r1' });
    expect(found?.map(({ properties }) => properties.join())).toEqual([1, 2, 3, 4, 5].map((each) => `page ${each}`));
  });

  it('reads the service mapping once', async () => {
    const { reader: made, sent } = reader({ [MAPPING]: USUAL, [QUERY]: page([]) });
    await made.audits([
      { entity: CLIENTS, id: 'c1' },
      { entity: USERS, id: 'u1' },
    ]);
    expect(sent.filter((each) => each === MAPPING)).toHaveLength(1);
  });

  it('omits changes that did not succeed and entries without a time, and keeps the rest as far as it is readable', async () => {
    const entries = [{ ...ENTRY, status: 'FAILURE' }, { ...ENTRY, eventDate: 'soon' }, { eventDate: ENTRY.eventDate }];
    const { reader: made } = reader({ [MAPPING]: USUAL, [QUERY]: page(entries) });
    expect(await auditOf(made, { entity: USERS, id: 'u1' })).toEqual([
      {
        entity: { id: '', name: '' },
        action: '',
        at: new Date(ENTRY.eventDate),
        user: undefined,
        clientId: undefined,
        addresses: [],
        properties: [],
      },
    ]);
  });

  it('shortens every text to one short line', async () => {
    const entry = { ...ENTRY, user: { id: 'u1', name: `a\n::error::${'x'.repeat(1000)}` } };
    const { reader: made } = reader({ [MAPPING]: USUAL, [QUERY]: page([entry]) });
    const [found] = (await auditOf(made, { entity: USERS, id: 'u1' })) ?? [];
    expect(found?.user?.name).toMatch(/^a ::error::x+…$/);
    expect(found?.user?.name.length).toBeLessThanOrEqual(300);
  });

  it.each([
    [{ body: { services: 'none' } }, 'services is not a list'],
    [{ body: {} }, 'services is not a list'],
  ])('is not guessed from the mapping %j', async (answer, reason) => {
    const { reader: made } = reader({ [MAPPING]: answer });
    await expect(auditOf(made, { entity: ROLES, id: 'r1' })).rejects.toThrow(reason);
  });

  it('says which permission is missing', async () => {
    const missing = refusal(403, 'missing.permissions', 'You are missing [audits:audit:view].');
    const { reader: made } = reader({ [MAPPING]: missing });
    await expect(auditOf(made, { entity: ROLES, id: 'r1' })).rejects.toMatchObject({
      code: 'genesys-cloud.missing-permission',
      message: expect.stringContaining('audits:audit:view'),
    });
  });
});

describe('the audit service that records identity providers', () => {
  const asked = async (services: Readonly<Record<string, readonly string[]>>) => {
    const { reader: made, bodies } = reader({ [MAPPING]: mapping(services), [QUERY]: page([]) });
    const found = await auditOf(made, { entity: PROVIDERS });
    const places = bodies(QUERY).map((body) => {
      const { serviceName, filters } = Object(body);
      return `${serviceName}/${filters.map(({ value }: { value: string }) => value).join()}`;
    });
    return { found, places };
  };

  it.each([
    [{ SingleSignOn: ['IdentityProvider'] }, ['SingleSignOn/IdentityProvider']],
    [{ Directory: ['SSO_Configuration'] }, ['Directory/SSO_Configuration']],
    [{ Routing: ['Queue', 'Provider'], Login: ['Identity Provider'] }, ['Login/Identity Provider', 'Routing/Provider']],
  ])('is found by its name: %j', async (services, places) => {
    expect((await asked(services)).places).toEqual(places);
  });

  it('is one of at most three services, whose names match best', async () => {
    const many = Array.from({ length: 9 }, (_, index) => `Provider${'abcdefghi'[index]}`);
    const { places } = await asked({ Many: many, SingleSignOn: ['IdentityProvider'] });
    expect(places).toEqual(['SingleSignOn/IdentityProvider', 'Many/Providera', 'Many/Providerb']);
  });

  it('may not exist; then no audit is requested', async () => {
    const { found, places } = await asked({ PeoplePermissions: ['OAuthClient', 'RoleAssignment'] });
    expect(found).toBeUndefined();
    expect(places).toEqual([]);
  });
});

describe('a person in the audit', () => {
  it('has a name and an address', async () => {
    const path = 'GET /api/v2/users/u%201';
    const { reader: made, sent } = reader({ [path]: { body: { id: 'u 1', name: 'Ada', email: 'ada@acme.example' } } });
    expect(await made.person('u 1')).toEqual({ name: 'Ada', email: 'ada@acme.example' });
    expect(sent).toEqual([path]);
  });

  it('may belong to another organization', async () => {
    const { reader: made } = reader({});
    expect(await made.person('u1')).toBeUndefined();
  });
});
