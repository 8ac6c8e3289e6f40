import { problem } from '../../base/errors.ts';
import type { NewUser, User } from '../../core/ports/genesys-cloud.ts';
import { HttpError } from '../http/error.ts';
import { UnexpectedAnswer } from './answers/answer.ts';
import { parseUser } from './answers/parse.ts';
import { refusalCode } from './answers/refusal.ts';
import type { ApiRequest, PlatformApi } from './api.ts';
import { readUntilSettled } from './read-until-settled.ts';
import { pathOf } from './request-bodies.ts';

const ROLES = '/api/v2/authorization/roles';
const USERS = '/api/v2/users';
const EXPAND = 'expand=authorization';
const NO_CONTENT = 204;

export async function createUser(api: PlatformApi, { name, email, divisionId }: NewUser): Promise<User> {
  // Explicitly active: the default depends on whether the organization sends invitations automatically.
  const json = { name, email, divisionId, state: 'active' };
  const fields = await api.ask({ method: 'POST', path: USERS, json }).catch((error) => {
    throw isConflict(error) ? problem('genesys-cloud.user-exists', { email }, { cause: error }) : error;
  });
  const user = parseUser(fields);
  if (user.email.toLowerCase() === email.toLowerCase()) return user;
  throw fields.wrong('it describes another user than requested');
}

export async function restoreUser(api: PlatformApi, id: string): Promise<User> {
  try {
    return await activate(api, id);
  } catch (error) {
    if (!isConflict(error)) throw error;
    // Another change of the user came between: its version is read again.
    return activate(api, id);
  }
}

/** The version guards it, so the PATCH may be repeated: if it had an effect, the repetition is a conflict. */
async function activate(api: PlatformApi, id: string): Promise<User> {
  const path = pathOf(USERS, id);
  const fields = (await api.find(`${path}?state=deleted&${EXPAND}`)) ?? (await api.get(`${path}?${EXPAND}`));
  const user = parseUser(fields.about(id));
  if (user.state === 'active') return user;
  // A request with a state may change nothing else.
  const json = { state: 'active', version: user.version };
  const kept = await api.ask({ method: 'PATCH', path, json, repeatable: true });
  const restored = parseUser(kept.about(id));
  if (restored.state === 'active') return restored;
  throw kept.wrong(`state is ${restored.state} instead of active`);
}

/** There is no later sign of a sent invitation, so only the response to exactly this request counts. */
export async function inviteUser(api: PlatformApi, id: string): Promise<void> {
  const request: ApiRequest = { method: 'POST', path: `${pathOf(USERS, id)}/invite?force=false` };
  const { status, correlationId } = await api.send(request);
  if (status !== NO_CONTENT) throw new UnexpectedAnswer(request, `status ${status} where ${NO_CONTENT} is due`);
  if (correlationId === undefined) return;
  if (api.invitations.has(correlationId)) throw new UnexpectedAnswer(request, 'it belongs to another invitation');
  api.invitations.add(correlationId);
}

/** If the response does not say whether the role was added, the user is read again. */
export async function addRoleToUser(api: PlatformApi, roleId: string, userId: string): Promise<void> {
  const request: ApiRequest = { method: 'PUT', path: `${pathOf(ROLES, roleId)}/users/add`, json: [userId] };
  const { body } = await api.send(request);
  if (Array.isArray(body) && body.includes(userId)) return;
  const read = async () => parseUser((await api.get(`${pathOf(USERS, userId)}?${EXPAND}`)).about(userId));
  const user = await readUntilSettled(api, read, ({ roleIds }) => roleIds.includes(roleId));
  if (!user.roleIds.includes(roleId)) throw new UnexpectedAnswer(request, 'the user does not have the role afterwards');
}

/** The definition has this code with status 400 as well as 409. */
function isConflict(error: unknown): boolean {
  if (!(error instanceof HttpError)) return false;
  return error.status === 409 || (error.status === 400 && refusalCode(error) === 'general.conflict');
}
