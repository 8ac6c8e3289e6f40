import type { Context } from '../../base/context.ts';
import type { HttpRequest, HttpResponse } from '../../base/http-types.ts';
import type { Secret } from '../../base/secret.ts';
import type { AccessToken } from '../../core/ports/genesys-cloud.ts';
import { HttpError } from '../http/error.ts';
import { SharedLogin } from '../shared-login.ts';
import { Fields } from './answers/answer.ts';
import { explained, refusalCode } from './answers/refusal.ts';
import { endToken, requestToken } from './token.ts';

export interface OrganizationAccess {
  /** Domain of the region: `mypurecloud.de`. */
  readonly domain: string;
  readonly credentials: { readonly clientId: string; readonly clientSecret: Secret };
}

export interface ApiRequest extends Pick<HttpRequest, 'method' | 'repeatable' | 'accept'> {
  /** From `/api/v2` on, with its query. */
  readonly path: string;
  readonly json?: unknown;
}

/** The Platform API of one organization with one login, which the first request starts and a reader and a writer share. */
export class PlatformApi {
  readonly context: Context;
  /** Correlation IDs of answered invitations, which identify them; there is more than one writer. */
  readonly invitations = new Set<string>();
  readonly #access: OrganizationAccess;
  readonly #login: SharedLogin<AccessToken>;
  /** From the Date header of the last response. */
  serviceTime: Date | undefined;
  /** Milliseconds that the local clock was ahead at the last response, including the time of its transfer. */
  clockAhead: number | undefined;

  constructor(context: Context, access: OrganizationAccess) {
    this.context = context;
    this.#access = access;
    this.#login = new SharedLogin(() => this.#newLogin());
  }

  get clientId(): string {
    return this.#access.credentials.clientId;
  }

  /** @throws HttpError, or a HybridError with a remedy if Genesys Cloud gives the reason of a refusal */
  async send(request: ApiRequest): Promise<HttpResponse> {
    const login = this.#login.get();
    const token = await login;
    try {
      return await this.#sendAs(token, request);
    } catch (error) {
      if (!isExpired(error)) throw explained(error);
    }
    if (this.#login.isOver(login)) this.context.logins?.ended(token.ending);
    return this.#sendAs(await this.#login.get(), request).catch((error: unknown) => {
      throw explained(error);
    });
  }

  /** The object in the response. @throws UnexpectedAnswer if it is no object */
  async ask(request: ApiRequest): Promise<Fields> {
    return this.#fields(request, await this.send(request));
  }

  get(path: string): Promise<Fields> {
    return this.ask({ method: 'GET', path });
  }

  async find(path: string): Promise<Fields | undefined> {
    const request: ApiRequest = { method: 'GET', path, accept: [404] };
    const response = await this.send(request);
    return response.status === 404 ? undefined : this.#fields(request, response);
  }

  /** Ends the login, if there was one. Never throws. */
  async close(): Promise<void> {
    const token = await this.#login.take();
    if (token) await endToken(this.context, { domain: this.#access.domain, token });
  }

  #fields({ method, path }: ApiRequest, { body, correlationId }: HttpResponse): Fields {
    return Fields.of(body, { method, path, correlationId });
  }

  async #sendAs({ headers, budget }: AccessToken, { json, path, ...request }: ApiRequest): Promise<HttpResponse> {
    const response = await this.context.http.send({
      ...request,
      url: `https://api.${this.#access.domain}${path}`,
      headers,
      budget,
      ...(json !== undefined && { body: { json } }),
    });
    const time = new Date(response.headers.date ?? '');
    if (Number.isNaN(time.getTime())) return response;
    this.serviceTime = time;
    this.clockAhead = this.context.clock.now().getTime() - time.getTime();
    return response;
  }

  /** A failed login is not kept: the next request tries again. */
  #newLogin(): Promise<AccessToken> {
    const { domain, credentials } = this.#access;
    const login = requestToken(this.context, { domain, ...credentials });
    login.catch(() => this.#login.isOver(login));
    return login;
  }
}

function isExpired(error: unknown): boolean {
  return error instanceof HttpError && error.status === 401 && refusalCode(error) !== 'ip.not.authorized';
}
