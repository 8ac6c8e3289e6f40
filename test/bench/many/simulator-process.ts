/**
 * The simulators of many tenants, in a process of their own, so that their time and memory are not counted.
 * Started by many-tenants.ts, which sends and receives messages.
 */
import { type Simulators, startSimulators } from '../../simulators/simulators.ts';
import { roundTrips, roundTripsOfWork } from '../round-trips.ts';
import { manyTenants } from './tenant-files.ts';

/** The messages of the bench. */
export type SimulatorMessage =
  /** Resets the counters; sets the milliseconds before every answer. */
  | { readonly ask: 'begin'; readonly latency: number }
  | { readonly ask: 'counts' }
  /** Changes the issuer of that many tenants manually, or restores it. */
  | { readonly ask: 'change'; readonly tenants: number; readonly issuer: string };

export interface SimulatorCounts {
  readonly requests: number;
  /** Requests in sequence; meaningful for one tenant. */
  readonly roundTrips: number;
  /** The same until the last answer of the work: the transaction object, read back. */
  readonly roundTripsOfWork: number;
  /** Seconds of processor time of the simulators. */
  readonly processor: number;
}

const tenants = manyTenants(Number(process.argv[2]));
const simulators = await startSimulators(tenants);
let since = process.cpuUsage();

function begin({ all }: Simulators, latency: number): void {
  for (const simulator of all) {
    simulator.latency = latency;
    simulator.requests.length = 0;
  }
  since = process.cpuUsage();
}

function counts({ all, genesysCloud }: Simulators): SimulatorCounts {
  if (genesysCloud.violations.length > 0) throw new Error(`violates the definition: ${genesysCloud.violations[0]}`);
  const requests = all.flatMap((simulator) => simulator.requests);
  const { user, system } = process.cpuUsage(since);
  const trips = { roundTrips: roundTrips(requests), roundTripsOfWork: roundTripsOfWork(requests) };
  return { requests: requests.length, ...trips, processor: (user + system) / 1e6 };
}

function answer(question: SimulatorMessage): unknown {
  if (question.ask === 'counts') return counts(simulators);
  if (question.ask === 'begin') begin(simulators, question.latency);
  else
    for (const { name } of tenants.slice(1, question.tenants + 1))
      simulators.gax[name]?.setOption(simulators.tenantDbid(name), 'saml', 'issuer', question.issuer);
  return {};
}

process.on('message', (question: SimulatorMessage) => process.send?.(answer(question)));
process.once('disconnect', () => process.exit());
process.send?.({ environment: simulators.environment });
