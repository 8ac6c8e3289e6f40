import type { Context } from '../../../base/context.ts';
import type { HttpResponse } from '../../../base/http-types.ts';
import { messagesOf } from './errors.ts';
import { toHttp, type VaultPlace, type VaultRequest } from './location.ts';
import { type VaultToken, vaultLogin, vaultLogout } from './login.ts';

/** Milliseconds before its end from which a token is not used any more. */
const MARGIN = 5_000;

/**
 * One login at one Vault, made by the first request and shared by all that are asked meanwhile and later: the secret id
 * of an AppRole may be good for a single login. A run over many tenants may outlive it, and logs in anew.
 */
export class VaultSession {
  readonly #context: Context;
  readonly #place: VaultPlace;
  #login: Promise<VaultToken> | undefined;

  constructor(context: Context, place: VaultPlace) {
    this.#context = context;
    this.#place = place;
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
    this.#login ??= vaultLogin(this.#context, this.#place);
    const login = this.#login;
    const { endsAt, ending } = await login;
    if (endsAt === undefined || endsAt.getTime() - MARGIN > this.#context.clock.now().getTime()) return login;
    // Whoever notices first logs in for all.
    if (this.#login === login) {
      if (ending) this.#context.logins?.ended(ending);
      this.#login = vaultLogin(this.#context, this.#place);
    }
    return this.#login;
  }

  /** Ends the login, where it is ours. A request after that logs in anew. */
  async close(): Promise<void> {
    const login = this.#login;
    this.#login = undefined;
    const token = await login?.catch(() => undefined);
    if (token) await vaultLogout(this.#context, token);
  }
}
