import type { LoggedRequest } from '../simulators/server.ts';

const isLogout = ({ path }: LoggedRequest) => /\/(session\/logout|tokens\/me|token\/revoke-self)$/.test(path);

/** Without the logouts: what a run has done by then is all that anybody waits for. */
export function roundTripsOfWork(requests: readonly LoggedRequest[]): number {
  return roundTrips(requests.filter((request) => !isLogout(request)));
}

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
