import type { Context } from '../base/context.ts';
import { asHybridError, isStop, Refusal } from '../base/errors.ts';
import { pick } from '../base/json.ts';
import type { Message } from '../base/message.ts';
import type { Secret } from '../base/secret.ts';
import type { Comparison } from '../core/diff.ts';
import { isRefused } from '../core/hash.ts';
import type { Fault } from '../core/observed.ts';
import { operationNeeds } from '../core/order.ts';
import type { Change, TenantPlan } from '../core/plan.ts';
import { askedHash, type Operation, recordFields, recordPlannedFields, type TenantReceipt } from '../core/receipt.ts';
import type { Side, WriteScope } from '../core/resource-type.ts';
import { type PlannedOperation, TYPES, typeOf } from '../resources/list.ts';
import { comparisonOf, knownOf, type PlannedTenant } from './plan-tenant.ts';
import type { StepState } from './run.ts';
import type { Session } from './session.ts';

interface ApplyParts {
  readonly context: Context;
  readonly session: Session;
  /** The plan to apply, with its changes in the order in which they are reported. */
  readonly plan: TenantPlan;
  readonly planned: Pick<PlannedTenant, 'scene' | 'operations'>;
  /** The side of a split run; undefined: both. */
  readonly only: Side | undefined;
  /** Called when an operation starts and ends, for progress. */
  readonly listen: (change: Change, state: StepState) => void;
}

interface Work {
  readonly scope: WriteScope;
  /** Compares with the current facts and the current fingerprint key of the tenant. */
  readonly comparison: Comparison;
  readonly state: { stopped: boolean; refused: boolean };
}

/** Applies the plan of one tenant, and stops at its first failure. Never throws: the receipt has the errors. */
export async function applyTenant(parts: ApplyParts): Promise<TenantReceipt> {
  const { plan, only } = parts;
  const { clientId: provisioner, tenant } = parts.session;
  const base = {
    ...pick(plan, 'tenant', 'file'),
    asked: askedHash(tenant),
    ...(provisioner !== undefined && { provisioner }),
    ...(only && { only }),
  };
  if (plan.failure) return { ...base, outcome: 'failed', operations: [], error: shownError(plan.failure) };
  if (isRefused(plan)) return { ...base, outcome: 'refused', operations: plan.changes.map(notStarted) };
  if (plan.changes.length === 0) return { ...base, outcome: 'clean', operations: [] };
  const notStartedReceipt = () =>
    ({ ...base, outcome: 'not-started', operations: plan.changes.map(notStarted) }) as const;
  const { stop } = parts.context;
  if (stop.aborted) return notStartedReceipt();
  try {
    const work = await prepare(parts);
    const operations = await runChanges(parts, work);
    const isUnbegun = stop.aborted && operations.every(({ outcome }) => outcome === 'not-started');
    return { ...base, outcome: isUnbegun ? 'not-started' : outcomeOf(operations, work.state), operations };
  } catch (error) {
    if (isStop(error)) return notStartedReceipt();
    const shown = shownError(asHybridError(error));
    const outcome = /^((store|preflight)\.|custody\.other-owner$)/.test(shown.code) ? 'refused' : 'failed';
    return { ...base, outcome, operations: plan.changes.map(notStarted), error: shown };
  }
}

/** The last checks before the first write, and the first write: it announces in the store what is going to be created. */
async function prepare(parts: ApplyParts): Promise<Work> {
  const { context, session, planned } = parts;
  const { loginVerifier, makeKey } = session;
  const writers = await session.openWriters();
  const known = knownOf(planned.scene);
  const scope = { ...planned.scene, context, known, writers, loginVerifier, makeKey };
  const comparison = comparisonOf(planned.scene, known, await announce(parts, scope));
  return { scope, comparison, state: { stopped: false, refused: false } };
}

