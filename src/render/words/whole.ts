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

/** Where nothing was to be done the plan has nothing to say but its warnings. */
function isPlanTold({ receipt, result }: CommandReport, { tenants }: Plan): boolean {
  const isWarned = tenants.some(({ findings }) => findings.some(({ severity }) => severity === 'warn'));
  return !receipt || result !== 'clean' || isWarned;
}

interface WholeStyle extends TextStyle {
  /** Hash of a plan that was printed before, such as that of a question. */
  readonly printed?: string | undefined;
}

/** Everything a command has to say, for a terminal. After an apply the plan comes first, then what became of it. */
export function reportText(report: CommandReport, { printed, ...style }: WholeStyle): string {
  const { command, plan, receipt, refusal } = report;
  // Of an apply the plan is only what comes before the last line, which names the command.
  const planned = receipt || refusal ? 'plan' : command;
  const isPrinted = plan !== undefined && plan.hash === printed;
  const isTold = plan !== undefined && isPlanTold(report, plan);
  // A tenant without changes stands in the plan already.
  const receiptStyle = { ...style, quiet: style.quiet || isPrinted || isTold };
  const parts = [
    ...(isTold && !isPrinted ? [planText(plan, style, planned)] : []),
    ...(receipt ? [receiptText(receipt, receiptStyle, command)] : []),
    ...(report.notPlanned === undefined ? [] : [`This commit could not be planned: ${oneLine(report.notPlanned)}.\n`]),
    ...(report.adoptions ? [fold(adoptionText(report.adoptions), style.width)] : []),
    ...(report.verification ? [verificationText(report.verification.tenants, style)] : []),
    ...(report.network ? [networkText(report.network, style)] : []),
    ...(report.discovery ? [discoveryText(report, report.discovery)] : []),
    ...(report.tenants && !report.discovery ? [validationSentence(report)] : []),
  ];
  return parts.join('\n');
}
