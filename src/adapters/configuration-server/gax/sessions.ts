import type { Context } from '../../../base/context.ts';
import { getOrCreate } from '../../../base/get-or-create.ts';
import type { RestAccess } from '../rest/dialect.ts';
import { RestSession } from '../rest/session.ts';
import { GAX } from './dialect.ts';

/** One login for all tenants of a run with the same GAX and account: GAX does not support a thousand sessions of one account. */
export class GaxSessions {
  readonly #context: Context;
  readonly #open = new Map<string, RestSession>();

  constructor(context: Context) {
    this.#context = context;
  }

  at(access: RestAccess): RestSession {
    const { url, username, password, passwordMode, certificateAuthority } = access;
    // The fingerprint, because a key of a map must not hold the password.
    const account = [username.reveal(), password.fingerprint(password), passwordMode];
    const key = JSON.stringify([url, ...account, certificateAuthority]);
    return getOrCreate(this.#open, key, () => new RestSession(this.#context, GAX, access));
  }

  /** Never throws. */
  async close(): Promise<void> {
    const open = [...this.#open.values()];
    this.#open.clear();
    await Promise.all(open.map((session) => session.close()));
  }
}
