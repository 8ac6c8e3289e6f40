import pLimit from 'p-limit';
import manifest from '../../package.json' with { type: 'json' };
import type { Unreviewed } from '../core/approval/review.ts';
import { hasWork } from '../core/hash.ts';
import type { Plan, TenantPlan } from '../core/plan.ts';
import { originOf, type Receipt, type TenantReceipt } from '../core/receipt.ts';
import type { Side } from '../core/resource-type.ts';
import { applyTenant, shownError } from './apply-tenant.ts';
import { beyondRotation } from './beyond-rotation.ts';
import type { OpenSessions } from './open-sessions.ts';
import { permissionTable } from './permission-table.ts';
import { type OpenPlan, type OpenPlans, type PlanRequest, withPlans } from './plan.ts';
import type { Observations } from './plan-tenant.ts';
import type { PlanOutcome, PlanRefusal, Result } from './report.ts';
import type { Run } from './run.ts';

/**
 * Fewer than LOOKS_AT_ONCE: each creates an RSA key, so ten keep two processors busy at 50 ms to the services, and a mistake happens
 * ten times before a person can stop it (docs/performance.md).
 */
export const APPLIES_AT_ONCE = 10;

/**
 * Checks the plan before anything is written; undefined allows it.
 * @param beyondRotation returns changes besides the requested rotation; no tenants if there are none
 */
type Approve = (
  plan: Plan,
  beyondRotation: () => readonly Unreviewed[],
) => PlanRefusal | undefined | Promise<PlanRefusal | undefined>;

/** Plans again, compares with the reviewed plan, then applies it. A plan without changes needs no review. */
export function apply(run: Run, options: PlanRequest & { readonly approve: Approve }): Promise<PlanOutcome> {
  const started = run.context.clock.now().toISOString();
  const { intent, approve } = options;
  const next = async ({ openPlans, plan, sessions }: OpenPlans): Promise<PlanOutcome> => {
    const beyond = () =>
      openPlans.flatMap(({ plan: { tenant }, observations }): readonly Unreviewed[] => {
        const changes = observations ? beyondRotation(observations, intent) : [];
        return changes.length > 0 ? [{ tenant, changes, isPart: false }] : [];
      });
    const refusal = hasWork(plan) ? await approve(plan, beyond) : undefined;
    if (refusal) return { result: 'refused', plan, refusal };
    const limit = pLimit(APPLIES_AT_ONCE);
    const work = { sessions, only: intent.only };
    const tenants = await Promise.all(openPlans.splice(0).map((each) => limit(() => applyOne(each, run, work))));
    const tool = { name: manifest.name, version: manifest.version };
    const origin = originOf(run.context.environment);
    const finished = run.context.clock.now().toISOString();
    const receipt: Receipt = { format: 1, tool, ...origin, planHash: plan.hash, started, finished, tenants };
    return { result: applyResult(tenants), plan, receipt };
  };
  return withPlans(run, options, { purpose: 'change', next });
}

async function applyOne(
  { plan, session, planned, observations }: OpenPlan,
  run: Run,
  { sessions, only }: { sessions: OpenSessions; only: Side | undefined },
): Promise<TenantReceipt> {
  const { tenant, file, failure } = plan;
  if (!session || !planned || !observations || failure) {
    if (failure?.code === 'run.stopped') return { tenant, file, outcome: 'not-started', operations: [] };
    const refusal = plan.findings.find(({ severity }) => severity === 'refuse');
    const error = failure ?? refusal;
    const outcome = refusal ? 'refused' : 'failed';
    return { tenant, file, outcome, operations: [], ...(error && { error: shownError(error) }) };
  }
  logNeeds(run, plan, observations);
  const receipt = await applyTenant({
    context: run.context,
    session,
    plan,
    planned,
    only,
    listen: (change, state) => run.progress.step(tenant, change.address, change.title, state),
  });
  sessions.end(session);
  return receipt;
}

/** If a permission is missing, prints before the first write what these changes need of the provisioning client, and what it has. */
function logNeeds({ context }: Run, { tenant: name, changes }: TenantPlan, { tenant, subject }: Observations): void {
  if (!subject || changes.length === 0) return;
  const needs = permissionTable({ changes, tenant, subject });
  if (needs.every(({ heldBy }) => heldBy.length > 0)) return;
  const width = Math.max(...needs.map(({ needed }) => needed.length));
  context.log.info(`${name}: permissions of the provisioning client`);
  for (const { needed, heldBy, add } of needs) {
    const held = heldBy.length > 0 ? `has it from ${heldBy.join(', ')}` : `lacking. ${add ?? ''}`;
    context.log.info(`  ${needed.padEnd(width)}  ${held}`);
  }
}

/** Distinguishes partly applied from failed: some changes were made, and the next run continues. */
function applyResult(receipts: readonly TenantReceipt[]): Result {
  const outcomes = new Set(receipts.map(({ outcome }) => outcome));
  const isUnfinished = (['failed', 'refused', 'not-started'] as const).some((each) => outcomes.has(each));
  if (outcomes.has('partial') || (isUnfinished && outcomes.has('changed'))) return 'partial';
  if (outcomes.has('failed') || outcomes.has('not-started')) return 'failed';
  if (outcomes.has('refused')) return 'refused';
  return outcomes.has('changed') ? 'changed' : 'clean';
}
