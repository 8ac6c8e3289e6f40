import { problem, refusal } from '../../base/errors.ts';
import { isSameId } from '../../core/organization/client-id.ts';
import { flatten, hasWildcard, missing } from '../../core/organization/permissions.ts';
import type * as Cloud from '../../core/ports/genesys-cloud.ts';
import { reasonText } from '../http/error.ts';
import type { Fields } from './answers/answer.ts';
import { parseClient, parsePureEngage, parseRole } from './answers/parse.ts';
import type { PlatformApi } from './api.ts';
import { readUntilSettled, SHORT_PAUSES } from './read-until-settled.ts';
import { listClients } from './reader.ts';
import { clientBody, newClientBody, pathOf, providerBody, roleBody } from './request-bodies.ts';
import { addRoleToUser, createUser, inviteUser, restoreUser } from './user-writer.ts';

const CLIENTS = '/api/v2/oauth/clients';
const ROLES = '/api/v2/authorization/roles';
const PURE_ENGAGE = '/api/v2/identityproviders/pureengage';

/** Changes an organization; only apply gets a writer. */
export function createWriter(api: PlatformApi): Cloud.GenesysCloudWriter {
  return {
    createClient: (fields, predecessorId) => createClient(api, fields, predecessorId),
    updateClient: (id, fields) => updateClient(api, id, fields),
    resetClientSecret: (id) => resetClientSecret(api, id),
    deleteClient: (id) => deleteClient(api, id),
    addPermissions: (roleId, permissions) => addPermissions(api, roleId, permissions),
    putPureEngage: (fields) => putPureEngage(api, fields),
    createUser: (user) => createUser(api, user),
    restoreUser: (id) => restoreUser(api, id),
    inviteUser: (id) => inviteUser(api, id),
    addRoleToUser: (roleId, userId) => addRoleToUser(api, roleId, userId),
    findClients: () => listClients(api),
  };
}

async function createClient(api: PlatformApi, fields: Cloud.OAuthClientFields, predecessorId?: string) {
  // Read directly before it is copied.
  const predecessor = predecessorId === undefined ? undefined : await findClient(api, predecessorId);
  const json = newClientBody(predecessor?.raw ?? {}, fields);
  return withSecret(api, await api.ask({ method: 'POST', path: CLIENTS, json }));
}

async function updateClient(api: PlatformApi, id: string, fields: Partial<Cloud.OAuthClientFields>) {
  const path = pathOf(CLIENTS, id);
  const { raw } = parseClient((await api.get(path)).about(id));
  const json = clientBody(raw, fields);
  const kept = await api.ask({ method: 'PUT', path, json });
  const client = parseClient(kept.about(id));
  if (!isSame(client.raw, raw) || isSame(clientBody(raw, {}), json)) return client;
  throw kept.wrong('it is the client before the change');
}

async function resetClientSecret(api: PlatformApi, id: string): Promise<Cloud.OAuthClientWithSecret> {
  refuseOwnClient(api, id, 'reset');
  const made = await api.ask({ method: 'POST', path: `${pathOf(CLIENTS, id)}/secret` });
  return withSecret(api, made.about(id));
}

async function deleteClient(api: PlatformApi, id: string): Promise<void> {
  refuseOwnClient(api, id, 'deleted');
  const path = pathOf(CLIENTS, id);
  // A new client may not be found yet, and would be left behind.
  const read = () => findClient(api, id);
  const found = await readUntilSettled(api, read, (client) => client !== undefined, SHORT_PAUSES);
  if (found === undefined || isGone(found)) return;
  const { state, raw } = found;
  if (state !== 'inactive') {
    await api.send({ method: 'PUT', path, json: { ...clientBody(raw, {}), state: 'inactive' }, accept: [404] });
  }
  // The definition has no form for the response, and the store deletes the client next: only a read is reliable.
  await api.send({ method: 'DELETE', path, accept: [404] });
  if (isGone(await readUntilSettled(api, read, isGone))) return;
  throw problem('genesys-cloud.client-not-deleted', { id });
}

async function addPermissions(api: PlatformApi, roleId: string, permissions: readonly Cloud.Permission[]) {
  const path = pathOf(ROLES, roleId);
  const lacks = (role: Cloud.Role) => missing(flatten(role.policies), permissions).length > 0;
  const read = async () => parseRole((await api.get(path)).about(roleId));
  const role = await read();
  if (!lacks(role)) return role;
  await api.send({ method: 'PUT', path, json: roleBody(role, permissions) });
  const kept = await readUntilSettled(api, read, (found) => !lacks(found));
  warnOfLoss(api, role, kept);
  return kept;
}

/** Genesys Cloud expands wildcards, so only plain permissions can be compared. */
function warnOfLoss({ context }: PlatformApi, before: Cloud.Role, after: Cloud.Role): void {
  const plain = [...flatten(before.policies)].filter((permission) => !hasWildcard(permission));
  const lost = missing(flatten(after.policies), plain);
  if (lost.length === 0) return;
  const names = reasonText(lost.join(', '));
  context.log.warn(
    `Genesys Cloud removed ${names} from the role "${reasonText(before.name)}", although the update contained them`,
  );
}

async function putPureEngage(api: PlatformApi, fields: Cloud.IdentityProviderFields): Promise<Cloud.IdentityProvider> {
  const read = async () => {
    const found = await api.find(PURE_ENGAGE);
    return found && parsePureEngage(found);
  };
  const before = await read();
  await api.send({ method: 'PUT', path: PURE_ENGAGE, json: providerBody(before?.raw ?? {}, fields) });
  // The response to the PUT is incomplete: only a GET shows the stored values.
  const kept = await readUntilSettled(api, read, (found) => found !== undefined && isAsAsked(found, fields));
  if (kept) return kept;
  throw problem('genesys-cloud.provider-not-kept');
}

/** A plan refuses it earlier; this also covers credentials that changed since. */
function refuseOwnClient({ clientId }: PlatformApi, id: string, change: 'reset' | 'deleted'): void {
  if (isSameId(id, clientId)) throw refusal('genesys-cloud.own-client', { id, change });
}

function withSecret({ context }: PlatformApi, fields: Fields): Cloud.OAuthClientWithSecret {
  const secret = context.seal(fields.text('secret'));
  return { ...parseClient(fields), secret };
}

async function findClient(api: PlatformApi, id: string): Promise<Cloud.OAuthClient | undefined> {
  const fields = await api.find(pathOf(CLIENTS, id));
  return fields && parseClient(fields.about(id));
}

function isGone(client: Cloud.OAuthClient | undefined): boolean {
  return client === undefined || client.state === 'deleted';
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const PLAIN_FIELDS = ['name', 'autoProvisionUsers', 'disabled', 'issuer', 'target'] as const;

function isAsAsked(kept: Cloud.IdentityProvider, fields: Cloud.IdentityProviderFields): boolean {
  return (
    PLAIN_FIELDS.every((name) => kept[name] === fields[name]) &&
    kept.certificates.length === fields.certificates.length &&
    fields.certificates.every((certificate) => kept.certificates.includes(certificate))
  );
}
