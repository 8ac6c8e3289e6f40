import { middle, type Row, rowWithoutLimit, timesOf } from '../table/row.ts';
import { type Measured, startManyTenants } from './many-tenants.ts';

/** Reads and checks files; sends no request. */
export async function measureValidate(tenants: number): Promise<Row> {
  const simulators = await startManyTenants(tenants);
  try {
    const all: Measured[] = [];
    const times = timesOf('validate', tenants);
    for (let time = 0; time < times; time += 1) all.push(await simulators.run(['validate'], { latency: 0, status: 0 }));
    return rowWithoutLimit(middle(all), { what: 'validate', tenants });
  } finally {
    await simulators.close();
  }
}
