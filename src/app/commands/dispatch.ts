import { resolve } from 'node:path';
import { readEvent } from '../../adapters/github/event.ts';
import { requireCertificateChecks, requireUsableProxies } from '../../adapters/http/proxy.ts';
import { requireOwnContent } from '../../core/approval/event.ts';
import type { CommandName, CommandReport, Outcome } from '../../engine/report.ts';
import type { Run } from '../../engine/run.ts';
import type { AskingRun } from './confirm.ts';
import { loadFiles } from './load.ts';
import { requireWritable, writeOrWarn, writeResult } from './output-files.ts';
import { type CommandRequest, requireFitting, sideOf } from './request.ts';

type Verb = (run: AskingRun, request: CommandRequest) => Promise<Outcome>;

/** Each command loads its modules on demand: `validate` opens no connection, and needs a tenth of the program. */
const VERBS: Readonly<Record<CommandName, Verb>> = {
  validate: async (run, { files }) => ({ result: 'clean', tenants: (await loadFiles(run, files)).tenants }),
  plan: async (run, { files, intent }) => {
    const { plan } = await import('../../engine/plan.ts');
    return plan(run, { ...(await loadFiles(run, files)), intent });
  },
  drift: async (run, { files, intent, receiptFile: file }) => {
    const { drift } = await import('../../engine/drift.ts');
    const { readReceiptFile } = await import('./result-files.ts');
    const lastReceipt = file === undefined ? undefined : await readReceiptFile(resolve(run.directory, file));
    return drift(run, { ...(await loadFiles(run, files)), intent }, lastReceipt);
  },
  apply: async (...asked) => (await import('./apply.ts')).applyReviewed(...asked),
  rotate: async (...asked) => (await import('./apply.ts')).rotate(...asked),
  verify: async (run, { files, exportFile }) => {
    const { tenants } = await loadFiles(run, files);
    if (exportFile !== undefined) return (await import('./kit.ts')).verifyExport(run, tenants, exportFile);
    return (await import('../../engine/verify.ts')).verify(run, tenants);
  },
  network: async (run, { files, probe = false }) => {
    const { network } = await import('./network.ts');
    return network(run, { ...(await loadFiles(run, files)), probe });
  },
  review: async (...asked) => (await import('./review.ts')).review(...asked),
  kit: async (...asked) => (await import('./kit.ts')).kit(...asked),
  adopt: async (...asked) => (await import('./adopt.ts')).adopt(...asked),
  tenants: async (...asked) => (await import('./tenants.ts')).tenants(...asked),
};

/** Runs before the first connection, also to GitHub. @throws Refusal; HybridError `proxy.invalid` */
async function requireSafeStart({ context: { environment } }: Run, request: CommandRequest): Promise<void> {
  const { command, probe = false, dryRun = false } = request;
  // These commands read files and git, and open no connection.
  if (command === 'validate' || command === 'tenants' || (command === 'network' && !probe)) return;
  requireCertificateChecks(environment);
  requireUsableProxies(environment);
  // Commands that change a service or propose a file have their own guard, which allows fewer events.
  if (command === 'apply' || command === 'adopt' || (command === 'rotate' && !dryRun)) return;
  const event = await readEvent(environment);
  // The review of a pull request from a fork is shown in the summary; it gets neither the key nor permission to comment.
  if (command === 'review' && event?.name === 'pull_request') return;
  if (event) requireOwnContent(event, command);
}

/**
 * Runs one command and writes its output files, first the receipt, which exists nowhere else. A file that cannot be written after
 * an apply is a warning, because the changes were made.
 */
export async function dispatch(run: AskingRun, request: CommandRequest): Promise<CommandReport> {
  requireFitting(request);
  await requireSafeStart(run, request);
  await requireWritable(run.directory, request);
  const { command, receiptFile, out, reportFile } = request;
  const only = sideOf(request);
  const outcome = await VERBS[command](run, { ...request, intent: { ...request.intent, ...(only && { only }) } });
  const report = { command, ...outcome };
  const { receipt } = report;
  const otherwise = 'The receipt of this apply is only in the report';
  const isWritten = receiptFile !== undefined && receipt && (await writeOrWarn(run, receiptFile, receipt, otherwise));
  if (out !== undefined && report.plan) await writeResult(run, out, report.plan);
  // The report file leaves out the content of the tenant files.
  const kept = { ...report, tenants: undefined };
  if (reportFile !== undefined) await writeOrWarn(run, reportFile, kept, 'The report is only on the screen');
  return { ...report, ...(isWritten && { receiptFile }) };
}
