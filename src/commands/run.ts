import pLimit from 'p-limit';
import type { Context } from '../context.ts';
import type { Intent } from '../kinds/kind.ts';
import { isRefused, makePlan } from '../plan/canonical.ts';
import type { Plan, TenantPlan } from '../plan/plan.ts';
import { failedPlan } from '../provision/failed-plan.ts';
import { type Observations, planTenant } from '../provision/plan-tenant.ts';
import { openSession, type Purpose, type Session } from '../provision/session.ts';
import type { Stores } from '../secrets/store.ts';
import { readTenantFiles } from '../tenant/files.ts';
import { loadTenants } from '../tenant/load.ts';
import type { Tenant } from '../tenant/tenant.ts';

/** Tenants looked at side by side; each waits for its own services, so this bounds sockets and memory, not speed. */
const CONCURRENCY = 16;

/** Told as a run goes on. */
export interface Progress {
  step(tenant: string, address: string, title: string, state: StepState): void;
}

export type StepState = 'started' | 'done' | 'failed' | 'not-started';

/** What every command works with. */
export interface Run {
  readonly context: Context;
  readonly stores: Stores;
  /** Where patterns and file names start. */
  readonly directory: string;
  /** Import kits of the driver `file` are written with the secrets in them. */
  readonly withSecrets: boolean;
  readonly progress: Progress;
}

export type Result = 'clean' | 'changed' | 'differs' | 'refused' | 'partial' | 'failed';

/** INTERFACE: 0 done or nothing to do, 1 failed, 2 differences found, 3 refused by a guard, 4 partly applied. */
export const EXIT_STATUS: Readonly<Record<Result, number>> = {
  clean: 0,
  changed: 0,
  failed: 1,
  differs: 2,
  refused: 3,
  partial: 4,
};

/** @throws HybridErrors with everything that is wrong with the files */
export async function loadFiles({ directory }: Run, patterns: readonly string[]): Promise<readonly Tenant[]> {
  return loadTenants(await readTenantFiles(patterns, directory));
}

export interface LookedAt {
  readonly plan: TenantPlan;
  /** Open while there is something to apply; undefined when the tenant could not be looked at. */
  readonly session?: Session;
  readonly observations?: Observations;
}

/** Looks at every tenant. The sessions stay open: `close` ends them all. */
export async function lookAt(
  run: Run,
  tenants: readonly Tenant[],
  { purpose, intent }: { readonly purpose: Purpose; readonly intent: Intent },
): Promise<{ looked: readonly LookedAt[]; plan: Plan; close: () => Promise<void> }> {
  const limit = pLimit(CONCURRENCY);
  const looked = await Promise.all(tenants.map((tenant) => limit(() => lookAtOne(run, tenant, purpose, intent))));
  const close = async () => {
    await Promise.all(looked.map(({ session }) => session?.close()));
  };
  const plan = makePlan(looked.map((each) => each.plan));
  const inOrder = ({ plan: own }: LookedAt) => plan.tenants.find(({ tenant }) => tenant === own.tenant) ?? own;
  return { looked: looked.map((each) => ({ ...each, plan: inOrder(each) })), plan, close };
}

async function lookAtOne(run: Run, tenant: Tenant, purpose: Purpose, intent: Intent): Promise<LookedAt> {
  const { context, stores, directory, withSecrets, progress } = run;
  progress.step(tenant.name, 'look', `looking at ${tenant.name}`, 'started');
  let session: Session | undefined;
  try {
    session = await openSession({ context, stores, tenant, purpose, directory, withSecrets, only: intent.only });
    const { plan, observations } = await planTenant(session, intent, context);
    progress.step(tenant.name, 'look', `looked at ${tenant.name}`, 'done');
    return { plan, session, observations };
  } catch (error) {
    progress.step(tenant.name, 'look', `could not look at ${tenant.name}`, 'failed');
    return { plan: failedPlan(tenant, error), ...(session && { session }) };
  }
}

/** What a plan says of the world: the worst of its tenants. */
export function planResult(plan: Plan): Result {
  if (plan.tenants.some(({ failure }) => failure)) return 'failed';
  if (plan.tenants.some(isRefused)) return 'refused';
  return plan.tenants.some(({ changes }) => changes.length > 0) ? 'differs' : 'clean';
}
