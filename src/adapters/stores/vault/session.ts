import type { Context } from '../../../base/context.ts';
import type { HttpResponse } from '../../../base/http-types.ts';
import { SharedLogin } from '../../shared-login.ts';
import { messagesOf } from './errors.ts';
import { toHttp, type VaultPlace, type VaultRequest } from './location.ts';
import { type VaultToken, vaultLogin, vaultLogout } from './login.ts';

/** Milliseconds before its end from which a token is not used any more. */
const MARGIN = 5_000;

/** One login at one Vault: the secret id of an AppRole may be good for a single one. A long run may outlive it, and logs in anew. */
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

  /** Ends the login, where it is ours. A request after that logs in anew. */
  async close(): Promise<void> {
    const token = await this.#login.take();
    if (token) await vaultLogout(this.#context, token);
  }
}
