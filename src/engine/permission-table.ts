import { type HybridError, problem } from '../base/errors.ts';
import { covers, flatten } from '../core/organization/permissions.ts';
import type { Address, Change } from '../core/plan.ts';
import type { Subject } from '../core/ports/genesys-cloud.ts';
import type { AnyOf, GrantedRole } from '../core/type-facts.ts';
import { TYPES, typeOf } from '../resources/list.ts';
import { placeOf, type RoleGrant, type Tenant } from '../tenant/tenant.ts';

type Grant = Subject['grants'][number];

/** One row of the table: a permission that the provisioning client needs, and whether it has it. */
export interface Need {
  readonly kind: 'permission' | 'role';
  /** `sso:provider:edit or sso:provider:add`, `"admin" in the division "Home"`. */
  readonly needed: string;
  /** Names of the roles of the client with this permission; empty: it is missing. */
  readonly heldBy: readonly string[];
  /** Addresses of the changes that need it; empty: already a plan needs it. */
  readonly neededFor: readonly Address[];
  /** What to do if it is missing. */
  readonly add?: string;
}

interface Asked extends Pick<Need, 'kind' | 'needed' | 'neededFor'> {
  readonly gives: (grant: Grant) => boolean;
}

function permissionAsked(anyOf: AnyOf, neededFor: readonly Address[]): Asked {
  const gives = ({ policies }: Grant) => anyOf.some((permission) => covers(flatten(policies), permission));
  return { kind: 'permission', needed: anyOf.join(' or '), neededFor, gives };
}

const isEverywhere = ({ divisionId, divisionName }: Grant): boolean => divisionId === '*' || divisionName === '*';

function givesRole(grant: Grant, { role, division }: RoleGrant): boolean {
  const isSame = grant.roleName.toLowerCase() === role.toLowerCase();
  return isSame && (isEverywhere(grant) || grant.divisionName === division);
}

export function holdsRole({ grants }: Subject, wanted: RoleGrant): boolean {
  return grants.some((grant) => givesRole(grant, wanted));
}

export function roleText({ role, division }: RoleGrant): string {
  return `"${role}" in ${division === '*' ? 'all divisions' : `the division "${division}"`}`;
}

export function rolesGranted({ changes, tenant }: Omit<TableParts, 'subject'>): readonly GrantedRole[] {
  return TYPES.flatMap(({ grants }) => grants?.(changes, tenant) ?? []);
}

function roleAsked({ address, role }: GrantedRole): Asked {
  const base = { kind: 'role', neededFor: [address] } as const;
  if (typeof role !== 'string') return { ...base, needed: roleText(role), gives: (grant) => givesRole(grant, role) };
  const isNamed = (grant: Grant) =>
    role === `${grant.roleName} in ${grant.divisionName}` ||
    (isEverywhere(grant) && role.startsWith(`${grant.roleName} in `));
  return { ...base, needed: role, gives: isNamed };
}

function viewsAsked(tenant: Tenant): readonly Asked[] {
  return TYPES.flatMap(({ views }) => views?.(tenant) ?? []).map((anyOf) => permissionAsked(anyOf, []));
}

/** Each need once, with all its changes. */
function mergeNeeds(asked: readonly Asked[]): readonly Asked[] {
  const groups = [...Map.groupBy(asked, ({ kind, needed }) => `${kind} ${needed}`).values()];
  return groups.flatMap((group) => {
    const neededFor = group.flatMap((each) => each.neededFor).sort();
    return group.slice(0, 1).map((first) => ({ ...first, neededFor }));
  });
}

const ROLES_OF_CLIENT = 'Admin > Integrations > OAuth > the client > Roles. A change takes effect within five minutes.';

/** The role to extend: the role of the client with most of the needed permissions. */
function addition({ kind, needed }: Pick<Need, 'kind' | 'needed'>, asked: readonly Asked[], { grants }: Subject) {
  if (kind === 'role') return `Give the provisioning client the role ${needed}: ${ROLES_OF_CLIENT}`;
  const permissions = asked.filter((each) => each.kind === 'permission');
  const given = (grant: Grant) => permissions.filter(({ gives }) => gives(grant)).length;
  const [best] = grants.filter((grant) => given(grant) > 0).sort((one, other) => given(other) - given(one));
  const role = best ? `, such as "${best.roleName}"` : '';
  return `Add ${needed} to a role of the provisioning client${role} (Admin > Roles/Permissions), or give it a role that has it: ${ROLES_OF_CLIENT}`;
}

export interface TableParts {
  readonly changes: readonly Change[];
  readonly tenant: Tenant;
  /** The roles and permissions of the provisioning client. */
  readonly subject: Subject;
}

/** All permissions that these changes need, and whether the provisioning client has them. */
export function permissionTable({ changes, tenant, subject }: TableParts): readonly Need[] {
  const asked = mergeNeeds([
    ...viewsAsked(tenant),
    ...changes.flatMap((change) =>
      (typeOf(change).permissions?.(change) ?? []).map((anyOf) => permissionAsked(anyOf, [change.address])),
    ),
    ...rolesGranted({ changes, tenant }).map(roleAsked),
  ]);
  return asked.map(({ gives, ...need }) => {
    const heldBy = [...new Set(subject.grants.filter(gives).map(({ roleName }) => roleName))];
    return { ...need, heldBy, ...(heldBy.length === 0 && { add: addition(need, asked, subject) }) };
  });
}

/** For a tenant that could not be read: all missing view permissions, not only that of the first failed request. */
export function missingViews({ tenant, subject }: Omit<TableParts, 'changes'>): HybridError | undefined {
  const asked = viewsAsked(tenant);
  const lacking = asked.filter(({ gives }) => !subject.grants.some(gives));
  if (lacking.length === 0) return undefined;
  const needed = lacking.map((each) => each.needed).join(', ');
  const remedy = addition({ kind: 'permission', needed }, asked, subject);
  return problem('preflight.view', { needed, remedy }, { where: placeOf(tenant, '/organization/credentials') });
}
