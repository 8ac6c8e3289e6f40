import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { acmeFile } from '../simulators/inside.ts';
import { isBreaking } from './faults.ts';
import { Garden } from './garden.ts';
import { behave, misbehave, type Spell } from './misbehave.ts';
import { asAction, asCommand, type Lines } from './run-step.ts';
import { recordRequests, type Sinks } from './search/sinks.ts';
import { searchInThread } from './search-thread.ts';
import type { RanStep, Searched } from './searched.ts';
import type { Step } from './steps.ts';
import { reachOf, stepsOf, type Way } from './walks.ts';

/** The number of times that a fault was applied, and of the requests that it could have been applied to. */
export interface Met {
  readonly played: number;
  readonly could: number;
}

export interface Walked extends Searched {
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
async function makeBeforehand(garden: Garden): Promise<void> {
  const file = join(garden.workspace, 'acme.yaml');
  writeFileSync(file, acmeFile());
  await asCommand(garden, { verb: 'apply', name: 'apply', reach: 0 }, {});
  writeFileSync(file, acmeFile(garden.ground.over));
  garden.moveToEnvironment();
  await garden.note();
}

/** The output of the runs of a walk. */
class Walk {
  readonly broken: Record<string, Met> = {};
  readonly lines = { all: 0, masked: 0, blank: 0 };
  readonly runs: RanStep[] = [];
  readonly gathered = new Gathered();
  readonly #way: Way;
  readonly #garden: Garden;

  constructor(way: Way, garden: Garden) {
    this.#way = way;
    this.#garden = garden;
  }

  /** Again from its first request on, where a run had fewer requests than expected: each command must meet the fault. */
  async take(step: Step, index: number): Promise<void> {
    const { ground, turn, fault, isOfMatrix } = this.#way;
    step.before?.(this.#garden);
    const reach = reachOf(step, ground);
    const at = 1 + ((turn * 7 + index * 5) % Math.max(1, fault.fits ? 2 : reach));
    const times = reach === 0 ? 0 : isOfMatrix ? 1 : TIMES[ground.breaks ?? 'everybody'];
    const met = await this.#run(step, { at, times });
    if (times > 0 && met.played === 0 && met.could > 0 && isBreaking(fault)) await this.#run(step, { at: 1, times });
  }

  async #run(step: Step, spell: Spell): Promise<Met> {
    const garden = this.#garden;
    const { surface, fault } = this.#way;
    const { played, could } = misbehave(garden, fault, spell);
    const trouble = spell.times > 0 ? fault : {};
    const ran = await (surface === 'command' ? asCommand(garden, step, trouble) : asAction(garden, step, trouble));
    behave(garden);
    const met = { played: played() + ran.troubles, could: could() };
    const before = this.broken[step.verb] ?? { played: 0, could: 0 };
    this.broken[step.verb] = { played: before.played + met.played, could: before.could + met.could };
    this.gathered.add(step.name, ran.sinks);
    this.runs.push({ ...ran, step: step.name });
    for (const each of ['all', 'masked', 'blank'] as const) this.lines[each] += ran.lines[each];
    if (step.isMaking) await garden.note();
    return met;
  }
}

/**
 * All steps one after the other with one set of services; the output of each is collected, and then searched for every secret.
 */
export async function walk(way: Way): Promise<Walked> {
  const { ground, surface, turn, name } = way;
  const garden = await Garden.plant(ground, turn);
  if (ground.store === 'env') await makeBeforehand(garden);
  const sent = recordRequests(garden);
  const taken = new Walk(way, garden);
  const steps = stepsOf(way);
  const besides = steps.findLastIndex(({ verb }) => verb === 'apply');
  for (const [index, step] of steps.entries()) {
    await taken.take(step, index);
    if (index === besides) garden.plantBesides();
  }
  const inClear = surface === 'command' ? (ground.inClear ?? []) : [];
  const { runs, broken, lines, gathered } = taken;
  const hasMasks = surface === 'Action';
  const searched = await searchInThread({
    canaries: garden.canaries(sent),
    open: garden.open(),
    addresses: garden.addresses,
    runs,
    sinks: gathered.sinks,
    sent,
    inClear,
    hasMasks,
    isBroken: isBreaking(way.fault),
  });
  await garden.close();
  return { name, runs: runs.length, broken, lines, ...searched };
}
