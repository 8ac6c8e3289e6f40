import { Secret } from '../base/secret.ts';
import { clientAddressOf, IDENTITY_PROVIDER, keyAddress, TRANSACTION } from '../core/addresses.ts';
import type { Intent, Rotation } from '../core/decide/scene.ts';
import { type Comparison, isReference, sourceOf } from '../core/diff.ts';
import type { Address, Change, FieldChange, Reference, Value } from '../core/plan.ts';
import { type ClientVersions, currentKey } from '../core/rotation/document.ts';
import { clientVersionsOf, freeKeyNumber, freeNumber } from '../core/rotation/version-steps.ts';
import { typeOf } from '../resources/list.ts';
import { comparisonOf, knownOf, type Observations, planFrom, sceneOf } from './plan-tenant.ts';

/** The rotation of one credential from one version to the next. */
interface Step {
  /** The retiring credential, and the next one. */
  readonly from: Address;
  readonly to: Address;
  /** Names in the addresses of `proof` and `retirement`. */
  readonly names: readonly string[];
}

/** Changes of a plan without the rotation that belong to rotations nevertheless. */
interface Steps {
  readonly steps: readonly Step[];
  /** Clients whose secret reset an earlier run announced. */
  readonly resets: readonly Address[];
  /** Fingerprints of certificates that may be added. */
  readonly coming: readonly Value[];
}

/**
 * Clients to rotate, whose next version the store has announced, or whose age requires it. Only if the active version
 * works: if it is missing, more than a rotation is needed.
 */
function clientSteps(asked: readonly AskedClient[], { known }: Comparison): readonly Step[] {
  return asked.flatMap(({ key, kept, active }) => {
    const next = kept.next ?? freeNumber(kept.generations);
    const from = clientAddressOf(key, active);
    if (known.get({ ref: from, field: 'secret' }) === undefined) return [];
    return [{ from, to: clientAddressOf(key, next), names: [`${key}#${active}`, `${key}#${next}`] }];
  });
}

function keySteps({ snapshot }: Observations, rotate: Rotation): readonly Step[] {
  const { samlKey } = snapshot.entry;
  const { current, next = freeKeyNumber(samlKey) } = samlKey;
  if (!rotate.samlKey || current === undefined || !currentKey(samlKey)) return [];
  const [from, to] = [keyAddress(current), keyAddress(next)];
  return [{ from, to, names: [from, to] }];
}

interface AskedClient {
  readonly key: string;
  readonly kept: ClientVersions;
  /** The active version; a client without one is not rotated. */
  readonly active: number;
}

function askedClients({ tenant, snapshot: { entry } }: Observations, { clients }: Rotation): readonly AskedClient[] {
  return tenant.clients.flatMap(({ key }) => {
    const kept = clientVersionsOf(entry, key);
    const isAsked = clients === 'all' || clients.includes(key);
    return isAsked && kept.active !== undefined ? [{ key, kept, active: kept.active }] : [];
  });
}

function stepsOf(observations: Observations, rotate: Rotation, comparison: Comparison): Steps {
  const asked = askedClients(observations, rotate);
  const keys = keySteps(observations, rotate);
  const fingerprints = keys.map(({ to: ref }) => comparison.known.get({ ref, field: 'fingerprint' }));
  return {
    steps: [...clientSteps(asked, comparison), ...keys],
    resets: rotate.strategy === 'reset' ? asked.map(({ key, active }) => clientAddressOf(key, active)) : [],
    coming: fingerprints.filter((each) => each !== undefined),
  };
}

/** Whether a value of the transaction object is the retiring one. Any other value is a manual change. */
function isOf(value: Value | undefined, { known, fingerprint }: Comparison, reference: Reference): boolean {
  const kept = known.get(reference);
  if (value === undefined || kept === undefined) return false;
  if (typeof value === 'object' && 'secret' in value) {
    return value.secret !== null && kept instanceof Secret && fingerprint(kept) === value.secret;
  }
  return value === kept;
}

function isPush(field: FieldChange, { steps, resets }: Steps, comparison: Comparison): boolean {
  const source = field.from ?? sourceOf(field.after);
  if (!source) return false;
  if (source.field === 'secret' && resets.includes(source.ref)) return field.before !== undefined;
  const rotated = steps.find(({ to }) => to === source.ref);
  return rotated !== undefined && isOf(field.before, comparison, { ref: rotated.from, field: source.field });
}

/** Whether the change only adds the next certificate. */
function isTrust({ field, before, after }: FieldChange, { steps, coming }: Steps): boolean {
  if (field !== 'certificates') return false;
  if (isReference(after)) return steps.some(({ to }) => to === after.ref);
  const listOf = (value: Value | undefined): readonly unknown[] => (Array.isArray(value) ? value : []);
  const [old, now] = [listOf(before), listOf(after)];
  const come = now.filter((each) => !old.includes(each));
  return old.every((each) => now.includes(each)) && come.every((each) => coming.some((own) => own === each));
}

function ownFields(change: Change, steps: Steps, comparison: Comparison): readonly FieldChange[] {
  const { action, address, fields } = change;
  const isNext = steps.steps.some(({ to }) => to === address);
  if (isNext && action === 'create') return fields;
  if (isNext) return fields.filter(({ field }) => field === 'secret' || field === 'mark');
  if (steps.resets.includes(address)) return fields.filter(({ field }) => field === 'secret');
  if (address === TRANSACTION && action === 'update') return fields.filter((each) => isPush(each, steps, comparison));
  if (address === IDENTITY_PROVIDER && action === 'update') return fields.filter((each) => isTrust(each, steps));
  return [];
}

function belongs(change: Change, steps: Steps, comparison: Comparison): boolean {
  const { kind, action, address, fields } = change;
  const isNamed = steps.steps.some(({ names }) => names.some((name) => address === `${kind}/${name}`));
  // The retirement after an earlier rotation depends on settings of the file, which may not be approved.
  if (typeOf(change).isStepOfRotation) return isNamed && action !== 'delete';
  return fields.length > 0 && ownFields(change, steps, comparison).length === fields.length;
}

/**
 * The changes besides the requested rotation: the plan without it, from the same observations, minus steps that continue
 * rotations. Empty if no rotation was requested. Pure.
 */
export function beyondRotation(observations: Observations, intent: Intent): readonly Change[] {
  const { rotate, ...without } = intent;
  if (!rotate) return [];
  const comparison = comparisonOf(observations, knownOf(sceneOf(observations, without)));
  const steps = stepsOf(observations, rotate, comparison);
  return planFrom(observations, without).plan.changes.filter((change) => !belongs(change, steps, comparison));
}
