import { isBreaking, type LeakFault } from './faults.ts';
import type { Met, Walked } from './walk.ts';
import { reachOf, stepsOf, type Way } from './walks.ts';

export interface Seen {
  readonly way: Way;
  readonly broken: Walked['broken'];
}

/**
 * Some faults do not apply to some commands, such as an expired session in a command without one, or a full disk in one that
 * writes
 * nothing: these are exempt.
 */
export function isAsked({ fits, happen, files }: LeakFault, could: number): boolean {
  return files === undefined && (could > 0 || !(fits || happen));
}

/**
 * Each command that sends requests, on each surface, with each fault: the number of combinations, and those that never occurred.
 */
export function brokenAt(seen: readonly Seen[]): { readonly all: number; readonly never: readonly string[] } {
  const cells = new Map<string, Met & { readonly fault: LeakFault }>();
  for (const { way, broken } of seen) {
    const { fault, ground, surface } = way;
    if (!isBreaking(fault)) continue;
    // A command sends requests to GitHub only where it has something to report.
    const isSilent = ground.breaks === 'GitHub';
    for (const verb of new Set(stepsOf(way).flatMap((step) => (reachOf(step, ground) > 0 ? [step.verb] : [])))) {
      const cell = `${verb} as ${surface}: ${fault.name}`;
      const { played, could } = cells.get(cell) ?? { played: 0, could: 0 };
      const more = broken[verb] ?? { played: 0, could: 0 };
      if (isSilent && could + more.could === 0) continue;
      cells.set(cell, { fault, played: played + more.played, could: could + more.could });
    }
  }
  const asked = [...cells].filter(([, { fault, could }]) => isAsked(fault, could));
  return { all: asked.length, never: asked.flatMap(([cell, { played }]) => (played === 0 ? [cell] : [])) };
}
