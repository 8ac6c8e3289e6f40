import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeRole } from '../../simulators/genesys-cloud/state.ts';
import { AGENT, found, type Scene, startScene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(async () => {
  expect(scene.simulator.violations).toEqual([]);
  await scene.simulator.close();
});

const api = () => scene.provisioner.authorization;
const NOT_FOUND = { status: 404, code: 'not.found' };

describe('roles', () => {
  it('are listed in pages, of 25 by default', async () => {
    for (let count = 0; count < 54; count += 1) scene.organization.roles.push(makeRole(`role ${count}`, []));
    const first = await api().getAuthorizationRoles();
    expect(first).toMatchObject({ pageSize: 25, pageNumber: 1, pageCount: 3, total: 60 });
    expect(first.nextUri).toBe('/api/v2/authorization/roles?pageSize=25&pageNumber=2');
    const last = await api().getAuthorizationRoles({ pageSize: 25, pageNumber: 3 });
    expect(last.entities).toHaveLength(10);
    expect(last).not.toHaveProperty('nextUri');
    const all = await api().getAuthorizationRoles({ pageSize: 100 });
    expect(new Set(found(all.entities).map(({ id }) => id)).size).toBe(60);
  });

  it('are found by name, by id, as a default role, and by permission', async () => {
    const names = async (by: Parameters<ReturnType<typeof api>['getAuthorizationRoles']>[0]) =>
      found((await api().getAuthorizationRoles(by)).entities).map(({ name }) => name);
    expect(await names({ name: 'AI Agent' })).toEqual(['AI Agent']);
    expect(await names({ defaultRoleId: ['employee'] })).toEqual(['employee']);
    expect(await names({ id: [scene.roleId('admin'), scene.roleId('AI Agent')] })).toEqual(['admin', 'AI Agent']);
    expect(await names({ permission: ['oauth:client:add'] })).toEqual(['Hybrid Provisioner']);
  });

  it('can be read one by one', async () => {
    const id = scene.roleId('AI Agent');
    const selfUri = `/api/v2/authorization/roles/${id}`;
    expect(await api().getAuthorizationRole(id)).toMatchObject({ id, name: 'AI Agent', selfUri });
    await expect(api().getAuthorizationRole('nobody')).rejects.toMatchObject(NOT_FOUND);
    await expect(api().putAuthorizationRole('nobody', { name: 'x' })).rejects.toMatchObject(NOT_FOUND);
    await expect(api().putAuthorizationRoleUsersAdd('nobody', [])).rejects.toMatchObject(NOT_FOUND);
  });
});

describe('a PUT of a role', () => {
  const put = (policy: object, over: object = {}) =>
    api().putAuthorizationRole(scene.roleId('employee'), { name: 'employee', permissionPolicies: [policy], ...over });

  it('replaces its policies, and removes what it omits', async () => {
    await put(
      { domain: 'journey', entityName: 'session', actionSet: ['view'] },
      { description: 'all', permissions: ['x'] },
    );
    const role = await put({ domain: 'journey', entityName: 'event', actionSet: ['view'] });
    expect(role).toMatchObject({
      description: '',
      permissions: [],
      permissionPolicies: [{ domain: 'journey', entityName: 'event', actionSet: ['view'] }],
      defaultRoleId: 'employee',
    });
    expect(await api().getAuthorizationRole(scene.roleId('employee'))).toEqual(role);
  });

  it('expands a wildcard for the actions', async () => {
    const { permissionPolicies } = await put({ domain: 'journey', entityName: 'outcome', actionSet: ['*'] });
    const actionSet = ['add', 'delete', 'edit', 'view'];
    expect(permissionPolicies).toEqual([{ domain: 'journey', entityName: 'outcome', actionSet }]);
  });

  it('expands a wildcard for the entities into a policy for each', async () => {
    const { permissionPolicies } = await put({ domain: 'sso', entityName: '*', actionSet: ['*'] });
    const actionSet = ['view', 'add', 'edit', 'delete'];
    expect(permissionPolicies).toEqual([{ domain: 'sso', entityName: 'provider', actionSet }]);
    const several = await put({ domain: 'authorization', entityName: '*', actionSet: ['view'] });
    expect(found(several.permissionPolicies).map(({ entityName }) => entityName)).toEqual(['role', 'grant']);
  });

  it('keeps a condition where there is no wildcard', async () => {
    const policy = {
      domain: 'journey',
      entityName: 'session',
      actionSet: ['view'],
      allowConditions: true,
      resourceConditionNode: { variableName: 'Conversation.queues', operator: 'EQ', operands: [] },
    };
    expect((await put(policy)).permissionPolicies).toEqual([policy]);
  });

  it('accepts a permission that does not exist', async () => {
    const policy = { domain: 'journey', entityName: 'sesion', actionSet: ['view'] };
    expect((await put(policy)).permissionPolicies).toEqual([policy]);
  });

  it('requires a name', async () => {
    await expect(api().putAuthorizationRole(scene.roleId('employee'), { name: '' })).rejects.toMatchObject({
      status: 400,
      code: 'general.bad.request',
    });
  });
});

describe('the services for roles', () => {
  it('give a user one more role, and keep the others', async () => {
    const user = found(scene.organization.users.find(({ email }) => email === AGENT));
    expect(await api().putAuthorizationRoleUsersAdd(scene.roleId('admin'), [user.id])).toEqual([user.id]);
    const { authorization } = await scene.provisioner.users.getUser(user.id, { expand: ['authorization'] });
    expect(authorization?.roles?.map(({ name }) => name)).toEqual(['employee', 'admin']);
  });

  it('list the permissions of a domain', async () => {
    const { entities } = await api().getAuthorizationPermissions({ queryType: 'domain', query: 'journey' });
    expect(entities?.map(({ domain }) => domain)).toEqual(['journey']);
    expect(entities?.[0]?.permissionMap?.session).toMatchObject([{ entityType: 'session', action: 'view' }]);
    const all = await api().getAuthorizationPermissions();
    expect(all.entities?.map(({ domain }) => domain)).toContain('oauth');
  });

  it('list the divisions, and which is home', async () => {
    const { entities } = await api().getAuthorizationDivisions();
    expect(entities?.map(({ name, homeDivision }) => [name, homeDivision])).toEqual([
      ['Home', true],
      ['Support', false],
    ]);
    expect(await api().getAuthorizationDivisionsHome()).toMatchObject({ id: scene.home, name: 'Home' });
  });

  it('show a client its own roles', async () => {
    const { id, grants } = await api().getAuthorizationSubjectsMe();
    expect(id).toBe(scene.credentials.clientId);
    expect(grants?.map(({ role, division }) => [role?.name, division?.name])).toEqual([
      ['Hybrid Provisioner', 'Home'],
      ['admin', 'Home'],
    ]);
    const policies = grants?.[0]?.role?.policies;
    expect(policies).toContainEqual({ domain: 'audits', entityName: 'audit', actions: ['view'] });
  });
});
