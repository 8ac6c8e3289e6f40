import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '../../../../src/base/http-types.ts';
import { refusal } from '../double.ts';
import { page, reader } from './double.ts';

function role(number: number): object {
  return { id: `r${number}`, name: `Role ${number}`, permissionPolicies: [] };
}

describe('the reader of Genesys Cloud', () => {
  it('can only read', () => {
    const { reader: made } = reader({});
    const names = Object.keys(made);
    expect(names).toContain('organization');
    expect(names.filter((name) => /create|update|delete|put|add|reset|restore|invite/i.test(name))).toEqual([]);
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

  it('keeps no answer: a snapshot asks once, and a failed request may be sent again', async () => {
    const flaky = (_: HttpRequest, count: number) =>
      count === 1 ? refusal(500, 'internal') : { body: { id: 's', grants: [] } };
    const { reader: made, sent } = reader({ 'GET /api/v2/authorization/subjects/me': flaky });
    await expect(made.subject()).rejects.toMatchObject({ status: 500 });
    expect(await made.subject()).toEqual({ id: 's', grants: [] });
    expect(sent).toHaveLength(2);
  });

  it('gives the time of the service, and ends the login', async () => {
    const { reader: made, sent } = reader({ 'GET /api/v2/authorization/subjects/me': { body: { id: 's' } } });
    expect(made.serviceTime()).toBeUndefined();
    await made.subject();
    await made.close();
    expect(sent.at(-1)).toBe('DELETE /api/v2/tokens/me');
  });
});

describe('reading roles', () => {
  it('reads page by page, all pages but the first in parallel, and returns each role once', async () => {
    const total = Array.from({ length: 230 }, (_, index) => role(index));
    let open = 0;
    let most = 0;
    const answer = ({ url }: HttpRequest) => {
      const number = Number(new URL(url).searchParams.get('pageNumber'));
      most = Math.max(most, ++open);
      queueMicrotask(() => open--);
      // A role that is created between two pages moves the last one of a page to the next page.
      return page(total.slice(Math.max(0, (number - 1) * 100 - 1), number * 100), { pageCount: 3 });
    };
    const { reader: made, sent } = reader({ 'GET /api/v2/authorization/roles': answer });
    const roles = await made.roles();
    // Not in the order of the answers, which has no meaning.
    expect(roles.map(({ id }) => id)).toEqual(total.map((_, index) => `r${index}`).sort());
    expect(sent).toEqual(
      [1, 2, 3].map((number) => `GET /api/v2/authorization/roles?pageSize=100&pageNumber=${number}`),
    );
    expect(most).toBe(2);
  });

  it('returns policies, and fields that this version does not know', async () => {
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

  it('accepts an organization without roles', async () => {
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
  ])('does not guess from %j', async (body, reason) => {
    const { reader: made } = reader({ 'GET /api/v2/authorization/roles': { body } });
    await expect(made.roles()).rejects.toThrow(
      `GET /api/v2/authorization/roles failed: the answer is not as expected: ${reason}`,
    );
  });
});

describe('reading divisions', () => {
  it('returns the divisions, and which one is home', async () => {
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
