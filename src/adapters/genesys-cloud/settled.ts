import type { Clock } from '../../base/context.ts';

/** Milliseconds between looks for what was written: parts of Genesys Cloud answer from caches. */
const PAUSES = [500, 1_000, 2_000, 4_000, 8_000];
export const SHORT_PAUSES = [500, 1_000, 2_000];

interface Look<T> {
  readonly clock: Clock;
  readonly read: () => Promise<T>;
  readonly isThere: (found: T) => boolean;
  readonly pauses?: readonly number[];
}

/** Looks until what was written is there, at most some 15 seconds; gives what it saw last. */
export async function settled<T>({ clock, read, isThere, pauses = PAUSES }: Look<T>): Promise<T> {
  let found = await read();
  for (const pause of pauses) {
    if (isThere(found)) return found;
    try {
      await clock.sleep(pause);
    } catch {
      // The run is being stopped: what was seen so far has to do.
      return found;
    }
    found = await read();
  }
  return found;
}
