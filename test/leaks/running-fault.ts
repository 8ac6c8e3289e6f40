import type { Fault, SimulatedRequest, Simulator } from '../simulators/server.ts';
import type { LeakFault } from './faults.ts';
import type { PlantedServices } from './planted-services.ts';

/** Answers from the one at `at`, where 1 is the first, and their number. */
export interface FaultRange {
  readonly at: number;
  readonly times: number;
}

export interface RunningFault {
  /** Number of times that the fault was applied. */
  readonly played: () => number;
  /** Requests that it could have been applied to. */
  readonly could: () => number;
}

function breaking({ simulators, gitHub, services, setup }: PlantedServices): readonly Simulator[] {
  if (setup.breaks === 'GitHub') return [gitHub];
  return setup.breaks === 'the services' ? simulators.all : services;
}

/** A change of the services happens at one of them; GitHub has no faults of this type. */
function isFit({ simulators, gitHub }: PlantedServices, { fits, happen }: LeakFault, to: Simulator): boolean {
  return !(happen && to === gitHub) && fits?.(simulators, to) !== false;
}

export function startFault(planted: PlantedServices, fault: LeakFault, { at, times }: FaultRange): RunningFault {
  let count = 0;
  let played = 0;
  let last: string | undefined;
  const answer = (to: Simulator, request: SimulatedRequest): Fault | undefined => {
    if (!isFit(planted, fault, to)) return undefined;
    count += 1;
    const asked = `${request.method} ${to.url}${request.path}`;
    const isAgain = fault.lasting === true && asked === last;
    if (!isAgain && (count < at || count >= at + times)) return undefined;
    last = asked;
    if (fault.happen || fault.play) played += 1;
    fault.happen?.(planted.simulators, to);
    return fault.play?.(request);
  };
  for (const simulator of breaking(planted)) simulator.misbehave = (request) => answer(simulator, request);
  return { played: () => played, could: () => count };
}

/** Ends all faults; completed work stays. */
export function endFault({ services, simulators }: PlantedServices): void {
  for (const simulator of services) simulator.misbehave = undefined;
  simulators.vault.state.sealed = false;
  simulators.genesysCloud.behaviour.visibilityDelay = 0;
}
