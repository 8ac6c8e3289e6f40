import { randomBytes, randomUUID } from 'node:crypto';
import { bodyOf, type Call, failure, type Handler, notFound } from '../answers.ts';
import { audit } from '../audit/audit.ts';
import { holdsGrants } from '../caller.ts';
import type { ClientRecord, Json, RoleDivision } from '../records.ts';
import { clientFields, clientProblem, isGone, roleDivisionsOf } from './oauth-client-rules.ts';

/** A client in the form of answers: never with its secret. */
export function shownClient(client: ClientRecord): Json {
  const { secret: _secret, visibleAt: _visibleAt, usableAt: _usableAt, ...rest } = client;
  return { ...rest, selfUri: `/api/v2/oauth/clients/${client.id}` };
}

function find({ organization, parameters, now }: Call): ClientRecord | undefined {
  return organization.clients.find((client) => client.id === parameters.clientId && !isGone(client, now));
}

const noClient = () => failure(404, 'client.not.found', 'No oauth client found.');

function grantProblem(call: Call, wanted: readonly RoleDivision[]): ReturnType<Handler> | undefined {
  const exist = wanted.every(({ roleId }) => call.organization.roles.some(({ id }) => id === roleId));
  return exist && holdsGrants(call, wanted) ? undefined : failure(400, 'bad.client.role', 'Client role is invalid.');
}

function actorOf({ client, user }: Call): Json {
  return user ? { id: user.id, selfUri: `/api/v2/users/${user.id}` } : { id: client.id };
}

export const newSecret = () => randomBytes(32).toString('base64url');

const list: Handler = ({ organization, now }) => {
  const entities = organization.clients
    .filter((client) => !isGone(client, now) && client.visibleAt <= now)
    .map(shownClient);
  const counts = { pageSize: entities.length, pageNumber: 1, pageCount: 1, total: entities.length };
  return { status: 200, body: { entities, ...counts, selfUri: '/api/v2/oauth/clients' } };
};

function creationProblem(call: Call, body: Json): ReturnType<Handler> | undefined {
  const wrong = clientProblem(body, 'auth.invalid.scope');
  if (wrong) return wrong;
  if (body.state !== undefined && body.state !== 'active')
    return failure(400, 'bad.client.state', 'New clients can only have an active state.');
  const { organization, behaviour, now } = call;
  if (organization.clients.filter((client) => !isGone(client, now)).length >= behaviour.maximumClients)
    return failure(400, 'auth.too.many.clients', 'Too many clients exist in this organization.');
  return grantProblem(call, roleDivisionsOf(body));
}

const create: Handler = (call) => {
  const body = bodyOf(call);
  const wrong = creationProblem(call, body);
  if (wrong) return wrong;
  const { organization, behaviour, now } = call;
  const instant = new Date(now).toISOString();
  const client: ClientRecord = {
    ...clientFields(body),
    id: randomUUID(),
    secret: newSecret(),
    visibleAt: now + behaviour.visibilityDelay,
    usableAt: now + behaviour.loginDelay,
    ...{ dateCreated: instant, dateModified: instant, createdBy: actorOf(call), modifiedBy: actorOf(call) },
  };
  organization.clients.push(client);
  audit(call, { entityType: 'OAuthClient', action: 'Create', entity: client, after: shownClient(client) });
  return { status: 200, body: { ...shownClient(client), secret: client.secret } };
};

const get: Handler = (call) => {
  const client = find(call);
  return client && client.visibleAt <= call.now ? { status: 200, body: shownClient(client) } : noClient();
};

function replacementProblem(call: Call, client: ClientRecord, body: Json): ReturnType<Handler> | undefined {
  if (client.state === 'disabled') return failure(400, 'bad.client.state', 'Client is disabled.');
  const wrong = clientProblem(body, 'invalid.value');
  if (wrong) return wrong;
  // Editing a client requires the roles that it has, as well as those that it gets.
  if (!holdsGrants(call, client.roleDivisions)) return failure(400, 'bad.client.role', 'Client role is invalid.');
  return grantProblem(call, roleDivisionsOf(body));
}

const put: Handler = (call) => {
  const client = find(call);
  if (!client) return noClient();
  const body = bodyOf(call);
  const wrong = replacementProblem(call, client, body);
  if (wrong) return wrong;
  const before = shownClient(client);
  const { id, secret, visibleAt, usableAt, dateCreated, createdBy } = client;
  const dateModified = new Date(call.now).toISOString();
  for (const name of Object.keys(client)) delete client[name];
  const kept = { id, secret, visibleAt, usableAt, dateCreated, createdBy };
  Object.assign(client, clientFields(body), kept, { dateModified, modifiedBy: actorOf(call) });
  audit(call, { entityType: 'OAuthClient', action: 'Update', entity: client, before, after: shownClient(client) });
  return { status: 200, body: shownClient(client) };
};

const resetSecret: Handler = (call) => {
  const client = find(call);
  if (!client) return notFound();
  if (!holdsGrants(call, client.roleDivisions))
    return failure(400, 'bad.client.role', 'The caller does not have all the roles assigned to this client.');
  client.secret = newSecret();
  client.usableAt = call.now + call.behaviour.loginDelay;
  const { tokens } = call.organization;
  for (const [token, { clientId }] of tokens)
    if (call.behaviour.resetEndsTokens && clientId === client.id) tokens.delete(token);
  audit(call, { entityType: 'OAuthClient', action: 'Update', entity: client, hidden: ['secret'] });
  return { status: 200, body: { ...shownClient(client), secret: client.secret } };
};

const remove: Handler = (call) => {
  const client = find(call);
  if (!client) return noClient();
  if (client.state !== 'inactive')
    return failure(400, 'cannot.delete.client', 'Clients must be marked as inactive to be eligible for deletion.');
  client.state = 'deleted';
  audit(call, { entityType: 'OAuthClient', action: 'Delete', entity: client, before: shownClient(client) });
  return { status: 204 };
};

export const OAUTH_CLIENTS: Readonly<Record<string, Handler>> = {
  'GET /api/v2/oauth/clients': list,
  'POST /api/v2/oauth/clients': create,
  'GET /api/v2/oauth/clients/{clientId}': get,
  'PUT /api/v2/oauth/clients/{clientId}': put,
  'DELETE /api/v2/oauth/clients/{clientId}': remove,
  'POST /api/v2/oauth/clients/{clientId}/secret': resetSecret,
};
