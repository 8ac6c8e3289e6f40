import { type HybridError, placeText } from '../../base/errors.ts';
import { plural } from '../../base/text.ts';
import { isRefused } from '../../core/hash.ts';
import type { Change, Finding, Plan, TenantPlan } from '../../core/plan.ts';
import type { Operation, Receipt, TenantReceipt } from '../../core/receipt.ts';
import { oneLine, visibleLines } from '../neutralise.ts';
import { type PlacedLine, padTo, widthOf, withPlaces } from '../style.ts';
import { excerptOf, singleErrors } from '../words/error-text.ts';
import * as words from '../words/sentences.ts';
import { type FieldRow, fieldRows } from '../words/values.ts';
import { code, cutTable, escapeMarkdown, fenced, linesWithin, takeWithin } from './markdown-escape.ts';

/** Bytes. The runner accepts 1 MiB per step and drops a larger summary. */
export const SUMMARY_LIMIT = 900 * 1024;
const MESSAGE_LENGTH = 2000;

interface Size {
  /** Bytes of UTF-8; the default is 900 KiB. */
  readonly limit?: number;
  /** Where to find the rest if not everything fits, as Markdown. */
  readonly elsewhere?: string;
  /** The command in the heading; by default plan or apply. */
  readonly command?: string;
}

const ELSEWHERE = 'The log and the report file have everything.';

function diffLines(row: FieldRow, width: number): readonly PlacedLine[] {
  const field = padTo(row.field, width);
  const { sign, place } = row;
  if (row.form === 'value') return [{ plain: `${sign} ${field}  ${row.text}`, place }];
  if (row.form === 'pair')
    return [{ plain: `- ${field}  ${row.before}` }, { plain: `+ ${field}  ${row.after}`, place }];
  return [
    { plain: `${sign === '~' ? ' ' : sign} ${field}  ${words.listText(row)}`, place },
    ...row.removed.map((item) => ({ plain: `-     ${item}` })),
    ...row.added.map((item) => ({ plain: `+     ${item}` })),
  ];
}

function changeLines(change: Change): readonly string[] {
  const rows = fieldRows(change);
  const width = Math.max(0, ...rows.map(({ field }) => widthOf(field)));
  const risk = words.riskSentence(change.risk);
  return [
    `@@ ${words.ACTION_WORDS[change.action]} ${oneLine(change.title)} ${words.addressText(change)} @@`,
    ...withPlaces(rows.flatMap((row) => diffLines(row, width))),
    ...(risk ? [`! ${risk}`] : []),
    ...change.notes.map((note) => `  note: ${oneLine(note, MESSAGE_LENGTH)}`),
    '',
  ];
}

type MessageParts = Pick<Finding, 'message' | 'fix' | 'where'>;

function messageMarkdown(message: string, fix: string | undefined): string {
  const text = escapeMarkdown(oneLine(message, MESSAGE_LENGTH));
  return fix === undefined ? text : `${text}<br>**Fix:** ${escapeMarkdown(oneLine(fix, MESSAGE_LENGTH))}`;
}

function saidLine(word: string, about: string, { message, fix, where }: MessageParts): string {
  return `- **${word}:** ${code(about)}${where ? ` ${code(placeText(where))}` : ''} ${messageMarkdown(message, fix)}`;
}

function state(plan: TenantPlan): string {
  if (plan.failure) return words.isStopped(plan) ? 'not started' : 'could not read the current state';
  if (isRefused(plan)) return 'refused, none of its changes are applied';
  return plan.changes.length === 0 ? 'no changes' : words.countsText(plan.changes);
}

/** A collapsed section, open if a person has to act. */
function folded(name: string, told: string, { open, body }: { open: boolean; body: readonly string[] }): string {
  const summary = `<summary>${code(name)} ${escapeMarkdown(told)}</summary>`;
  return [`<details${open ? ' open' : ''}>`, summary, '', ...body, '', '</details>', ''].join('\n');
}

export function tenantFold(plan: TenantPlan): string {
  const { failure } = plan;
  const sentences = [
    ...(failure ? [saidLine('Could not read the current state', failure.code, failure)] : []),
    ...plan.findings.map((it) => saidLine(words.SEVERITY_WORDS[it.severity], `${it.address}, ${it.code}`, it)),
  ];
  const lines = plan.changes.flatMap(changeLines).slice(0, -1);
  const diff = lines.length > 0 ? ['', fenced('diff', lines)] : [];
  if (sentences.length + lines.length === 0) return '';
  const open = failure !== undefined || isRefused(plan);
  return folded(plan.tenant, state(plan), { open, body: [...sentences, ...diff] });
}

function findingsText({ findings }: TenantPlan): string {
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  const [warnings, notes] = [count('warn'), count('note')];
  return [warnings > 0 && plural(warnings, 'warning'), notes > 0 && plural(notes, 'note')].filter(Boolean).join(', ');
}

/** The sentence of each risk, once. */
function riskText({ changes }: TenantPlan): string {
  const sentences = changes.flatMap(({ risk }) => words.riskSentence(risk) ?? []);
  return [...new Set(sentences)].map((sentence) => `**${escapeMarkdown(sentence)}**`).join('<br>');
}

