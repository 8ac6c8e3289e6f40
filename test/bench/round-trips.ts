import type { LoggedRequest } from '../simulators/server.ts';

const isLogout = ({ path }: LoggedRequest) => /\/(session\/logout|tokens\/me|token\/revoke-self)$/.test(path);

/** Without the logouts: users only wait for the work before them. */
export function roundTripsOfWork(requests: readonly LoggedRequest[]): number {
  return roundTrips(requests.filter((request) => !isLogout(request)));
}

/** The number of requests in sequence: the longest chain in which each started after the previous one had ended. */
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
