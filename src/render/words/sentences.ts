import { plural } from '../../base/text.ts';
import { countChanges, isRefused } from '../../core/hash.ts';
import type { Action, Change, Finding, Plan, Risk, TenantPlan } from '../../core/plan.ts';
import type { Operation, Receipt, TenantReceipt } from '../../core/receipt.ts';
import { oneLine } from '../neutralise.ts';
import type { FieldRow } from './values.ts';

/** Words and sentences of all reports, so that terminal, summary and annotations say the same. */

export type Words<Key extends string> = Readonly<Record<Key, string>>;

export const SIGNS: Words<Action> = { create: '+', update: '~', delete: '-', prove: '=' };
export const ACTION_WORDS: Words<Action> = { create: 'create', update: 'update', delete: 'delete', prove: 'verify' };
export const SEVERITY_WORDS: Words<Finding['severity']> = { refuse: 'Refused', warn: 'Warning', note: 'Note' };

export function riskSentence(risk: Risk): string | undefined {
  if (risk === 'login') return 'Affects agent login';
  if (risk === 'destructive') return 'Destructive: cannot be undone';
  return undefined;
}

/** `(oauth-client/pacing#1, id 4e1c)` */
export function addressText({ address, id }: { readonly address: string; readonly id?: string }): string {
  return `(${oneLine(address)}${id === undefined ? '' : `, id ${oneLine(id)}`})`;
}

/** Counts of the items that a change adds to and removes from a list. */
export function listText({ sign, added, removed, kept }: FieldRow & { form: 'list' }): string {
  if (sign !== '~') return plural(added.length + removed.length, 'item');
  return countText({ added: added.length, removed: removed.length, kept });
}

/** Counts without zeros: `5 to create, 1 to change`. */
export function countText(counts: Readonly<Record<string, number>>): string {
  const shown = Object.entries(counts).filter(([, count]) => count > 0);
  return shown.map(([word, count]) => `${count} ${word}`).join(', ');
}

/** `5 to create, 1 to change`. */
export function countsText(changes: readonly Change[]): string {
  const { create, update, delete: gone, prove } = countChanges(changes);
  return countText({ 'to create': create, 'to change': update, 'to delete': gone, 'to verify': prove });
}

/** `Rotate` for `rotate`: the last line names the command that ran. */
export function commandWord(command: string): string {
  return `${command.slice(0, 1).toUpperCase()}${command.slice(1)}`;
}

/** Whether the run was stopped before it started this tenant. */
export function isStopped({ failure }: TenantPlan): boolean {
  return failure?.code === 'run.stopped';
}

function exceptions({ tenants }: Plan): string {
  const refused = tenants.filter((tenant) => !tenant.failure && isRefused(tenant)).length;
  const stopped = tenants.filter(isStopped).length;
  const failed = tenants.filter(({ failure }) => failure).length - stopped;
  const whose = refused === 1 ? 'its' : 'their';
  return [
    refused > 0 ? ` ${plural(refused, 'tenant')} refused: none of ${whose} changes are applied.` : '',
    failed > 0 ? ` Could not read ${plural(failed, 'tenant')}.` : '',
    stopped > 0 ? ` ${stoppedText(stopped)}` : '',
  ].join('');
}

function stoppedText(count: number): string {
  return `${plural(count, 'tenant')} not started, because the run was stopped.`;
}

/** The last line of a plan. A tenant that was refused or not read is never called up to date. */
export function planSentence(plan: Plan, command = 'plan'): string {
  const word = commandWord(command);
  const changed = plan.tenants.filter(({ changes }) => changes.length > 0);
  const all = plan.tenants.length;
  if (changed.length > 0) {
    const counts = countsText(changed.flatMap(({ changes }) => changes));
    return `${word}: ${counts} in ${changed.length} of ${plural(all, 'tenant')}.${exceptions(plan)}`;
  }
  const clean = plan.tenants.filter((tenant) => !tenant.failure && !isRefused(tenant)).length;
  if (clean === 0 && all > 0) return `${word}: nothing to show.${exceptions(plan)}`;
  return `${word}: no changes. ${cleanText(clean)}${exceptions(plan)}`;
}

function cleanText(count: number): string {
  return `${plural(count, 'tenant')} up to date.`;
}

type OperationOutcome = Operation['outcome'];

