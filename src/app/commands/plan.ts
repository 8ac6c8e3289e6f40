import type { Plan } from '../../core/plan.ts';
import type { CommandRequest } from './request.ts';
import { loadFiles, lookAt, planResult, type Result, type Run } from './run.ts';

export type PlanOptions = Pick<CommandRequest, 'files' | 'intent'>;

export interface PlanOutcome {
  readonly result: Result;
  readonly plan: Plan;
}

/** Reads only. `drift` asks the same and says who did it. */
export async function plan(run: Run, options: PlanOptions): Promise<PlanOutcome> {
  const tenants = await loadFiles(run, options.files);
  const look = { purpose: 'look', intent: options.intent, goesOn: false } as const;
  const { plan: found, sessions } = await lookAt(run, tenants, look);
  await Promise.all([sessions.close(), run.stores.close()]);
  return { result: planResult(found), plan: found };
}
