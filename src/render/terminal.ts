import { type Place, placeText } from '../base/errors.ts';
import { hasWork } from '../core/hash.ts';
import type { Action, Change, Finding, Plan, TenantPlan } from '../core/plan.ts';
import type { Operation, Receipt, TenantReceipt } from '../core/receipt.ts';
import { oneLine, visible, withoutCommands } from './neutralise.ts';
import { createPaint, fixLines, type Paint, type PlacedLine, padTo, widthOf, withPlaces } from './style.ts';
import { type FieldRow, fieldRows } from './words/values.ts';
import * as words from './words/words.ts';

type Part = readonly [text: string, paint?: ((text: string) => string) | undefined];

function signPaint(paint: Paint, sign: string): (text: string) => string {
  if (sign === '+') return paint.green;
  if (sign === '-') return paint.red;
  return sign === '~' ? paint.yellow : paint.cyan;
}

/** Paints `parts` one by one, so that the width of the line can be counted without the colours. */
function line(parts: readonly Part[], place = ''): PlacedLine {
  return {
    plain: parts.map(([text]) => text).join(''),
    painted: parts.map(([text, paint]) => (paint ? paint(text) : text)).join(''),
    place,
  };
}

function rowLines(row: FieldRow, columns: { field: number; before: number }, paint: Paint): readonly PlacedLine[] {
  const painted = signPaint(paint, row.sign);
  const head = [[`      ${row.sign} `, painted], [`${padTo(row.field, columns.field)}  `]] as const;
  if (row.form === 'value') {
    return [line([...head, [row.text, row.sign === '-' ? paint.red : undefined]], row.place)];
  }
  if (row.form === 'pair') {
    const before = padTo(row.before, columns.before);
    return [line([...head, [before, paint.dim], [' -> ', painted], [row.after]], row.place)];
  }
  const blank = ' '.repeat(columns.field + 10);
  return [
    line([...head, [words.listText(row)]], row.place),
    ...row.added.map((text) => line([[blank], [`+ ${text}`, paint.green]])),
    ...row.removed.map((text) => line([[blank], [`- ${text}`, paint.red]])),
  ];
}

function changeHead(action: Action, title: string, paint: Paint): string {
  const sign = words.SIGNS[action];
  return `${signPaint(paint, sign)(`${sign} ${words.ACTION_WORDS[action]}`)} ${paint.bold(oneLine(title))}`;
}

function changeLines(change: Change, tenant: string, paint: Paint): readonly string[] {
  const rows = fieldRows(change);
  const columns = {
    field: Math.max(0, ...rows.map(({ field }) => widthOf(field))),
    before: Math.max(0, ...rows.map((row) => (row.form === 'pair' ? widthOf(row.before) : 0))),
  };
  const place = rows.length === 0 ? placeNote(change.where, paint) : '';
  const risk = words.riskSentence(change.risk, tenant);
  return [
    `  ${changeHead(change.action, change.title, paint)}  ${paint.dim(words.addressText(change))}${place}`,
    ...withPlaces(
      rows.flatMap((row) => rowLines(row, columns, paint)),
      paint,
    ),
    ...(risk ? [`      ${(change.risk === 'login' ? paint.yellow : paint.red)(`! ${risk}`)}`] : []),
    ...change.notes.map((note) => `      ${paint.cyan('note:')} ${oneLine(note, 1000)}`),
    '',
  ];
}

function placeNote(where: Place | undefined, paint: Paint): string {
  return where ? paint.dim(`  # ${visible(placeText(where))}`) : '';
}

type Said = Pick<Finding, 'message' | 'fix' | 'where'>;

function saidLines(word: string, { message, fix, where }: Said, about: string, paint: Paint): readonly string[] {
  const head = `  ${word} ${oneLine(message, 1000)}  ${paint.dim(about)}${placeNote(where, paint)}`;
  return [head, ...fixLines(fix, '    ', paint), ''];
}

