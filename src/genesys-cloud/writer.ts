import { HybridError } from '../errors.ts';
import { HttpError, reasonText } from '../http/error.ts';
import type { Fields } from './answers/answer.ts';
import { parseClient, parsePureEngage, parseRole, parseUser } from './answers/parse.ts';
import { refusalCode } from './answers/refusal.ts';
import type { PlatformApi } from './api.ts';
import { listClients } from './lists.ts';
import { flatten, hasWildcard, missing } from './permissions.ts';
import { clientBody, providerBody, roleBody } from './request-bodies.ts';
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
} from './types.ts';

const CLIENTS = '/api/v2/oauth/clients';
const ROLES = '/api/v2/authorization/roles';
const USERS = '/api/v2/users';
const PURE_ENGAGE = '/api/v2/identityproviders/pureengage';
/** Milliseconds between looks for what was written: parts of Genesys Cloud answer from caches. */
const PAUSES = [500, 1_000, 2_000, 4_000, 8_000];
const SHORT_PAUSES = [500, 1_000, 2_000];

/** Changes an opened organization; only apply gets one. */
export function createWriter(api: PlatformApi): GenesysCloudWriter {
  return new Writer(api);
}

function pathOf(collection: string, id: string): string {
  // An empty id would turn one object's path into that of all.
  if (id !== '') return `${collection}/${encodeURIComponent(id)}`;
  throw new HybridError({
    code: 'genesys-cloud.no-id',
    message: `an object of ${collection} is to be changed, and its id is not known`,
  });
}

class Writer implements GenesysCloudWriter {
  readonly #api: PlatformApi;

  constructor(api: PlatformApi) {
    this.#api = api;
  }

  async createClient(fields: OAuthClientFields): Promise<OAuthClientWithSecret> {
    return this.#withSecret(await this.#api.ask({ method: 'POST', path: CLIENTS, json: clientBody({}, fields) }));
  }

  async updateClient(id: string, fields: Partial<OAuthClientFields>): Promise<OAuthClient> {
    const path = pathOf(CLIENTS, id);
    const { raw } = parseClient((await this.#api.get(path)).about(id));
    const kept = await this.#api.ask({ method: 'PUT', path, json: clientBody(raw, fields) });
    return parseClient(kept.about(id));
  }

  async resetClientSecret(id: string): Promise<OAuthClientWithSecret> {
    const made = await this.#api.ask({ method: 'POST', path: `${pathOf(CLIENTS, id)}/secret` });
    return this.#withSecret(made.about(id));
  }

  async deleteClient(id: string): Promise<void> {
    const path = pathOf(CLIENTS, id);
    // A client that was made a moment ago may not be found yet, and would be left behind.
    const found = await this.#settled(() => this.#api.find(path), isFound, SHORT_PAUSES);
    if (!found) return;
    const { state, raw } = parseClient(found.about(id));
    if (state === 'deleted') return;
    if (state !== 'inactive') {
      await this.#api.send({ method: 'PUT', path, json: { ...clientBody(raw, {}), state: 'inactive' }, accept: [404] });
    }
    await this.#api.send({ method: 'DELETE', path, accept: [404] });
  }

  async addPermissions(roleId: string, permissions: readonly Permission[]): Promise<Role> {
    const path = pathOf(ROLES, roleId);
    const lacks = (role: Role) => missing(flatten(role.policies), permissions).length > 0;
    const read = async () => parseRole((await this.#api.get(path)).about(roleId));
    const role = await read();
    if (!lacks(role)) return role;
    await this.#api.send({ method: 'PUT', path, json: roleBody(role, permissions) });
    const kept = await this.#settled(read, (found) => !lacks(found));
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
    const kept = await this.#settled(
      async () => optionalProvider(await this.#api.find(PURE_ENGAGE)),
      (found) => found !== undefined && isAsAsked(found, fields),
    );
    if (kept) return kept;
    throw new HybridError({
      code: 'genesys-cloud.provider-not-kept',
      message: 'Genesys Cloud took the PureEngage identity provider, and says afterwards that there is none',
      fix: 'Run again in a minute.',
    });
  }

  async createUser({ name, email, divisionId }: { name: string; email: string; divisionId: string }): Promise<User> {
    // Active by word: left out, the state depends on whether the organization sends invitations by itself.
    const json = { name, email, divisionId, state: 'active' };
    return parseUser(
      await this.#api.ask({ method: 'POST', path: USERS, json }).catch((error) => {
        throw isConflict(error) ? userExists(email, error) : error;
      }),
    );
  }

  async restoreUser(id: string): Promise<User> {
    try {
      return await this.#activate(id);
    } catch (error) {
      if (!isConflict(error)) throw error;
      // Somebody changed the user in between: its version is read once more.
      return this.#activate(id);
    }
  }

  async inviteUser(id: string): Promise<void> {
    await this.#api.send({ method: 'POST', path: `${pathOf(USERS, id)}/invite?force=false` });
  }

  async addRoleToUser(roleId: string, userId: string): Promise<void> {
    await this.#api.send({ method: 'PUT', path: `${pathOf(ROLES, roleId)}/users/add`, json: [userId] });
  }

  findClients(): Promise<readonly OAuthClient[]> {
    return listClients(this.#api);
  }

  #withSecret(fields: Fields): OAuthClientWithSecret {
    const secret = this.#api.context.seal(fields.text('secret'));
    return { ...parseClient(fields), secret };
  }

  /** The version guards it, so the PATCH may be repeated: if it took effect, the repetition is a conflict. */
  async #activate(id: string): Promise<User> {
    const path = pathOf(USERS, id);
    const expand = 'expand=authorization';
    const fields =
      (await this.#api.find(`${path}?state=deleted&${expand}`)) ?? (await this.#api.get(`${path}?${expand}`));
    const user = parseUser(fields.about(id));
    if (user.state === 'active') return user;
    // Alone: with a state in it, the request may change nothing else.
    const json = { state: 'active', version: user.version };
    const kept = await this.#api.ask({ method: 'PATCH', path, json, repeatable: true });
    return parseUser(kept.about(id));
  }

  /** Looks until what was written is there, at most some 15 seconds; gives what it saw last. */
  async #settled<T>(read: () => Promise<T>, isThere: (found: T) => boolean, pauses = PAUSES): Promise<T> {
    let found = await read();
    for (const pause of pauses) {
      if (isThere(found)) return found;
      const goesOn = await this.#api.context.clock.sleep(pause).then(
        () => true,
        () => false,
      );
      // The run is being stopped: what was seen so far has to do.
      if (!goesOn) return found;
      found = await read();
    }
    return found;
  }
}

function isFound(fields: Fields | undefined): boolean {
  return fields !== undefined;
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

/** The definition gives this code with 400 as well as with 409. */
function isConflict(error: unknown): boolean {
  if (!(error instanceof HttpError)) return false;
  return error.status === 409 || (error.status === 400 && refusalCode(error) === 'general.conflict');
}

function userExists(email: string, cause: unknown): HybridError {
  return new HybridError({
    code: 'genesys-cloud.user-exists',
    message: `Genesys Cloud has a user ${email} already, whom its search does not find yet`,
    fix: 'Run again in a few minutes: the search lags behind. A deleted user keeps the address, and is then restored.',
    cause,
  });
}
