import { FAULTS, type LeakFault } from './faults.ts';
import { GROUNDS, type Ground, type Surface } from './grounds.ts';
import { PULL_REQUEST, type Step, VERBS } from './steps.ts';

/** What one walk is about. */
export interface Way {
  readonly name: string;
  readonly ground: Ground;
  readonly surface: Surface;
  readonly fault: LeakFault;
  /** Its place among all: what is planted and which requests are broken is another in each. */
  readonly turn: number;
}

function surfacesOf({ surfaces, isInTurn }: Ground, index: number): readonly Surface[] {
  return isInTurn ? surfaces.slice(index % surfaces.length).slice(0, 1) : surfaces;
}

/** One of so many requests of a step is broken. */
export function reachOf({ reach, atGitHub = 0 }: Step, { breaks }: Ground): number {
  return breaks === 'GitHub' ? atGitHub : reach;
}

export function stepsOf({ ground, surface, fault }: Pick<Way, 'ground' | 'surface' | 'fault'>): readonly Step[] {
  return (ground.isPullRequest ? PULL_REQUEST : VERBS).filter(
    (step) => (surface === 'command' ? step.words : step.inputs) !== undefined && !(step.isAgain && !fault.play),
  );
}

/**
 * With nothing broken it is enough to go where both surfaces are, and once along a pull request: what a fault meets on the other
 * grounds is tried again there with nothing broken.
 */
function isNew({ isInTurn, breaks }: Ground, { play }: LeakFault): boolean {
  return play !== undefined || !(isInTurn || breaks === 'the services');
}

export const WALKS: readonly Way[] = FAULTS.flatMap((fault, index) =>
  GROUNDS.filter((ground) => isNew(ground, fault)).flatMap((ground) =>
    surfacesOf(ground, index).map((surface) => ({ ground, surface, fault })),
  ),
).map((way, turn) => ({ ...way, name: `${way.ground.name}; ${way.surface}; ${way.fault.name}`, turn }));
