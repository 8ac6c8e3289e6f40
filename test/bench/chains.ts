import { startManyTenants } from './many-tenants.ts';
import type { Chains } from './row.ts';

/** Long enough that what waits for what shows in the order. */
const LATENCY = 100;

export interface OneTenant {
  readonly chains: Chains;
  readonly startUp: number;
}

/** What one tenant costs, from which the limits of many are reckoned. */
export async function measureOneTenant(): Promise<OneTenant> {
  const world = await startManyTenants(1);
  try {
    const apply = await world.run(['apply'], { latency: LATENCY, status: 0 });
    const look = await world.run(['plan'], { latency: LATENCY, status: 0 });
    const startUp = await world.startUp();
    return { chains: { look: look.counts.roundTrips, apply: apply.counts.roundTrips }, startUp };
  } finally {
    await world.close();
  }
}
