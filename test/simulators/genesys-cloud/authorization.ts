import { audit, bodyOf, type Call, failure, type Handler, paged } from './answers.ts';
import { JOURNEY, type Policy, PROVISIONING, permissionsOf, type RoleRecord } from './state.ts';

const CATALOGUE: readonly string[] = [...JOURNEY, ...PROVISIONING, 'directory:organization:admin'];

function find({ organization, parameters }: Call): RoleRecord | undefined {
  return organization.roles.find(({ id }) => id === parameters.roleId);
}

const notFound = () => failure(404, 'not.found', 'The requested resource was not found.');

const roles: Handler = (call) => {
  const { query } = call.request;
  const name = query.get('name');
  const defaultRoleId = query.get('defaultRoleId');
  const found = call.organization.roles
    .filter((role) => name === null || role.name.toLowerCase() === name.toLowerCase())
    .filter((role) => defaultRoleId === null || role.defaultRoleId === defaultRoleId);
  return paged(call, found);
};

const role: Handler = (call) => {
  const found = find(call);
  return found ? { status: 200, body: found } : notFound();
};

/** Since June 2026 a wildcard is expanded when it is written. */
function expanded({ domain, entityName, actionSet }: Policy): Policy[] {
  const own = CATALOGUE.map((permission) => permission.split(':')).filter(([of]) => of === domain);
  const entities = entityName === '*' ? [...new Set(own.map(([, entity]) => entity ?? ''))] : [entityName];
  return entities.map((entity) => {
    const actions = own.filter(([, of]) => of === entity).map(([, , action]) => action ?? '');
    return { domain, entityName: entity, actionSet: actionSet.includes('*') ? actions : [...actionSet] };
  });
}

const putRole: Handler = (call) => {
  const found = find(call);
  if (!found) return notFound();
  const body = bodyOf(call);
  if (typeof body.name !== 'string') return failure(400, 'general.bad.request', 'The name is missing.');
  const policies = Array.isArray(body.permissionPolicies) ? (body.permissionPolicies as Policy[]) : [];
  Object.assign(found, {
    name: body.name,
    description: body.description ?? '',
    permissions: body.permissions ?? [],
    permissionPolicies: policies.flatMap(expanded),
  });
  audit(call, 'Role', 'Update', found);
  return { status: 200, body: found };
};

const permissions: Handler = (call) => {
  const { query } = call.request;
  const domain = query.get('queryType') === 'domain' ? query.get('query') : null;
  const entities = [...new Set(CATALOGUE.map((each) => each.split(':')[0] ?? ''))]
    .filter((name) => domain === null || name === domain)
    .map((name) => {
      const permissionMap: Record<string, object[]> = {};
      for (const permission of CATALOGUE.filter((each) => each.startsWith(`${name}:`))) {
        const [, entityType = '', action = ''] = permission.split(':');
        permissionMap[entityType] = [
          ...(permissionMap[entityType] ?? []),
          { domain: name, entityType, action, label: permission, divisionAware: false, allowsConditions: false },
        ];
      }
      return { domain: name, permissionMap };
    });
  return paged(call, entities);
};

const divisions: Handler = (call) =>
  paged(
    call,
    call.organization.divisions.map((division) => ({
      ...division,
      description: '',
      selfUri: `/api/v2/authorization/divisions/${division.id}`,
    })),
  );

const home: Handler = ({ organization }) => ({
  status: 200,
  body: { ...organization.divisions.find(({ homeDivision }) => homeDivision), description: '' },
});

const me: Handler = ({ organization, client }) => {
  const grants = client.roleDivisions.map(({ roleId, divisionId }) => {
    const held = organization.roles.find(({ id }) => id === roleId);
    const division = organization.divisions.find(({ id }) => id === divisionId);
    const policies = (held?.permissionPolicies ?? []).map(({ domain, entityName, actionSet }) => ({
      domain,
      entityName,
      actions: actionSet,
    }));
    return {
      subjectId: client.id,
      division: { id: divisionId, name: division?.name ?? '*', description: '' },
      role: { id: roleId, name: held?.name ?? '', policies },
    };
  });
  return { status: 200, body: { id: client.id, name: client.name, grants, version: 1 } };
};

const addUsers: Handler = (call) => {
  const found = find(call);
  if (!found) return notFound();
  const ids = Array.isArray(call.request.json) ? call.request.json.map(String) : [];
  for (const user of call.organization.users.filter(({ id }) => ids.includes(id))) {
    user.roleIds = [...new Set([...user.roleIds, found.id])];
  }
  audit(call, 'Role', 'MemberAdd', found);
  return { status: 200, body: ids };
};

/** What a caller may do, by the roles of its client. */
export function heldBy({ organization, client }: Pick<Call, 'organization' | 'client'>): ReadonlySet<string> {
  const own = client.roleDivisions.map(({ roleId }) => organization.roles.find(({ id }) => id === roleId));
  return new Set(own.flatMap((each) => (each ? permissionsOf(each) : [])));
}

export const AUTHORIZATION: Readonly<Record<string, Handler>> = {
  'GET /api/v2/authorization/roles': roles,
  'GET /api/v2/authorization/roles/{roleId}': role,
  'PUT /api/v2/authorization/roles/{roleId}': putRole,
  'PUT /api/v2/authorization/roles/{roleId}/users/add': addUsers,
  'GET /api/v2/authorization/permissions': permissions,
  'GET /api/v2/authorization/divisions': divisions,
  'GET /api/v2/authorization/divisions/home': home,
  'GET /api/v2/authorization/subjects/me': me,
};
