import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { HybridError } from '../errors.ts';
import type { Intent } from '../kinds/kind.ts';
import type { Plan } from '../plan/plan.ts';
import type { Receipt } from '../plan/receipt.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { apply } from './apply.ts';
import { plan } from './plan.ts';
import type { Result, Run } from './run.ts';
import { validate } from './validate.ts';
import { type Verification, verify } from './verify.ts';

export const COMMANDS = ['validate', 'plan', 'apply', 'drift', 'verify'] as const;
export type CommandName = (typeof COMMANDS)[number];

/** What a person or a workflow asks for. */
export interface CommandRequest {
  readonly command: CommandName;
  readonly files: readonly string[];
  readonly intent: Intent;
  /** Where `plan` writes its plan. */
  readonly out?: string;
  /** The reviewed plan that `apply` keeps to. */
  readonly planFile?: string;
  /** Where the whole report goes as JSON. */
  readonly reportFile?: string;
}

/** What came of it, for every way of showing it. */
export interface CommandReport {
  readonly command: CommandName;
  readonly result: Result;
  readonly tenants?: readonly Tenant[];
  readonly plan?: Plan;
  readonly receipt?: Receipt;
  readonly verification?: Verification;
}

function isPlan(value: unknown): value is Plan {
  if (typeof value !== 'object' || value === null) return false;
  const { format, hash, tenants } = value as Partial<Plan>;
  return format === 1 && typeof hash === 'string' && Array.isArray(tenants) && tenants.every(isTenantPlan);
}

function isTenantPlan(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { tenant, changes, findings } = value as Partial<Plan['tenants'][number]>;
  return typeof tenant === 'string' && Array.isArray(changes) && Array.isArray(findings);
}

async function readPlan(file: string): Promise<Plan> {
  const fix = 'Name a file that `plan --out` wrote with this version.';
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new HybridError({ code: 'plan.unreadable', message: `cannot read the plan file ${file}`, fix, cause });
  });
  try {
    const value: unknown = JSON.parse(text);
    if (isPlan(value)) return value;
  } catch {
    // Falls through: not JSON and not a plan have the same remedy.
  }
  throw new HybridError({ code: 'plan.broken', message: `${file} is not a plan`, fix });
}

async function writeJson(run: Run, file: string, value: unknown): Promise<void> {
  const path = resolve(run.directory, file);
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 }).catch((cause: unknown) => {
    throw new HybridError({
      code: 'file.not-written',
      message: `cannot write ${path}`,
      fix: 'Check that the directory exists and can be written.',
      cause,
    });
  });
}

async function applied(run: Run, request: CommandRequest): Promise<CommandReport> {
  const { files, intent, planFile } = request;
  const reviewed = planFile === undefined ? undefined : await readPlan(resolve(run.directory, planFile));
  return { command: 'apply', ...(await apply(run, { files, intent, ...(reviewed && { reviewed }) })) };
}

async function answer(run: Run, request: CommandRequest): Promise<CommandReport> {
  const { command, files, intent } = request;
  switch (command) {
    case 'validate':
      return { command, result: 'clean', tenants: await validate(run, { files }) };
    case 'plan':
    case 'drift':
      return { command, ...(await plan(run, { files, intent })) };
    case 'apply':
      return applied(run, request);
    case 'verify':
      return { command, ...(await verify(run, { files })) };
  }
}

/** Runs one command and writes the files it was asked to write. A report that cannot be written does not undo what was done. */
export async function dispatch(run: Run, request: CommandRequest): Promise<CommandReport> {
  const report = await answer(run, request);
  if (request.out !== undefined && report.plan) await writeJson(run, request.out, report.plan);
  if (request.reportFile !== undefined) {
    await writeJson(run, request.reportFile, { ...report, tenants: undefined }).catch((error: HybridError) =>
      run.context.log.warn(`${error.message}: the report is only on the screen`),
    );
  }
  return report;
}
