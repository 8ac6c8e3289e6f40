import { runChild } from '../../simulators/child.ts';
import { SHIPPED, type Simulators, startSimulators } from '../../simulators/simulators.ts';
import { roundTrips } from '../round-trips.ts';
import { median } from '../start-up.ts';

export interface UnchangedPlan {
  readonly latency: number;
  /** Requests to Genesys Cloud, including the login. */
  readonly requests: number;
  /** Requests to Genesys Cloud in sequence. */
  readonly roundTrips: number;
  /** Requests to all services: Vault, Genesys Cloud, GAX. */
  readonly allRequests: number;
  readonly allRoundTrips: number;
  /** Seconds from the start of the process to its end, the median of several runs. */
  readonly seconds: number;
}

const FILE = ['tenants/acme.yaml'];
const TIMES = 3;

/** The run with the most requests. */
function worst(all: readonly UnchangedPlan[]): UnchangedPlan {
  const asked = ({ requests, roundTrips: trips }: UnchangedPlan) => requests + trips;
  const [most] = all.toSorted((one, other) => asked(other) - asked(one));
  if (!most) throw new Error('nothing was measured');
  return most;
}

async function measure(simulators: Simulators, latency: number): Promise<UnchangedPlan> {
  for (const simulator of simulators.all) {
    simulator.latency = latency;
    simulator.requests.length = 0;
  }
  const { status, took, stdout } = await runChild(['plan', ...FILE], { environment: simulators.environment });
  if (status !== 0) throw new Error(`the plan is not unchanged (exit status ${status}): ${stdout}`);
  const all = simulators.all.flatMap(({ requests }) => requests);
  return {
    latency,
    requests: simulators.genesysCloud.requests.length,
    roundTrips: roundTrips(simulators.genesysCloud.requests),
    allRequests: all.length,
    allRoundTrips: roundTrips(all),
    seconds: took / 1000,
  };
}

/** A plan of the tenant with everything, after an apply: without changes. */
export async function measureUnchangedPlan(latencies: readonly number[]): Promise<readonly UnchangedPlan[]> {
  const simulators = await startSimulators(SHIPPED.slice(0, 1));
  try {
    const { status } = await runChild(['apply', ...FILE], { environment: simulators.environment });
    if (status !== 0) throw new Error(`apply ended with status ${status}`);
    const measured: UnchangedPlan[] = [];
    for (const latency of latencies) {
      const all: UnchangedPlan[] = [];
      for (let time = 0; time < TIMES; time += 1) all.push(await measure(simulators, latency));
      measured.push({ ...worst(all), seconds: median(all.map(({ seconds }) => seconds)) });
    }
    return measured;
  } finally {
    await simulators.close();
  }
}
