import type { PlatformApi } from './api.ts';

/** Milliseconds between reads after a write, because parts of Genesys Cloud answer from caches. */
const PAUSES = [500, 1_000, 2_000, 4_000, 8_000];
export const SHORT_PAUSES = [500, 1_000, 2_000];

/** Reads until the written state is there, at most about 15 seconds; returns the last state. */
export async function readUntilSettled<T>(
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
      // The run is being stopped, so the last state is returned.
      return found;
    }
    found = await read();
  }
  return found;
}
