import { problem } from '../../base/errors.ts';
import { isRecord, pick } from '../../base/json.ts';
import { flatten, hasWildcard, missing } from '../../core/organization/permissions.ts';
import type * as Cloud from '../../core/ports/genesys-cloud.ts';
import { grantTypeOf } from './answers/parse.ts';

type Json = Readonly<Record<string, unknown>>;

/** @throws HybridError without an ID: an empty one would turn the path of one object into that of all */
export function pathOf(collection: string, id: string): string {
  if (id !== '') return `${collection}/${encodeURIComponent(id)}`;
  throw problem('genesys-cloud.no-id', { collection });
}

/** Fields of a response that a request must not have. `roleIds` is deprecated in favor of `roleDivisions`. */
const READ_ONLY = ['id', 'selfUri', 'secret', 'dateCreated', 'dateModified', 'createdBy', 'modifiedBy', 'roleIds'];

function without(raw: Json, names: readonly string[]): Json {
  return Object.fromEntries(Object.entries(raw).filter(([name]) => !names.includes(name)));
}

/** Omits a list that the client neither has nor gets: scopes belong to one grant type, roles to another. */
function list(name: string, value: readonly unknown[] | undefined, raw: Json): Json {
  return value === undefined || (value.length === 0 && !(name in raw)) ? {} : { [name]: value };
}

/** The client with the given fields; unknown properties stay. */
export function clientBody(raw: Json, fields: Partial<Cloud.OAuthClientFields>): Json {
  const grantType = fields.grantType ?? grantTypeOf(String(raw.authorizedGrantType));
  const kept = without(raw, fields.state === 'active' ? [...READ_ONLY, 'dateToDelete'] : READ_ONLY);
  return {
    ...kept,
    authorizedGrantType: grantType,
    ...pick(fields, 'name', 'description'),
    ...(fields.tokenLifetime !== undefined && { accessTokenValiditySeconds: fields.tokenLifetime }),
    ...pick(fields, 'state'),
    ...list('registeredRedirectUri', fields.redirectUris, raw),
    ...list('scope', fields.scopes, raw),
    ...list('roleDivisions', fields.roleDivisions, raw),
  };
}

/** Properties of one client that its successor does not inherit: its state, and when it is deleted. */
const OF_ONE_CLIENT = ['state', 'dateToDelete'];

/** The body of a create: the unmanaged properties of the predecessor, and the given fields. */
export function newClientBody(predecessor: Json, fields: Cloud.OAuthClientFields): Json {
  return clientBody(without(predecessor, OF_ONE_CLIENT), fields);
}

/** The provider with the given fields. `certificate` is sent only with the same value: an outdated one would stay trusted. */
export function providerBody(raw: Json, fields: Cloud.IdentityProviderFields): Json {
  const [only, another] = fields.certificates;
  return {
    ...without(raw, [...READ_ONLY, 'certificate', 'certificates']),
    name: fields.name,
    autoProvisionUsers: fields.autoProvisionUsers,
    disabled: fields.disabled,
    issuerURI: fields.issuer,
    ssoTargetURI: fields.target,
    certificates: fields.certificates,
    ...(only !== undefined && another === undefined && { certificate: only }),
  };
}

/** The writable properties of a role. */
export function roleBody(role: Cloud.Role, permissions: readonly Cloud.Permission[]): Json {
  const { description, permissions: legacy } = role.raw;
  return {
    name: role.name,
    ...(typeof description === 'string' && { description }),
    ...(Array.isArray(legacy) && { permissions: legacy }),
    permissionPolicies: mergedPolicies(role, permissions),
  };
}

function additions(role: Cloud.Role, permissions: readonly Cloud.Permission[]): readonly Cloud.PermissionPolicy[] {
  const added = missing(flatten(role.policies), permissions).map((permission) => {
    const [, entity, action] = /^([^:]+:[^:]+):([^:]+)$/.exec(permission) ?? [];
    if (entity && action && !hasWildcard(permission)) return { entity, action };
    throw problem('genesys-cloud.permission-form', { permission });
  });
  return [...Map.groupBy(added, ({ entity }) => entity)].map(([entity, all]) => {
    const [domain = '', entityName = ''] = entity.split(':');
    return { domain, entityName, actionSet: [...new Set(all.map(({ action }) => action))] };
  });
}

/** The unchanged policies of the role; new permissions are added to the policy of their entity, or in a new one. */
function mergedPolicies(role: Cloud.Role, permissions: readonly Cloud.Permission[]): readonly unknown[] {
  const policies: unknown[] = Array.isArray(role.raw.permissionPolicies) ? [...role.raw.permissionPolicies] : [];
  for (const added of additions(role, permissions)) {
    const index = policies.findIndex((policy) => isUnconditional(policy, added));
    const found = policies[index];
    if (!isRecord(found)) policies.push(added);
    else {
      const before: readonly unknown[] = Array.isArray(found.actionSet) ? found.actionSet : [];
      policies[index] = { ...found, actionSet: [...new Set([...before, ...added.actionSet])] };
    }
  }
  return policies;
}

/** A policy with a condition would apply it to the new permissions too. */
function isUnconditional(policy: unknown, { domain, entityName }: Cloud.PermissionPolicy): boolean {
  if (!isRecord(policy) || policy.domain !== domain || policy.entityName !== entityName) return false;
  const { resourceConditionNode: condition, namedResources: resources } = policy;
  return (condition ?? undefined) === undefined && !(Array.isArray(resources) && resources.length > 0);
}
