import { type Base, middleOf, type Row, rowOf, type Sample, timesOf } from '../table/row.ts';
import { startManyTenants } from './many-tenants.ts';

/** Organizations in which a hybrid integration was just ordered: everything is created. */
export async function measureApply(
  tenants: number,
  { latency, base }: { readonly latency: number; readonly base: Base },
): Promise<Row> {
  const what = 'apply from nothing';
  const sample = await middleOf(timesOf(what, tenants), () => applied(tenants, latency));
  return rowOf(sample, { what, tenants, latency }, base);
}

/** In simulators of its own, where nothing was created. */
async function applied(tenants: number, latency: number): Promise<Sample> {
  const simulators = await startManyTenants(tenants);
  try {
    const startUp = await simulators.startUp();
    return { startUp, measured: await simulators.run(['apply'], { latency, status: 0 }) };
  } finally {
    await simulators.close();
  }
}
