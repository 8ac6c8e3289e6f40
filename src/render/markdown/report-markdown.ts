import type { CommandReport, PlanRefusal } from '../../engine/report.ts';
import { adoptionMarkdown } from '../adoption.ts';
import { discoveryMarkdown } from '../discovery.ts';
import { networkMarkdown } from '../network.ts';
import { oneLine } from '../neutralise.ts';
import { verificationMarkdown } from '../verification.ts';
import { validationSentence } from '../words/report-text.ts';
import { ACTION_WORDS } from '../words/sentences.ts';
import { diagramsMarkdown, matrixMarkdown } from './diagrams.ts';
import { planMarkdown, receiptMarkdown, SUMMARY_LIMIT } from './markdown.ts';
import { code, escapeMarkdown } from './markdown-escape.ts';

const REFUSAL_LENGTH = 2000;

/** The start of the job summary of a refused plan: the reason, the changes without a review, and what to do next. */
function refusalMarkdown({ code: name, message, fix = '', unreviewed = [] }: PlanRefusal): string {
  const rows = unreviewed.flatMap(({ tenant, changes }) =>
    changes.map(
      ({ action, title, address }) =>
        `- ${code(tenant)}: ${escapeMarkdown(`${ACTION_WORDS[action]} ${oneLine(title)}`)} ${code(address)}`,
    ),
  );
  const list = rows.length > 0 ? `\nNot reviewed:\n\n${rows.slice(0, 200).join('\n')}\n` : '';
  return `### Refused, nothing was changed\n\n${escapeMarkdown(oneLine(message, REFUSAL_LENGTH))} ${code(name)}\n${list}\n**Fix:** ${escapeMarkdown(oneLine(fix, REFUSAL_LENGTH))}\n`;
}

/** Parts of the limit of a summary: the plan, the matrix of tenants and resource types, the diagrams. */
const PLAN_LIMIT = SUMMARY_LIMIT * 0.6;
const MATRIX_LIMIT = SUMMARY_LIMIT * 0.15;
const PICTURES_LIMIT = SUMMARY_LIMIT * 0.2;

/** The job summary of a report. Plan and receipt share its limit: the runner drops a summary larger than 1 MiB. */
export function reportMarkdown(report: CommandReport): string {
  const { plan, receipt, refusal, command } = report;
  const planned = receipt || refusal ? 'plan' : command;
  const parts = [
    ...(refusal ? [refusalMarkdown(refusal)] : []),
    ...(report.notPlanned === undefined
      ? []
      : [`### Could not plan this commit\n\n${escapeMarkdown(oneLine(report.notPlanned))}.\n`]),
    ...(receipt ? [receiptMarkdown(receipt, { command, limit: plan ? SUMMARY_LIMIT / 2 : SUMMARY_LIMIT })] : []),
    ...(plan ? [planMarkdown(plan, { command: planned, limit: receipt ? SUMMARY_LIMIT / 2 : PLAN_LIMIT })] : []),
    ...(plan && !receipt ? [matrixMarkdown(plan, { limit: MATRIX_LIMIT })] : []),
    ...(plan && !receipt ? [diagramsMarkdown(plan, { limit: PICTURES_LIMIT })] : []),
    ...(report.adoptions ?? []).map(adoptionMarkdown),
    ...(report.verification ? [verificationMarkdown(report.verification.tenants)] : []),
    ...(report.network ? [networkMarkdown(report.network)] : []),
    ...(report.discovery ? [discoveryMarkdown(report, report.discovery)] : []),
    ...(report.tenants && !report.discovery ? [validationSentence(report)] : []),
  ];
  return parts.join('\n');
}
