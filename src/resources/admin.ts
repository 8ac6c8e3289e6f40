import { HybridError, problem } from '../base/errors.ts';
import { compareFields, type ObservedFields } from '../core/diff.ts';
import { aboutOf, refuse, warn } from '../core/finding.ts';
import { requireValue } from '../core/observed.ts';
import type { Change } from '../core/plan.ts';
import type { Role, User } from '../core/ports/genesys-cloud.ts';
import type { Desired, Difference, PlanScene, ResourceType, WriteScope } from '../core/resource-type.ts';
import type { AnyOf } from '../core/type-facts.ts';
import type { Administrator } from '../tenant/tenant.ts';
import { differenceOf } from './difference.ts';
import { findRole } from './role.ts';

/** The role name in the provisioning guide, and in `general/default_admin_role_name`. */
const ADMIN_ROLE = 'admin';

/** Permissions of an invitation, by the earlier state of the user. */
const INVITATIONS: Readonly<Record<string, readonly string[]>> = {
  new: ['Gets an invitation by e-mail.'],
  active: ['Gets an invitation by e-mail unless one was accepted already.'],
  deleted: ['Is restored, and gets an invitation by e-mail unless one was accepted already.'],
};

interface DesiredAdministrator extends Desired {
  readonly administrator: Administrator;
  readonly user: User | undefined;
}

/**
 * Several users may have had the same address; an existing one counts. Among deleted ones, the one with the highest version counts,
 * and among those the first by ID: the response has no dates, and its order means nothing.
 */
function userOf(email: string, users: readonly User[]): User | undefined {
  const found = users.filter((user) => user.email.toLowerCase() === email.toLowerCase());
  const [latest] = found.toSorted((one, other) => other.version - one.version || (one.id < other.id ? -1 : 1));
  return found.find(({ state }) => state !== 'deleted') ?? latest;
}

function rolesOf({ snapshot }: PlanScene): readonly Role[] {
  return requireValue(snapshot.cloud.roles, 'the roles');
}

function observedFields(user: User, roles: readonly Role[]): ObservedFields {
  const admin = findRole(roles, ADMIN_ROLE);
  const state = user.state === 'deleted' ? 'deleted' : 'active';
  return { state, ...(admin && user.roleIds.includes(admin.id) && { role: ADMIN_ROLE }) };
}

const GRANT: AnyOf = ['authorization:grant:add'];
const INVITE: AnyOf = ['directory:user:setPassword', 'directory:organization:admin'];
const RESTORE: AnyOf = ['directory:user:edit', 'directory:organization:admin'];

function permissionsOf({ action, fields }: Change): readonly AnyOf[] {
  if (action === 'create') return [['directory:user:add'], INVITE, GRANT];
  return fields.some(({ field }) => field === 'state') ? [RESTORE, INVITE, GRANT] : [INVITE, GRANT];
}

/** Additional administrators. They are never removed. */
export const adminType: ResourceType<DesiredAdministrator> = {
  name: 'admin',
  side: 'cloud',
  // An invitation cannot be taken back, so it is sent only after the roles are up to date. This costs no time, because
  // the transaction object waits for the roles too, and is written at the same time.
  needs: ['role'],
  permissions: permissionsOf,
  views: ({ administrators }) => (administrators.length > 0 ? [['directory:user:view']] : []),
  audited: { entity: /^(auth)?(user|person)$/, words: 'users' },
  notAcceptable: [
    {
      word: '/administrators/*',
      why: 'adopt never removes an administrator from the file',
      fix: 'Apply adds what is missing. If it was removed on purpose, remove the person from the file.',
    },
  ],
  reads: ['administrators', 'roles'],

  want: ({ tenant, snapshot }) =>
    tenant.administrators.map((administrator, index) => {
      const pointer = `/administrators/${index}`;
      const user = userOf(administrator.email, requireValue(snapshot.cloud.administrators, 'the administrators'));
      const name = { name: { value: administrator.name, pointer: `${pointer}/name` } };
      return {
        address: `admin/${administrator.email.toLowerCase()}`,
        title: `administrator ${administrator.name} <${administrator.email}>`,
        pointer,
        administrator,
        user,
        fields: {
          // The name is set only once, because people rename themselves.
          ...(user ? {} : name),
          state: { value: 'active', pointer },
          role: { value: ADMIN_ROLE, pointer },
        },
      };
    }),

  diff(desired, scene, comparison): Difference {
    const { user } = desired;
    const about = aboutOf(desired, scene.tenant);
    const roles = rolesOf(scene);
    if (!findRole(roles, ADMIN_ROLE)) return { findings: [refuse(about, 'admin.no-role')] };
    const fields = compareFields(user && observedFields(user, roles), desired.fields, comparison);
    const notes = INVITATIONS[user?.state ?? 'new'] ?? [];
    const findings = user?.state === 'inactive' ? [warn(about, 'admin.inactive', { email: user.email })] : [];
    const parts = { kind: 'admin', exists: user !== undefined, id: user?.id, fields, notes };
    return differenceOf(findings, desired, scene.tenant, parts);
  },

  async write(_change, { administrator, user }, scope) {
    const live = await liveUser(administrator, user, scope);
    // The role comes last: a run after a kill finds a user without the role, and invites again.
    const invitation = await invite(live, user, scope);
    const role = findRole(rolesOf(scope), ADMIN_ROLE);
    if (role) await scope.writers.genesysCloud.addRoleToUser(role.id, live.id);
    return { known: {}, facts: [`user id ${live.id}`, ...invitation] };
  },
};

/** Returns notes for the reader of the receipt. */
async function invite(live: User, before: User | undefined, { writers }: WriteScope): Promise<readonly string[]> {
  // An invitation would give access to a person whom an administrator has deactivated.
  if (live.state === 'inactive') return [];
  try {
    await writers.genesysCloud.inviteUser(live.id);
    return [];
  } catch (error) {
    // It is not documented whether an active user may be invited again; a refusal must not stop the role.
    if (before?.state !== 'active' || !isRefused(error)) throw error;
    return ['No invitation was sent: Genesys Cloud refused it'];
  }
}

function isRefused(error: unknown): boolean {
  return error instanceof HybridError && 'status' in error && (error.status === 400 || error.status === 409);
}

async function liveUser({ name, email }: Administrator, user: User | undefined, scope: WriteScope): Promise<User> {
  const { snapshot, writers } = scope;
  if (user?.state === 'deleted') return writers.genesysCloud.restoreUser(user.id);
  if (user) return user;
  const home = requireValue(snapshot.cloud.divisions, 'the divisions').find((division) => division.home);
  if (home) return writers.genesysCloud.createUser({ name, email, divisionId: home.id });
  throw problem('admin.no-home-division', { email });
}
