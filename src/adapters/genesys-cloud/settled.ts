import type { PlatformApi } from './api.ts';

/** Milliseconds between looks for what was written: parts of Genesys Cloud answer from caches. */
const PAUSES = [500, 1_000, 2_000, 4_000, 8_000];
export const SHORT_PAUSES = [500, 1_000, 2_000];

/** Reads until what was written is there, at most some 15 seconds; gives what it saw last. */
export async function settled<T>(
  { context: { clock } }: PlatformApi,
  read: () => Promise<T>,
  isThere: (found: T) => boolean,
  pauses: readonly number[] = PAUSES,
): Promise<T> {
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