/** One write with the fingerprint key, if there is none, and all announcements. Returns the key. */
async function announce({ planned, plan }: ApplyParts, scope: WriteScope): Promise<Secret | undefined> {
  const { context, writers } = scope;
  const { fingerprintKey: known } = scope.snapshot.entry;
  const isKeyNeeded = known === undefined && scope.tenant.secrets.store !== 'env';
  const announced = Promise.all(plan.changes.map((change) => operationOf(change, planned).announce(scope)));
  // Something will certainly be stored, so the write permission of the store is requested while the key is generated.
  const isKept = isKeyNeeded || plan.changes.some((change) => typeOf(change).alwaysAnnounces);
  const [said] = await Promise.all([announced, isKept && writers.custody.checkWritable()]);
  const edits = said.filter((edit) => edit !== undefined);
  if (isKeyNeeded) {
    const fingerprintKey = context.seal(context.random.bytes(32).toString('base64url'));
    edits.unshift((document) => ({ ...document, fingerprintKey }));
  }
  if (edits.length === 0) return known;
  if (!isKept) await writers.custody.checkWritable();
  const kept = await writers.custody.change((document) => edits.reduce((before, edit) => edit(before), document));
  return kept.fingerprintKey;
}

function operationOf(change: Change, { operations }: ApplyParts['planned']): PlannedOperation {
  const found = operations.find((each) => each.change.kind === change.kind && each.change.address === change.address);
  if (found) return found;
  throw new Error(`nothing was planned that could ${change.action} ${change.address}`);
}

/** Each change starts when all changes that it needs are finished; independent changes run in parallel. */
async function runChanges(parts: ApplyParts, work: Work): Promise<readonly Operation[]> {
  const { changes } = parts.plan;
  const needs = operationNeeds(changes, TYPES);
  const running = new Map<Change, Promise<Operation>>();
  const run = (change: Change): Promise<Operation> => {
    const begun = running.get(change);
    if (begun) return begun;
    const before = Promise.all((needs.get(change) ?? []).map(run));
    const operation = before.then(() => runChange(change, parts, work));
    running.set(change, operation);
    return operation;
  };
  return Promise.all(changes.map(run));
}

async function runChange(change: Change, parts: ApplyParts, work: Work): Promise<Operation> {
  const { context, planned, listen } = parts;
  if (work.state.stopped || context.stop.aborted) {
    listen(change, 'not-started');
    return notStarted(change);
  }
  listen(change, 'started');
  const operation = operationOf(change, planned);
  const correlationIds = new Set<string>();
  const started = context.clock.now().toISOString();
  const told = () => ({
    ...pick(change, 'address', 'title', 'action'),
    ...{ started, finished: context.clock.now().toISOString(), correlationIds: [...correlationIds] },
  });
  try {
    const write = () => operation.write(work.scope);
    const { known, facts } = await context.trace.collect((id) => correlationIds.add(id), write);
    work.scope.known.set(change.address, known);
    listen(change, 'done');
    // Compared again, because a reference to several values, such as all trusted certificates, is resolved now.
    const fields = recordFields(change, operation.compareAgain(work.scope, work.comparison), work.comparison);
    return { ...told(), outcome: 'done', fields, facts };
  } catch (error) {
    work.state.stopped = true;
    // A guard found a changed state: if nothing was done before, the tenant is refused.
    work.state.refused ||= error instanceof Refusal;
    listen(change, 'failed');
    const shown = shownError(asHybridError(error));
    return { ...told(), outcome: 'failed', fields: recordPlannedFields(change), error: shown, facts: [] };
  }
}

function notStarted(change: Change): Operation {
  const base = pick(change, 'address', 'title', 'action');
  return { ...base, outcome: 'not-started', correlationIds: [], fields: recordPlannedFields(change), facts: [] };
}

/** Without the place in the file, which a receipt does not contain. */
export function shownError({ code, message, fix }: Fault): Message {
  return { code, message, ...(fix && { fix }) };
}

function outcomeOf(operations: readonly Operation[], { refused }: Work['state']): TenantReceipt['outcome'] {
  if (operations.every(({ outcome }) => outcome === 'done')) return 'changed';
  if (operations.some(({ outcome }) => outcome === 'done')) return 'partial';
  return refused ? 'refused' : 'failed';
}
