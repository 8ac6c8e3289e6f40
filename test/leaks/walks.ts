import { FAULTS, isBreaking, type LeakFault, MATRIX_FAULTS } from './faults.ts';
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
  /** One of the many that every verb meets once on each surface. */
  readonly isOfMatrix?: true;
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
    (step) => (surface === 'command' ? step.words : step.inputs) !== undefined && !(step.isAgain && !isBreaking(fault)),
  );
}

/**
 * With nothing broken it is enough to go where both surfaces are, and once along a pull request: what a fault meets on the other
 * grounds is tried again there with nothing broken.
 */
function isNew({ isInTurn, breaks }: Ground, { play }: LeakFault): boolean {
  return play !== undefined || !(isInTurn || breaks === 'the services');
}

const OF_GROUNDS = FAULTS.flatMap((fault, index) =>
  GROUNDS.filter((ground) => isNew(ground, fault)).flatMap((ground) =>
    surfacesOf(ground, index).map((surface) => ({ ground, surface, fault })),
  ),
);

const OF_SESSION = /session of the Configuration Server/;
const WITH_SESSION = /by AppRole, driver gax/;

/**
 * Of the grounds as few as have every verb on both surfaces, since a walk takes a minute: the one with a kit, a pull request for what
 * a terminal has not, and the driver gax for what happens to its sessions. What is not an answer happens at the services, not at GitHub,
 * and a pull request writes no receipt and no report that a full disk could hinder.
 */
function isEnough({ inClear, isPullRequest, breaks, name }: Ground, { happen, files, ...fault }: LeakFault): boolean {
  if (isPullRequest) return files === undefined && breaks === (happen ? 'the services' : 'GitHub');
  return OF_SESSION.test(fault.name) ? WITH_SESSION.test(name) : inClear !== undefined;
}

const OF_MATRIX = MATRIX_FAULTS.flatMap((fault) =>
  GROUNDS.filter((ground) => isEnough(ground, fault)).flatMap((ground) =>
    ground.surfaces.map((surface) => ({ ground, surface, fault, isOfMatrix: true as const })),
  ),
);

export const WALKS: readonly Way[] = [...OF_GROUNDS, ...OF_MATRIX].map((way, turn) => ({
  ...way,
  name: `${way.ground.name}; ${way.surface}; ${way.fault.name}`,
  turn,
}));

/** Each Nth, and of those of the matrix fewer still: the short form is for CI, and these are the most. */
const OF_MATRIX_FEWER = 8;

export function isTaken({ turn, isOfMatrix }: Way, every: number): boolean {
  if (!isOfMatrix) return turn % every === 0;
  return (turn - OF_GROUNDS.length) % (every === 1 ? 1 : every * OF_MATRIX_FEWER) === 0;
}
