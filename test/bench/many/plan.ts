import { type Base, middleOf, type Row, rowOf, timesOf, type What } from '../table/row.ts';
import { startManyTenants } from './many-tenants.ts';

const CHANGED = 0.01;

export interface PlanBench {
  readonly latencies: readonly number[];
  readonly base: Base;
}

/** Plans after an apply: first without changes, then with a changed issuer of every hundredth tenant, at least of one. */
export async function measurePlans(
  tenants: number,
  { latencies, base }: PlanBench,
  tell: (row: Row) => void,
): Promise<void> {
  const simulators = await startManyTenants(tenants);
  const plans = async (what: What, status: number) => {
    for (const latency of latencies) {
      const sample = await middleOf(timesOf(what, tenants), async () => ({
        startUp: await simulators.startUp(),
        measured: await simulators.run(['plan'], { latency, status }),
      }));
      tell(rowOf(sample, { what, tenants, latency }, base));
    }
  };
  try {
    await simulators.run(['apply'], { latency: 0, status: 0 });
    await plans('plan, nothing changed', 0);
    await simulators.changeIssuer(Math.max(1, tenants * CHANGED), 'https://changed.example');
    await plans('plan, 1 % changed', 2);
  } finally {
    await simulators.close();
  }
}
