import type { Context } from '../../../base/context.ts';
import type { HttpBody, HttpMethod, HttpRequest } from '../../../base/http-types.ts';
import { Secret } from '../../../base/secret.ts';
import { SessionCookies } from '../cookies.ts';
import { SharedLogin } from '../shared-login.ts';
import { answerOf, type GwsAnswer, isObject } from './answer.ts';
import { forbidden, loginFailed, noInterface, unexpected, webPage } from './refusals.ts';

export interface GwsAccess {
  /** `https://gws.acme.example` */
  readonly url: string;
  readonly username: Secret;
  readonly password: Secret;
  readonly certificateAuthority?: string;
}

export interface GwsRequest {
  readonly method: HttpMethod;
  /** After /api/v2, with its query: `/platform/configuration/tenants`. */
  readonly path: string;
  readonly json?: unknown;
}

const CONFIGURATION = '/platform/configuration';

/** Answers to a question that are told apart here; a 500 is asked again by the HTTP client. */
const TO_READ = [301, 302, 303, 307, 308, 400, 401, 403, 404] as const;
const TO_WRITE = [...TO_READ, 405, 409, 415, 422, 500, 501, 502, 503, 504] as const;

/** A login at GWS. Its API has no documented end of a login: the HTTP session ends by itself. */
export class GwsSession {
  readonly #context: Context;
  readonly #access: GwsAccess;
  readonly #login: SharedLogin<GwsAnswer>;
  #cookies: SessionCookies;

  constructor(context: Context, access: GwsAccess) {
    this.#context = context;
    this.#cookies = new SessionCookies(context);
    this.#access = access;
    this.#login = new SharedLogin(() => this.#logIn());
  }

  /** The objects of a collection that fit `query`. @throws HybridError when there is no answer to go on with */
  async list(collection: string, query: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const path = `${CONFIGURATION}/${collection}?${query}`;
    const answer = await this.#login.again(() => this.#send({ method: 'GET', path }), hasEnded);
    if (answer.meaning === 'web-page') throw webPage(answer.status);
    if (answer.meaning === 'not-logged-in') throw loginFailed(answer);
    if (answer.meaning === 'forbidden') throw forbidden(answer, 'read');
    if (answer.meaning === 'not-found') throw noInterface(answer, collection);
    const objects = answer.body[collection];
    if (answer.meaning !== 'done' || answer.body.statusCode === undefined) throw unexpected(answer, collection);
    if (objects === undefined) return [];
    if (Array.isArray(objects) && objects.every(isObject)) return objects;
    throw unexpected(answer, collection);
  }

  /** A write to the transactions, sent once; refusals are the caller's to tell. */
  async write(method: 'POST' | 'PUT', json: unknown): Promise<GwsAnswer> {
    const path = `${CONFIGURATION}/transactions`;
    const send = () => this.#send({ method, path, json }, { accept: TO_WRITE, repeatable: false });
    return this.#login.once(send, hasEnded);
  }

  async #logIn(): Promise<void> {
    this.#cookies = new SessionCookies(this.#context);
    const answer = await this.#send({ method: 'GET', path: '/me' });
    const { meaning, body } = answer;
    if (meaning === 'web-page') throw webPage(answer.status);
    if (meaning === 'not-found') throw noInterface(answer, '/api/v2/me');
    if (meaning !== 'done') throw loginFailed(answer);
    if (!isObject(body.user)) throw unexpected(answer, 'the user');
  }

  #basic(): Secret {
    const { username, password } = this.#access;
    const pair = Buffer.from(`${username.reveal()}:${password.reveal()}`).toString('base64');
    return new Secret(`Basic ${this.#context.seal(pair).reveal()}`);
  }

  /** The first request, and each one where GWS keeps no session, carries the login itself. */
  #headers(cookies: SessionCookies): Readonly<Record<string, Secret>> {
    return { ...(cookies.isEmpty && { Authorization: this.#basic() }), ...cookies.headers() };
  }

  async #send({ method, path, json }: GwsRequest, extra: Partial<HttpRequest> = {}): Promise<GwsAnswer> {
    const { certificateAuthority, url } = this.#access;
    // A late answer to an ended session must not change the cookies of the next.
    const cookies = this.#cookies;
    const body: { body?: HttpBody } = json === undefined ? {} : { body: { json } };
    const response = await this.#context.http.send({
      method,
      url: `${url.replace(/\/+$/, '').replace(/\/api\/v2$/, '')}/api/v2${path}`,
      headers: this.#headers(cookies),
      ...body,
      accept: TO_READ,
      ...(certificateAuthority !== undefined && { certificateAuthority }),
      ...extra,
    });
    cookies.keep(response);
    return answerOf(response);
  }
}

/** The CSRF word lives as long as the session, so a refusal of it may mean that the session has ended. */
export function hasEnded({ meaning }: GwsAnswer): boolean {
  return meaning === 'not-logged-in' || meaning === 'csrf';
}
