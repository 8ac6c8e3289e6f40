import { glob, realpath } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { readEvent } from '../../adapters/github/event.ts';
import { HybridError, Refusal } from '../../base/errors.ts';
import type { Plan, TenantPlan } from '../../core/plan.ts';
import { planResult } from '../../engine/look.ts';
import type { Outcome } from '../../engine/report.ts';
import type { Run } from '../../engine/run.ts';
import { makePlan } from '../../resources/list.ts';
import { readPlanFile } from './given-files.ts';
import type { CommandRequest } from './request.ts';
import { alteredPlan } from './reviewed/plan-refusal.ts';

async function found(patterns: readonly string[], directory: string): Promise<readonly string[]> {
  const files = new Set<string>();
  for (const pattern of patterns) {
    for await (const name of glob(pattern, { cwd: directory })) files.add(resolve(directory, name));
  }
  return [...files].sort();
}

function namesIn(text: string): readonly string[] {
  try {
    const names: unknown = JSON.parse(text);
    if (Array.isArray(names) && names.every((name) => typeof name === 'string')) return names;
  } catch {
    // Said below, for what is no JSON and for what is another JSON.
  }
  const fix = 'Give the output "tenants" of the step with command: tenants.';
  throw new HybridError({
    code: 'input.expected-tenants',
    message: 'expected-tenants is not a JSON list of names',
    fix,
  });
}

function requireWhole(plan: Plan, file: string): void {
  const altered = alteredPlan(plan, file, 'Let the jobs that plan hand on their files as they are.');
  if (altered) throw new HybridError(altered);
}

function requireOnce(tenants: readonly TenantPlan[]): void {
  const names = tenants.map(({ tenant }) => tenant);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return;
  const fix = 'Give each tenant to one job, and only the plans of this run to the review.';
  throw new HybridError({ code: 'review.twice', message: `two plans have the tenant ${twice}`, fix });
}

/** A job that was killed leaves no plan, and what nobody planned nobody reviewed. */
function notPlanned(tenant: string): TenantPlan {
  const fix = 'Look at the log of its job; then run the failed jobs again.';
  const failure = { code: 'review.not-planned', message: 'no job of this run planned it', fix };
  return { tenant, file: '', changes: [], findings: [], failure };
}

/** Puts the plans of all jobs together; without `expectedTenants` of whoever was planned, with `failedJobs` of nobody. Writes nothing: the comment is made of what this gives. */
export async function review(
  run: Run,
  { planFiles = [], expectedTenants: expected, failedJobs }: CommandRequest,
): Promise<Outcome> {
  const pull = (await readEvent(run.context.environment))?.pull;
  if (!pull) {
    const message = 'a review belongs to a pull request, and this run belongs to none';
    const fix = 'Use command: review in a workflow on pull_request.';
    throw new Refusal({ code: 'review.no-pull-request', message, fix });
  }
  if (failedJobs !== undefined)
    return { result: 'failed', notPlanned: `the jobs before it failed: ${failedJobs}`, pull };
  const files = await found(planFiles, run.directory);
  const plans = await Promise.all(files.map((file) => readPlanFile(file)));
  for (const [index, plan] of plans.entries()) requireWhole(plan, files[index] ?? '');
  const planned = plans.flatMap(({ tenants }) => tenants);
  requireOnce(planned);
  const names = new Set(planned.map(({ tenant }) => tenant));
  const missing = namesIn(expected ?? '[]').filter((name) => !names.has(name));
  if (expected === undefined && files.length === 0) throw noPlans(planFiles);
  const plan = makePlan([...planned, ...missing.map(notPlanned)]);
  const links = await linksOf(run, plan);
  return { result: planResult(plan), plan, pull, ...(Object.keys(links).length > 0 && { links }) };
}

/** A tenant file that is a link changes with the file that it leads to. Not checked out: then nothing is known of links. */
async function linksOf({ directory }: Run, plan: Plan): Promise<Readonly<Record<string, string>>> {
  const root = await realpath(directory);
  const led = plan.tenants.map(async ({ file }) => {
    const real = await realpath(resolve(root, file)).catch(() => undefined);
    const path = real === undefined ? file : relative(root, real).split(sep).join('/');
    return [file, path] as const;
  });
  return Object.fromEntries((await Promise.all(led)).filter(([file, path]) => file !== '' && path !== file));
}

function noPlans(patterns: readonly string[]): HybridError {
  const message = `no plan file matches ${patterns.map((pattern) => `"${pattern}"`).join(' or ') || 'nothing'}`;
  const fix =
    'Name the plans with --plans (input plan-files), and the tenants that have to be in them with --expected (input expected-tenants).';
  return new HybridError({ code: 'review.no-plans', message, fix });
}
