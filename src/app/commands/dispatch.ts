import { resolve } from 'node:path';
import { drift } from '../../engine/drift.ts';
import { plan } from '../../engine/look.ts';
import type { CommandName, CommandReport, Outcome } from '../../engine/report.ts';
import type { Run } from '../../engine/run.ts';
import { verify } from '../../engine/verify.ts';
import { adopt } from './adopt.ts';
import { applyReviewed } from './apply.ts';
import { readReceiptFile } from './given-files.ts';
import { kit } from './kit.ts';
import { loadFiles } from './load.ts';
import { network } from './network.ts';
import { requireWritable, writeOrWarn, writeResult } from './output-files.ts';
import { type CommandRequest, halfOf, requireFitting } from './request.ts';
import { review } from './review.ts';
import { rotate } from './rotate.ts';
import { requireSafeStart } from './safe-start.ts';
import { tenants } from './tenants.ts';
import { verifyExport } from './verify-export.ts';

type Verb = (run: Run, request: CommandRequest) => Promise<Outcome>;

const VERBS: Readonly<Record<CommandName, Verb>> = {
  validate: async (run, { files }) => ({ result: 'clean', tenants: (await loadFiles(run, files)).tenants }),
  plan: async (run, { files, intent }) => plan(run, { ...(await loadFiles(run, files)), intent }),
  drift: async (run, { files, intent, receiptFile: file }) => {
    const lastReceipt = file === undefined ? undefined : await readReceiptFile(resolve(run.directory, file));
    return drift(run, { ...(await loadFiles(run, files)), intent }, lastReceipt);
  },
  apply: applyReviewed,
  rotate,
  verify: async (run, { files, exportFile }) => {
    const loaded = await loadFiles(run, files);
    return exportFile === undefined ? verify(run, loaded.tenants) : verifyExport(run, loaded.tenants, exportFile);
  },
  network: async (run, { files, probe = false }) => network(run, { ...(await loadFiles(run, files)), probe }),
  review,
  kit,
  adopt,
  tenants,
};

/**
 * Runs one command and writes the files it was asked to write: first the receipt, which nothing else can tell again. What cannot
 * be written after an apply is warned of, and does not undo what was done.
 */
export async function dispatch(run: Run, request: CommandRequest): Promise<CommandReport> {
  requireFitting(request);
  await requireSafeStart(run, request);
  await requireWritable(run.directory, request);
  const { command, receiptFile, out, reportFile } = request;
  const only = halfOf(request);
  const outcome = await VERBS[command](run, { ...request, intent: { ...request.intent, ...(only && { only }) } });
  const report = { command, ...outcome };
  const { receipt } = report;
  const isWritten =
    receiptFile !== undefined &&
    receipt &&
    (await writeOrWarn(run, receiptFile, receipt, 'the receipt of this apply is only in the report'));
  if (out !== undefined && report.plan) await writeResult(run, out, report.plan);
  // Tenants are files that everybody has.
  const kept = { ...report, tenants: undefined };
  if (reportFile !== undefined) await writeOrWarn(run, reportFile, kept, 'the report is only on the screen');
  return { ...report, ...(isWritten && { receiptFile }) };
}
