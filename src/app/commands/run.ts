import pLimit from 'p-limit';
import type { Context } from '../../base/context.ts';
import { HybridErrors } from '../../base/errors.ts';
import { plural } from '../../base/text.ts';
import { isRefused } from '../../core/hash.ts';
import type { Plan, TenantPlan } from '../../core/plan.ts';
import type { Stores } from '../../core/ports/store.ts';
import type { RunIntent } from '../../core/resource-type.ts';
import { failedPlan } from '../../engine/failed-plan.ts';
import { OpenSessions } from '../../engine/open-sessions.ts';
import { type Observations, observeTenant, type PlannedTenant, planFrom } from '../../engine/plan-tenant.ts';
import type { Purpose, Session } from '../../engine/session.ts';
import { makePlan } from '../../resources/list.ts';
import { sharedEntries } from '../../tenant/across.ts';
import { readTenantFiles } from '../../tenant/files.ts';
import { loadTenants } from '../../tenant/load.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import type { TenantSource } from '../../tenant/yaml/document.ts';

/**
 * Tenants looked at side by side. Not bounded by Genesys Cloud, which counts 300 requests a minute for each token, and each tenant
 * is an organization with a token of its own: a look is about ten of them. Bounded by this process: at 50 ms to the services 14 keep
 * one processor busy, so more would only hold more in memory (docs/performance.md).
 */
export const LOOKS_AT_ONCE = 14;

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

/** Tenant files, read and checked once in a run. */
export interface Loaded {
  readonly tenants: readonly Tenant[];
  readonly sources: readonly TenantSource[];
}

/** Only `dispatch` loads; commands get what was loaded. @throws HybridErrors with everything that is wrong with the files */
export async function loadFiles(
  { context, directory }: Pick<Run, 'context' | 'directory'>,
  patterns: readonly string[],
): Promise<Loaded> {
  const sources = await readTenantFiles(patterns, directory);
  const tenants = loadTenants(sources);
  const shared = sharedEntries(tenants, context.environment);
  if (shared.length > 0) throw new HybridErrors(shared, `${plural(shared.length, 'error')} in tenant files`);
  return { tenants, sources };
}

export interface LookedAt {
  readonly plan: TenantPlan;
  /** Open where something differs; undefined when the tenant could not be looked at. */
  readonly session?: Session;
  /** Undefined, too, where nobody goes on with them: a thousand tenants' answers are not kept for nothing. */
  readonly observations?: Observations;
  readonly planned?: PlannedTenant;
}

export interface LookOptions {
  readonly purpose: Purpose;
  readonly intent: RunIntent;
  /** Whether somebody goes on with what differs: then sessions stay open there until they are ended. */
  readonly goesOn: boolean;
}

export interface Looked {
  /** Taken out by whoever goes on with one, so that what was found of it is not held to the end. */
  readonly looked: LookedAt[];
  readonly plan: Plan;
  readonly sessions: OpenSessions;
}

/** Looks at every tenant. */
export async function lookAt(run: Run, tenants: readonly Tenant[], options: LookOptions): Promise<Looked> {
  const limit = pLimit(LOOKS_AT_ONCE);
  const sessions = new OpenSessions(run.context);
  const look = { ...options, sessions };
  const looked = await Promise.all(tenants.map((tenant) => limit(() => lookAtOne(run, tenant, look))));
  const plan = makePlan(looked.map((each) => each.plan));
  const ordered = new Map(plan.tenants.map((each) => [each.tenant, each]));
  const inOrder = ({ plan: own }: LookedAt) => ordered.get(own.tenant) ?? own;
  return { looked: looked.map((each) => ({ ...each, plan: inOrder(each) })), plan, sessions };
}

interface Look extends LookOptions {
  readonly sessions: OpenSessions;
}

async function lookAtOne(run: Run, tenant: Tenant, options: Look): Promise<LookedAt> {
  const { purpose, intent, sessions, goesOn } = options;
  const { context, stores, directory, withSecrets, progress } = run;
  const { only } = intent;
  progress.step(tenant.name, 'look', `looking at ${tenant.name}`, 'started');
  let session: Session | undefined;
  try {
    session = await sessions.open({ context, stores, tenant, purpose, directory, withSecrets, only });
    const observations = await observeTenant(session, intent);
    if (!goesOn) sessions.end(session);
    const planned = planFrom(observations, intent);
    const { plan } = planned;
    context.log.debug(`${plan.tenant}: ${plan.changes.length} changes, ${plan.findings.length} findings`);
    progress.step(tenant.name, 'look', `looked at ${tenant.name}`, 'done');
    if (plan.changes.length === 0) sessions.end(session);
    return goesOn ? { plan, session, observations, planned } : { plan };
  } catch (error) {
    if (session) sessions.end(session);
    progress.step(tenant.name, 'look', `could not look at ${tenant.name}`, 'failed');
    return { plan: failedPlan(tenant, error) };
  }
}

/** What a plan says of the world: the worst of its tenants. */
export function planResult(plan: Plan): Result {
  if (plan.tenants.some(({ failure }) => failure)) return 'failed';
  if (plan.tenants.some(isRefused)) return 'refused';
  return plan.tenants.some(({ changes }) => changes.length > 0) ? 'differs' : 'clean';
}
