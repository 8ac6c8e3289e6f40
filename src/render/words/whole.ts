import { plural } from '../../base/text.ts';
import type { Plan } from '../../core/plan.ts';
import type { CommandReport } from '../../engine/report.ts';
import { adoptionText } from '../adoption.ts';
import { discoveryText } from '../discovery.ts';
import { networkText } from '../network.ts';
import { oneLine } from '../neutralise.ts';
import { planText, receiptText } from '../terminal.ts';
import { verificationText } from '../verification.ts';

export function validationSentence({ command, tenants = [] }: CommandReport): string {
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
