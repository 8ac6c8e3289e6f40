import { randomBytes, randomUUID } from 'node:crypto';
import { audit, bodyOf, type Call, failure, type Handler, texts } from './answers.ts';
import type { ClientRecord, Json } from './state.ts';

const GRANTS: readonly string[] = ['CODE', 'TOKEN', 'SAML2-BEARER', 'PASSWORD', 'CLIENT-CREDENTIALS'];
const SCOPE = /^[a-z][a-z0-9-]*(:[a-z]+)*$/;

/** As answers show a client: never its secret. */
function shown(client: ClientRecord): Json {
  const { secret: _secret, visibleAt: _visibleAt, ...rest } = client;
  return { ...rest, selfUri: `/api/v2/oauth/clients/${client.id}` };
}

function find({ organization, parameters }: Call): ClientRecord | undefined {
  return organization.clients.find(({ id, state }) => id === parameters.clientId && state !== 'deleted');
}

const notFound = () => failure(404, 'client.not.found', 'No oauth client found.');

function roleDivisionsOf(body: Json): ClientRecord['roleDivisions'] {
  return Array.isArray(body.roleDivisions) ? (body.roleDivisions as ClientRecord['roleDivisions']) : [];
}

/** You grant only what you hold. */
function holdsAll({ client, organization }: Call, wanted: ClientRecord['roleDivisions']): boolean {
  return wanted.every(
    ({ roleId, divisionId }) =>
      organization.roles.some(({ id }) => id === roleId) &&
      client.roleDivisions.some(
        (own) => own.roleId === roleId && (own.divisionId === divisionId || own.divisionId === '*'),
      ),
  );
}

function problem(call: Call, body: Json): ReturnType<Handler> | undefined {
  const grant = String(body.authorizedGrantType ?? '').replace(/^SAML2BEARER$/, 'SAML2-BEARER');
  if (grant === '') return failure(400, 'grant.type.required', 'Grant type is required.');
  if (!GRANTS.includes(grant)) return failure(400, 'bad.grant.type', 'Grant type is not valid.');
  if (grant === 'CLIENT-CREDENTIALS') {
    if (roleDivisionsOf(body).length === 0)
      return failure(400, 'missing.client.roles', 'Client roles and divisions are missing.');
    if (!holdsAll(call, roleDivisionsOf(body))) return failure(400, 'bad.client.role', 'Client role is invalid.');
    return undefined;
  }
  if (texts(body.scope).length === 0) return failure(400, 'missing.client.scope', 'Client scope is missing.');
  return texts(body.scope).every((scope) => SCOPE.test(scope))
    ? undefined
    : failure(400, 'auth.invalid.scope', 'Invalid scope.');
}

/** A replacement: what the body leaves out is gone. */
function fields(body: Json): Partial<ClientRecord> {
  const grant = String(body.authorizedGrantType).replace(/^SAML2BEARER$/, 'SAML2-BEARER');
  const isCredentials = grant === 'CLIENT-CREDENTIALS';
  return {
    ...body,
    name: String(body.name),
    description: String(body.description ?? ''),
    authorizedGrantType: grant,
    accessTokenValiditySeconds: Number(body.accessTokenValiditySeconds ?? 86_400),
    registeredRedirectUri: texts(body.registeredRedirectUri),
    scope: isCredentials ? [] : texts(body.scope),
    roleDivisions: isCredentials ? roleDivisionsOf(body) : [],
    state: String(body.state ?? 'active'),
  };
}

const newSecret = () => randomBytes(32).toString('base64url');

const list: Handler = ({ organization, now }) => {
  const entities = organization.clients
    .filter(({ state, visibleAt }) => state !== 'deleted' && visibleAt <= now)
    .map(shown);
  return {
    status: 200,
    body: { entities, pageSize: entities.length, pageNumber: 1, pageCount: 1, total: entities.length },
  };
};

const create: Handler = (call) => {
  const body = bodyOf(call);
  const wrong = problem(call, body);
  if (wrong) return wrong;
  const { organization, behaviour, now } = call;
  if (body.state !== undefined && body.state !== 'active')
    return failure(400, 'bad.client.state', 'New clients can only have an active state.');
  if (organization.clients.filter(({ state }) => state !== 'deleted').length >= behaviour.maximumClients) {
    return failure(400, 'auth.too.many.clients', 'Too many clients exist in this organization.');
  }
  const client = {
    ...fields(body),
    id: randomUUID(),
    secret: newSecret(),
    visibleAt: now + behaviour.visibilityDelay,
    dateCreated: new Date(now).toISOString(),
  } as ClientRecord;
  organization.clients.push(client);
  audit(call, 'OAuthClient', 'Create', client);
  return { status: 200, body: { ...shown(client), secret: client.secret } };
};

const get: Handler = (call) => {
  const client = find(call);
  return client && client.visibleAt <= call.now ? { status: 200, body: shown(client) } : notFound();
};

const put: Handler = (call) => {
  const client = find(call);
  if (!client) return notFound();
  if (client.state === 'disabled') return failure(400, 'bad.client.state', 'Client is disabled.');
  const body = bodyOf(call);
  const wrong = problem(call, body);
  if (wrong) return wrong;
  const { id, secret, visibleAt, dateCreated } = client;
  for (const name of Object.keys(client)) delete client[name];
  Object.assign(client, fields(body), {
    id,
    secret,
    visibleAt,
    dateCreated,
    dateModified: new Date(call.now).toISOString(),
  });
  audit(call, 'OAuthClient', 'Update', client);
  return { status: 200, body: shown(client) };
};

const resetSecret: Handler = (call) => {
  const client = find(call);
  if (!client) return notFound();
  if (!holdsAll(call, client.roleDivisions))
    return failure(400, 'bad.client.role', 'The caller does not have all the roles assigned to this client.');
  client.secret = newSecret();
  audit(call, 'OAuthClient', 'Update', client);
  return { status: 200, body: { ...shown(client), secret: client.secret } };
};

const remove: Handler = (call) => {
  const client = find(call);
  if (!client) return notFound();
  if (client.state !== 'inactive')
    return failure(400, 'cannot.delete.client', 'Clients must be marked as inactive to be eligible for deletion.');
  client.state = 'deleted';
  audit(call, 'OAuthClient', 'Delete', client);
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
