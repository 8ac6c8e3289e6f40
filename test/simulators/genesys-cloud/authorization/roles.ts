import { bodyOf, type Call, failure, type Handler, isJson, notFound, paged, texts } from '../answers.ts';
import { audit } from '../audit/audit.ts';
import type { Json, Policy, RoleRecord } from '../records.ts';
import { CATALOGUE, permissionsOf } from './catalogue.ts';

export function shownRole(role: RoleRecord): Json {
  return { ...role, selfUri: `/api/v2/authorization/roles/${role.id}` };
}

function find({ organization, parameters }: Call): RoleRecord | undefined {
  return organization.roles.find(({ id }) => id === parameters.roleId);
}

const roles: Handler = (call) => {
  const { query } = call.request;
  const ids = query.getAll('id').flatMap((each) => each.split(','));
  const name = query.get('name')?.toLowerCase();
  const defaultRoleId = query.get('defaultRoleId');
  const permissions = query.getAll('permission');
  const found = call.organization.roles
    .filter((role) => ids.length === 0 || ids.includes(role.id))
    .filter((role) => name === undefined || role.name.toLowerCase() === name)
    .filter((role) => defaultRoleId === null || role.defaultRoleId === defaultRoleId)
    .filter((role) => permissions.every((permission) => permissionsOf(role).includes(permission)));
  return paged(call, found.map(shownRole));
};

const role: Handler = (call) => {
  const found = find(call);
  return found ? { status: 200, body: shownRole(found) } : notFound();
};

/** Since June 2026 a wildcard is expanded when it is written, into one policy for each entity; conditions may get lost. */
function expanded(policy: Policy): Policy[] {
  const { domain, entityName, actionSet } = policy;
  if (entityName !== '*' && !actionSet.includes('*')) return [policy];
  const known = CATALOGUE.map((permission) => permission.split(':')).filter(([of]) => of === domain);
  const entities = entityName === '*' ? [...new Set(known.map(([, entity]) => entity ?? ''))] : [entityName];
  return entities.map((entity) => {
    const actions = known.filter(([, of]) => of === entity).map(([, , action]) => action ?? '');
    const wanted = actionSet.includes('*') ? actions : actionSet.filter((action) => actions.includes(action));
    return { domain, entityName: entity, actionSet: wanted };
  });
}

/** Policies with an unknown permission are accepted like any other. */
function policiesOf({ permissionPolicies }: Json): Policy[] {
  return (Array.isArray(permissionPolicies) ? permissionPolicies.filter(isJson) : []).map((each) => ({
    ...each,
    domain: String(each.domain ?? ''),
    entityName: String(each.entityName ?? ''),
    actionSet: texts(each.actionSet),
  }));
}

const put: Handler = (call) => {
  const found = find(call);
  if (!found) return notFound();
  const body = bodyOf(call);
  if (typeof body.name !== 'string' || body.name === '')
    return failure(400, 'general.bad.request', 'The name is missing.');
  const before = shownRole(found);
  Object.assign(found, {
    name: body.name,
    description: body.description ?? '',
    permissions: body.permissions ?? [],
    permissionPolicies: policiesOf(body).flatMap(expanded),
  });
  audit(call, { entityType: 'Role', action: 'Update', entity: found, before, after: shownRole(found) });
  return { status: 200, body: shownRole(found) };
};

/** Adds the role, in the home division, and removes it from no user. */
const addUsers: Handler = (call) => {
  const found = find(call);
  if (!found) return notFound();
  const ids = texts(call.request.json);
  const users = call.organization.users.filter(({ id }) => ids.includes(id));
  for (const user of users) {
    const before = { roles: user.roleIds };
    user.roleIds = [...new Set([...user.roleIds, found.id])];
    audit(call, { entityType: 'User', action: 'Update', entity: user, before, after: { roles: user.roleIds } });
  }
  return { status: 200, body: users.map(({ id }) => id) };
};

export const ROLES: Readonly<Record<string, Handler>> = {
  'GET /api/v2/authorization/roles': roles,
  'GET /api/v2/authorization/roles/{roleId}': role,
  'PUT /api/v2/authorization/roles/{roleId}': put,
  'PUT /api/v2/authorization/roles/{roleId}/users/add': addUsers,
};
