import type { HybridError } from '../../../base/errors.ts';
import type { HttpResponse } from '../../../base/http-types.ts';

/** An answer, and whether it says that nobody is logged in any more. */
export interface Attempt {
  readonly answer: HttpResponse;
  readonly ended: boolean;
}

/**
 * One login for all requests of a session, begun by the first. When the session ends, whoever notices first logs in
 * again for all: every further login would count against an account that locks.
 */
export class SharedLogin {
  readonly #logIn: () => Promise<void>;
  #login: Promise<void> | undefined;

  constructor(logIn: () => Promise<void>) {
    this.#logIn = logIn;
  }

  /** Sends under a login. */
  async once(send: () => Promise<Attempt>): Promise<HttpResponse> {
    return (await this.#attempt(send)).answer;
  }

  /** As `once`; when the session has ended it logs in again and sends again, one time. For what only reads. */
  async again(send: () => Promise<Attempt>): Promise<HttpResponse> {
    const { answer, ended } = await this.#attempt(send);
    return ended ? this.once(send) : answer;
  }

  /** Whether somebody is logged in now, as far as is known. */
  async isOpen(): Promise<boolean> {
    return (await this.#login?.then(() => true).catch(() => false)) ?? false;
  }

  async #attempt(send: () => Promise<Attempt>): Promise<Attempt> {
    this.#login ??= this.#logIn();
    const login = this.#login;
    await login;
    const attempt = await send();
    if (attempt.ended && this.#login === login) this.#login = undefined;
    return attempt;
  }
}

/** The session ended before the write, so nothing was written; with what to say when that happens once more. */
export class SessionEnded {
  readonly error: HybridError;

  constructor(error: HybridError) {
    this.error = error;
  }
}

/** When the session ended in between, everything is done over, reading included, and the write is sent one more time. */
export async function overAfterLogin<Result>(attempt: () => Promise<Result | SessionEnded>): Promise<Result> {
  const first = await attempt();
  if (!(first instanceof SessionEnded)) return first;
  const second = await attempt();
  if (second instanceof SessionEnded) throw second.error;
  return second;
}
