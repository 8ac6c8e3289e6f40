import type { Context } from '../../context.ts';
import type { HttpResponse } from '../../http/types.ts';
import { messagesOf } from './errors.ts';
import { type VaultToken, vaultLogin, vaultLogout } from './login.ts';
import { toHttp, type VaultPlace, type VaultRequest } from './request.ts';

/**
 * One login at one Vault, made by the first request and shared by all that are asked meanwhile and later: the secret id
 * of an AppRole may be good for a single login.
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
    this.#login ??= vaultLogin(this.#context, this.#place);
    const { token } = await this.#login;
    const response = await this.#context.http.send(toHttp(this.#place, request, token));
    const warnings = response.status < 300 ? messagesOf(response.body, 'warnings') : [];
    for (const warning of warnings) this.#context.log.warn(`Vault: ${warning}`);
    return response;
  }

  /** Ends the login, where it is ours. A request after that logs in anew. */
  async close(): Promise<void> {
    const login = this.#login;
    this.#login = undefined;
    const token = await login?.catch(() => undefined);
    if (token) await vaultLogout(this.#context, token);
  }
}
