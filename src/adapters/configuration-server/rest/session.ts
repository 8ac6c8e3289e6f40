import type { Context } from '../../../base/context.ts';
import type { HttpRequest, HttpResponse } from '../../../base/http-types.ts';
import { remembered } from '../../../base/remembered.ts';
import type { Json } from './answer.ts';
import { SessionCookies } from './cookies.ts';
import type { Dialect, Query, RestAccess, RestRequest, Send } from './dialect.ts';

/** One login for all requests. When it ends, the first to notice logs in for all: each login counts against a lock. */
export class RestSession {
  readonly #context: Context;
  readonly #dialect: Dialect;
  readonly #access: RestAccess;
  readonly #answers = new Map<string, Promise<HttpResponse>>();
  #login: Promise<void> | undefined;
  #user: Promise<void> | undefined;
  #cookies: SessionCookies;

  constructor(context: Context, dialect: Dialect, access: RestAccess) {
    this.#context = context;
    this.#dialect = dialect;
    this.#access = access;
    this.#cookies = new SessionCookies(context);
  }

  get base(): string {
    return this.#dialect.baseOf(this.#access.url);
  }

  async list(query: Query): Promise<readonly Json[]> {
    return this.#dialect.objectsOf(await this.#ask(query), query.collection);
  }

  /** As `list`, and the same answer for everybody who asks again while the session is open. */
  async listOnce(query: Query): Promise<readonly Json[]> {
    const key = this.#dialect.listPath(query);
    const answer = remembered(this.#answers, key, () => this.#ask(query));
    // Whoever comes after a failure tries anew.
    answer.catch(() => this.#answers.delete(key));
    return this.#dialect.objectsOf(await answer, query.collection);
  }

  /** A write, sent once: a second one could undo what others did in between. Refusals are the caller's to tell. */
  async write(request: RestRequest): Promise<HttpResponse> {
    const { answer } = await this.#attempt(request, { accept: this.#dialect.writeStatuses, repeatable: false });
    return answer;
  }

  async checkUser(): Promise<void> {
    const { user } = this.#dialect;
    if (user) this.#user ??= this.#read(user.path).then((answer) => user.check(answer, this.#access));
    return this.#user;
  }

  async close(): Promise<void> {
    const { logOut, name } = this.#dialect;
    const isOpen = await this.#login?.then(() => true).catch(() => false);
    if (!logOut || !isOpen) return;
    await this.#send(logOut, { duringStop: true, timeout: 5_000 }).catch(() => {
      this.#context.log.debug(`${name} did not answer the logout; its session ends by itself`);
    });
  }

  async #ask(query: Query): Promise<HttpResponse> {
    const answer = await this.#read(this.#dialect.listPath(query));
    this.#dialect.checkListed(answer, query.collection);
    return answer;
  }

  async #read(path: string): Promise<HttpResponse> {
    const first = await this.#attempt({ method: 'GET', path });
    const { answer } = first.ended ? await this.#attempt({ method: 'GET', path }) : first;
    return answer;
  }

  /** An answer, and whether it says that nobody is logged in any more. */
  async #attempt(request: RestRequest, extra: Partial<HttpRequest> = {}) {
    this.#login ??= this.#logIn();
    const login = this.#login;
    await login;
    const answer = await this.#send(request, extra);
    const ended = await this.#dialect.hasEnded(request, answer, this.#send);
    if (ended && this.#login === login) this.#login = undefined;
    return { answer, ended };
  }

  #logIn(): Promise<void> {
    this.#cookies = new SessionCookies(this.#context);
    return this.#dialect.logIn(this.#send, this.#access, this.#context);
  }

  readonly #send: Send = async ({ method, path, json }, extra = {}) => {
    const { certificateAuthority } = this.#access;
    // A late answer to an ended session must not change the cookies of the next.
    const cookies = this.#cookies;
    const authorization = cookies.isEmpty && this.#dialect.authorization?.(this.#access, this.#context.seal);
    const answer = await this.#context.http.send({
      method,
      url: `${this.base}/${path}`,
      headers: { ...(authorization && { Authorization: authorization }), ...cookies.headers() },
      ...(json !== undefined && { body: { json } }),
      accept: this.#dialect.readStatuses,
      ...(certificateAuthority !== undefined && { certificateAuthority }),
      ...extra,
    });
    cookies.keep(answer);
    return answer;
  };
}
