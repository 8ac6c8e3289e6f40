import { measureDiscovery } from './discovery.ts';
import { measureGather } from './gather.ts';

/** Seconds to find the changed ones among 1,000 tenants, and to write their plans into the comment. */
const PROMISED = 2;
const MOST_REQUESTS = 10;

function told(isKept: boolean): string {
  return isKept ? 'met' : 'MISSED';
}

/** The waiting time of a pull request over a thousand tenants; the median of five is judged. */
export async function showRepository(room: number): Promise<boolean> {
  const promised = PROMISED * room;
  const discovery = await measureDiscovery();
  const isFound = discovery.listed === discovery.changed && discovery.seconds < promised;
  console.log(
    `Discovery: ${discovery.listed} changed of ${discovery.tenants} tenants in ${discovery.seconds.toFixed(2)} s  goal: under ${promised} s: ${told(isFound)}`,
  );
  const gather = await measureGather();
  const [first, again] = gather.requests;
  const isGathered = gather.seconds < promised && Math.max(first, again) <= MOST_REQUESTS;
  console.log(
    `Gathering: plans of ${gather.tenants} tenants into the comment in ${gather.seconds.toFixed(2)} s, ${first} requests to GitHub, ${again} the next time  goal: under ${promised} s and at most ${MOST_REQUESTS}: ${told(isGathered)}\n`,
  );
  return isFound && isGathered;
}
