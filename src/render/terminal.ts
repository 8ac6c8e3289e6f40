import { type Place, placeText } from '../base/errors.ts';
import { hasWork } from '../core/hash.ts';
import type { Action, Change, Finding, Plan, TenantPlan } from '../core/plan.ts';
import type { Operation, Receipt, TenantReceipt } from '../core/receipt.ts';
import { fold } from './fold.ts';
import { oneLine, visible, withoutCommands } from './neutralise.ts';
import {
  createPaint,
  fixLines,
  type Paint,
  type PlacedLine,
  padTo,
  type TextStyle,
  widthOf,
  withPlaces,
} from './style.ts';
import * as words from './words/sentences.ts';
import { COPIED, type FieldRow, fieldRows } from './words/values.ts';

type Part = readonly [text: string, paint?: ((text: string) => string) | undefined];

function signPaint(paint: Paint, sign: string): (text: string) => string {
  if (sign === '+') return paint.green;
  if (sign === '-') return paint.red;
  return sign === '~' ? paint.yellow : paint.cyan;
}

/** Paints each part, and keeps the plain text, whose width can be counted. */
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

/** Widths of the columns. On a terminal, values much longer than the others do not count. */
function columnsOf(rows: readonly FieldRow[], width = Infinity) {
  const longest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map(widthOf).filter((each) => each <= Math.max(8, width * 0.4)));
  const befores = rows.flatMap((row) => (row.form === 'pair' ? [row.before] : []));
  return { field: longest(rows.map(({ field }) => field)), before: longest(befores) };
}

function changeLines(change: Change, paint: Paint, width?: number): readonly string[] {
  const rows = fieldRows(change, width === undefined ? undefined : COPIED);
  const columns = columnsOf(rows, width);
  const lines = rows.flatMap((row) => rowLines(row, columns, paint));
  const place = rows.length === 0 ? placeNote(change.where, paint) : '';
  const risk = words.riskSentence(change.risk);
  return [
    `  ${changeHead(change.action, change.title, paint)}  ${paint.dim(words.addressText(change))}${place}`,
    ...withPlaces(lines, paint, width),
    ...(risk ? [`      ${(change.risk === 'login' ? paint.yellow : paint.red)(`! ${risk}`)}`] : []),
    ...change.notes.map((note) => `      ${paint.cyan('note:')} ${oneLine(note, 1000)}`),
    '',
  ];
}

function placeNote(where: Place | undefined, paint: Paint): string {
  return where ? paint.dim(`  # ${visible(placeText(where))}`) : '';
}

type MessageParts = Pick<Finding, 'message' | 'fix' | 'where'>;

function messageLines(word: string, { message, fix, where }: MessageParts, about: string, paint: Paint): string[] {
  const head = `  ${word} ${oneLine(message, 1000)}  ${paint.dim(about)}${placeNote(where, paint)}`;
  return [head, ...fixLines(fix, '    ', paint), ''];
}

function findingLines({ severity, address, code, ...text }: Finding, paint: Paint): readonly string[] {
  const color = { refuse: paint.red, warn: paint.yellow, note: paint.cyan }[severity];
  const word = color(`${words.SEVERITY_WORDS[severity]}:`);
  return messageLines(word, text, `(${oneLine(address)}, ${oneLine(code)})`, paint);
}

function tenantHead(name: string, file: string, rest: string, paint: Paint): string {
  return `${paint.bold(oneLine(name))}  ${paint.dim(`(${oneLine(file)})`)}${rest}`;
}

/** The text of a tenant that takes a single line; undefined for a tenant with changes, findings or a failure. */
function briefText(plan: TenantPlan): string | undefined {
  if (words.isStopped(plan)) return 'not started';
  return plan.changes.length === 0 && plan.findings.length === 0 && !plan.failure ? 'no changes' : undefined;
}

type Brief = Pick<TenantPlan, 'tenant' | 'file'> & { readonly text: string };

