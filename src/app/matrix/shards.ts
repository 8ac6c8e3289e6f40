import type { Discovery } from '../../engine/report.ts';

/** GitHub runs at most this many jobs of a matrix in one workflow run; canaries and shards share them. */
export const MOST_JOBS = 256;
/** Normally there are few canaries. With hundreds, the other tenants still get half of the jobs. */
const MOST_CANARY_JOBS = MOST_JOBS / 2;

interface Named {
  readonly name: string;
  readonly file: string;
}

/** Parts of at least `size` items, except the last one; larger if there would be more than `most` parts. */
function pieces<Item>(items: readonly Item[], size: number, most: number): readonly (readonly Item[])[] {
  const grown = Math.max(size, Math.ceil(items.length / most));
  const count = Math.ceil(items.length / grown);
  return Array.from({ length: count }, (_, index) => items.slice(index * grown, (index + 1) * grown));
}

function shards(groups: readonly (readonly Named[])[], nameOf: (group: readonly Named[], index: number) => string) {
  return groups.map((group, index) => ({
    name: nameOf(group, index),
    tenants: group.map(({ file }) => file).join('\n'),
  }));
}

/** Divides tenants among jobs, in their order. A canary that is not among them is omitted. */
export function divide(
  tenants: readonly Named[],
  { size, canaries }: { readonly size: number; readonly canaries: readonly string[] },
): Pick<Discovery, 'shards' | 'canaries'> {
  const isFirst = ({ name }: Named) => canaries.includes(name);
  const first = pieces(tenants.filter(isFirst), 1, MOST_CANARY_JOBS);
  const others = tenants.filter((tenant) => !isFirst(tenant));
  const rest = pieces(others, size, MOST_JOBS - first.length);
  return {
    shards: shards(rest, (_, index) => `${index + 1} of ${rest.length}`),
    canaries: shards(first, ([only, ...more], index) =>
      only && more.length === 0 ? `canary ${only.name}` : `canaries ${index + 1} of ${first.length}`,
    ),
  };
}
