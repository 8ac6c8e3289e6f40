import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { acmeFile } from '../simulators/in-process.ts';
import { isBreaking } from './faults.ts';
import { PlantedServices } from './planted-services.ts';
import { type Lines, runAsAction, runAsCommand } from './run-step.ts';
import { endFault, type FaultRange, startFault } from './running-fault.ts';
import { type LeakScenario, reachOf, stepsOf } from './scenarios.ts';
import { recordRequests, type Sinks } from './search/sinks.ts';
import { searchInThread } from './search-thread.ts';
import type { RanStep, Searched } from './searched.ts';
import type { Step } from './steps.ts';

/** The number of times that a fault was applied, and of the requests that it could have been applied to. */
export interface Met {
  readonly played: number;
  readonly could: number;
}

export interface ScenarioResult extends Searched {
  readonly name: string;
  readonly runs: number;
  /** By command. */
  readonly broken: Readonly<Record<string, Met>>;
  readonly lines: Lines;
}

/** A fault lasts while a run retries, and no longer: a request to GitHub is sent five times, within 15 s. */
const TIMES = { GitHub: 5, 'the services': 2, everybody: 2 } as const;

/** The output of runs; of a file each version of its text. */
class Gathered {
  readonly sinks: Record<string, string> = {};
  readonly #last: Record<string, string> = {};

  add(step: string, sinks: Sinks): void {
    for (const [sink, text] of Object.entries(sinks)) {
      if (/^(file|written) /.test(sink) && this.#last[sink] === text) continue;
      this.#last[sink] = text;
      this.sinks[`${step}: ${sink}`] = text;
    }
  }
}

/** The store env gets the secrets that were created with another one: before the search starts, and without a fault. */
async function makeBeforehand(planted: PlantedServices): Promise<void> {
  const file = join(planted.workspace, 'acme.yaml');
  writeFileSync(file, acmeFile());
  await runAsCommand(planted, { verb: 'apply', name: 'apply', reach: 0 }, {});
  writeFileSync(file, acmeFile(planted.setup.over));
  planted.moveToEnvironment();
  await planted.note();
}

/** The output of the runs of a scenario. */
class Walk {
  readonly broken: Record<string, Met> = {};
  readonly lines = { all: 0, masked: 0, blank: 0 };
  readonly runs: RanStep[] = [];
  readonly gathered = new Gathered();
  readonly #way: LeakScenario;
  readonly #garden: PlantedServices;

  constructor(scenario: LeakScenario, planted: PlantedServices) {
    this.#way = scenario;
    this.#garden = planted;
  }

  /** Again from its first request on, where a run had fewer requests than expected: each command must meet the fault. */
  async take(step: Step, index: number): Promise<void> {
    const { setup, turn, fault, isOfMatrix } = this.#way;
    step.before?.(this.#garden);
    const reach = reachOf(step, setup);
    const at = 1 + ((turn * 7 + index * 5) % Math.max(1, fault.fits ? 2 : reach));
    const times = reach === 0 ? 0 : isOfMatrix ? 1 : TIMES[setup.breaks ?? 'everybody'];
    const met = await this.#run(step, { at, times });
    if (times > 0 && met.played === 0 && met.could > 0 && isBreaking(fault)) await this.#run(step, { at: 1, times });
  }

  async #run(step: Step, spell: FaultRange): Promise<Met> {
    const planted = this.#garden;
    const { surface, fault } = this.#way;
    const { played, could } = startFault(planted, fault, spell);
    const trouble = spell.times > 0 ? fault : {};
    const ran = await (surface === 'command'
      ? runAsCommand(planted, step, trouble)
      : runAsAction(planted, step, trouble));
    endFault(planted);
    const met = { played: played() + ran.troubles, could: could() };
    const before = this.broken[step.verb] ?? { played: 0, could: 0 };
    this.broken[step.verb] = { played: before.played + met.played, could: before.could + met.could };
    this.gathered.add(step.name, ran.sinks);
    this.runs.push({ ...ran, step: step.name });
    for (const each of ['all', 'masked', 'blank'] as const) this.lines[each] += ran.lines[each];
    if (step.isMaking) await planted.note();
    return met;
  }
}

/**
 * All steps one after the other with one set of services; the output of each is collected, and then searched for every secret.
 */
export async function runScenario(scenario: LeakScenario): Promise<ScenarioResult> {
  const { setup, surface, turn, name } = scenario;
  const planted = await PlantedServices.plant(setup, turn);
  if (setup.store === 'env') await makeBeforehand(planted);
  const sent = recordRequests(planted);
  const taken = new Walk(scenario, planted);
  const steps = stepsOf(scenario);
  const besides = steps.findLastIndex(({ verb }) => verb === 'apply');
  for (const [index, step] of steps.entries()) {
    await taken.take(step, index);
    if (index === besides) planted.plantBesides();
  }
  const inClear = surface === 'command' ? (setup.inClear ?? []) : [];
  const { runs, broken, lines, gathered } = taken;
  const hasMasks = surface === 'Action';
  const searched = await searchInThread({
    canaries: planted.canaries(sent),
    open: planted.open(),
    addresses: planted.addresses,
    runs,
    sinks: gathered.sinks,
    sent,
    inClear,
    hasMasks,
    isBroken: isBreaking(scenario.fault),
  });
  await planted.close();
  return { name, runs: runs.length, broken, lines, ...searched };
}
