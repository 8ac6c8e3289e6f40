import type { Context } from '../../../base/context.ts';
import { problem } from '../../../base/errors.ts';
import type { HttpRequest, HttpResponse } from '../../../base/http-types.ts';
import { textAt, valueAt } from '../../../base/json.ts';
import { Secret } from '../../../base/secret.ts';
import { endLogin, SharedLogin } from '../../shared-login.ts';
import { isPassing, loginError, messagesOf, reasonIn, throwExplained } from './errors.ts';
import { mountName, toHttp, urlPath, type VaultPlace, type VaultRequest } from './location.ts';

interface VaultToken {
  readonly token: Secret;
  /** The request that ends the login; undefined for a token from the environment, or one that cannot be revoked. */
  readonly ending: HttpRequest | undefined;
  /** Undefined for a token with an unknown end. */
  readonly endsAt?: Date;
}

type Credentials = Readonly<Record<string, string | Secret>>;

/** AppRole answers 500 with this text to the credentials of another method; any other 500 may be temporary. */
function mayPass(response: HttpResponse): boolean {
  return isPassing(response) || (response.status === 500 && !/missing role_id/.test(reasonIn(response)));
}

async function login(context: Context, place: VaultPlace, method: string, json: Credentials): Promise<VaultToken> {
  const { http, seal, clock, logins, environment } = context;
  const asked = clock.now().getTime();
  const mount = mountName(environment.VAULT_AUTH_MOUNT || method);
  const request = toHttp(place, {
    method: 'POST',
    path: `auth/${urlPath(mount)}/login`,
    body: { json },
    accept: [400, 403, 404, 405, 500, 501, 503],
    isRateLimit: mayPass,
    repeatable: true,
  });
  const response = await http.send(request).catch(throwExplained);
  const auth = response.status === 200 ? valueAt(response.body, 'auth') : undefined;
  const given = textAt(auth, 'client_token');
  if (!given) throw loginError(response, { address: place.address, mount, role: environment.VAULT_ROLE ?? '' });
  const token = seal(given);
  const lease = valueAt(auth, 'lease_duration');
  const end = typeof lease === 'number' && lease > 0 ? { endsAt: new Date(asked + lease * 1000) } : {};
  // Vault does not store a batch token, so it cannot be revoked; it ends by itself.
  if (valueAt(auth, 'token_type') === 'batch') return { token, ending: undefined, ...end };
  const path = 'auth/token/revoke-self';
  const ending = toHttp(place, { method: 'POST', path, accept: [400, 403, 404], duringStop: true }, token);
  logins?.begun(ending);
  return { token, ending, ...end };
}

/** The OIDC token of the job. Without VAULT_AUDIENCE its audience is the URL of the owner, which other services may accept too. */
async function identityToken({ environment, http, seal }: Context): Promise<Secret> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = environment;
  if (!address || !URL.canParse(address) || !bearer) throw problem('vault.no-identity');
  const url = new URL(address);
  if (environment.VAULT_AUDIENCE) url.searchParams.set('audience', environment.VAULT_AUDIENCE);
  seal(bearer);
  const headers = { Authorization: new Secret(`Bearer ${bearer}`) };
  const { body } = await http.send({ method: 'GET', url: url.href, headers });
  const token = textAt(body, 'value');
  if (token) return seal(token);
  throw problem('vault.no-identity#empty');
}

/** Logs in with a token, with AppRole, or with the identity of the workflow. @throws HybridError that names the variables to set */
async function vaultLogin(context: Context, place: VaultPlace): Promise<VaultToken> {
  const { seal, environment } = context;
  const { VAULT_ROLE_ID, VAULT_SECRET_ID, VAULT_ROLE } = environment;
  // A pasted secret often ends with a line break, which no header can contain.
  const token = environment.VAULT_TOKEN?.trim();
  if (token) return { token: seal(token), ending: undefined };
  if (VAULT_ROLE_ID && VAULT_SECRET_ID) {
    return login(context, place, 'approle', { role_id: VAULT_ROLE_ID, secret_id: seal(VAULT_SECRET_ID) });
  }
  if (VAULT_ROLE) return login(context, place, 'jwt', { role: VAULT_ROLE, jwt: await identityToken(context) });
  const half = VAULT_SECRET_ID ? 'vault.no-login#role-id' : 'vault.no-login';
  throw problem(VAULT_ROLE_ID ? 'vault.no-login#secret-id' : half, { address: place.address });
}

/** A token is not used in its last milliseconds. */
const MARGIN = 5_000;

/** One login at one Vault: the secret ID of an AppRole may allow a single one. A run that outlives the login logs in again. */
export class VaultSession {
  readonly #context: Context;
  readonly #place: VaultPlace;
  readonly #login: SharedLogin<VaultToken>;

  constructor(context: Context, place: VaultPlace) {
    this.#context = context;
    this.#place = place;
    this.#login = new SharedLogin(() => vaultLogin(context, place));
  }

  get description(): string {
    const { address, namespace } = this.#place;
    return `Vault ${address}${namespace === undefined ? '' : `, namespace ${namespace}`}`;
  }

  async send(request: VaultRequest): Promise<HttpResponse> {
    const { token } = await this.#loggedIn();
    const response = await this.#context.http.send(toHttp(this.#place, request, token));
    const warnings = response.status < 300 ? messagesOf(response.body, 'warnings') : [];
    for (const warning of warnings) this.#context.log.warn(`Vault: ${warning}`);
    return response;
  }

  async #loggedIn(): Promise<VaultToken> {
    const login = this.#login.get();
    const { endsAt, ending } = await login;
    if (endsAt === undefined || endsAt.getTime() - MARGIN > this.#context.clock.now().getTime()) return login;
    if (this.#login.isOver(login) && ending) this.#context.logins?.ended(ending);
    return this.#login.get();
  }

  /** Ends a login that this run began. A later request logs in again. */
  async close(): Promise<void> {
    const token = await this.#login.take();
    const response = token?.ending && (await endLogin(this.#context, token.ending, 'Vault'));
    if (response?.status === 403) this.#context.log.debug(`Vault did not end the login: ${reasonIn(response)}`);
  }
}
