import type { Context } from '../context.ts';
import type { CustodyDocument } from '../custody/document.ts';
import { asHybridError } from '../errors.ts';
import type { Intent, Outcome, WriteScope } from '../kinds/kind.ts';
import { isRefused } from '../plan/canonical.ts';
import { KIND_NAMES, neededKinds } from '../plan/order.ts';
import type { Change, KindName, TenantPlan } from '../plan/plan.ts';
import type { Operation, TenantReceipt } from '../plan/receipt.ts';
import { knownOf, type Observations } from './plan-tenant.ts';
import type { Session } from './session.ts';

/** Called as operations begin and end, for progress. */
export type OperationListener = (change: Change, state: 'started' | 'done' | 'failed' | 'not-started') => void;

export interface ApplyParts {
  readonly context: Context;
  readonly session: Session;
  readonly plan: TenantPlan;
  readonly observations: Observations;
  readonly intent: Intent;
  readonly listen: OperationListener;
}

/** Does what the plan of one tenant says, and stops it at its first failure. Never throws: the receipt tells. */
export async function applyTenant(parts: ApplyParts): Promise<TenantReceipt> {
  const { plan } = parts;
  const base = { tenant: plan.tenant, file: plan.file };
  if (plan.failure) return { ...base, outcome: 'failed', operations: [], error: plan.failure };
  if (isRefused(plan)) return { ...base, outcome: 'refused', operations: plan.changes.map(notStarted) };
  if (plan.changes.length === 0) return { ...base, outcome: 'clean', operations: [] };
  try {
    const scope = await prepare(parts);
    const operations = await runChanges(parts, scope);
    return { ...base, outcome: outcomeOf(operations), operations };
  } catch (error) {
    const { code, message, fix } = asHybridError(error);
    const outcome = code.startsWith('store.') || code.startsWith('preflight.') ? 'refused' : 'failed';
    const shown = { code, message, ...(fix && { fix }) };
    return { ...base, outcome, operations: plan.changes.map(notStarted), error: shown };
  }
}

/** The last questions before the first write: can the store be written, and does it know this tenant's fingerprint key. */
async function prepare({ context, session, observations, intent }: ApplyParts): Promise<WriteScope> {
  const writers = await session.openWriters();
  if (needsCustody(observations)) {
    await writers.custody.checkWritable();
    const key = context.seal(context.random.bytes(32).toString('base64url'));
    await writers.custody.change((document: CustodyDocument) => ({ ...document, fingerprintKey: key }));
  }
  const { tenant, readers } = session;
  return { context, tenant, known: knownOf(observations, intent), readers, writers };
}

function needsCustody({ tenant, fingerprintKey }: Observations): boolean {
  return fingerprintKey === undefined && tenant.secrets.store !== 'env';
}

async function runChanges(parts: ApplyParts, scope: WriteScope): Promise<readonly Operation[]> {
  const operations = new Map<Change, Operation>();
  const finished = new Map<KindName, Promise<unknown>>();
  const state = { stopped: false };
  for (const kind of KIND_NAMES) {
    const before = Promise.all(neededKinds(kind).map((needed) => finished.get(needed)));
    const changes = parts.plan.changes.filter((change) => change.kind === kind);
    const run = async (change: Change) => operations.set(change, await runChange(change, parts, scope, state));
    finished.set(
      kind,
      before.then(() => Promise.all(changes.map(run))),
    );
  }
  await Promise.all(finished.values());
  return parts.plan.changes.map((change) => operations.get(change) ?? notStarted(change));
}

async function runChange(
  change: Change,
  { context, observations, intent, listen }: ApplyParts,
  scope: WriteScope,
  state: { stopped: boolean },
): Promise<Operation> {
  if (state.stopped || context.stop.aborted) {
    listen(change, 'not-started');
    return notStarted(change);
  }
  listen(change, 'started');
  try {
    const kind = observations.kinds.find(({ name }) => name === change.kind);
    const outcome: Outcome = (await kind?.write(change, intent, scope)) ?? { known: {}, facts: [] };
    scope.known.set(change.address, outcome.known);
    listen(change, 'done');
    return { ...named(change), outcome: 'done', facts: outcome.facts };
  } catch (error) {
    state.stopped = true;
    listen(change, 'failed');
    const { code, message, fix } = asHybridError(error);
    return { ...named(change), outcome: 'failed', error: { code, message, ...(fix && { fix }) }, facts: [] };
  }
}

function named({ address, title, action }: Change): Pick<Operation, 'address' | 'title' | 'action'> {
  return { address, title, action };
}

function notStarted(change: Change): Operation {
  return { ...named(change), outcome: 'not-started', facts: [] };
}

function outcomeOf(operations: readonly Operation[]): TenantReceipt['outcome'] {
  if (operations.every(({ outcome }) => outcome === 'done')) return 'changed';
  return operations.some(({ outcome }) => outcome === 'done') ? 'partial' : 'failed';
}
