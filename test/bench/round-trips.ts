import type { LoggedRequest } from '../simulators/server.ts';

/** How many requests waited for one another: the longest row in which each began after the one before had ended. */
export function roundTrips(requests: readonly LoggedRequest[]): number {
  let count = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const request of [...requests].sort((one, other) => one.ended - other.ended)) {
    if (request.began < end) continue;
    count += 1;
    end = request.ended;
  }
  return count;
}
