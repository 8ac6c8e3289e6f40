import pLimit from 'p-limit';
import { isStop, problem } from '../base/errors.ts';
import { hasWork, isRefused } from '../core/hash.ts';
import type { Plan, TenantPlan } from '../core/plan.ts';
import type { RunIntent } from '../core/resource-type.ts';
import { makePlan } from '../resources/list.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { failedPlan } from './failed-plan.ts';
import { OpenSessions } from './open-sessions.ts';
import { type Observations, observeTenant, type PlannedTenant, planFrom } from './plan-tenant.ts';
import type { PlanOutcome, Result } from './report.ts';
import type { Run } from './run.ts';
import type { Purpose, Session } from './session.ts';

/**
 * Tenants read in parallel. At 50 ms to the services, 14 tenants keep one processor busy. More would only use more memory
 * (docs/internals/performance.md). The rate limit of Genesys Cloud is per token, and each tenant has its own.
 */
export const PLANS_AT_ONCE = 14;

export interface PlanRequest {
  readonly tenants: readonly Tenant[];
  readonly intent: RunIntent;
}

export interface OpenPlan {
  readonly plan: TenantPlan;
  /** Open if there are differences; undefined if the tenant could not be read. */
  readonly session?: Session;
  /** Undefined also if no later step needs them, to save the memory of a thousand tenants. */
  readonly observations?: Observations;
  readonly planned?: PlannedTenant;
}

interface PlanOptions {
  readonly purpose: Purpose;
  readonly intent: RunIntent;
  /** Whether a later step continues with the differences: then their sessions stay open until it ends them. */
  readonly keepOpen: boolean;
}

export interface OpenPlans {
  /** A later step removes entries when it continues with them, to free their memory. */
  readonly openPlans: OpenPlan[];
  readonly plan: Plan;
  readonly sessions: OpenSessions;
}

export async function planAll(run: Run, tenants: readonly Tenant[], options: PlanOptions): Promise<OpenPlans> {
  const limit = pLimit(PLANS_AT_ONCE);
  const sessions = new OpenSessions(run.context);
  const look = { ...options, sessions };
  const looked = await Promise.all(tenants.map((tenant) => limit(() => planOne(run, tenant, look))));
  const plan = makePlan(looked.map((each) => each.plan));
  const ordered = new Map(plan.tenants.map((each) => [each.tenant, each]));
  const inOrder = ({ plan: own }: OpenPlan) => ordered.get(own.tenant) ?? own;
  return { openPlans: looked.map((each) => ({ ...each, plan: inOrder(each) })), plan, sessions };
}

type Look = PlanOptions & Pick<OpenPlans, 'sessions'>;

async function planOne(run: Run, tenant: Tenant, { purpose, intent, sessions, keepOpen }: Look): Promise<OpenPlan> {
  const { context, progress } = run;
  const stopped = () => {
    progress.step(tenant.name, 'read', 'reading the current state', 'not-started');
    return { plan: failedPlan(tenant, problem('run.stopped')) };
  };
  if (context.stop.aborted) return stopped();
  progress.step(tenant.name, 'read', 'reading the current state', 'started');
  let session: Session | undefined;
  try {
    session = await sessions.open({ ...run, tenant, purpose, only: intent.only });
    const observations = await observeTenant(session, intent);
    if (!keepOpen) sessions.end(session);
    const planned = planFrom(observations, intent);
    const { plan } = planned;
    context.log.debug(`${plan.tenant}: ${plan.changes.length} changes, ${plan.findings.length} findings`);
    progress.step(tenant.name, 'read', 'current state read', 'done');
    if (plan.changes.length === 0) sessions.end(session);
    return keepOpen ? { plan, session, observations, planned } : { plan };
  } catch (error) {
    if (session) sessions.end(session);
    if (isStop(error)) return stopped();
    progress.step(tenant.name, 'read', 'reading the current state', 'failed');
    return { plan: failedPlan(tenant, error) };
  }
}

/** Reads every tenant, and closes all sessions after `next`. */
export async function withPlans<T>(
  run: Run,
  { tenants, intent }: PlanRequest,
  { purpose, keepOpen = true, next }: { purpose: Purpose; keepOpen?: boolean; next: (open: OpenPlans) => Promise<T> },
): Promise<T> {
  const open = await planAll(run, tenants, { purpose, intent, keepOpen });
  try {
    return await next(open);
  } finally {
    await Promise.all([open.sessions.close(), run.stores.close()]);
  }
}

/** Reads only. `drift` does the same and adds who made the changes. */
export function plan(run: Run, wanted: PlanRequest): Promise<PlanOutcome> {
  const next = async ({ plan: found }: OpenPlans) => ({ result: planResult(found), plan: found });
  return withPlans(run, wanted, { purpose: 'read', keepOpen: false, next });
}

/** The result of a plan: the worst of its tenants. */
export function planResult(found: Plan): Result {
  if (found.tenants.some(({ failure }) => failure)) return 'failed';
  if (found.tenants.some(isRefused)) return 'refused';
  return hasWork(found) ? 'differs' : 'clean';
}
