import type { Walked } from './walk.ts';
import { reachOf, stepsOf, type Way } from './walks.ts';

export interface Seen {
  readonly way: Way;
  readonly broken: Walked['broken'];
}

/** Each verb that sends requests, on each surface, with each fault: how many there are in these walks, and which never met it. */
export function brokenAt(seen: readonly Seen[]): { readonly all: number; readonly never: readonly string[] } {
  const cells = new Map<string, number>();
  for (const { way, broken } of seen) {
    if (!way.fault.play) continue;
    for (const verb of new Set(stepsOf(way).flatMap((step) => (reachOf(step, way.ground) > 0 ? [step.verb] : [])))) {
      const cell = `${verb} as ${way.surface}: ${way.fault.name}`;
      cells.set(cell, (cells.get(cell) ?? 0) + (broken[verb] ?? 0));
    }
  }
  return { all: cells.size, never: [...cells].flatMap(([cell, count]) => (count === 0 ? [cell] : [])) };
}
