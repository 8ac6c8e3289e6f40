import { covers, flatten } from '../genesys-cloud/permissions.ts';
import type { Permission, Subject } from '../genesys-cloud/types.ts';
import type { Change, Finding } from '../plan/plan.ts';
import { placeOf, type Tenant } from '../tenant/tenant.ts';

/** Permissions of which any one suffices, as the official definition of the operation lists them. */
type AnyOf = readonly Permission[];

const GRANT: AnyOf = ['authorization:grant:add'];
const INVITE: AnyOf = ['directory:user:setPassword', 'directory:organization:admin'];

/** What the requests behind a change need. */
export function neededPermissions({ kind, action }: Pick<Change, 'kind' | 'action'>): readonly AnyOf[] {
  switch (kind) {
    case 'role':
      return [['authorization:role:edit']];
    case 'oauth-client':
      if (action === 'create') return [['oauth:client:add']];
      return action === 'delete' ? [['oauth:client:edit'], ['oauth:client:delete']] : [['oauth:client:edit']];
    case 'identity-provider':
      return [['sso:provider:edit', 'sso:provider:add']];
    case 'admin':
      return action === 'create'
        ? [['directory:user:add'], INVITE, GRANT]
        : [['directory:user:edit', 'directory:organization:admin'], INVITE, GRANT];
    default:
      return [];
  }
}

function heldPermissions(subject: Subject): ReadonlySet<Permission> {
  return flatten(subject.grants.flatMap(({ policies }) => policies));
}

function permissionFindings(changes: readonly Change[], tenant: Tenant, subject: Subject): Finding[] {
  const held = heldPermissions(subject);
  return changes.flatMap((change) =>
    neededPermissions(change)
      .filter((anyOf) => !anyOf.some((permission) => covers(held, permission)))
      .map((anyOf) => ({
        severity: 'refuse',
        code: 'preflight.permission',
        address: change.address,
        message: `the provisioning client lacks the permission ${anyOf.join(' or ')}`,
        fix: 'Add it to a role of that OAuth client: Admin > Integrations > OAuth > the client > Roles. A change takes up to five minutes.',
        where: placeOf(tenant, '/organization/credentials'),
      })),
  );
}

/** Genesys Cloud lets a client grant only the roles, in the divisions, that it holds itself. */
function grantFindings(changes: readonly Change[], tenant: Tenant, subject: Subject): Finding[] {
  const holds = (role: string, division: string) =>
    subject.grants.some(
      (grant) =>
        grant.roleName.toLowerCase() === role.toLowerCase() &&
        (grant.divisionName === division || grant.divisionId === '*' || grant.divisionName === '*'),
    );
  return tenant.clients.flatMap((client) => {
    const changed = changes.find(({ address }) => address.startsWith(`oauth-client/${client.key}#`));
    if (client.grant !== 'client-credentials' || !changed) return [];
    return client.roles
      .filter(({ role, division }) => !holds(role, division))
      .map(({ role, division }) => ({
        severity: 'refuse',
        code: 'preflight.role',
        address: changed.address,
        message: `the provisioning client does not hold the role "${role}" in the division "${division}", so it cannot give it`,
        fix: `Give it that role in that division: Admin > Integrations > OAuth > the client > Roles.`,
        where: placeOf(tenant, `/clients/${client.key}/roles`),
      }));
  });
}

/** A change whose secret has to be kept, in a store that keeps nothing. */
function storeFindings(changes: readonly Change[], tenant: Tenant): Finding[] {
  if (tenant.secrets.store !== 'env') return [];
  return changes
    .filter(
      ({ kind, fields }) =>
        kind === 'saml-key' || (kind === 'oauth-client' && fields.some(({ field }) => field === 'secret')),
    )
    .map(({ address, title }) => ({
      severity: 'refuse',
      code: 'preflight.store-read-only',
      address,
      message: `${title} gives a secret that has to be kept, and the store env only reads`,
      fix: 'Use the store vault (or file, for trying things), or put the values into the environment first.',
      where: placeOf(tenant, '/secrets/store'),
    }));
}

/** What would stop these changes, found before the first of them. `subject` undefined: not looked at. */
export function preflight(
  changes: readonly Change[],
  tenant: Tenant,
  subject: Subject | undefined,
): readonly Finding[] {
  const findings = storeFindings(changes, tenant);
  if (!subject) return findings;
  return [...findings, ...permissionFindings(changes, tenant, subject), ...grantFindings(changes, tenant, subject)];
}
