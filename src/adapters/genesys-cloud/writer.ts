import { HybridError, Refusal } from '../../base/errors.ts';
import { isSameId } from '../../core/organization/client-id.ts';
import { flatten, hasWildcard, missing } from '../../core/organization/permissions.ts';
import type {
  GenesysCloudWriter,
  IdentityProvider,
  IdentityProviderFields,
  OAuthClient,
  OAuthClientFields,
  OAuthClientWithSecret,
  Permission,
  Role,
  User,
} from '../../core/ports/genesys-cloud.ts';
import { reasonText } from '../http/error.ts';
import type { Fields } from './answers/answer.ts';
import { parseClient, parsePureEngage, parseRole } from './answers/parse.ts';
import type { PlatformApi } from './api.ts';
import { listClients } from './lists.ts';
import { pathOf } from './paths.ts';
import { clientBody, newClientBody, providerBody, roleBody } from './request-bodies.ts';
import { type Look, SHORT_PAUSES, settled } from './settled.ts';
import { addRoleToUser, createUser, inviteUser, type NewUser, restoreUser } from './user-writer.ts';

const CLIENTS = '/api/v2/oauth/clients';
const ROLES = '/api/v2/authorization/roles';
const PURE_ENGAGE = '/api/v2/identityproviders/pureengage';

/** Changes an opened organization; only apply gets one. */
export function createWriter(api: PlatformApi): GenesysCloudWriter {
  return new Writer(api);
}

class Writer implements GenesysCloudWriter {
  readonly #api: PlatformApi;

  constructor(api: PlatformApi) {
    this.#api = api;
  }

