import type { Plan } from '../../core/plan.ts';
import type { RunIntent } from '../../core/resource-type.ts';
import { loadFiles, lookAt, planResult, type Result, type Run } from './run.ts';

export interface PlanOptions {
  readonly files: readonly string[];
  readonly intent: RunIntent;
}

export interface PlanOutcome {
  readonly result: Result;
  readonly plan: Plan;
}

/** Reads only. `drift` asks the same and says who did it. */
export async function plan(run: Run, options: PlanOptions): Promise<PlanOutcome> {
  const tenants = await loadFiles(run, options.files);
  const { plan: found, sessions } = await lookAt(run, tenants, {
    purpose: 'look',
    intent: options.intent,
    goesOn: false,
  });
  await Promise.all([sessions.close(), run.stores.close()]);
  return { result: planResult(found), plan: found };
}
