import type { Chains } from '../table/row.ts';
import { startManyTenants } from './world.ts';

/** Long enough that what waits for what shows in the order. */
const LATENCY = 100;

/** What one tenant costs, from which the limits of many are reckoned. */
export async function measureChains(): Promise<Chains> {
  const world = await startManyTenants(1);
  try {
    const apply = await world.run(['apply'], { latency: LATENCY, status: 0 });
    const look = await world.run(['plan'], { latency: LATENCY, status: 0 });
    const { roundTrips, roundTripsOfWork } = apply.counts;
    return { look: look.counts.roundTrips, apply: roundTrips, written: roundTripsOfWork };
  } finally {
    await world.close();
  }
}
