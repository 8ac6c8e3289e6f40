import type { Context } from '../../context.ts';
import { HybridError } from '../../errors.ts';
import type { HttpBody, HttpMethod, HttpRequest, HttpResponse } from '../../http/types.ts';
import { Secret } from '../../secrets/secret.ts';
import { textOf, webPage } from './answer.ts';

export interface GaxAccess {
  /** `https://gax.acme.example:8443/gax/api` */
  readonly url: string;
  readonly username: Secret;
  readonly password: Secret;
  readonly certificateAuthority?: string;
}

export interface GaxRequest {
  readonly method: HttpMethod;
  /** After the base, with its query: `cfg/objects?type=CfgTenant`. */
  readonly path: string;
  readonly json?: unknown;
}

const REFUSALS = [301, 302, 303, 400, 401, 403, 404, 405, 409, 500] as const;
const MAX_COOKIES = 50;

/** A login at GAX: cookies, and the CSRF word where one is asked for. */
export class GaxSession {
  readonly #context: Context;
  readonly #access: GaxAccess;
  readonly #cookies = new Map<string, string>();
  readonly #protection = new Map<string, string>();
  #login: Promise<void> | undefined;

  constructor(context: Context, access: GaxAccess) {
    this.#context = context;
    this.#access = access;
  }

  get url(): string {
    return this.#access.url.replace(/\/+$/, '');
  }

  /** A question. When the session has ended meanwhile it logs in again, once. */
  async ask(path: string): Promise<HttpResponse> {
    await this.#loggedIn();
    const answer = await this.#send({ method: 'GET', path });
    if (!isLoggedOut(answer)) return answer;
    this.#login = undefined;
    await this.#loggedIn();
    const again = await this.#send({ method: 'GET', path });
    if (!isLoggedOut(again)) return again;
    throw new HybridError({
      code: 'gax.denied',
      message: `GAX does not let this account read ${path.split('?')[0]} (status ${again.status})`,
      fix: 'The account needs Read on transactions, folders and tenants, and the role privileges for them in GAX.',
    });
  }

  /** A write; refusals are the caller's to tell. */
  async write(request: GaxRequest): Promise<HttpResponse> {
    await this.#loggedIn();
    return this.#send(request);
  }

  /** Proves who is logged in; GAX may answer 200 to a login that failed. */
  async whoAmI(): Promise<void> {
    const { status, body } = await this.ask('user/info');
    if (typeof body === 'string' && /<html|<!doctype/i.test(body)) throw webPage('the user');
    const name = typeof body === 'object' && body !== null ? textOf({ ...body }, 'username') : undefined;
    if (status === 200 && name?.toLowerCase() === this.#access.username.reveal().toLowerCase()) return;
    throw loginFailed(status);
  }

  async close(): Promise<void> {
    if (!(await this.#login?.then(() => true).catch(() => false))) return;
    await this.#send({ method: 'POST', path: 'session/logout' }, { duringStop: true, timeout: 5_000 }).catch(() => {
      this.#context.log.debug('GAX did not answer the logout; its session ends by itself');
    });
  }

  #loggedIn(): Promise<void> {
    this.#login ??= this.#logIn();
    return this.#login;
  }

  async #logIn(): Promise<void> {
    this.#cookies.clear();
    const { username, password } = this.#access;
    const json = { username, password, isPasswordEncrypted: false };
    const answer = await this.#send({ method: 'POST', path: 'session/login', json }, { repeatable: true });
    if (typeof answer.body === 'string' && /<html|<!doctype/i.test(answer.body)) throw webPage('a login');
    if (answer.status >= 300) throw loginFailed(answer.status);
  }

  async #send({ method, path, json }: GaxRequest, extra: Partial<HttpRequest> = {}): Promise<HttpResponse> {
    const { certificateAuthority } = this.#access;
    const body: { body?: HttpBody } = json === undefined ? {} : { body: { json } };
    const answer = await this.#context.http.send({
      method,
      url: `${this.url}/${path}`,
      headers: this.#headers(),
      ...body,
      accept: REFUSALS,
      ...(certificateAuthority !== undefined && { certificateAuthority }),
      ...extra,
    });
    this.#keep(answer);
    return answer;
  }

  #headers(): Readonly<Record<string, string | Secret>> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { ...Object.fromEntries(this.#protection), ...(cookie !== '' && { Cookie: new Secret(cookie) }) };
  }

  /** Cookies, and the word that a CSRF filter wants to see again: GWS tells its name in a header, others set a cookie. */
  #keep({ cookies, headers }: HttpResponse): void {
    for (const line of cookies) {
      const [, name, value] = /^([^=;\s]+)=([^;]*)/.exec(line) ?? [];
      if (name === undefined || value === undefined || this.#cookies.size >= MAX_COOKIES) continue;
      this.#cookies.set(name, value);
      if (/^xsrf-token$/i.test(name)) this.#protection.set('X-XSRF-TOKEN', decodeURIComponent(value));
    }
    const { 'x-csrf-header': header, 'x-csrf-token': token } = headers;
    if (header && token && /^[A-Za-z0-9-]+$/.test(header)) this.#protection.set(header, token);
  }
}

function isLoggedOut({ status, headers, body }: HttpResponse): boolean {
  if (status === 401 || status === 403) return true;
  if (status >= 300 && status < 400) return /login/i.test(headers.location ?? '');
  return typeof body === 'string' && /login/i.test(body) && /<html|<!doctype/i.test(body);
}

function loginFailed(status: number): HybridError {
  return new HybridError({
    code: 'gax.login',
    message: `GAX refused the login (status ${status})`,
    fix: 'Check user name and password; the account must be one that logs in with a password, not by single sign-on, and may be locked or have to change its password.',
  });
}
