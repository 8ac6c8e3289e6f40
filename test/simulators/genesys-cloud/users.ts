import { randomUUID } from 'node:crypto';
import { audit, bodyOf, type Call, failure, type Handler, paged } from './answers.ts';
import type { Json, UserRecord } from './state.ts';

function shown({ organization }: Pick<Call, 'organization'>, user: UserRecord): Json {
  const { roleIds, divisionId, invited: _invited, ...rest } = user;
  const roles = roleIds.map((id) => ({ id, name: organization.roles.find((role) => role.id === id)?.name ?? '' }));
  return {
    ...rest,
    username: user.email,
    division: { id: divisionId },
    authorization: { roles },
    selfUri: `/api/v2/users/${user.id}`,
  };
}

function find({ organization, parameters }: Call): UserRecord | undefined {
  return organization.users.find(({ id }) => id === (parameters.userId ?? parameters.subjectId));
}

const notFound = () => failure(404, 'not.found', 'The requested resource was not found.');

interface Criterion {
  readonly type?: string;
  readonly fields?: readonly string[];
  readonly value?: string;
  readonly values?: readonly string[];
}

function fits(user: UserRecord, { type, fields = [], value, values = [] }: Criterion): boolean {
  const wanted = [...values, ...(value === undefined ? [] : [value])].map((each) => each.toLowerCase());
  if (type !== 'EXACT' && type !== 'TERM' && type !== 'TERMS') return true;
  return fields.some((field) => wanted.includes(String(user[field as keyof UserRecord] ?? '').toLowerCase()));
}

/** Without a criterion for the state only active users are found. */
const search: Handler = (call) => {
  const query = (bodyOf(call).query ?? []) as readonly Criterion[];
  const asksState = query.some(({ fields }) => fields?.includes('state'));
  const found = call.organization.users
    .filter((user) => asksState || user.state === 'active')
    .filter((user) => query.every((criterion) => fits(user, criterion)));
  const results = found.map((user) => shown(call, user));
  return {
    status: 200,
    body: { total: results.length, pageCount: 1, pageSize: 25, pageNumber: 1, types: ['users'], results },
  };
};

const list: Handler = (call) => {
  const state = call.request.query.get('state') ?? 'active';
  const found = call.organization.users.filter((user) => state === 'any' || user.state === state);
  return paged(
    call,
    found.map((user) => shown(call, user)),
  );
};

const create: Handler = (call) => {
  const { email, name, divisionId } = bodyOf(call);
  const address = String(email).toLowerCase();
  if (call.organization.users.some((user) => user.email.toLowerCase() === address)) {
    return failure(409, 'general.conflict', 'A user with this e-mail address exists already.');
  }
  const employee = call.organization.roles.find((role) => role.defaultRoleId === 'employee')?.id ?? '';
  const user: UserRecord = {
    id: randomUUID(),
    name: String(name),
    email: String(email),
    divisionId: String(divisionId),
    state: 'inactive',
    version: 1,
    roleIds: [employee],
    invited: 0,
  };
  call.organization.users.push(user);
  audit(call, 'User', 'Create', user);
  return { status: 200, body: shown(call, user) };
};

const get: Handler = (call) => {
  const user = find(call);
  const wanted = call.request.query.get('state');
  if (!user || (user.state === 'deleted' && wanted !== 'deleted' && wanted !== 'any')) return notFound();
  return { status: 200, body: shown(call, user) };
};

const patch: Handler = (call) => {
  const user = find(call);
  if (!user) return notFound();
  const { version, ...changes } = bodyOf(call);
  if (version !== user.version) return failure(409, 'general.conflict', 'The version does not match the current one.');
  if (changes.state !== undefined && Object.keys(changes).length > 1)
    return failure(400, 'general.bad.request', 'If state is specified, it is the only modifiable field.');
  Object.assign(user, changes, { version: user.version + 1 });
  audit(call, 'User', 'Update', user);
  return { status: 200, body: shown(call, user) };
};

const invite: Handler = (call) => {
  const user = find(call);
  if (!user) return notFound();
  user.invited += 1;
  if (user.state === 'inactive') user.state = 'active';
  return { status: 204 };
};

export const USERS: Readonly<Record<string, Handler>> = {
  'POST /api/v2/users/search': search,
  'GET /api/v2/users': list,
  'POST /api/v2/users': create,
  'GET /api/v2/users/{userId}': get,
  'PATCH /api/v2/users/{userId}': patch,
  'POST /api/v2/users/{userId}/invite': invite,
};
