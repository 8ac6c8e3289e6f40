import { isBreaking, type LeakFault } from './faults.ts';
import type { Met, ScenarioResult } from './run-scenario.ts';
import { type LeakScenario, reachOf, stepsOf } from './scenarios.ts';

export interface Seen {
  readonly scenario: LeakScenario;
  readonly broken: ScenarioResult['broken'];
}

/**
 * Some faults do not apply to some commands, such as an expired session in a command without one, or a full disk in one that
 * writes
 * nothing: these are exempt.
 */
export function isRequired({ fits, happen, files }: LeakFault, could: number): boolean {
  return files === undefined && (could > 0 || !(fits || happen));
}

/**
 * Each command that sends requests, on each surface, with each fault: the number of combinations, and those that never occurred.
 */
export function coverageOf(seen: readonly Seen[]): { readonly all: number; readonly never: readonly string[] } {
  const cells = new Map<string, Met & { readonly fault: LeakFault }>();
  for (const { scenario, broken } of seen) {
    const { fault, setup, surface } = scenario;
    if (!isBreaking(fault)) continue;
    // A command sends requests to GitHub only where it has something to report.
    const isSilent = setup.breaks === 'GitHub';
    for (const verb of new Set(stepsOf(scenario).flatMap((step) => (reachOf(step, setup) > 0 ? [step.verb] : [])))) {
      const cell = `${verb} as ${surface}: ${fault.name}`;
      const { played, could } = cells.get(cell) ?? { played: 0, could: 0 };
      const more = broken[verb] ?? { played: 0, could: 0 };
      if (isSilent && could + more.could === 0) continue;
      cells.set(cell, { fault, played: played + more.played, could: could + more.could });
    }
  }
  const asked = [...cells].filter(([, { fault, could }]) => isRequired(fault, could));
  return { all: asked.length, never: asked.flatMap(([cell, { played }]) => (played === 0 ? [cell] : [])) };
}