export const OUTCOME_WORDS: Words<OperationOutcome> = { done: 'done', failed: 'failed', 'not-started': 'not started' };
export const TENANT_OUTCOME_WORDS: Words<TenantReceipt['outcome']> = {
  clean: 'nothing to do',
  changed: 'done',
  refused: 'refused, nothing was changed',
  failed: 'failed',
  partial: 'partly applied',
  'not-started': 'not started',
};

/** Whether the stop of the run interrupted this change; it did not fail by itself. */
export function wasInterrupted({ error }: Operation): boolean {
  return error?.code === 'http.stopped';
}

/** `done`, `failed`, `not started`, or `stopped` for a change that the stop of the run interrupted. */
export function operationWord(operation: Operation): string {
  return wasInterrupted(operation) ? 'stopped' : OUTCOME_WORDS[operation.outcome];
}

/** The outcome of a tenant, in words. A tenant whose changes were only interrupted is not called failed. */
export function tenantOutcomeText({ outcome, operations, error }: TenantReceipt): string {
  const failures = operations.filter((operation) => operation.outcome === 'failed');
  const isInterrupted = outcome === 'failed' && !error && failures.length > 0 && failures.every(wasInterrupted);
  return isInterrupted ? 'stopped' : TENANT_OUTCOME_WORDS[outcome];
}

export function countOutcomes(tenants: readonly TenantReceipt[], outcome: OperationOutcome): number {
  return tenants.flatMap(({ operations }) => operations).filter((operation) => operation.outcome === outcome).length;
}

/** The last line of a receipt: counts of operations that were done, not of planned changes. */
export function receiptSentence({ tenants }: Receipt, command = 'apply'): string {
  const word = commandWord(command);
  const of = (outcome: TenantReceipt['outcome']) => tenants.filter((tenant) => tenant.outcome === outcome);
  const clean = of('clean').length;
  if (clean === tenants.length) return `${word}: nothing to do. ${cleanText(clean)}`;
  const count = (outcome: OperationOutcome) => countOutcomes(tenants, outcome);
  const stopped = tenants.flatMap(({ operations }) => operations).filter(wasInterrupted).length;
  const counts = {
    done: count('done'),
    failed: count('failed') - stopped,
    stopped,
    'not started': count('not-started'),
  };
  const where = `in ${tenants.length - clean} of ${plural(tenants.length, 'tenant')}`;
  const outside = tenants.filter(({ error, outcome }) => error && outcome !== 'not-started').length;
  const unbegun = of('not-started').length;
  const shown = countText(counts);
  const sentences = [
    shown === '' ? `${word}: nothing done.` : `${word}: ${shown} ${where}.`,
    ...(outside > 0 ? [`${plural(outside, 'tenant')} stopped by an error outside of a change.`] : []),
    ...(unbegun > 0 ? [stoppedText(unbegun)] : []),
  ];
  return sentences.join(' ');
}

const ORDER: readonly OperationOutcome[] = ['done', 'failed', 'not-started'];

/** Operations that are done, then failed ones, then those not started, so that the remaining ones are listed together. */
export function sortByOutcome(operations: readonly Operation[]): readonly Operation[] {
  return ORDER.flatMap((outcome) => operations.filter((operation) => operation.outcome === outcome));
}

const SAFE =
  'Running again is safe: it reads the current state first, keeps what is done, and continues with the rest.';
const NEW_PLAN = 'If you applied a plan file, write a new one with plan --out.';

/** Says that the run was stopped, where the stop is the only reason for failed operations. */
function stopSentence({ operations, error }: TenantReceipt): readonly string[] {
  const failures = operations.filter(({ outcome }) => outcome === 'failed');
  const isStopped = !error && failures.every(wasInterrupted);
  return isStopped ? ['The run was stopped before the remaining changes started.'] : [];
}

/** How many changes of a tenant remain, and whether to run again; undefined when all are done. */
export function remainderText(receipt: TenantReceipt): string | undefined {
  const { outcome, operations, error } = receipt;
  if (outcome === 'clean' || outcome === 'changed' || outcome === 'not-started') return undefined;
  if (outcome === 'refused') {
    const why = error ? '' : ' See the findings of the plan.';
    return `Nothing was changed.${why} Running again is safe.`;
  }
  if (operations.length === 0) return 'Nothing was started. Running again is safe.';
  const left = operations.filter((operation) => operation.outcome !== 'done').length;
  const sentences = [
    `Remaining: ${left} of ${plural(operations.length, 'change')}.`,
    ...stopSentence(receipt),
    SAFE,
    ...(outcome === 'partial' ? [NEW_PLAN] : []),
  ];
  return sentences.join(' ');
}