function findingLines(finding: Finding, paint: Paint): readonly string[] {
  const { severity } = finding;
  const painted = { refuse: paint.red, warn: paint.yellow, note: paint.cyan }[severity];
  return saidLines(painted(`${words.SEVERITY_WORDS[severity]}:`), finding, words.addressText(finding), paint);
}

function tenantHead(name: string, file: string, rest: string, paint: Paint): string {
  return `${paint.bold(oneLine(name))}  ${paint.dim(`(${oneLine(file)})`)}${rest}`;
}

function tenantLines(plan: TenantPlan, paint: Paint): readonly string[] {
  const { failure } = plan;
  const quiet = plan.changes.length === 0 && plan.findings.length === 0 && !failure;
  if (quiet) return [tenantHead(plan.tenant, plan.file, '  no changes', paint), ''];
  return [
    tenantHead(plan.tenant, plan.file, '', paint),
    '',
    ...(failure ? saidLines(paint.red('Could not be looked at:'), failure, `(${oneLine(failure.code)})`, paint) : []),
    ...plan.findings.flatMap((finding) => findingLines(finding, paint)),
    ...plan.changes.flatMap((change) => changeLines(change, plan.tenant, paint)),
  ];
}

/** A plan that can be read aloud. Ends with a line of counts and a line break. */
export function planText(plan: Plan, style: { readonly colour: boolean }): string {
  const paint = createPaint(style);
  const lines = [
    ...plan.tenants.flatMap((tenant) => tenantLines(tenant, paint)),
    ...(hasWork(plan) ? [paint.dim(`Plan hash ${oneLine(plan.hash)}`)] : []),
    paint.bold(words.planSentence(plan)),
  ];
  return withoutCommands(`${lines.join('\n')}\n`);
}

function receiptErrorLines(error: Operation['error'], indent: string, paint: Paint): readonly string[] {
  if (!error) return [];
  return [
    `${indent}${paint.red('Why:')} ${oneLine(error.message, 1000)}  ${paint.dim(`(${oneLine(error.code)})`)}`,
    ...fixLines(error.fix, indent, paint),
  ];
}

function operationLines(operation: Operation, paint: Paint): readonly string[] {
  const painted = { done: paint.green, failed: paint.red, 'not-started': paint.dim }[operation.outcome];
  const word = painted(padTo(words.OUTCOME_WORDS[operation.outcome], 'not started'.length));
  const indent = ' '.repeat('  not started  '.length + 2);
  return [
    `  ${word}  ${changeHead(operation.action, operation.title, paint)}  ${paint.dim(words.addressText(operation))}`,
    ...operation.facts.map((fact) => `${indent}${oneLine(fact, 1000)}`),
    ...receiptErrorLines(operation.error, indent, paint),
  ];
}

function tenantReceiptLines(receipt: TenantReceipt, paint: Paint): readonly string[] {
  const good = receipt.outcome === 'clean' || receipt.outcome === 'changed';
  const outcome = (good ? paint.green : paint.red)(words.TENANT_OUTCOME_WORDS[receipt.outcome]);
  const remainder = words.remainderText(receipt);
  return [
    tenantHead(receipt.tenant, receipt.file, `  ${outcome}`, paint),
    ...words.asToDoList(receipt.operations).flatMap((operation) => operationLines(operation, paint)),
    ...receiptErrorLines(receipt.error, '  ', paint),
    ...(remainder === undefined ? [] : [`  ${remainder}`]),
    '',
  ];
}

/** What an apply did, as a list of what is done and what is left to do. Ends with a line of counts. */
export function receiptText(receipt: Receipt, style: { readonly colour: boolean }): string {
  const paint = createPaint(style);
  const lines = [
    ...receipt.tenants.flatMap((tenant) => tenantReceiptLines(tenant, paint)),
    paint.bold(words.receiptSentence(receipt)),
  ];
  return withoutCommands(`${lines.join('\n')}\n`);
}
