import { resolve } from 'node:path';
import type { NetworkReport } from '../../adapters/network/types.ts';
import type { HybridError } from '../../base/errors.ts';
import type { WorkflowEvent } from '../../core/approval/event.ts';
import type { Plan } from '../../core/plan.ts';
import type { Receipt } from '../../core/receipt.ts';
import type { RunIntent } from '../../core/resource-type.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { shardSize } from '../matrix/words.ts';
import { adopt, adoptionEvent, type TenantAdoption } from './adopt.ts';
import { apply } from './apply.ts';
import { drift } from './drift.ts';
import { kit } from './kit.ts';
import { network } from './network.ts';
import { requireWritable, writeResult } from './output-files.ts';
import { plan } from './plan.ts';
import { readReceiptFile, writeReceiptFile } from './receipt-file.ts';
import { type CommandName, type CommandRequest, halfOf, requireFitting } from './request.ts';
import { review } from './review.ts';
import { checkOf, tellUnused } from './reviewed/check.ts';
import type { PlanRefusal } from './reviewed/plan-refusal.ts';
import { requireClient, rotationOf } from './rotate.ts';
import { loadFiles, type Result, type Run } from './run.ts';
import { requireSafeStart } from './safe-start.ts';
import { type Discovery, tenants } from './tenants.ts';
import { type Verification, verify } from './verify.ts';
import { verifyExport } from './verify-export.ts';

/** What came of it, for every way of showing it. */
export interface CommandReport {
  readonly command: CommandName;
  readonly result: Result;
  readonly tenants?: readonly Tenant[];
  readonly plan?: Plan;
  readonly receipt?: Receipt;
  readonly verification?: Verification;
  readonly network?: NetworkReport;
  /** Why the plan that was found is not applied. */
  readonly refusal?: PlanRefusal;
  /** The pull request that a review belongs to. */
  readonly pull?: NonNullable<WorkflowEvent['pull']>;
  /** Why a review has no plan. */
  readonly notPlanned?: string;
  /** Where tenant files of a review lead to that are links. */
  readonly links?: Readonly<Record<string, string>>;
  readonly discovery?: Discovery;
  readonly adoptions?: readonly TenantAdoption[];
  /** What started the workflow, for what is proposed there. */
  readonly event?: WorkflowEvent;
  /** Set when the receipt was written. */
  readonly receiptFile?: string;
}

async function applied(run: Run, request: CommandRequest) {
  const { files, intent, planFile } = request;
  const check = await checkOf(run, request);
  const loaded = await loadFiles(run, files);
  if (intent.rotate) requireClient(intent.rotate, loaded.tenants);
  const outcome = await apply(run, { ...loaded, intent, check });
  if (outcome.result === 'clean' && planFile !== undefined) await tellUnused(run, planFile);
  return outcome;
}

async function drifted(run: Run, { files, intent, receiptFile }: CommandRequest) {
  const lastReceipt =
    receiptFile === undefined ? undefined : await readReceiptFile(resolve(run.directory, receiptFile));
  return drift(run, { ...(await loadFiles(run, files)), intent, ...(lastReceipt && { lastReceipt }) });
}

/** A rotation is a plan like any other: what differs is that one generation more is asked for. */
async function rotated(run: Run, request: CommandRequest) {
  const { files, dryRun = false } = request;
  const rotate = rotationOf(request);
  const intent: RunIntent = { ...request.intent, rotate };
  if (!dryRun) return applied(run, { ...request, intent });
  const loaded = await loadFiles(run, files);
  requireClient(rotate, loaded.tenants);
  return plan(run, { ...loaded, intent });
}

async function answer(run: Run, request: CommandRequest): Promise<CommandReport> {
  const { command, files, intent, exportFile, probe = false } = request;
  const load = () => loadFiles(run, files);
  switch (command) {
    case 'validate':
      return { command, result: 'clean', tenants: (await load()).tenants };
    case 'plan':
      return { command, ...(await plan(run, { ...(await load()), intent })) };
    case 'drift':
      return { command, ...(await drifted(run, request)) };
    case 'apply':
      return { command, ...(await applied(run, request)) };
    case 'rotate':
      return { command, ...(await rotated(run, request)) };
    case 'verify':
      if (exportFile !== undefined)
        return { command, ...(await verifyExport(run, { ...(await load()), file: exportFile })) };
      return { command, ...(await verify(run, await load())) };
    case 'network':
      return { command, ...(await network(run, { ...(await load()), probe })) };
    case 'review':
      return { command, ...(await review(run, request)) };
    case 'kit':
      return { command, ...(await kit(run, await load())) };
    case 'adopt':
      return { command, ...(await adopt(run, { event: await adoptionEvent(run), loaded: await load(), intent })) };
    case 'tenants':
      return {
        command,
        ...(await tenants(run, { ...request, shardSize: shardSize(request.shardSize), ...(await load()) })),
      };
  }
}

/** The report as it is kept: tenants are files that everybody has. */
async function writeReport(run: Run, file: string, report: CommandReport): Promise<void> {
  await writeResult(run, file, { ...report, tenants: undefined }).catch((error: HybridError) =>
    run.context.log.warn(`${error.message}: the report is only on the screen`),
  );
}

/**
 * Runs one command and writes the files it was asked to write: first the receipt, which nothing else can tell again. What cannot
 * be written after an apply is warned of, and does not undo what was done.
 */
export async function dispatch(run: Run, request: CommandRequest): Promise<CommandReport> {
  requireFitting(request);
  await requireSafeStart(run, request);
  await requireWritable(run.directory, request);
  const only = halfOf(request);
  const report = await answer(run, { ...request, intent: { ...request.intent, ...(only && { only }) } });
  const { receiptFile, out, reportFile } = request;
  const { receipt } = report;
  const isWritten = receiptFile !== undefined && receipt && (await writeReceiptFile(run, receiptFile, receipt));
  if (out !== undefined && report.plan) await writeResult(run, out, report.plan);
  if (reportFile !== undefined) await writeReport(run, reportFile, report);
  return { ...report, ...(isWritten && { receiptFile }) };
}
