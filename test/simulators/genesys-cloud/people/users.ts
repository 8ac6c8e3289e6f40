import { randomUUID } from 'node:crypto';
import { bodyOf, type Call, failure, type Handler, notFound, paged } from '../answers.ts';
import { audit } from '../audit/audit.ts';
import type { Json, OrganizationState, UserRecord } from '../records.ts';

const STATES: readonly unknown[] = ['active', 'inactive', 'deleted'];

/** Roles only when `expand` asks for them. */
export function shownUser({ roles }: OrganizationState, user: UserRecord, expand: readonly string[]): Json {
  const { roleIds, divisionId, invited: _invited, visibleAt: _visibleAt, ...rest } = user;
  const named = roleIds.map((id) => ({ id, name: roles.find((role) => role.id === id)?.name ?? '' }));
  return {
    ...rest,
    username: user.email,
    division: { id: divisionId, selfUri: `/api/v2/authorization/divisions/${divisionId}` },
    ...(expand.includes('authorization') && { authorization: { roles: named } }),
    selfUri: `/api/v2/users/${user.id}`,
  };
}

function expandOf({ request }: Call): readonly string[] {
  return request.query.getAll('expand').flatMap((each) => each.split(','));
}

function find({ organization, parameters }: Call): UserRecord | undefined {
  return organization.users.find(({ id }) => id === parameters.userId);
}

const noUser = () => failure(404, 'general.resource.not.found', 'Unable to find the user.');

function isTaken({ organization }: Call, email: unknown, except?: UserRecord): boolean {
  const address = String(email).toLowerCase();
  return organization.users.some((user) => user !== except && user.email.toLowerCase() === address);
}

function conflict({ behaviour }: Call, message: string): ReturnType<Handler> {
  return failure(behaviour.conflictStatus, 'general.conflict', message);
}

const list: Handler = (call) => {
  const state = call.request.query.get('state') ?? 'active';
  const found = call.organization.users.filter((user) => state === 'any' || user.state === state);
  return paged(
    call,
    found.map((user) => shownUser(call.organization, user, expandOf(call))),
  );
};

function creationProblem(call: Call): ReturnType<Handler> | undefined {
  const { email, name, divisionId, state = 'inactive' } = bodyOf(call);
  const wrong = (what: string) => failure(400, 'general.bad.request', `The ${what} is missing or not valid.`);
  if (typeof name !== 'string' || name === '') return wrong('name');
  if (typeof email !== 'string' || !/^[^@\s]+@[^@\s]+$/.test(email)) return wrong('e-mail address');
  if (!call.organization.divisions.some(({ id }) => id === divisionId)) return wrong('division');
  if (!STATES.includes(state)) return wrong('state');
  // A deleted user keeps the address.
  return isTaken(call, email) ? conflict(call, 'A user with this e-mail address exists already.') : undefined;
}

/** Inactive when no state is given, as in an organization that sends no invitations automatically. */
const create: Handler = (call) => {
  const wrong = creationProblem(call);
  if (wrong) return wrong;
  const { organization, now, behaviour } = call;
  const { email, name, divisionId, state = 'inactive' } = bodyOf(call);
  const user: UserRecord = {
    id: randomUUID(),
    name: String(name),
    email: String(email),
    divisionId: String(divisionId),
    state: String(state),
    version: 1,
    roleIds: organization.roles.filter((role) => role.defaultRoleId === 'employee').map(({ id }) => id),
    invited: 0,
    visibleAt: now + behaviour.visibilityDelay,
  };
  organization.users.push(user);
  const shown = shownUser(organization, user, []);
  audit(call, { entityType: 'User', action: 'Create', entity: user, after: shown });
  return { status: 200, body: shown };
};

const get: Handler = (call) => {
  const user = find(call);
  if (!user || (user.state === 'deleted' && call.request.query.get('state') !== 'deleted')) return noUser();
  return { status: 200, body: shownUser(call.organization, user, expandOf(call)) };
};

const PATCHABLE: readonly string[] = ['name', 'email', 'state', 'title', 'department'];

const patch: Handler = (call) => {
  const user = find(call);
  if (!user) return noUser();
  const { version, ...changes } = bodyOf(call);
  if (version !== user.version) return conflict(call, 'The version does not match the current one.');
  if (changes.state !== undefined && (Object.keys(changes).length > 1 || !STATES.includes(changes.state)))
    return failure(400, 'general.bad.request', 'If state is specified, it is the only modifiable field.');
  if (changes.email !== undefined && isTaken(call, changes.email, user))
    return conflict(call, 'A user with this e-mail address exists already.');
  const before = shownUser(call.organization, user, []);
  const known = Object.fromEntries(Object.entries(changes).filter(([name]) => PATCHABLE.includes(name)));
  Object.assign(user, known, { version: user.version + 1 });
  const after = shownUser(call.organization, user, []);
  audit(call, { entityType: 'User', action: 'Update', entity: user, before, after });
  return { status: 200, body: after };
};

/** A message, and nothing else: the state is unchanged. */
const invite: Handler = (call) => {
  const user = find(call);
  if (!user) return notFound();
  user.invited += 1;
  audit(call, { entityType: 'User', action: 'Update', entity: user, hidden: ['invitation'] });
  return { status: 204 };
};

export const USERS: Readonly<Record<string, Handler>> = {
  'GET /api/v2/users': list,
  'POST /api/v2/users': create,
  'GET /api/v2/users/{userId}': get,
  'PATCH /api/v2/users/{userId}': patch,
  'POST /api/v2/users/{userId}/invite': invite,
};