/** One line for each tenant, with names and files in columns. */
function briefLines(tenants: readonly Brief[], paint: Paint): readonly string[] {
  const name = Math.max(0, ...tenants.map(({ tenant }) => widthOf(oneLine(tenant))));
  const file = Math.max(0, ...tenants.map((each) => widthOf(oneLine(each.file)) + 2));
  return tenants.map((each) => {
    const head = paint.bold(padTo(oneLine(each.tenant), name));
    return `${head}  ${paint.dim(padTo(`(${oneLine(each.file)})`, file))}  ${each.text}`;
  });
}

function tenantLines(plan: TenantPlan, paint: Paint, width: number | undefined): readonly string[] {
  const { failure } = plan;
  return [
    tenantHead(plan.tenant, plan.file, '', paint),
    '',
    ...(failure
      ? messageLines(paint.red('Could not read the current state:'), failure, `(${oneLine(failure.code)})`, paint)
      : []),
    ...plan.findings.flatMap((finding) => findingLines(finding, paint)),
    ...plan.changes.flatMap((change) => changeLines(change, paint, width)),
  ];
}

/** A plan for a terminal. Ends with a line of counts, which names the command, and a line break. */
export function planText(plan: Plan, { quiet = false, ...style }: TextStyle, command?: string): string {
  const paint = createPaint(style);
  const briefs = plan.tenants.flatMap(({ tenant, file, ...rest }) => {
    const text = briefText({ tenant, file, ...rest });
    return text === undefined || quiet ? [] : [{ tenant, file, text }];
  });
  const others = plan.tenants.filter((each) => briefText(each) === undefined);
  const lines = [
    ...others.flatMap((tenant) => tenantLines(tenant, paint, style.width)),
    ...briefLines(briefs, paint),
    ...(briefs.length > 0 ? [''] : []),
    ...(hasWork(plan) ? [paint.dim(`Plan hash ${oneLine(plan.hash)}`)] : []),
    paint.bold(words.planSentence(plan, command)),
  ];
  return fold(withoutCommands(`${lines.join('\n')}\n`), style.width);
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
  const word = painted(padTo(words.operationWord(operation), 'not started'.length));
  const indent = ' '.repeat('  not started  '.length + 2);
  return [
    `  ${word}  ${changeHead(operation.action, operation.title, paint)}  ${paint.dim(words.addressText(operation))}`,
    ...operation.facts.map((fact) => `${indent}${oneLine(fact, 1000)}`),
    ...receiptErrorLines(operation.error, indent, paint),
  ];
}

function tenantReceiptLines(receipt: TenantReceipt, paint: Paint): readonly string[] {
  const outcome = (receipt.outcome === 'changed' ? paint.green : paint.red)(words.tenantOutcomeText(receipt));
  const remainder = words.remainderText(receipt);
  return [
    tenantHead(receipt.tenant, receipt.file, `  ${outcome}`, paint),
    ...words.sortByOutcome(receipt.operations).flatMap((operation) => operationLines(operation, paint)),
    ...receiptErrorLines(receipt.error, '  ', paint),
    ...(remainder === undefined ? [] : [`  ${remainder}`]),
    '',
  ];
}

/** The result of an apply: operations that are done, failed and not started. Ends with a line of counts, which names the command. */
export function receiptText(receipt: Receipt, { quiet = false, ...style }: TextStyle, command?: string): string {
  const paint = createPaint(style);
  const briefs = receipt.tenants
    .filter(({ outcome }) => outcome === 'not-started' || (outcome === 'clean' && !quiet))
    .map(({ tenant, file, outcome }) => ({ tenant, file, text: words.TENANT_OUTCOME_WORDS[outcome] }));
  const others = receipt.tenants.filter(({ outcome }) => outcome !== 'clean' && outcome !== 'not-started');
  const lines = [
    ...others.flatMap((tenant) => tenantReceiptLines(tenant, paint)),
    ...briefLines(briefs, paint),
    ...(briefs.length > 0 ? [''] : []),
    paint.bold(words.receiptSentence(receipt, command)),
  ];
  return fold(withoutCommands(`${lines.join('\n')}\n`), style.width);
}
