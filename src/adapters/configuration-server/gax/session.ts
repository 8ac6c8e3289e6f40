import type { Context } from '../../../base/context.ts';
import type { HttpBody, HttpMethod, HttpRequest, HttpResponse } from '../../../base/http-types.ts';
import type { Secret } from '../../../base/secret.ts';
import { SessionCookies } from '../cookies.ts';
import { SessionEnded, SharedLogin } from '../shared-login.ts';
import { isWebPage, userOf } from './answer.ts';
import { obfuscated } from './password.ts';
import { loginFailed, noInterface, notReadable, sessionLost, webPage } from './refusals.ts';

export interface GaxAccess {
  /** `https://gax.acme.example:8443/gax/api`: with the context path, which a customer may have changed. */
  readonly url: string;
  readonly username: Secret;
  readonly password: Secret;
  /** How the password is sent; plain where nothing is said. */
  readonly passwordMode?: 'plain' | 'obfuscated';
  readonly certificateAuthority?: string;
}

export interface GaxRequest {
  readonly method: HttpMethod;
  /** After the base, with its query: `cfg/objects?type=CfgTenant`. */
  readonly path: string;
  readonly json?: unknown;
}

/** Answers to a question that are told apart here; a 500 is asked again by the HTTP client. */
const TO_READ = [301, 302, 303, 307, 308, 401, 403, 404, 405] as const;
const TO_LOG_IN = [...TO_READ, 400, 500] as const;
const TO_WRITE = [...TO_LOG_IN, 409, 415, 422, 501, 502, 503, 504] as const;

const LOGIN_PLACE = /log-?in|sign-?in|sso|saml|auth|adfs/i;
/** Where a created object stands. */
const OBJECT_PLACE = /cfg\/objects/;

/** Tells who is logged in. */
const USER = 'user/info';

/** A login at GAX. */
export class GaxSession {
  readonly #context: Context;
  readonly #access: GaxAccess;
  readonly #login: SharedLogin<HttpResponse>;
  readonly #answers = new Map<string, Promise<HttpResponse>>();
  #user: Promise<void> | undefined;
  #cookies: SessionCookies;

  constructor(context: Context, access: GaxAccess) {
    this.#context = context;
    this.#cookies = new SessionCookies(context);
    this.#access = access;
    this.#login = new SharedLogin(() => this.#logIn());
  }

  get url(): string {
    return this.#access.url.replace(/\/+$/, '');
  }

  /** A question. @throws HybridError when there is no answer to go on with */
  async ask(path: string): Promise<HttpResponse> {
    const answer = await this.#read(path);
    const what = path.split('?')[0] ?? path;
    if (isLoginPage(answer) || isRedirect(answer)) throw webPage(what);
    if (answer.status === 404 || answer.status === 405) throw noInterface(answer.status);
    if (answer.status >= 300) throw notReadable(answer.status, what);
    return answer;
  }

  /** As `ask`, and the same answer for everybody who asks again while the session is open. */
  askOnce(path: string): Promise<HttpResponse> {
    const answer = this.#answers.get(path) ?? this.ask(path);
    this.#answers.set(path, answer);
    // Whoever comes after a failure tries anew.
    answer.catch(() => this.#answers.delete(path));
    return answer;
  }

  /** A write, sent once: a second one could undo what others did in between. Refusals are the caller's to tell. */
  async write(request: GaxRequest): Promise<HttpResponse | SessionEnded> {
    const send = () => this.#send(request, { accept: TO_WRITE, repeatable: false });
    const answer = await this.#login.once(send, isLoggedOut);
    return isLoggedOut(answer) ? new SessionEnded(sessionLost()) : answer;
  }

  /** Proves who is logged in, once: GAX may answer well to a login that failed. */
  whoAmI(): Promise<void> {
    this.#user ??= this.#read(USER).then((answer) => this.#checkUser(answer));
    return this.#user;
  }

  async close(): Promise<void> {
    if (!(await this.#login.isOpen())) return;
    await this.#send({ method: 'POST', path: 'session/logout' }, { duringStop: true, timeout: 5_000 }).catch(() => {
      this.#context.log.debug('GAX did not answer the logout; its session ends by itself');
    });
  }

  /** A 403 may be the end of the session or what the account may not do: then it is asked whether GAX still knows who asks. */
  #read(path: string): Promise<HttpResponse> {
    let isKnown = false;
    const send = async () => {
      const answer = await this.#send({ method: 'GET', path });
      isKnown = answer.status === 403 && path !== USER && isGood(await this.#send({ method: 'GET', path: USER }));
      return answer;
    };
    const isOver = ({ status }: HttpResponse) => status === 403 && !isKnown;
    return this.#login.again(send, (answer) => isLoggedOut(answer) || isRedirect(answer) || isOver(answer));
  }

  async #logIn(): Promise<void> {
    this.#cookies = new SessionCookies(this.#context);
    const { username, password, passwordMode = 'plain' } = this.#access;
    const { seal, random } = this.#context;
    const json =
      passwordMode === 'plain'
        ? { username, password, isPasswordEncrypted: false }
        : { username, password: seal(obfuscated(password.reveal(), random)), isPasswordEncrypted: true };
    const accept = TO_LOG_IN;
    const answer = await this.#send({ method: 'POST', path: 'session/login', json }, { accept, repeatable: true });
    if (answer.status === 404 || answer.status === 405) throw noInterface(answer.status);
    if (answer.status >= 300) throw loginFailed(answer.status);
    // 204 is a login; any other good answer may be the login page again. It is looked at before a second try locks the account.
    if (answer.status !== 204) this.#checkUser(await this.#send({ method: 'GET', path: USER }));
  }

  #checkUser(answer: HttpResponse): void {
    if (isLoginPage(answer) || isRedirect(answer)) throw webPage('the user');
    if (userOf(answer)?.toLowerCase() !== this.#access.username.reveal().toLowerCase()) {
      throw loginFailed(answer.status);
    }
  }

  async #send({ method, path, json }: GaxRequest, extra: Partial<HttpRequest> = {}): Promise<HttpResponse> {
    const { certificateAuthority } = this.#access;
    // A late answer to an ended session must not change the cookies of the next.
    const cookies = this.#cookies;
    const body: { body?: HttpBody } = json === undefined ? {} : { body: { json } };
    const answer = await this.#context.http.send({
      method,
      url: `${this.url}/${path}`,
      headers: cookies.headers(),
      ...body,
      accept: TO_READ,
      ...(certificateAuthority !== undefined && { certificateAuthority }),
      ...extra,
    });
    cookies.keep(answer);
    return answer;
  }
}

function isLoginPage(answer: HttpResponse): boolean {
  return answer.status < 300 && isWebPage(answer);
}

function isGood(answer: HttpResponse): boolean {
  return answer.status < 300 && !isWebPage(answer);
}

function isRedirect({ status }: HttpResponse): boolean {
  return status >= 300 && status < 400;
}

/** 401, the login page, or the way to it: then nothing was done. A create may answer with the way to the object. */
function isLoggedOut(answer: HttpResponse): boolean {
  const { location = '' } = answer.headers;
  if (isRedirect(answer)) return LOGIN_PLACE.test(location) && !OBJECT_PLACE.test(location);
  return answer.status === 401 || isLoginPage(answer);
}
