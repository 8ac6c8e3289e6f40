import type { CommandReport } from '../app/commands/dispatch.ts';
import { type Place, Refusal } from '../base/errors.ts';
import { countChanges } from '../core/hash.ts';
import type { Plan } from '../core/plan.ts';
import type { Receipt } from '../core/receipt.ts';
import { singleErrors } from './words/error-text.ts';

export interface ErrorJson {
  readonly code: string;
  readonly message: string;
  readonly where?: Place;
  readonly fix?: string;
}

export interface PlanJson extends Plan {
  readonly counts: Readonly<
    Record<'create' | 'update' | 'delete' | 'prove' | 'tenants' | 'refused' | 'failed', number>
  >;
}

export interface ReceiptJson extends Receipt {
  readonly counts: Readonly<Record<'done' | 'failed' | 'notStarted' | 'tenants', number>>;
}

/** What a command that ran to its end says. */
export interface ReportJson {
  readonly format: 1;
  readonly command: CommandReport['command'];
  readonly result: CommandReport['result'];
  readonly tenants?: readonly { readonly tenant: string; readonly file: string }[];
  readonly plan?: PlanJson;
  readonly receipt?: ReceiptJson;
  readonly verification?: NonNullable<CommandReport['verification']>;
  readonly network?: NonNullable<CommandReport['network']>;
  /** Why the plan is not applied. */
  readonly errors?: readonly ErrorJson[];
  readonly discovery?: NonNullable<CommandReport['discovery']>;
  /** Without the texts, which stand in the files. */
  readonly adoptions?: readonly Omit<NonNullable<CommandReport['adoptions']>[number], 'text'>[];
}

/** What a command that could not run says. */
export interface ErrorsJson {
  readonly format: 1;
  readonly result: 'failed' | 'refused';
  readonly errors: readonly ErrorJson[];
}

/** What `--json` prints: one of these on stdout, and nothing else there. */
export type JsonDocument = ReportJson | ErrorsJson;

export function planJson(plan: Plan): PlanJson {
  const changes = plan.tenants.flatMap((tenant) => tenant.changes);
  const refused = plan.tenants.filter(({ findings }) => findings.some(({ severity }) => severity === 'refuse'));
  const failed = plan.tenants.filter(({ failure }) => failure);
  const counts = {
    ...countChanges(changes),
    tenants: plan.tenants.length,
    refused: refused.length,
    failed: failed.length,
  };
  return { ...plan, counts };
}

export function receiptJson(receipt: Receipt): ReceiptJson {
  const operations = receipt.tenants.flatMap((tenant) => tenant.operations);
  const count = (outcome: (typeof operations)[number]['outcome']) =>
    operations.filter((operation) => operation.outcome === outcome).length;
  const counts = {
    done: count('done'),
    failed: count('failed'),
    notStarted: count('not-started'),
    tenants: receipt.tenants.length,
  };
  return { ...receipt, counts };
}

export function reportJson({
  command,
  result,
  tenants,
  plan,
  receipt,
  verification,
  network,
  refusal,
  discovery,
  adoptions,
}: CommandReport): ReportJson {
  return {
    format: 1,
    command,
    result,
    ...(tenants && { tenants: tenants.map(({ name, file }) => ({ tenant: name, file })) }),
    ...(plan && { plan: planJson(plan) }),
    ...(receipt && { receipt: receiptJson(receipt) }),
    ...(verification && { verification }),
    ...(network && { network }),
    ...(refusal && { errors: [{ code: refusal.code, message: refusal.message, fix: refusal.fix }] }),
    ...(discovery && { discovery }),
    ...(adoptions && { adoptions: adoptions.map(({ text: _text, ...rest }) => rest) }),
  };
}

/** Every error as data; causes stay behind, because they come from libraries and may hold what was sent. */
export function errorsJson(error: unknown): ErrorsJson {
  const errors = singleErrors(error).map(({ code, message, where, fix }) => ({
    code,
    message,
    ...(where && { where }),
    ...(fix !== undefined && { fix }),
  }));
  return { format: 1, result: error instanceof Refusal ? 'refused' : 'failed', errors };
}

/**
 * The text of a document. The same data as JSON.stringify gives, but what a terminal or a runner could act on (C1 controls,
 * bidirectional marks, the `##[` of old commands) is written as an escape.
 */
export function jsonText(document: JsonDocument): string {
  const asEscape = (character: string) =>
    [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
      .join('');
  const text = JSON.stringify(document, null, 2)
    .replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, asEscape)
    .replace(/##\[/g, '##\\u005b');
  return `${text}\n`;
}
