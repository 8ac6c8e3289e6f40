import type { Context } from '../base/context.ts';
import { asHybridError, Refusal } from '../base/errors.ts';
import type { Secret } from '../base/secret.ts';
import type { Comparison } from '../core/diff.ts';
import { isRefused } from '../core/hash.ts';
import { KIND_NAMES, neededKinds } from '../core/order.ts';
import type { Change, KindName, TenantPlan } from '../core/plan.ts';
import {
  askedHash,
  type Operation,
  plannedFields,
  type RecordedError,
  settledFields,
  type TenantReceipt,
} from '../core/receipt.ts';
import type { CustodyEdit, Intent, Outcome, WriteScope } from '../core/resource-type.ts';
import type { Observation } from '../resources/observation.ts';
import { comparisonOf, knownOf, type Observations } from './plan-tenant.ts';
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

/** What the changes of one tenant are made with. */
interface Work {
  readonly scope: WriteScope;
  /** Over what is known by now, with the fingerprint key that the tenant has by now. */
  readonly comparison: Comparison;
  readonly state: { stopped: boolean; refused: boolean };
}

/** Does what the plan of one tenant says, and stops it at its first failure. Never throws: the receipt tells. */
export async function applyTenant(parts: ApplyParts): Promise<TenantReceipt> {
  const { plan } = parts;
  const base = headOf(parts);
  if (plan.failure) return { ...base, outcome: 'failed', operations: [], error: shownError(plan.failure) };
  if (isRefused(plan)) return { ...base, outcome: 'refused', operations: plan.changes.map(notStarted) };
  if (plan.changes.length === 0) return { ...base, outcome: 'clean', operations: [] };
  try {
    const work = await prepare(parts);
    const operations = await runChanges(parts, work);
    return { ...base, outcome: outcomeOf(operations, work.state), operations };
  } catch (error) {
    const shown = recordedError(error);
    const outcome = /^((store|preflight)\.|custody\.other-owner$)/.test(shown.code) ? 'refused' : 'failed';
    return { ...base, outcome, operations: plan.changes.map(notStarted), error: shown };
  }
}

function headOf({ plan, session, intent: { only } }: ApplyParts): Omit<TenantReceipt, 'outcome' | 'operations'> {
  const { clientId: provisioner, tenant } = session;
  return {
    tenant: plan.tenant,
    file: plan.file,
    asked: askedHash(tenant),
    ...(provisioner !== undefined && { provisioner }),
    ...(only && { only }),
  };
}

/** The last questions before the first write, and the first write: the store knows what is going to be made. */
async function prepare(parts: ApplyParts): Promise<Work> {
  const { context, session, observations, intent } = parts;
  const { tenant, readers, makeKey } = session;
  const writers = await session.openWriters();
  const known = knownOf(observations, intent);
  const scope = { context, tenant, known, readers, writers, makeKey };
  const fingerprintKey = (await announce(parts, scope)) ?? observations.fingerprintKey;
  const comparison = comparisonOf({ tenant, fingerprintKey }, known);
  return { scope, comparison, state: { stopped: false, refused: false } };
}

/** In one write: the key of fingerprints, if there is none, and all that is going to be made. Gives that key. */
async function announce({ observations, intent, plan }: ApplyParts, scope: WriteScope): Promise<Secret | undefined> {
  const { context, writers } = scope;
  const announced = plan.changes.map((change) =>
    observations.kinds.find(({ name }) => name === change.kind)?.announce(change, intent, scope),
  );
  // What is sure to be kept needs the store's leave, which is asked for while the key is made.
  const isKept = needsFingerprintKey(observations) || plan.changes.some(({ kind }) => kind === 'saml-key');
  const [edits] = await Promise.all([editsOf(announced), isKept && writers.custody.checkWritable()]);
  if (needsFingerprintKey(observations)) {
    const fingerprintKey = context.seal(context.random.bytes(32).toString('base64url'));
    edits.unshift((document) => ({ ...document, fingerprintKey }));
  }
  if (edits.length === 0) return undefined;
  if (!isKept) await writers.custody.checkWritable();
  const kept = await writers.custody.change((document) => edits.reduce((before, edit) => edit(before), document));
  return kept.fingerprintKey;
}

