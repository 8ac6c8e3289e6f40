import { Refusal } from '../base/errors.ts';
import { pick } from '../base/json.ts';
import { countChanges, isRefused } from '../core/hash.ts';
import type { Plan } from '../core/plan.ts';
import type { Operation, Receipt } from '../core/receipt.ts';
import type { CommandReport } from '../engine/report.ts';
import { singleErrors } from './words/error-text.ts';
import { countOutcomes } from './words/sentences.ts';

export function planJson(plan: Plan) {
  const counts = {
    ...countChanges(plan.tenants.flatMap(({ changes }) => changes)),
    tenants: plan.tenants.length,
    refused: plan.tenants.filter(isRefused).length,
    failed: plan.tenants.filter(({ failure }) => failure).length,
  };
  return { ...plan, counts };
}

export function receiptJson(receipt: Receipt) {
  const count = (outcome: Operation['outcome']) => countOutcomes(receipt.tenants, outcome);
  const tenants = receipt.tenants.length;
  const counts = { done: count('done'), failed: count('failed'), notStarted: count('not-started'), tenants };
  return { ...receipt, counts };
}

/** The document of a command that completed. `errors` say why a plan was not applied. New texts of tenant files are left out. */
export function reportJson(report: CommandReport) {
  const { command, result, tenants, plan, receipt, refusal, adoptions } = report;
  return {
    format: 1,
    command,
    result,
    ...(tenants && { tenants: tenants.map(({ name, file }) => ({ tenant: name, file })) }),
    ...(plan && { plan: planJson(plan) }),
    ...(receipt && { receipt: receiptJson(receipt) }),
    ...pick(report, 'verification', 'network'),
    ...(refusal && { errors: [pick(refusal, 'code', 'message', 'fix')] }),
    ...pick(report, 'discovery'),
    ...(adoptions && { adoptions: adoptions.map(({ text: _text, ...rest }) => rest) }),
  };
}

/** The document of a command that failed. Causes are left out: they come from libraries and may contain a request with secrets. */
export function errorsJson(error: unknown) {
  const errors = singleErrors(error).map((each) => pick(each, 'code', 'message', 'where', 'fix'));
  return { format: 1, result: error instanceof Refusal ? 'refused' : 'failed', errors };
}

/**
 * The JSON text of a document. As from JSON.stringify, but characters that a terminal or a runner could act on (C1 controls,
 * bidirectional marks, the `##[` of old commands) are escaped.
 */
export function jsonText(document: object): string {
  const asEscape = (character: string) =>
    [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
      .join('');
  const text = JSON.stringify(document, null, 2)
    .replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, asEscape)
    .replace(/##\[/g, '##\\u005b');
  return `${text}\n`;
}
