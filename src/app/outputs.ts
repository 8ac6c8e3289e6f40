import type { CommandReport } from '../engine/report.ts';
import { countOutcomes } from '../render/words/sentences.ts';
import type { CommandRequest } from './commands/request.ts';
import type { OutputName } from './options.ts';

/** No output contains a secret: the runner drops an output that looks like one. */
export function outputsOf(
  report: CommandReport,
  request: CommandRequest,
): Readonly<Partial<Record<OutputName, string>>> {
  const tenants = report.tenants?.map(({ name }) => name) ?? report.plan?.tenants.map(({ tenant }) => tenant) ?? [];
  const done = report.receipt && countOutcomes(report.receipt.tenants, 'done');
  const planned = report.plan?.tenants.flatMap(({ changes }) => changes);
  return {
    result: report.result,
    tenants: JSON.stringify(tenants),
    changes: String(done ?? planned?.length ?? 0),
    ...(report.plan && { 'plan-hash': report.plan.hash }),
    ...(request.out !== undefined && { 'plan-file': request.out }),
    ...(request.reportFile !== undefined && { 'report-file': request.reportFile }),
    ...(report.receiptFile !== undefined && { 'receipt-file': report.receiptFile }),
    ...(report.discovery && {
      shards: JSON.stringify(report.discovery.shards),
      canaries: JSON.stringify(report.discovery.canaries),
    }),
  };
}
