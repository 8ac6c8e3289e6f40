import pLimit from 'p-limit';
import type { TenantPlan } from '../../core/plan.ts';
import type { Receipt } from '../../core/receipt.ts';
import { explainDrift } from '../../engine/drift.ts';
import { makePlan } from '../../resources/list.ts';
import type { PlanOptions, PlanOutcome } from './plan.ts';
import { type LookedAt, lookAt, planResult, type Run } from './run.ts';

const CONCURRENCY = 8;

export interface DriftOptions extends PlanOptions {
  /** What the last apply wrote down: with it a change by hand is told from one that is not yet applied. */
  readonly lastReceipt?: Receipt;
}

/** Reads only. The question of `plan`, asked of what should be in place already: what differs, since when, and who did it. */
export async function drift(run: Run, options: DriftOptions): Promise<PlanOutcome> {
  const { looked, sessions } = await lookAt(run, options.tenants, {
    purpose: 'look',
    intent: options.intent,
    goesOn: true,
  });
  try {
    const limit = pLimit(CONCURRENCY);
    const plans = await Promise.all(looked.map((each) => limit(() => explained(each, options))));
    const plan = makePlan(plans);
    return { result: planResult(plan), plan };
  } finally {
    await Promise.all([sessions.close(), run.stores.close()]);
  }
}

/** What could not be looked at stays a failure; nothing that is asked besides makes one. */
async function explained(
  { session, plan, observations }: LookedAt,
  { lastReceipt }: DriftOptions,
): Promise<TenantPlan> {
  if (!session || !observations || plan.failure) return plan;
  return explainDrift({ session, snapshot: observations.snapshot, plan, lastReceipt });
}
