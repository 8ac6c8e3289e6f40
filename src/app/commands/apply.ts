import pLimit from 'p-limit';
import manifest from '../../../package.json' with { type: 'json' };
import type { Unreviewed } from '../../core/approval/review.ts';
import type { Plan, TenantPlan } from '../../core/plan.ts';
import { originOf, type Receipt, type TenantReceipt } from '../../core/receipt.ts';
import type { RunIntent } from '../../core/resource-type.ts';
import { applyTenant, shownError } from '../../engine/apply-tenant.ts';
import { beyondRotation } from '../../engine/beyond-rotation.ts';
import type { OpenSessions } from '../../engine/open-sessions.ts';
import { permissionTable } from '../../engine/permission-table.ts';
import type { Observations } from '../../engine/plan-tenant.ts';
import { blobsOf } from './reviewed/git-path.ts';
import { hasWork, type PlanCheck, type PlanRefusal } from './reviewed/plan-refusal.ts';
import { type Loaded, type LookedAt, lookAt, type Result, type Run } from './run.ts';

/**
 * Fewer than are looked at: each makes an RSA key, so ten keep two processors busy at 50 ms to the services, and what one of them does
 * wrong it does ten times before anybody can stop it (docs/performance.md).
 */
export const APPLIES_AT_ONCE = 10;

export interface ApplyOptions extends Loaded {
  readonly intent: RunIntent;
  /** Holds what was found against what was reviewed. */
  readonly check: PlanCheck;
}

export interface ApplyOutcome {
  readonly result: Result;
  /** What was found before anything was done. */
  readonly plan: Plan;
  /** Absent where nothing was begun. */
  readonly receipt?: Receipt;
  readonly refusal?: PlanRefusal;
}

/** Plans again, compares with what was reviewed, then does it. */
export async function apply(run: Run, options: ApplyOptions): Promise<ApplyOutcome> {
  const started = run.context.clock.now();
  const { tenants, sources } = options;
  const look = { purpose: 'change', intent: options.intent, goesOn: true } as const;
  const { looked, plan, sessions } = await lookAt(run, tenants, look);
  try {
    // What is already as the file says needs nobody's review.
    const beyond = () => looked.flatMap((each) => beyondOf(each, options.intent));
    const contents = new Map(sources.map(({ file, bytes }) => [file, blobsOf(bytes)]));
    const refusal = hasWork(plan) ? await options.check(plan, { contents, beyondRotation: beyond }) : undefined;
    if (refusal) return { result: 'refused', plan, refusal };
    const limit = pLimit(APPLIES_AT_ONCE);
    const work = { run, sessions, intent: options.intent };
    const receipts = await Promise.all(looked.splice(0).map((each) => limit(() => applyOne(each, work))));
    return { result: applyResult(receipts), plan, receipt: receiptOf(run, { started, plan, tenants: receipts }) };
  } finally {
    await Promise.all([sessions.close(), run.stores.close()]);
  }
}

function beyondOf({ plan: { tenant }, observations }: LookedAt, intent: RunIntent): readonly Unreviewed[] {
  const changes = observations ? beyondRotation(observations, intent) : [];
  return changes.length > 0 ? [{ tenant, changes, isPart: false }] : [];
}

function receiptOf(
  { context }: Run,
  { started, plan, tenants }: { started: Date; plan: Plan; tenants: readonly TenantReceipt[] },
): Receipt {
  return {
    format: 1,
    tool: { name: manifest.name, version: manifest.version },
    ...originOf(context.environment),
    planHash: plan.hash,
    started: started.toISOString(),
    finished: context.clock.now().toISOString(),
    tenants,
  };
}

interface Work {
  readonly run: Run;
  readonly sessions: OpenSessions;
  readonly intent: RunIntent;
}

async function applyOne({ plan, session, planned, observations }: LookedAt, work: Work): Promise<TenantReceipt> {
  const { tenant, file, failure } = plan;
  const { run, sessions, intent } = work;
  if (!session || !planned || !observations || failure) {
    const refusal = plan.findings.find(({ severity }) => severity === 'refuse');
    const error = failure ?? refusal;
    const outcome = refusal ? 'refused' : 'failed';
    return { tenant, file, outcome, operations: [], ...(error && { error: shownError(error) }) };
  }
  tellNeeds(run, plan, observations);
  const receipt = await applyTenant({
    context: run.context,
    session,
    plan,
    planned,
    only: intent.only,
    listen: (change, state) => run.progress.step(tenant, change.address, change.title, state),
  });
  sessions.end(session);
  return receipt;
}

/** Before the first write: what these changes need of the provisioning client, and what it holds of it. */
function tellNeeds({ context }: Run, { tenant: name, changes }: TenantPlan, { tenant, subject }: Observations): void {
  if (!subject || changes.length === 0) return;
  const needs = permissionTable({ changes, tenant, subject });
  const width = Math.max(...needs.map(({ needed }) => needed.length));
  context.log.info(`${name}: the provisioning client needs and holds`);
  for (const { needed, heldBy, add } of needs) {
    const held = heldBy.length > 0 ? `held by ${heldBy.join(', ')}` : `lacking. ${add ?? ''}`;
    context.log.info(`  ${needed.padEnd(width)}  ${held}`);
  }
}

/** Partly applied is told apart from failed: something was done, and the next run goes on. */
function applyResult(receipts: readonly TenantReceipt[]): Result {
  const outcomes = new Set(receipts.map(({ outcome }) => outcome));
  const stopped = outcomes.has('failed') || outcomes.has('refused');
  if (outcomes.has('partial') || (stopped && outcomes.has('changed'))) return 'partial';
  if (outcomes.has('failed')) return 'failed';
  if (outcomes.has('refused')) return 'refused';
  return outcomes.has('changed') ? 'changed' : 'clean';
}
