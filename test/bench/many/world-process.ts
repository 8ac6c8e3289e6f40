/**
 * The simulators of many tenants, in a process of their own, so that what they take is not counted as ours.
 * Started by many-tenants.ts, which asks and is answered in messages.
 */
import { startWorld, type World } from '../../simulators/world.ts';
import { roundTrips, roundTripsOfWork } from '../round-trips.ts';
import { manyTenants } from './tenant-files.ts';

/** What the bench may ask for. */
export type WorldQuestion =
  /** Forgets what was counted; milliseconds before every answer from now on. */
  | { readonly ask: 'begin'; readonly latency: number }
  | { readonly ask: 'counts' }
  /** Somebody changes the issuer of so many tenants by hand, or puts it back. */
  | { readonly ask: 'change'; readonly tenants: number; readonly issuer: string };

export interface WorldCounts {
  readonly requests: number;
  /** One after another; of use for one tenant. */
  readonly roundTrips: number;
  /** The same until the last answer that was worked with: the transaction object, read back. */
  readonly roundTripsOfWork: number;
  /** Seconds of processor that the simulators took. */
  readonly processor: number;
}

const tenants = manyTenants(Number(process.argv[2]));
const world = await startWorld(tenants);
let since = process.cpuUsage();

function begin({ all }: World, latency: number): void {
  for (const simulator of all) {
    simulator.latency = latency;
    simulator.requests.length = 0;
  }
  since = process.cpuUsage();
}

function counts({ all, genesysCloud }: World): WorldCounts {
  if (genesysCloud.violations.length > 0) throw new Error(`not as the definition says: ${genesysCloud.violations[0]}`);
  const requests = all.flatMap((simulator) => simulator.requests);
  const { user, system } = process.cpuUsage(since);
  const trips = { roundTrips: roundTrips(requests), roundTripsOfWork: roundTripsOfWork(requests) };
  return { requests: requests.length, ...trips, processor: (user + system) / 1e6 };
}

function answer(question: WorldQuestion): unknown {
  if (question.ask === 'counts') return counts(world);
  if (question.ask === 'begin') begin(world, question.latency);
  else
    for (const { name } of tenants.slice(1, question.tenants + 1))
      world.gax[name]?.setOption(world.tenantDbid(name), 'saml', 'issuer', question.issuer);
  return {};
}

process.on('message', (question: WorldQuestion) => process.send?.(answer(question)));
process.once('disconnect', () => process.exit());
process.send?.({ environment: world.environment });
