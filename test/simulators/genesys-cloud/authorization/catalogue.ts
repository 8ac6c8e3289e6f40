import type { RoleRecord } from '../records.ts';

const each = (entity: string, ...actions: readonly string[]) => actions.map((action) => `${entity}:${action}`);

/** The permission strings of the `journey` domain that protect public operations. */
export const JOURNEY: readonly string[] = [
  ...each('journey:actionmap', 'add', 'delete', 'edit', 'view'),
  ...each('journey:actiontarget', 'edit', 'view'),
  ...each('journey:actiontemplate', 'add', 'delete', 'edit', 'view'),
  'journey:event:view',
  'journey:eventDefinition:view',
  ...each('journey:outcome', 'add', 'delete', 'edit', 'view'),
  'journey:outcomescores:view',
  ...each('journey:segment', 'add', 'delete', 'edit', 'view'),
  'journey:session:view',
];

/** The permissions of a provisioning client. `oauth:client:view` and `audits:audit:view` also allow usage and audits. */
export const PROVISIONING: readonly string[] = [
  ...each('oauth:client', 'view', 'add', 'edit', 'delete'),
  ...each('sso:provider', 'view', 'add', 'edit', 'delete'),
  ...each('authorization:role', 'view', 'add', 'edit', 'delete'),
  ...each('authorization:grant', 'view', 'add', 'delete'),
  ...each('directory:user', 'view', 'add', 'edit', 'setPassword'),
  'audits:audit:view',
];

export const VIEWING: readonly string[] = PROVISIONING.filter((permission) => permission.endsWith(':view'));

export const AGENT: readonly string[] = [
  'journey:session:view',
  'journey:segment:view',
  'journey:outcome:view',
  'journey:outcomescores:view',
  'journey:event:view',
  'journey:actionmap:view',
];

/** Every permission that an organization in the simulator knows. */
export const CATALOGUE: readonly string[] = [
  ...JOURNEY,
  ...PROVISIONING,
  'directory:organization:admin',
  'directory:organization:view',
  'usage:client:view',
];

export function permissionsOf({ permissionPolicies }: RoleRecord): readonly string[] {
  return permissionPolicies.flatMap(({ domain, entityName, actionSet }) =>
    actionSet.map((action) => `${domain}:${entityName}:${action}`),
  );
}

/** Roles older than the end of wildcards may still contain some. */
export function holds(held: ReadonlySet<string>, permission: string): boolean {
  const [domain = '', entity = ''] = permission.split(':');
  return [permission, `${domain}:${entity}:*`, `${domain}:*:*`].some((pattern) => held.has(pattern));
}
