import type { CommandReport } from '../../app/commands/dispatch.ts';
import { plural } from '../../base/text.ts';
import type { Plan } from '../../core/plan.ts';
import { adoptionMarkdown, adoptionText } from '../adoption.ts';
import { discoveryMarkdown, discoveryText } from '../discovery.ts';
import { planMarkdown, receiptMarkdown, SUMMARY_LIMIT } from '../markdown/markdown.ts';
import { escapeMarkdown } from '../markdown/markdown-escape.ts';
import { matrixMarkdown, picturesMarkdown } from '../markdown/pictures.ts';
import { networkMarkdown, networkText } from '../network.ts';
import { oneLine } from '../neutralise.ts';
import { planText, receiptText } from '../terminal.ts';
import { verificationMarkdown, verificationText } from '../verification.ts';
import { refusalMarkdown } from './refusal.ts';

function validationSentence({ command, tenants = [] }: CommandReport): string {
  if (command === 'kit') return `${plural(tenants.length, 'import kit')} written.\n`;
  return `${plural(tenants.length, 'tenant file')} checked, no errors.\n`;
}

/** Where nothing was to be done the plan has nothing to say but its warnings. */
function isPlanTold({ receipt, result }: CommandReport, { tenants }: Plan): boolean {
  const isWarned = tenants.some(({ findings }) => findings.some(({ severity }) => severity === 'warn'));
  return !receipt || result !== 'clean' || isWarned;
}

/** Everything a command has to say, for a terminal. After an apply the plan comes first, then what became of it. */
export function reportText(report: CommandReport, style: { readonly colour: boolean }): string {
  const parts = [
    ...(report.plan && isPlanTold(report, report.plan) ? [planText(report.plan, style)] : []),
    ...(report.receipt ? [receiptText(report.receipt, style)] : []),
    ...(report.notPlanned === undefined ? [] : [`This commit could not be planned: ${oneLine(report.notPlanned)}.\n`]),
    ...(report.adoptions ? [adoptionText(report.adoptions)] : []),
    ...(report.verification ? [verificationText(report.verification.tenants, style)] : []),
    ...(report.network ? [networkText(report.network, style)] : []),
    ...(report.discovery ? [discoveryText(report, report.discovery)] : []),
    ...(report.tenants && !report.discovery ? [validationSentence(report)] : []),
  ];
  return parts.join('\n');
}

function notPlannedMarkdown(reason: string): string {
  return `### This commit could not be planned\n\n${escapeMarkdown(oneLine(reason))}.\n`;
}

/** Of the room of a summary: the plan first, then who changes what, then the pictures. */
const PLAN_LIMIT = SUMMARY_LIMIT * 0.6;
const MATRIX_LIMIT = SUMMARY_LIMIT * 0.15;
const PICTURES_LIMIT = SUMMARY_LIMIT * 0.2;

function pictureParts(plan: Plan): readonly string[] {
  return [matrixMarkdown(plan, { limit: MATRIX_LIMIT }), picturesMarkdown(plan, { limit: PICTURES_LIMIT })];
}

/** The same for a job summary. Plan and receipt share its room: the runner drops what is larger than 1 MiB as a whole. */
export function reportMarkdown(report: CommandReport): string {
  const size = report.plan && report.receipt ? { limit: SUMMARY_LIMIT / 2 } : {};
  const parts = [
    ...(report.refusal ? [refusalMarkdown(report.refusal)] : []),
    ...(report.notPlanned === undefined ? [] : [notPlannedMarkdown(report.notPlanned)]),
    ...(report.receipt ? [receiptMarkdown(report.receipt, size)] : []),
    ...(report.plan ? [planMarkdown(report.plan, { limit: report.receipt ? SUMMARY_LIMIT / 2 : PLAN_LIMIT })] : []),
    ...(report.plan && !report.receipt ? pictureParts(report.plan) : []),
    ...(report.adoptions ?? []).map(adoptionMarkdown),
    ...(report.verification ? [verificationMarkdown(report.verification.tenants)] : []),
    ...(report.network ? [networkMarkdown(report.network)] : []),
    ...(report.discovery ? [discoveryMarkdown(report, report.discovery)] : []),
    ...(report.tenants && !report.discovery ? [validationSentence(report)] : []),
  ];
  return parts.join('\n');
}
