import { FAULTS, isBreaking, type LeakFault, MATRIX_FAULTS } from './faults.ts';
import { GROUNDS, type Ground, type Surface } from './grounds.ts';
import { PULL_REQUEST, type Step, VERBS } from './steps.ts';

/** The subject of one walk. */
export interface Way {
  readonly name: string;
  readonly ground: Ground;
  readonly surface: Surface;
  readonly fault: LeakFault;
  /** Its number among all: the planted secrets and the damaged requests differ in each. */
  readonly turn: number;
  /** One of the faults that every command meets once on each surface. */
  readonly isOfMatrix?: true;
}

function surfacesOf({ surfaces, isInTurn }: Ground, index: number): readonly Surface[] {
  return isInTurn ? surfaces.slice(index % surfaces.length).slice(0, 1) : surfaces;
}

/** One of the first requests of a step gets the fault. */
export function reachOf({ reach, atGitHub = 0 }: Step, { breaks }: Ground): number {
  return breaks === 'GitHub' ? atGitHub : reach;
}

export function stepsOf({ ground, surface, fault }: Pick<Way, 'ground' | 'surface' | 'fault'>): readonly Step[] {
  return (ground.isPullRequest ? PULL_REQUEST : VERBS).filter(
    (step) => (surface === 'command' ? step.words : step.inputs) !== undefined && !(step.isAgain && !isBreaking(fault)),
  );
}

/**
 * Without a fault it is enough to use the settings with both surfaces, and one pull request: the steps after a fault in the other
 * settings run again there without one.
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
 * As few settings as possible that have every command on both surfaces, because a walk takes a minute: the one with a kit, a pull
 * request for the commands that a terminal does not have, and the driver gax for faults of its sessions. A change of a service
 * does
 * not happen at GitHub, and a pull request writes no receipt and no report that a full disk could prevent.
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

/** Every Nth, and fewer of the matrix: the short form is for CI, and these are the most. */
const OF_MATRIX_FEWER = 8;

export function isTaken({ turn, isOfMatrix }: Way, every: number): boolean {
  if (!isOfMatrix) return turn % every === 0;
  return (turn - OF_GROUNDS.length) % (every === 1 ? 1 : every * OF_MATRIX_FEWER) === 0;
}
