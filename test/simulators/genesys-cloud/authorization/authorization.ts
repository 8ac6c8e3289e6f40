import { type Call, type Handler, paged } from '../answers.ts';
import { grantsOf } from '../caller.ts';
import type { Json, RoleDivision } from '../records.ts';
import { CATALOGUE } from './catalogue.ts';

function collection(domain: string, permissions: readonly string[]): Json {
  const permissionMap: Record<string, object[]> = {};
  for (const permission of permissions) {
    const [, entityType = '', action = ''] = permission.split(':');
    permissionMap[entityType] = [
      ...(permissionMap[entityType] ?? []),
      { domain, entityType, action, label: permission, divisionAware: false, allowsConditions: false },
    ];
  }
  return { domain, permissionMap };
}

const permissions: Handler = (call) => {
  const { query } = call.request;
  const [type, wanted = ''] = [query.get('queryType'), query.get('query') ?? undefined];
  const fits = (permission: string) =>
    (type !== 'domain' || permission.startsWith(`${wanted}:`)) && (type !== 'permission' || permission === wanted);
  const found = CATALOGUE.filter(fits);
  const domains = [...new Set(found.map((permission) => permission.split(':')[0] ?? ''))];
  const entities = domains.map((domain) =>
    collection(
      domain,
      found.filter((permission) => permission.startsWith(`${domain}:`)),
    ),
  );
  return paged(call, entities);
};

function shownDivision(division: { readonly id: string; readonly name: string }): Json {
  return { ...division, description: '', selfUri: `/api/v2/authorization/divisions/${division.id}` };
}

const divisions: Handler = (call) => paged(call, call.organization.divisions.map(shownDivision));

const home: Handler = ({ organization }) => ({
  status: 200,
  body: organization.divisions.filter(({ homeDivision }) => homeDivision).map(shownDivision)[0],
});

function shownGrant({ organization, client, user }: Call, { roleId, divisionId }: RoleDivision): Json {
  const role = organization.roles.find(({ id }) => id === roleId);
  const division = organization.divisions.find(({ id }) => id === divisionId);
  const policies = (role?.permissionPolicies ?? []).map(({ domain, entityName, actionSet }) => ({
    domain,
    entityName,
    actions: actionSet,
  }));
  return {
    subjectId: user?.id ?? client.id,
    division: division ? shownDivision(division) : { id: divisionId, name: '*', description: '' },
    role: { id: roleId, name: role?.name ?? '', policies },
  };
}

const subject: Handler = (call) => {
  const { id, name } = call.user ?? call.client;
  return {
    status: 200,
    body: { id, name, grants: grantsOf(call).map((grant) => shownGrant(call, grant)), version: 1 },
  };
};

export const AUTHORIZATION: Readonly<Record<string, Handler>> = {
  'GET /api/v2/authorization/permissions': permissions,
  'GET /api/v2/authorization/divisions': divisions,
  'GET /api/v2/authorization/divisions/home': home,
  'GET /api/v2/authorization/subjects/me': subject,
};
