import { startManyTenants } from './many-tenants.ts';
import type { Chains } from './row.ts';
import { median } from './start-up.ts';

/** Long enough that what waits for what shows in the order. */
const LATENCY = 100;

export interface OneTenant {
  readonly chains: Chains;
  /** Seconds of a run that reads and checks one file and asks nobody: what comes before the first request. */
  readonly startUp: number;
}

/** What one tenant costs, from which the limits of many are reckoned. */
export async function measureOneTenant(times = 5): Promise<OneTenant> {
  const world = await startManyTenants(1);
  try {
    const apply = await world.run(['apply'], { latency: LATENCY, status: 0 });
    const look = await world.run(['plan'], { latency: LATENCY, status: 0 });
    const took: number[] = [];
    for (let time = 0; time < times; time += 1)
      took.push((await world.run(['validate'], { latency: 0, status: 0 })).seconds);
    return { chains: { look: look.counts.roundTrips, apply: apply.counts.roundTrips }, startUp: median(took) };
  } finally {
    await world.close();
  }
}