async function editsOf(announced: readonly (Promise<CustodyEdit | undefined> | undefined)[]): Promise<CustodyEdit[]> {
  return (await Promise.all(announced)).filter((edit) => edit !== undefined);
}

function needsFingerprintKey({ tenant, fingerprintKey }: Observations): boolean {
  return fingerprintKey === undefined && tenant.secrets.store !== 'env';
}

async function runChanges(parts: ApplyParts, work: Work): Promise<readonly Operation[]> {
  const operations = new Map<Change, Operation>();
  const finished = new Map<KindName, Promise<unknown>>();
  for (const kind of KIND_NAMES) {
    const before = Promise.all(neededKinds(kind).map((needed) => finished.get(needed)));
    const changes = parts.plan.changes.filter((change) => stageOf(change) === kind);
    const run = async (change: Change) => operations.set(change, await runChange(change, parts, work));
    finished.set(
      kind,
      before.then(() => Promise.all(changes.map(run))),
    );
  }
  await Promise.all(finished.values());
  return parts.plan.changes.map((change) => operations.get(change) ?? notStarted(change));
}

/** What is deleted goes last: until the transaction object was written it may name it, and without it nothing else went wrong. */
function stageOf({ kind, action }: Change): KindName {
  return action === 'delete' ? 'retirement' : kind;
}

async function runChange(change: Change, parts: ApplyParts, work: Work): Promise<Operation> {
  const { context, observations, listen } = parts;
  if (work.state.stopped || context.stop.aborted) {
    listen(change, 'not-started');
    return notStarted(change);
  }
  listen(change, 'started');
  const kind = observations.kinds.find(({ name }) => name === change.kind);
  const correlationIds = new Set<string>();
  const started = context.clock.now().toISOString();
  const told = () => ({
    ...named(change),
    ...{ started, finished: context.clock.now().toISOString(), correlationIds: [...correlationIds] },
  });
  try {
    const write = async () => (await kind?.write(change, parts.intent, work.scope)) ?? NOTHING;
    const { known, facts } = await context.trace.collect((id) => correlationIds.add(id), write);
    work.scope.known.set(change.address, known);
    listen(change, 'done');
    return { ...told(), outcome: 'done', fields: fieldsOf(change, kind, parts.intent, work), facts };
  } catch (error) {
    work.state.stopped = true;
    // A guard that found the world changed: with nothing done before it, nothing was done at all.
    work.state.refused ||= error instanceof Refusal;
    listen(change, 'failed');
    return { ...told(), outcome: 'failed', fields: plannedFields(change), error: recordedError(error), facts: [] };
  }
}

const NOTHING: Outcome = { known: {}, facts: [] };

/** Compared once more: a reference that stood for several values, such as all trusted certificates, is now all of them. */
function fieldsOf(change: Change, kind: Observation | undefined, intent: Intent, { comparison }: Work) {
  const again = kind?.differences(intent, comparison).find((each) => each.change?.address === change.address);
  return settledFields(change, again?.change, comparison);
}

function named({ address, title, action }: Change): Pick<Operation, 'address' | 'title' | 'action'> {
  return { address, title, action };
}

function notStarted(change: Change): Operation {
  return {
    ...named(change),
    outcome: 'not-started',
    correlationIds: [],
    fields: plannedFields(change),
    facts: [],
  };
}

function recordedError(error: unknown): RecordedError {
  return shownError(asHybridError(error));
}

/** Without the place in the file, which a receipt does not know. */
export function shownError({ code, message, fix }: { code: string; message: string; fix?: string | undefined }) {
  return { code, message, ...(fix && { fix }) };
}

function outcomeOf(operations: readonly Operation[], { refused }: Work['state']): TenantReceipt['outcome'] {
  if (operations.every(({ outcome }) => outcome === 'done')) return 'changed';
  if (operations.some(({ outcome }) => outcome === 'done')) return 'partial';
  return refused ? 'refused' : 'failed';
}
