import type { Chains } from '../table/row.ts';
import { startManyTenants } from './many-tenants.ts';

/** Long enough that the order shows which request waits for which. */
const LATENCY = 100;

/** The cost of one tenant, from which the limits of many are calculated. */
export async function measureChains(): Promise<Chains> {
  const simulators = await startManyTenants(1);
  try {
    const apply = await simulators.run(['apply'], { latency: LATENCY, status: 0 });
    const look = await simulators.run(['plan'], { latency: LATENCY, status: 0 });
    const { roundTrips, roundTripsOfWork } = apply.counts;
    return { look: look.counts.roundTrips, apply: roundTrips, written: roundTripsOfWork };
  } finally {
    await simulators.close();
  }
}
