import { FAULTS, isBreaking, type LeakFault, MATRIX_FAULTS } from './faults.ts';
import { type LeakSetup, SETUPS, type Surface } from './setups.ts';
import { PULL_REQUEST, type Step, VERBS } from './steps.ts';

/** The subject of one scenario. */
export interface LeakScenario {
  readonly name: string;
  readonly setup: LeakSetup;
  readonly surface: Surface;
  readonly fault: LeakFault;
  /** Its number among all: the planted secrets and the damaged requests differ in each. */
  readonly turn: number;
  /** One of the faults that every command meets once on each surface. */
  readonly isOfMatrix?: true;
}

function surfacesOf({ surfaces, isInTurn }: LeakSetup, index: number): readonly Surface[] {
  return isInTurn ? surfaces.slice(index % surfaces.length).slice(0, 1) : surfaces;
}

/** One of the first requests of a step gets the fault. */
export function reachOf({ reach, atGitHub = 0 }: Step, { breaks }: LeakSetup): number {
  return breaks === 'GitHub' ? atGitHub : reach;
}

export function stepsOf({ setup, surface, fault }: Pick<LeakScenario, 'setup' | 'surface' | 'fault'>): readonly Step[] {
  return (setup.isPullRequest ? PULL_REQUEST : VERBS).filter(
    (step) => (surface === 'command' ? step.words : step.inputs) !== undefined && !(step.isAgain && !isBreaking(fault)),
  );
}

/**
 * Without a fault it is enough to use the setups with both surfaces, and one pull request: the steps after a fault in the other
 * setups run again there without one.
 */
function isNew({ isInTurn, breaks }: LeakSetup, { play }: LeakFault): boolean {
  return play !== undefined || !(isInTurn || breaks === 'the services');
}

const OF_GROUNDS = FAULTS.flatMap((fault, index) =>
  SETUPS.filter((setup) => isNew(setup, fault)).flatMap((setup) =>
    surfacesOf(setup, index).map((surface) => ({ setup, surface, fault })),
  ),
);

const OF_SESSION = /session of the Configuration Server/;
const WITH_SESSION = /by AppRole, driver gax/;

/**
 * As few setups as possible that have every command on both surfaces, because a scenario takes a minute: the one with a kit, a pull
 * request for the commands that a terminal does not have, and the driver gax for faults of its sessions. A change of a service
 * does
 * not happen at GitHub, and a pull request writes no receipt and no report that a full disk could prevent.
 */
function isEnough(
  { inClear, isPullRequest, breaks, name }: LeakSetup,
  { happen, files, ...fault }: LeakFault,
): boolean {
  if (isPullRequest) return files === undefined && breaks === (happen ? 'the services' : 'GitHub');
  return OF_SESSION.test(fault.name) ? WITH_SESSION.test(name) : inClear !== undefined;
}

const OF_MATRIX = MATRIX_FAULTS.flatMap((fault) =>
  SETUPS.filter((setup) => isEnough(setup, fault)).flatMap((setup) =>
    setup.surfaces.map((surface) => ({ setup, surface, fault, isOfMatrix: true as const })),
  ),
);

export const SCENARIOS: readonly LeakScenario[] = [...OF_GROUNDS, ...OF_MATRIX].map((scenario, turn) => ({
  ...scenario,
  name: `${scenario.setup.name}; ${scenario.surface}; ${scenario.fault.name}`,
  turn,
}));

/** Every Nth, and fewer of the matrix: the short form is for CI, and these are the most. */
const OF_MATRIX_FEWER = 8;

export function isSelected({ turn, isOfMatrix }: LeakScenario, every: number): boolean {
  if (!isOfMatrix) return turn % every === 0;
  return (turn - OF_GROUNDS.length) % (every === 1 ? 1 : every * OF_MATRIX_FEWER) === 0;
}