  async createClient(fields: OAuthClientFields, predecessorId?: string): Promise<OAuthClientWithSecret> {
    const json = newClientBody(await this.#rawClient(predecessorId), fields);
    return this.#withSecret(await this.#api.ask({ method: 'POST', path: CLIENTS, json }));
  }

  async updateClient(id: string, fields: Partial<OAuthClientFields>): Promise<OAuthClient> {
    const path = pathOf(CLIENTS, id);
    const { raw } = parseClient((await this.#api.get(path)).about(id));
    const json = clientBody(raw, fields);
    const kept = await this.#api.ask({ method: 'PUT', path, json });
    const client = parseClient(kept.about(id));
    if (!isSame(client.raw, raw) || isSame(clientBody(raw, {}), json)) return client;
    throw kept.wrong('it is the client as it was before');
  }

  async resetClientSecret(id: string): Promise<OAuthClientWithSecret> {
    this.#refuseOwnClient(id, 'reset');
    const made = await this.#api.ask({ method: 'POST', path: `${pathOf(CLIENTS, id)}/secret` });
    return this.#withSecret(made.about(id));
  }

  async deleteClient(id: string): Promise<void> {
    this.#refuseOwnClient(id, 'deleted');
    const path = pathOf(CLIENTS, id);
    // A client that was made a moment ago may not be found yet, and would be left behind.
    const read = async () => optionalClient(await this.#api.find(path), id);
    const found = await this.#settled({ read, isThere: (client) => client !== undefined, pauses: SHORT_PAUSES });
    if (found === undefined || isGone(found)) return;
    const { state, raw } = found;
    if (state !== 'inactive') {
      await this.#api.send({ method: 'PUT', path, json: { ...clientBody(raw, {}), state: 'inactive' }, accept: [404] });
    }
    // The definition gives its answer no form, and the store forgets the client next: only a look tells.
    await this.#api.send({ method: 'DELETE', path, accept: [404] });
    if (!isGone(await this.#settled({ read, isThere: isGone }))) throw notDeleted(id);
  }

  async addPermissions(roleId: string, permissions: readonly Permission[]): Promise<Role> {
    const path = pathOf(ROLES, roleId);
    const lacks = (role: Role) => missing(flatten(role.policies), permissions).length > 0;
    const read = async () => parseRole((await this.#api.get(path)).about(roleId));
    const role = await read();
    if (!lacks(role)) return role;
    await this.#api.send({ method: 'PUT', path, json: roleBody(role, permissions) });
    const kept = await this.#settled({ read, isThere: (found) => !lacks(found) });
    this.#warnOfLoss(role, kept);
    return kept;
  }

  /** Genesys Cloud replaces wildcards by what they stand for, so only plain permissions can be compared. */
  #warnOfLoss(before: Role, after: Role): void {
    const plain = [...flatten(before.policies)].filter((permission) => !hasWildcard(permission));
    const lost = missing(flatten(after.policies), plain);
    if (lost.length === 0) return;
    const names = reasonText(lost.join(', '));
    this.#api.context.log.warn(
      `the role "${reasonText(before.name)}" was sent with all it had, and came back without ${names}`,
    );
  }

  async putPureEngage(fields: IdentityProviderFields): Promise<IdentityProvider> {
    const before = optionalProvider(await this.#api.find(PURE_ENGAGE));
    await this.#api.send({ method: 'PUT', path: PURE_ENGAGE, json: providerBody(before?.raw ?? {}, fields) });
    // The PUT answers with a stub: only a GET tells what was kept.
    const kept = await this.#settled({
      read: async () => optionalProvider(await this.#api.find(PURE_ENGAGE)),
      isThere: (found) => found !== undefined && isAsAsked(found, fields),
    });
    if (kept) return kept;
    throw new HybridError({
      code: 'genesys-cloud.provider-not-kept',
      message: 'Genesys Cloud took the PureEngage identity provider, and says afterwards that there is none',
      fix: 'Run again in a minute.',
    });
  }

  createUser(user: NewUser): Promise<User> {
    return createUser(this.#api, user);
  }

  restoreUser(id: string): Promise<User> {
    return restoreUser(this.#api, id);
  }

  inviteUser(id: string): Promise<void> {
    return inviteUser(this.#api, id);
  }

  addRoleToUser(roleId: string, userId: string): Promise<void> {
    return addRoleToUser(this.#api, roleId, userId);
  }

  findClients(): Promise<readonly OAuthClient[]> {
    return listClients(this.#api);
  }

  /** Read right before it is copied. Empty where there is none. */
  async #rawClient(id: string | undefined): Promise<OAuthClient['raw']> {
    if (id === undefined) return {};
    return optionalClient(await this.#api.find(pathOf(CLIENTS, id)), id)?.raw ?? {};
  }

  /** A plan refuses it before; this holds also where the credentials changed since. */
  #refuseOwnClient(id: string, what: 'reset' | 'deleted'): void {
    if (!isSameId(id, this.#api.clientId)) return;
    throw new Refusal({
      code: 'genesys-cloud.own-client',
      message: `the client ${id} is the one that this run logs in with, and would be ${what}`,
      fix: 'Let another OAuth client provision the organization, then run again.',
    });
  }

  #withSecret(fields: Fields): OAuthClientWithSecret {
    const secret = this.#api.context.seal(fields.text('secret'));
    return { ...parseClient(fields), secret };
  }

  #settled<T>(look: Omit<Look<T>, 'clock'>): Promise<T> {
    return settled({ ...look, clock: this.#api.context.clock });
  }
}

function optionalClient(fields: Fields | undefined, id: string): OAuthClient | undefined {
  return fields && parseClient(fields.about(id));
}

function isGone(client: OAuthClient | undefined): boolean {
  return client === undefined || client.state === 'deleted';
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function notDeleted(id: string): HybridError {
  return new HybridError({
    code: 'genesys-cloud.client-not-deleted',
    message: `Genesys Cloud took the deletion of the client ${id}, and shows it still`,
    fix: 'Run again in a minute.',
  });
}

function optionalProvider(fields: Fields | undefined): IdentityProvider | undefined {
  return fields && parsePureEngage(fields);
}

function isAsAsked(kept: IdentityProvider, fields: IdentityProviderFields): boolean {
  return (
    kept.name === fields.name &&
    kept.autoProvisionUsers === fields.autoProvisionUsers &&
    kept.disabled === fields.disabled &&
    kept.issuer === fields.issuer &&
    kept.target === fields.target &&
    kept.certificates.length === fields.certificates.length &&
    fields.certificates.every((certificate) => kept.certificates.includes(certificate))
  );
}
