import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '../../../../src/base/http-types.ts';
import { flatten, missing } from '../../../../src/core/organization/permissions.ts';
import { storedObject, writer } from './double.ts';

describe('adding permissions to a role', () => {
  const GET_ROLE = 'GET /api/v2/authorization/roles/r1';
  const PUT_ROLE = 'PUT /api/v2/authorization/roles/r1';
  const segment = {
    domain: 'journey',
    entityName: 'segment',
    actionSet: ['view'],
    policyName: 'kept',
    allowConditions: false,
  };
  const conditional = {
    domain: 'journey',
    entityName: 'outcome',
    actionSet: ['view'],
    resourceConditionNode: { operator: 'AND' },
  };
  const named = { domain: 'journey', entityName: 'actionmap', actionSet: ['view'], namedResources: ['x'] };
  const wildcard = { domain: 'routing', entityName: '*', actionSet: ['*'] };
  const ROLE = {
    id: 'r1',
    name: 'employee',
    description: 'Employee',
    default: true,
    userCount: 7,
    permissions: ['group_creation'],
    permissionPolicies: [segment, conditional, named, wildcard],
  };

  function role(before: object = ROLE) {
    const { get, put } = storedObject(before);
    const keeping = (request: HttpRequest) => {
      const { body } = put(request);
      return { body: { id: 'r1', ...body } };
    };
    return writer({ [GET_ROLE]: () => ({ body: { id: 'r1', ...get().body } }), [PUT_ROLE]: keeping });
  }

  it('extends the policy of the same entity, creates new ones, and leaves all others unchanged', async () => {
    const { writer: made, bodies, sent } = role();
    const result = await made.addPermissions('r1', [
      'journey:segment:add',
      'journey:segment:view',
      'journey:event:view',
      'journey:event:edit',
    ]);
    expect(sent).toEqual([GET_ROLE, PUT_ROLE, GET_ROLE]);
    expect(bodies(PUT_ROLE)).toEqual([
      {
        name: 'employee',
        description: 'Employee',
        permissions: ['group_creation'],
        permissionPolicies: [
          { ...segment, actionSet: ['view', 'add'] },
          conditional,
          named,
          wildcard,
          { domain: 'journey', entityName: 'event', actionSet: ['view', 'edit'] },
        ],
      },
    ]);
    expect(result.policies).toHaveLength(5);
  });

  it('never puts a new permission under a condition that another person wrote', async () => {
    const { writer: made, bodies } = role();
    await made.addPermissions('r1', ['journey:outcome:edit', 'journey:actionmap:edit']);
    expect(bodies(PUT_ROLE)).toMatchObject([
      {
        permissionPolicies: [
          segment,
          conditional,
          named,
          wildcard,
          { domain: 'journey', entityName: 'outcome', actionSet: ['edit'] },
          { domain: 'journey', entityName: 'actionmap', actionSet: ['edit'] },
        ],
      },
    ]);
  });

  it('writes nothing when the role already has all of them, also by a wildcard', async () => {
    const { writer: made, sent } = role();
    await made.addPermissions('r1', ['routing:queue:view', 'journey:segment:view']);
    await made.addPermissions('r1', []);
    expect(sent).toEqual([GET_ROLE, GET_ROLE]);
  });

  it('works for a role without policies', async () => {
    const { writer: made, bodies } = role({ id: 'r1', name: 'bare' });
    await made.addPermissions('r1', ['journey:event:view']);
    expect(bodies(PUT_ROLE)).toEqual([
      { name: 'bare', permissionPolicies: [{ domain: 'journey', entityName: 'event', actionSet: ['view'] }] },
    ]);
  });

  it('works where a policy has no actions', async () => {
    const { writer: made, bodies } = role({
      id: 'r1',
      name: 'x',
      permissionPolicies: [{ domain: 'journey', entityName: 'event' }],
    });
    await made.addPermissions('r1', ['journey:event:view']);
    expect(bodies(PUT_ROLE)).toMatchObject([{ permissionPolicies: [{ actionSet: ['view'] }] }]);
  });

  it.each(['journey:*:*', 'journey:segment:*', 'journey:segment', 'journey', '', 'a:b:c:d', ':b:c', 'a::c'])(
    'never writes %j',
    async (permission) => {
      const { writer: made, sent } = role();
      await expect(made.addPermissions('r1', [permission])).rejects.toMatchObject({
        code: 'genesys-cloud.permission-form',
      });
      expect(sent).toEqual([GET_ROLE]);
    },
  );

  it('reads until the change is visible, and returns the final state', async () => {
    const { writer: made, pauses } = writer({ [GET_ROLE]: { body: ROLE }, [PUT_ROLE]: { body: ROLE } });
    const result = await made.addPermissions('r1', ['journey:event:view']);
    expect(pauses).toEqual([500, 1000, 2000, 4000, 8000]);
    expect(result.policies).toHaveLength(4);
  });

  it('stops reading when the run is being stopped', async () => {
    const { writer: made, sent } = writer(
      { [GET_ROLE]: { body: ROLE }, [PUT_ROLE]: { body: ROLE } },
      { stopped: true },
    );
    expect((await made.addPermissions('r1', ['journey:event:view'])).id).toBe('r1');
    expect(sent).toEqual([GET_ROLE, PUT_ROLE, GET_ROLE]);
  });

  it('warns when the service drops permissions that the role had', async () => {
    const less = { ...ROLE, permissionPolicies: [{ domain: 'journey', entityName: 'event', actionSet: ['view'] }] };
    const reading = (_: HttpRequest, count: number) => ({ body: count === 1 ? ROLE : less });
    const { writer: made, warnings } = writer({ [GET_ROLE]: reading, [PUT_ROLE]: { body: less } });
    await made.addPermissions('r1', ['journey:event:view']);
    expect(warnings).toEqual([
      'Genesys Cloud removed journey:segment:view, journey:outcome:view, journey:actionmap:view from the role "employee", although the update contained them',
    ]);
  });

  it('never sends fewer permissions than the role had', async () => {
    const word = fc.constantFrom('a', 'b', 'c');
    const policy = fc.record({
      domain: word,
      entityName: fc.constantFrom('a', 'b', '*'),
      actionSet: fc.uniqueArray(fc.constantFrom('a', 'b', '*')),
      resourceConditionNode: fc.constantFrom(undefined, null, { operator: 'OR' }),
    });
    const permission = fc.tuple(word, word, word).map((parts) => parts.join(':'));
    await fc.assert(
      fc.asyncProperty(fc.array(policy), fc.array(permission), async (permissionPolicies, wanted) => {
        const { writer: made } = role({ id: 'r1', name: 'x', permissionPolicies });
        const after = flatten((await made.addPermissions('r1', wanted)).policies);
        expect([...flatten(permissionPolicies)].filter((each) => !after.has(each))).toEqual([]);
        expect(missing(after, wanted)).toEqual([]);
      }),
    );
  });
});
