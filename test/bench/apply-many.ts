import { startManyTenants } from './many-tenants.ts';
import { type Chains, limitOf, type Row, rowOf } from './row.ts';

/** Organizations as they are when a hybrid integration has been bought: everything is made. */
export async function measureApply(
  tenants: number,
  { latency, chains }: { readonly latency: number; readonly chains: Chains },
): Promise<Row> {
  const world = await startManyTenants(tenants);
  try {
    const startUp = await world.startUp();
    const measured = await world.run(['apply'], { latency, status: 0 });
    const what = 'apply from nothing';
    return rowOf(measured, { what, tenants, latency, limit: limitOf(chains, { what, tenants, latency, startUp }) });
  } finally {
    await world.close();
  }
}