/**
 * A sentence, a table of the tenants (at most a third of the limit), the sections of tenants that fit, and a sentence about the others.
 * A tenant is shown completely or not at all.
 */
function summaryOf<Tenant>(
  { sentence, tenants, hash }: { sentence: string; tenants: readonly Tenant[]; hash: string },
  [columns, row, fold]: readonly [readonly string[], (tenant: Tenant) => readonly string[], (tenant: Tenant) => string],
  { limit = SUMMARY_LIMIT, elsewhere = ELSEWHERE }: Size,
): string {
  const cut = { limit: limit / 3, more: (more: number) => `${plural(more, 'more row')} not shown.` };
  const overview = tenants.length > 0 ? cutTable(columns, tenants.map(row), cut) : '';
  const head = `### ${escapeMarkdown(sentence)}\n\n${overview}`;
  const tail = `\nPlan hash ${code(hash)}\n`;
  const sections = tenants.map(fold).filter((section) => section !== '');
  const shown = takeWithin(sections, limit - Buffer.byteLength(head) - Buffer.byteLength(tail) - 300);
  const left = sections.length - shown.length;
  const size = `the limit is ${Math.floor(limit / 1024)} KiB`;
  const more = left > 0 ? `\n**${plural(left, 'more tenant')} not shown:** ${size}. ${elsewhere}\n` : '';
  return `${head}\n${shown.join('\n')}${more}${tail}`;
}

/** The job summary of a plan: a sentence, a table of the tenants, and a collapsed section for each tenant. */
export function planMarkdown(plan: Plan, size: Size = {}): string {
  const columns = ['Tenant', 'File', 'Plan', 'Findings', 'Risk'];
  const row = (of: TenantPlan) => [code(of.tenant), code(of.file), state(of), findingsText(of), riskText(of)];
  return summaryOf({ ...plan, sentence: words.planSentence(plan, size.command) }, [columns, row, tenantFold], size);
}

function whyLines(error: Operation['error']): readonly string[] {
  return error ? [`  <br>**Why:** ${code(error.code)} ${messageMarkdown(error.message, error.fix)}`] : [];
}

function operationLines(operation: Operation): readonly string[] {
  const what = `${words.ACTION_WORDS[operation.action]} ${oneLine(operation.title)}`;
  const box = operation.outcome === 'done' ? '[x]' : '[ ]';
  return [
    `- ${box} **${words.operationWord(operation)}:** ${escapeMarkdown(what)} ${code(operation.address)}`,
    ...operation.facts.map((fact) => `  <br>${escapeMarkdown(oneLine(fact, MESSAGE_LENGTH))}`),
    ...whyLines(operation.error),
  ];
}

function receiptFold(receipt: TenantReceipt): string {
  const stopped = receipt.error ? [`- **Stopped**`, ...whyLines(receipt.error)] : [];
  const remainder = words.remainderText(receipt);
  const body = [
    ...words.sortByOutcome(receipt.operations).flatMap(operationLines),
    ...stopped,
    ...(remainder === undefined ? [] : ['', escapeMarkdown(remainder)]),
  ];
  if (body.length === 0) return '';
  const open = receipt.outcome !== 'clean' && receipt.outcome !== 'changed';
  return folded(receipt.tenant, words.tenantOutcomeText(receipt), { open, body });
}

function receiptRow(receipt: TenantReceipt): readonly string[] {
  const count = (outcome: Operation['outcome']) => String(words.countOutcomes([receipt], outcome));
  const outcome = words.tenantOutcomeText(receipt);
  return [code(receipt.tenant), code(receipt.file), outcome, count('done'), count('failed'), count('not-started')];
}

/** The job summary of an apply, with a list of operations for each tenant; those that are done are checked. */
export function receiptMarkdown(receipt: Receipt, size: Size = {}): string {
  const columns = ['Tenant', 'File', 'Outcome', 'Done', 'Failed', 'Not started'];
  const { tenants, planHash: hash } = receipt;
  const sentence = words.receiptSentence(receipt, size.command);
  return summaryOf({ sentence, tenants, hash }, [columns, receiptRow, receiptFold], size);
}

function errorSection(error: HybridError): string {
  const place = error.where ? `${code(placeText(error.where))} ` : '';
  const excerpt = excerptOf(error);
  const lines = excerpt ? ['', fenced('', visibleLines(excerpt.trimEnd()))] : [];
  return [`- ${place}${messageMarkdown(error.message, error.fix)} ${code(error.code)}`, ...lines, ''].join('\n');
}

/** The job summary of a run that failed: all errors, also those beyond the limit of annotations. */
export function errorsMarkdown(error: unknown, { limit = SUMMARY_LIMIT }: Size = {}): string {
  const errors = singleErrors(error);
  const more = (left: number) => `${plural(left, 'more error')} not shown. The log has all of them.`;
  const shown = linesWithin(errors.map(errorSection), { limit: limit - 300, more });
  return `### ${plural(errors.length, 'error')}\n\n${shown}`;
}
