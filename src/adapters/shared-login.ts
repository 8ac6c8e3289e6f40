import type { Context } from '../base/context.ts';
import type { HttpRequest, HttpResponse } from '../base/http-types.ts';

/** Never throws: a login that could not be ended ends by itself. */
export async function endLogin({ http, log, logins }: Context, ending: HttpRequest, where: string) {
  try {
    const response: HttpResponse = await http.send(ending);
    logins?.ended(ending);
    return response;
  } catch {
    log.warn(`the login at ${where} could not be ended; its token ends by itself`);
    return undefined;
  }
}

/** One login for all requests, begun by the first of them. The request that first finds it over makes the next one begin a new login. */
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

  /** Whether nobody has found that before. */
  isOver(login: Promise<Token>): boolean {
    if (this.#login !== login) return false;
    this.#login = undefined;
    return true;
  }

  /** For its end, if it was begun and did not fail. A request after that logs in anew. */
  async take(): Promise<Token | undefined> {
    const login = this.#login;
    this.#login = undefined;
    return login?.catch(() => undefined);
  }
}
