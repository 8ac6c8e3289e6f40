import type { SimulatedAnswer, SimulatedRequest } from '../server.ts';
import { type Call, type Caller, failure } from './answers.ts';
import { holds, permissionsOf } from './authorization/catalogue.ts';
import type { Operation } from './definition.ts';
import { isGone } from './oauth/oauth-client-rules.ts';
import type { OrganizationState, RoleDivision } from './records.ts';

/**
 * The owner of a token, or why it has none. An inactive client gets no new tokens; its existing ones stay valid. Those of a
 * disabled client are invalid.
 */
export function callerOf(
  organizations: readonly OrganizationState[],
  request: SimulatedRequest,
  now: number,
): Caller | SimulatedAnswer {
  const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined)
    return failure(401, 'authentication.required', 'No authentication bearer token specified in authorization header.');
  for (const organization of organizations) {
    const record = organization.tokens.get(token);
    const client = organization.clients.find(({ id }) => id === record?.clientId);
    if (!record || !client || record.expires <= now || client.state === 'disabled' || isGone(client, now)) continue;
    return { organization, client, token, user: organization.users.find(({ id }) => id === record.userId) };
  }
  return failure(401, 'bad.credentials', 'Invalid login credentials.');
}

/** A token of a user has the roles of the user; any other has those of the client. */
export function grantsOf({ client, user }: Pick<Call, 'client' | 'user'>): readonly RoleDivision[] {
  return user ? user.roleIds.map((roleId) => ({ roleId, divisionId: user.divisionId })) : client.roleDivisions;
}

export function heldBy(caller: Pick<Call, 'organization' | 'client' | 'user'>): ReadonlySet<string> {
  const roles = grantsOf(caller).map(({ roleId }) => caller.organization.roles.find(({ id }) => id === roleId));
  return new Set(roles.flatMap((role) => (role ? permissionsOf(role) : [])));
}

/** A caller grants only the roles that it has. */
export function holdsGrants(caller: Pick<Call, 'client' | 'user'>, wanted: readonly RoleDivision[]): boolean {
  const own = grantsOf(caller);
  return wanted.every(({ roleId, divisionId }) =>
    own.some((each) => each.roleId === roleId && (each.divisionId === divisionId || each.divisionId === '*')),
  );
}

export function missingPermission(operation: Operation, held: ReadonlySet<string>): SimulatedAnswer | undefined {
  const required = operation['x-inin-requires-permissions'];
  if (!required || required.permissions.length === 0) return undefined;
  const lacking = required.permissions.filter((permission) => !holds(held, permission));
  const named = (permissions: readonly string[]) => ({ permissions: `[${permissions.join(', ')}]` });
  const sentence = 'Unable to perform the requested action.';
  if (required.type === 'ALL' && lacking.length > 0) {
    const message = `${sentence} You are missing the following permission(s): {permissions}`;
    return failure(403, 'missing.permissions', message, named(lacking));
  }
  if (required.type === 'ALL' || lacking.length < required.permissions.length) return undefined;
  const message = `${sentence} You must have at least one of the following permissions assigned: {permissions}`;
  return failure(403, 'missing.any.permissions', message, named(lacking));
}
