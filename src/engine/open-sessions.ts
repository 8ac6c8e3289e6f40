import pLimit from 'p-limit';
import { GaxSessions } from '../adapters/configuration-server/gax/sessions.ts';
import type { Context } from '../base/context.ts';
import { openSession, type Session, type SessionParts } from './session.ts';

/** Logouts in parallel. */
const ENDS_AT_ONCE = 16;

/** The open sessions of a run. Ended sessions are removed, to free the memory of a thousand tenants. */
export class OpenSessions {
  readonly #open = new Set<Session>();
  readonly #ending = new Set<Promise<void>>();
  readonly #gax: GaxSessions;

  constructor(context: Context) {
    this.#gax = new GaxSessions(context);
  }

  async open(parts: SessionParts): Promise<Session> {
    const session = await openSession({ ...parts, gaxSessions: this.#gax });
    this.#open.add(session);
    return session;
  }

  /** Does not wait for the logout; closing all sessions waits for the pending logouts. */
  end(session: Session): void {
    if (!this.#open.delete(session)) return;
    const ending = session.close().finally(() => this.#ending.delete(ending));
    this.#ending.add(ending);
  }

  async close(): Promise<void> {
    const limit = pLimit(ENDS_AT_ONCE);
    const open = [...this.#open].map((session) => limit(() => session.close()));
    this.#open.clear();
    await Promise.all([...this.#ending, ...open, this.#gax.close()]);
  }
}
