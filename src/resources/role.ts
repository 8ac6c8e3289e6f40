import { problem } from '../base/errors.ts';
import { permissions } from '../core/adopt/values.ts';
import { compareFields } from '../core/diff.ts';
import type { Evidence } from '../core/evidence.ts';
import { aboutOf, refuse, warn } from '../core/finding.ts';
import { listIn } from '../core/observed.ts';
import { covers, expand, flatten } from '../core/organization/permissions.ts';
import type { Finding } from '../core/plan.ts';
import type { Permission, Role } from '../core/ports/genesys-cloud.ts';
import type { Desired, Difference, PlanScene, ResourceType } from '../core/resource-type.ts';
import type { Snapshot } from '../core/snapshot.ts';
import type { PredictiveEngagement, RoleGrant, Tenant } from '../tenant/tenant.ts';
import { differenceOf } from './difference.ts';

const DOMAIN = 'journey';
const SERVICE = '/services/predictive-engagement';

interface DesiredRole extends Desired {
  readonly role: string;
  readonly wanted: readonly Permission[];
  /** Permissions of the organization, if any are to be added. */
  readonly catalogue: readonly Permission[] | undefined;
}

/** By exact name, otherwise the only one that differs in case: the UI writes Admin, the provisioning guide admin. */
export function findRole(roles: readonly Role[], name: string): Role | undefined {
  const alike = roles.filter((role) => role.name.toLowerCase() === name.toLowerCase());
  return roles.find((role) => role.name === name) ?? (alike.length === 1 ? alike[0] : undefined);
}

/** IDs of a role and of a division, if they exist; `*` is all divisions. */
export function idsOf({ role, division }: RoleGrant, { cloud }: Snapshot) {
  const found = division === '*' ? { id: '*' } : listIn(cloud.divisions).find(({ name }) => name === division);
  return { roleId: findRole(listIn(cloud.roles), role)?.id, divisionId: found?.id };
}

function domainsOf(permissions: readonly Permission[]): readonly string[] {
  return [...new Set(permissions.map((permission) => permission.split(':', 1)[0] ?? ''))];
}

function ofDomains(role: Role, domains: readonly string[]): readonly Permission[] {
  return [...flatten(role.policies)].filter((permission) =>
    domains.some((domain) => permission.startsWith(`${domain}:`)),
  );
}

/** All permissions of these domains in this organization; undefined if none are to be added. */
function catalogueOf(domains: readonly string[], { permissions }: Evidence): readonly Permission[] | undefined {
  const found = domains.flatMap((domain) => (permissions.has(domain) ? [permissions.get(domain) ?? []] : []));
  return found.length > 0 ? found.flat() : undefined;
}

/** The listed permissions, with wildcards. */
function namedPermissions(service: PredictiveEngagement, roles: readonly Role[]): readonly Permission[] {
  if (service.permissions) return service.permissions;
  const source = findRole(roles, service.permissionsFrom ?? '');
  return source ? ofDomains(source, [DOMAIN]) : [];
}

function isAdditionNeeded(service: PredictiveEngagement, roles: readonly Role[]): boolean {
  const named = namedPermissions(service, roles);
  return service.grantTo.some((name) => {
    const role = findRole(roles, name);
    return role !== undefined && !named.every((permission) => covers(flatten(role.policies), permission));
  });
}

function sourceFinding({ tenant, snapshot }: PlanScene, address: string): Finding[] {
  const source = tenant.predictiveEngagement?.permissionsFrom;
  if (source === undefined || tenant.predictiveEngagement?.permissions) return [];
  const role = findRole(listIn(snapshot.cloud.roles), source);
  if (role && ofDomains(role, [DOMAIN]).length > 0) return [];
  const about = aboutOf({ address, pointer: `${SERVICE}/permissionsFrom` }, tenant);
  return [refuse(about, role ? 'role.no-source#empty' : 'role.no-source', { source })];
}

