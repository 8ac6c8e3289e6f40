import type { Context } from '../../../base/context.ts';
import { getOrCreate } from '../../../base/get-or-create.ts';
import type { HttpRequest, HttpResponse } from '../../../base/http-types.ts';
import { SharedLogin } from '../../shared-login.ts';
import type { Json } from './answer.ts';
import { SessionCookies } from './cookies.ts';
import type { Dialect, Query, RestAccess, RestRequest, Send } from './dialect.ts';

/** One login for all requests. When it ends, the first request that notices logs in for all: each login counts against a lock. */
export class RestSession {
  readonly #context: Context;
  readonly #dialect: Dialect;
  readonly #access: RestAccess;
  readonly #lists = new Map<string, Promise<readonly Json[]>>();
  readonly #login: SharedLogin<boolean>;
  #user: Promise<void> | undefined;
  #cookies: SessionCookies;

  constructor(context: Context, dialect: Dialect, access: RestAccess) {
    this.#context = context;
    this.#dialect = dialect;
    this.#access = access;
    this.#cookies = new SessionCookies(context);
    this.#login = new SharedLogin(async () => {
      this.#cookies = new SessionCookies(context);
      await dialect.logIn(this.#send, access, context);
      return true;
    });
  }

  get base(): string {
    return this.#dialect.baseOf(this.#access.url);
  }

  async list(query: Query): Promise<readonly Json[]> {
    const answer = await this.#read(this.#dialect.listPath(query));
    return this.#dialect.objectsOf(answer, query.collection);
  }

  /** As `list`; while the session is open, a repeated query gets the same objects. */
  listOnce(query: Query): Promise<readonly Json[]> {
    const key = this.#dialect.listPath(query);
    const list = getOrCreate(this.#lists, key, () => this.list(query));
    // After a failure the next caller sends the request again.
    list.catch(() => this.#lists.delete(key));
    return list;
  }

  /** Sends a write once: a second one could undo the changes of others. The caller reads the answer. */
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
    const isOpen = await this.#login.take();
    if (!logOut || !isOpen) return;
    await this.#send(logOut, { duringStop: true, timeout: 5_000 }).catch(() => {
      this.#context.log.debug(`${name} did not answer the logout; its session expires by itself`);
    });
  }

  async #read(path: string): Promise<HttpResponse> {
    const first = await this.#attempt({ method: 'GET', path });
    const { answer } = first.ended ? await this.#attempt({ method: 'GET', path }) : first;
    return answer;
  }

  /** An answer, and whether it says that the login has ended. */
  async #attempt(request: RestRequest, extra: Partial<HttpRequest> = {}) {
    const login = this.#login.get();
    await login;
    const answer = await this.#send(request, extra);
    const ended = await this.#dialect.hasEnded(request, answer, this.#send);
    if (ended) this.#login.isOver(login);
    return { answer, ended };
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
