import { plural } from '../../base/text.ts';
import type { Operation, Receipt, TenantReceipt } from '../../core/receipt.ts';
import { cleanText } from './words.ts';

export const OUTCOME_WORDS: Readonly<Record<Operation['outcome'], string>> = {
  done: 'done',
  failed: 'failed',
  'not-started': 'not started',
};
export const TENANT_OUTCOME_WORDS: Readonly<Record<TenantReceipt['outcome'], string>> = {
  clean: 'nothing to do',
  changed: 'done',
  refused: 'refused, nothing was changed',
  failed: 'failed',
  partial: 'partly applied',
};

export function countOutcomes(tenants: readonly TenantReceipt[], outcome: Operation['outcome']): number {
  return tenants.flatMap(({ operations }) => operations).filter((operation) => operation.outcome === outcome).length;
}

/** The last line of a receipt: counts of what was done, not of what was planned. */
export function receiptSentence(receipt: Receipt): string {
  const clean = receipt.tenants.filter(({ outcome }) => outcome === 'clean').length;
  if (clean === receipt.tenants.length) return `Nothing to do. ${cleanText(clean)}`;
  const count = (outcome: Operation['outcome']) => countOutcomes(receipt.tenants, outcome);
  const counts = `${count('done')} done, ${count('failed')} failed, ${count('not-started')} not started`;
  const touched = receipt.tenants.length - clean;
  const stopped = receipt.tenants.filter(({ error }) => error).length;
  const rest = stopped > 0 ? ` ${plural(stopped, 'tenant')} stopped outside a change.` : '';
  return `Apply: ${counts} in ${touched} of ${plural(receipt.tenants.length, 'tenant')}.${rest}`;
}

const ORDER: readonly Operation['outcome'][] = ['done', 'failed', 'not-started'];

/** What is done, then what failed, then what waits for it: what is left to do stands together. */
export function asToDoList(operations: readonly Operation[]): readonly Operation[] {
  return ORDER.flatMap((outcome) => operations.filter((operation) => operation.outcome === outcome));
}

const SAFE = 'Running again is safe: it looks at what is there first, keeps what is done, and goes on with the rest.';
const NEW_PLAN = 'A plan file from before does not fit any more: make a new one.';

/** What was under way may fail by the stop, and nothing else did. */
function stopSentence({ operations, error }: TenantReceipt): readonly string[] {
  const failures = operations.filter(({ outcome }) => outcome === 'failed');
  const isStopped = !error && failures.every((failed) => failed.error?.code === 'http.stopped');
  return isStopped ? ['The run was stopped before the rest was begun.'] : [];
}

/** What is left to do for a tenant, and whether it may be tried again; nothing when all is done. */
export function remainderText(receipt: TenantReceipt): string | undefined {
  const { outcome, operations, error } = receipt;
  if (outcome === 'clean' || outcome === 'changed') return undefined;
  if (outcome === 'refused') {
    const why = error ? '' : ' The findings of the plan say why.';
    return `Nothing was changed.${why} Running again is safe.`;
  }
  if (operations.length === 0) return 'Nothing was begun. Running again is safe.';
  const left = operations.filter((operation) => operation.outcome !== 'done').length;
  const sentences = [
    `Left to do: ${left} of ${operations.length}.`,
    ...stopSentence(receipt),
    SAFE,
    ...(outcome === 'partial' ? [NEW_PLAN] : []),
  ];
  return sentences.join(' ');
}