function unknownFindings(tenant: Tenant, desired: DesiredRole, catalogue: readonly Permission[]): Finding[] {
  const listed = tenant.predictiveEngagement?.permissions;
  const unknown = desired.wanted.filter((permission) => !catalogue.includes(permission));
  return unknown.map((permission) => {
    const below = listed ? `permissions/${listed.indexOf(permission)}` : 'permissionsFrom';
    const about = aboutOf({ address: desired.address, pointer: `${SERVICE}/${below}` }, tenant);
    return listed
      ? refuse(about, 'role.unknown-permission#listed', { permission })
      : warn(about, 'role.unknown-permission#copied', { permission });
  });
}

/** Adds missing Predictive Engagement permissions to roles, and removes none. */
export const roleType: ResourceType<DesiredRole> = {
  name: 'role',
  side: 'cloud',
  needs: ['organization'],
  // The permission to view roles is declared for OAuth clients, which read them in every tenant.
  permissions: () => [['authorization:role:edit']],
  audited: { entity: /^(auth|authorization)?role$/, words: 'roles' },
  // The role to copy from may change.
  movingFields: ['permissions'],
  acceptable: [{ word: SERVICE, below: '/permissions', of: permissions }],
  reads: ['roles'],

  questions({ tenant, snapshot }) {
    const service = tenant.predictiveEngagement;
    const roles = listIn(snapshot.cloud.roles);
    if (!service || !isAdditionNeeded(service, roles)) return [];
    return domainsOf(namedPermissions(service, roles)).map((domain) => ({ ask: 'permissions', domain }));
  },

  // A new organization rarely has the permissions that are to be added.
  questionsAhead({ predictiveEngagement: service }) {
    const domains = service?.permissions ? domainsOf(service.permissions) : [DOMAIN];
    return service ? domains.map((domain) => ({ ask: 'permissions', domain })) : [];
  },

  want({ tenant, snapshot, evidence }) {
    const service = tenant.predictiveEngagement;
    if (!service) return [];
    const named = namedPermissions(service, listIn(snapshot.cloud.roles));
    const catalogue = catalogueOf(domainsOf(named), evidence);
    const wanted = catalogue ? [...expand(named, catalogue)].sort() : [...named].sort();
    return service.grantTo.map((role, index) => ({
      address: `role/${role}`,
      title: `role "${role}"`,
      pointer: `${SERVICE}/grantTo/${index}`,
      role,
      wanted,
      catalogue,
      fields: { permissions: { value: wanted, pointer: SERVICE } },
    }));
  },

  diff(desired, scene, comparison): Difference {
    const { tenant } = scene;
    const { address, catalogue } = desired;
    const role = findRole(listIn(scene.snapshot.cloud.roles), desired.role);
    if (!role) return { findings: [refuse(aboutOf(desired, tenant), 'role.missing', { role: desired.role })] };
    const findings = sourceFinding(scene, address);
    if (!catalogue) return { findings };
    findings.push(...unknownFindings(tenant, desired, catalogue));
    const held = expand(ofDomains(role, domainsOf(desired.wanted)), catalogue);
    const known = desired.wanted.filter((permission) => catalogue.includes(permission));
    const union = [...new Set([...held, ...known])].sort();
    const wanted = { permissions: { value: union, pointer: SERVICE } };
    const fields = compareFields({ permissions: [...held].sort() }, wanted, comparison);
    const notes = ['All users with this role get these permissions.'];
    return differenceOf(findings, desired, tenant, { kind: 'role', exists: true, id: role.id, fields, notes });
  },

  async write(change, desired, { writers }) {
    const { catalogue = [] } = desired;
    const wanted = desired.wanted.filter((permission) => catalogue.includes(permission));
    const role = await writers.genesysCloud.addPermissions(change.id ?? '', wanted);
    const held = flatten(role.policies);
    const lost = wanted.filter((permission) => !covers(held, permission));
    if (lost.length > 0) throw problem('role.not-kept', { role: role.name, lost: lost.join(', ') });
    return { known: {}, facts: [] };
  },
};
