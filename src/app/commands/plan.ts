import type { Plan } from '../../core/plan.ts';
import type { RunIntent } from '../../core/resource-type.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { lookAt, planResult, type Result, type Run } from './run.ts';

export interface PlanOptions {
  readonly tenants: readonly Tenant[];
  readonly intent: RunIntent;
}

export interface PlanOutcome {
  readonly result: Result;
  readonly plan: Plan;
}

/** Reads only. `drift` asks the same and says who did it. */
export async function plan(run: Run, options: PlanOptions): Promise<PlanOutcome> {
  const look = { purpose: 'look', intent: options.intent, goesOn: false } as const;
  const { plan: found, sessions } = await lookAt(run, options.tenants, look);
  await Promise.all([sessions.close(), run.stores.close()]);
  return { result: planResult(found), plan: found };
}
