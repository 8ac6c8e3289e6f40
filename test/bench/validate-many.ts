import { startManyTenants } from './many-tenants.ts';
import { middleOf, type Row, rowOf } from './row.ts';

/** Files read and checked; asks nobody. */
export async function measureValidate(tenants: number): Promise<Row> {
  const world = await startManyTenants(tenants);
  try {
    const { measured } = await middleOf(5, async () => {
      const measured = await world.run(['validate'], { latency: 0, status: 0 });
      return { measured, startUp: measured.seconds };
    });
    return rowOf(measured, { what: 'validate', tenants, latency: undefined, limit: undefined });
  } finally {
    await world.close();
  }
}
