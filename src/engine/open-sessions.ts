import pLimit from 'p-limit';
import { GaxSessions } from '../adapters/configuration-server/gax/sessions.ts';
import type { Context } from '../base/context.ts';
import { openSession, type Session, type SessionParts } from './session.ts';

/** Logouts side by side. */
const ENDS_AT_ONCE = 16;

/** The sessions of a run. One that has ended is not held, so that a thousand tenants do not stand in memory until the last is done. */
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

  /** Nobody waits for a logout; whoever closes all waits for those that are still under way. */
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
