import { HybridError, problem } from '../../base/errors.ts';
import { valueAt } from '../../base/json.ts';
import { pointerKeys } from '../../base/json-pointer.ts';
import { isReference } from '../diff.ts';
import type { Change, FieldChange, TenantPlan } from '../plan.ts';
import {
  type AdoptFacts,
  APPLY_OR_REMOVE,
  type Difference,
  type Left,
  matches,
  NOT_KNOWN,
  ofField,
  ofWhole,
  type Reason,
} from './acceptable.ts';
import type { FileValue } from './text/render.ts';

/** Also for a reference to a secret that is not known yet. */
function isOfSecret({ before, after }: FieldChange): boolean {
  if ([before, after].some((value) => typeof value === 'object' && 'secret' in value)) return true;
  return isReference(after) && ['secret', 'pkey', 'password'].includes(after.field);
}

const SECRET: Reason = {
  why: 'a secret is in the secret store, never in a tenant file',
  fix: 'Apply writes the secret from the store. If the other one is right, write it to the store first.',
};

const ABSENT: Reason = { why: 'not present in the service', fix: APPLY_OR_REMOVE };

/** A field that the file may accept, or the reason why not. */
function sortField({ address, kind }: Change, change: FieldChange, types: readonly AdoptFacts[]): Difference | Left {
  const { field, pointer = '', before, after } = change;
  const reason = isOfSecret(change) ? SECRET : ofField(pointer, field, types);
  if (reason || before === undefined) return { address, field, ...(reason ?? ABSENT) };
  return { address, kind, field, pointer, asked: after, stands: before };
}

/** The key whose version the change creates, updates, verifies or retires. */
function versionedKey({ address, action }: Change, type: AdoptFacts | undefined): string | undefined {
  if (action === 'delete' || !(type?.hasVersions || type?.isStepOfRotation)) return undefined;
  return /^[^/]+\/(.+)#\d+$/.exec(address)?.[1];
}

/** Keys with two versions that the same keys of the file set. */
function rotatingKeys(changes: readonly Change[], types: readonly AdoptFacts[]): ReadonlySet<string> {
  const versions = changes.map((change) => {
    const type = typeOf(change, types);
    const key = versionedKey(change, type);
    return type?.isStepOfRotation ? { step: key } : { key };
  });
  const keys = versions.map(({ key }) => key);
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
  return new Set([...twice, ...versions.map(({ step }) => step)].filter((key) => key !== undefined));
}

function typeOf({ kind }: Change, types: readonly AdoptFacts[]): AdoptFacts | undefined {
  return types.find(({ name }) => name === kind);
}

const ROTATING: Reason = {
  why: 'the client is being rotated, and both versions use the same keys of the file',
  fix: 'Finish the rotation with apply, then run adopt for the remaining differences.',
};

/** The differences of a plan that the file may accept, and the reasons for the others. */
export function sortDifferences({ changes }: Pick<TenantPlan, 'changes'>, types: readonly AdoptFacts[]) {
  const rotating = rotatingKeys(changes, types);
  const isLeft = (each: Difference | Left): each is Left => 'why' in each;
  const sorted = changes.flatMap((change): readonly (Difference | Left)[] => {
    const { address, fields } = change;
    const type = typeOf(change, types);
    const whole = ofWhole(change, type);
    if (whole) return [{ address, ...whole }];
    const all = fields.map((each) => sortField(change, each, types));
    if (!rotating.has(versionedKey(change, type) ?? '')) return all;
    return all.map((each) => (isLeft(each) ? each : { address, field: each.field, ...ROTATING }));
  });
  const differences = sorted.filter((each): each is Difference => !isLeft(each));
  return { differences, left: sorted.filter(isLeft) };
}

/** An edit: a key of the file, its new value, and the differences that it removes. */
export interface FileEdit {
  readonly pointer: string;
  readonly value: FileValue;
  readonly differences: readonly Difference[];
}

export function leftOf({ address, field }: Difference, { message, fix }: HybridError): Left {
  return { address, field, why: message, fix: fix ?? NOT_KNOWN.fix };
}

/** If several fields follow a key, all must have the same new value; otherwise accepting one would change the others. */
function checkFollowers(followed: string, differences: readonly Difference[], { plan, types }: Parts): void {
  const followers = types.flatMap(({ name: kind, acceptable = [] }) =>
    acceptable.flatMap(({ word, follower }) => (follower && word === followed ? [{ kind, ...follower }] : [])),
  );
  const missing = followers.find(
    ({ kind, field }) =>
      !differences.some((each) => each.kind === kind && each.field === field) &&
      !plan.changes.some((change) => change.kind === kind && change.action === 'create'),
  );
  if (missing) throw problem('adopt.follower', { name: missing.name });
}

/** The inputs of edits. */
interface Parts {
  /** Plain data of the tenant file. */
  readonly data: unknown;
  readonly plan: Pick<TenantPlan, 'changes'>;
  readonly types: readonly AdoptFacts[];
}

/** The edits that remove the differences. */
export function planEdits(differences: readonly Difference[], parts: Parts) {
  const wishes: FileEdit[] = [];
  const left: Left[] = [];
  const rows = parts.types.flatMap(({ acceptable = [] }) => acceptable);
  for (const [pointer, group] of Map.groupBy(differences, (each) => each.pointer)) {
    const row = rows.find(({ word }) => matches(word, pointer));
    if (!row) {
      left.push(...group.map(({ address, field }) => ({ address, field, ...NOT_KNOWN })));
      continue;
    }
    try {
      checkFollowers(row.word, group, parts);
      const below = `${pointer}${row.below ?? ''}`;
      wishes.push({
        pointer: below,
        value: row.of(group, valueAt(parts.data, ...pointerKeys(below))),
        differences: group,
      });
    } catch (error) {
      if (!(error instanceof HybridError)) throw error;
      left.push(...group.map((difference) => leftOf(difference, error)));
    }
  }
  return { wishes, left };
}
