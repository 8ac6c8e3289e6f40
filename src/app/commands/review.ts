import { glob, realpath } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { readEvent } from '../../adapters/github/event.ts';
import { problem, refusal } from '../../base/errors.ts';
import { formatMessage } from '../../base/message.ts';
import type { Plan, TenantPlan } from '../../core/plan.ts';
import { planResult } from '../../engine/plan.ts';
import type { Outcome } from '../../engine/report.ts';
import type { Run } from '../../engine/run.ts';
import { makePlan } from '../../resources/list.ts';
import type { CommandRequest } from './request.ts';
import { readPlanFile } from './result-files.ts';
import { isAltered } from './reviewed/plan-refusal.ts';

async function found(patterns: readonly string[], directory: string): Promise<readonly string[]> {
  const files = new Set<string>();
  for await (const name of glob(patterns, { cwd: directory })) files.add(resolve(directory, name));
  return [...files].sort();
}

/** The plans of the tenants in these files. */
async function plannedIn(files: readonly string[]): Promise<readonly TenantPlan[]> {
  const plans = await Promise.all(files.map((file) => readPlanFile(file)));
  const altered = plans.findIndex(isAltered);
  if (altered >= 0) throw problem('plan.altered#review', { file: files[altered] ?? '' });
  const tenants = plans.flatMap((plan) => plan.tenants);
  const names = tenants.map(({ tenant }) => tenant);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw problem('review.twice', { tenant: twice });
  return tenants;
}

function namesIn(text: string): readonly string[] {
  try {
    const names: unknown = JSON.parse(text);
    if (Array.isArray(names) && names.every((name) => typeof name === 'string')) return names;
  } catch {
    // The error below covers both invalid JSON and other JSON.
  }
  throw problem('input.expected-tenants');
}

/** A killed job leaves no plan, and a tenant without a plan is not reviewed. */
function notPlanned(tenant: string): TenantPlan {
  return { tenant, file: '', changes: [], findings: [], failure: formatMessage('review.not-planned') };
}

/** Combines the plans of all jobs. Without `expectedTenants`, of the planned tenants; with `failedJobs`, of none. Writes nothing. */
export async function review(
  run: Run,
  { planFiles = [], expectedTenants: expected, failedJobs }: CommandRequest,
): Promise<Outcome> {
  const pull = (await readEvent(run.context.environment))?.pull;
  if (!pull) throw refusal('review.no-pull-request');
  if (failedJobs !== undefined) return { result: 'failed', notPlanned: `earlier jobs failed: ${failedJobs}`, pull };
  const files = await found(planFiles, run.directory);
  if (expected === undefined && files.length === 0) {
    const patterns = planFiles.map((pattern) => `"${pattern}"`).join(' or ') || 'nothing';
    throw problem('review.no-plans', { patterns });
  }
  const planned = await plannedIn(files);
  const names = new Set(planned.map(({ tenant }) => tenant));
  const missing = namesIn(expected ?? '[]').filter((name) => !names.has(name));
  const plan = makePlan([...planned, ...missing.map(notPlanned)]);
  const links = await linksOf(run, plan);
  return { result: planResult(plan), plan, pull, ...(Object.keys(links).length > 0 && { links }) };
}

/** The targets of tenant files that are links, because a change of the target changes the tenant. Empty without a checkout. */
async function linksOf({ directory }: Run, plan: Plan): Promise<Readonly<Record<string, string>>> {
  const root = await realpath(directory);
  const led = plan.tenants.map(async ({ file }) => {
    const real = await realpath(resolve(root, file)).catch(() => undefined);
    return [file, real === undefined ? file : relative(root, real).split(sep).join('/')] as const;
  });
  return Object.fromEntries((await Promise.all(led)).filter(([file, path]) => path !== file));
}
