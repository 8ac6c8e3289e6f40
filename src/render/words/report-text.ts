import { plural } from '../../base/text.ts';
import type { Plan } from '../../core/plan.ts';
import type { CommandReport } from '../../engine/report.ts';
import { adoptionText } from '../adoption.ts';
import { discoveryText } from '../discovery.ts';
import { fold } from '../fold.ts';
import { networkText } from '../network.ts';
import { oneLine } from '../neutralise.ts';
import type { TextStyle } from '../style.ts';
import { planText, receiptText } from '../terminal.ts';
import { verificationText } from '../verification.ts';

export function validationSentence({ command, tenants = [] }: CommandReport): string {
  if (command === 'kit') return `Kit: ${plural(tenants.length, 'import kit')} written.\n`;
  return `Validate: ${plural(tenants.length, 'tenant file')} checked, no errors.\n`;
}

/** Whether to show the plan: after an apply without changes only if it has warnings. */
function hasPlanToShow({ receipt, result }: CommandReport, { tenants }: Plan): boolean {
  const isWarned = tenants.some(({ findings }) => findings.some(({ severity }) => severity === 'warn'));
  return !receipt || result !== 'clean' || isWarned;
}

interface WholeStyle extends TextStyle {
  /** Hash of a plan that was printed before, such as in a question. */
  readonly printed?: string | undefined;
}

/** The complete text of a report, for a terminal. After an apply the plan comes first, then the receipt. */
export function reportText(report: CommandReport, { printed, ...style }: WholeStyle): string {
  const { command, plan, receipt, refusal } = report;
  // In the report of an apply, the last line of the plan says "Plan", and that of the receipt says "Apply".
  const planned = receipt || refusal ? 'plan' : command;
  const isPrinted = plan !== undefined && plan.hash === printed;
  const isTold = plan !== undefined && hasPlanToShow(report, plan);
  // The plan already lists the tenants without changes.
  const receiptStyle = { ...style, quiet: style.quiet || isPrinted || isTold };
  const parts = [
    ...(isTold && !isPrinted ? [planText(plan, style, planned)] : []),
    ...(receipt ? [receiptText(receipt, receiptStyle, command)] : []),
    ...(report.notPlanned === undefined ? [] : [`Could not plan this commit: ${oneLine(report.notPlanned)}.\n`]),
    ...(report.adoptions ? [fold(adoptionText(report.adoptions), style.width)] : []),
    ...(report.verification ? [verificationText(report.verification.tenants, style)] : []),
    ...(report.network ? [networkText(report.network, style)] : []),
    ...(report.discovery ? [discoveryText(report, report.discovery)] : []),
    ...(report.tenants && !report.discovery ? [validationSentence(report)] : []),
  ];
  return parts.join('\n');
}
