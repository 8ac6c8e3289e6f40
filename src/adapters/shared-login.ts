import type { Context } from '../base/context.ts';
import type { HttpRequest, HttpResponse } from '../base/http-types.ts';

/** Never throws, because a login expires anyway. */
export async function endLogin({ http, log, logins }: Context, ending: HttpRequest, where: string) {
  try {
    const response: HttpResponse = await http.send(ending);
    logins?.ended(ending);
    return response;
  } catch {
    log.warn(`Could not end the login at ${where}; its token expires by itself`);
    return undefined;
  }
}

/** One login for all requests, which the first one starts. After it expires, the first request that notices causes a new login. */
export class SharedLogin<Token> {
  readonly #begin: () => Promise<Token>;
  #login: Promise<Token> | undefined;

  constructor(begin: () => Promise<Token>) {
    this.#begin = begin;
  }

  get(): Promise<Token> {
    this.#login ??= this.#begin();
    return this.#login;
  }

  /** Whether this is the first request that notices the end. */
  isOver(login: Promise<Token>): boolean {
    if (this.#login !== login) return false;
    this.#login = undefined;
    return true;
  }

  /** To end the login, if it was started and did not fail. A request after that logs in again. */
  async take(): Promise<Token | undefined> {
    const login = this.#login;
    this.#login = undefined;
    return login?.catch(() => undefined);
  }
}
