import type { Change, KindName } from './plan.ts';

interface Ordered {
  readonly name: KindName;
  readonly needs: readonly KindName[];
  readonly isStageOfDeletions?: true;
}

/** Each type after the types that it needs, otherwise in the given order; this is the order of a printed plan. */
export function inOrder<T extends Ordered>(types: readonly T[]): readonly T[] {
  const ordered: T[] = [];
  const isPlaced = (wanted: KindName) => ordered.some(({ name }) => name === wanted);
  while (ordered.length < types.length) {
    const next = types.find(({ name, needs }) => !isPlaced(name) && needs.every(isPlaced));
    const left = types.filter(({ name }) => !isPlaced(name)).map(({ name }) => name);
    if (!next) throw new Error(`resource types need each other, or one that is not listed: ${left.join(', ')}`);
    ordered.push(next);
  }
  return ordered;
}

/** All types that a type needs directly or indirectly. */
function allNeeds(name: KindName, types: readonly Ordered[]): ReadonlySet<KindName> {
  const direct = types.find((type) => type.name === name)?.needs ?? [];
  return new Set(direct.flatMap((each) => [each, ...allNeeds(each, types)]));
}

/**
 * The changes that each change waits for. Deletes come last, because the transaction object may name a deleted client until it is
 * written, and so that no other change can fail after them.
 */
export function operationNeeds(
  changes: readonly Change[],
  types: readonly Ordered[],
): ReadonlyMap<Change, readonly Change[]> {
  const last = types.find(({ isStageOfDeletions }) => isStageOfDeletions)?.name;
  const stageOf = ({ kind, action }: Change) => (action === 'delete' && last !== undefined ? last : kind);
  return new Map(
    changes.map((change) => {
      const needed = allNeeds(stageOf(change), types);
      return [change, changes.filter((each) => needed.has(stageOf(each)))];
    }),
  );
}
