import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { acmeFile } from '../simulators/inside.ts';
import { behave, misbehave } from './faults.ts';
import { Garden } from './garden.ts';
import { asAction, asCommand, type Lines, type Ran } from './run-step.ts';
import type { Canary } from './search/forms.ts';
import { unmasked } from './search/masks.ts';
import { astrayInClear, missingInClear } from './search/on-purpose.ts';
import { wrongIn } from './search/recorded.ts';
import { type Find, Scanner } from './search/scanner.ts';
import { recordRequests, type Sent, type Sinks, sentAstray } from './search/sinks.ts';
import type { Step } from './steps.ts';
import { reachOf, stepsOf, type Way } from './walks.ts';

export interface Walked {
  readonly name: string;
  readonly runs: number;
  readonly sinks: number;
  readonly characters: number;
  readonly canaries: number;
  /** Requests that were answered wrong, by the verb that sent them. */
  readonly broken: Readonly<Record<string, number>>;
  readonly finds: readonly Find[];
  /** What had to be in a file with secrets, and is not. */
  readonly missing: readonly string[];
  /** Masks that are missing or late, and hosts that are no services. */
  readonly wrong: readonly string[];
  readonly lines: Lines;
}

/** A broken service stays so while a run asks it again, and no longer: GitHub's client waits 14 s for it. */
const TIMES = { GitHub: 4, 'the services': 2, everybody: 2 } as const;

/** What runs let out; of a file each text that it had. */
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

/** The store env has what is made with another one: before the search begins, and with nothing broken. */
async function makeBeforehand(garden: Garden): Promise<void> {
  const file = join(garden.workspace, 'acme.yaml');
  writeFileSync(file, acmeFile());
  await asCommand(garden, { verb: 'apply', name: 'apply', reach: 0 });
  writeFileSync(file, acmeFile(garden.ground.over));
  garden.moveToEnvironment();
  await garden.note();
}

function breaking({ world, gitHub, services, ground }: Garden) {
  if (ground.breaks === 'GitHub') return [gitHub];
  return ground.breaks === 'the services' ? world.all : services;
}

/** All steps one after the other in one world; what each let out is gathered, and in the end searched for everything secret. */
export async function walk(way: Way): Promise<Walked> {
  const { ground, surface, fault, turn, name } = way;
  const garden = await Garden.plant(ground, turn);
  if (ground.store === 'env') await makeBeforehand(garden);
  const sent = recordRequests(garden);
  const gathered = new Gathered();
  const broken: Record<string, number> = {};
  const lines = { all: 0, masked: 0, blank: 0 };
  const runs: RanStep[] = [];
  const run = async (step: Step, index: number) => {
    step.before?.(garden);
    const reach = reachOf(step, ground);
    const at = 1 + ((turn * 7 + index * 5) % Math.max(1, reach));
    const times = reach === 0 ? 0 : TIMES[ground.breaks ?? 'everybody'];
    const played = misbehave(breaking(garden), fault, { at, times });
    const ran = await (surface === 'command' ? asCommand(garden, step) : asAction(garden, step));
    behave(garden.services);
    broken[step.verb] = (broken[step.verb] ?? 0) + played();
    gathered.add(step.name, ran.sinks);
    runs.push({ ...ran, step: step.name });
    for (const each of ['all', 'masked', 'blank'] as const) lines[each] += ran.lines[each];
    if (step.isMaking) await garden.note();
  };
  const steps = stepsOf(way);
  const besides = steps.findLastIndex(({ verb }) => verb === 'apply');
  for (const [index, step] of steps.entries()) {
    await run(step, index);
    if (index === besides) garden.plantBesides();
  }
  const inClear = surface === 'command' ? (ground.inClear ?? []) : [];
  const searched = search(garden, { sinks: gathered.sinks, sent, inClear });
  const wrong = wrongOf(runs, garden, way.surface === 'Action' ? garden.canaries(sent) : []);
  await garden.close();
  return { name, runs: steps.length, broken, lines, wrong, ...searched };
}

interface RanStep extends Ran {
  readonly step: string;
}

/** A terminal has no masks, and so nothing to be asked of them. */
function wrongOf(runs: readonly RanStep[], { addresses }: Garden, canaries: readonly Canary[]): readonly string[] {
  return runs.flatMap(({ step, events, inputs }) =>
    [...wrongIn(events, addresses), ...unmasked(events, { canaries, inputs })].map((each) => `${step}: ${each}`),
  );
}

interface Searched {
  readonly sinks: Sinks;
  readonly sent: readonly Sent[];
  readonly inClear: readonly string[];
}

function search(garden: Garden, { sinks, sent, inClear }: Searched) {
  const canaries = garden.canaries(sent);
  const open = garden.open();
  const scanner = new Scanner(canaries, open);
  const isInClear = (sink: string) => inClear.some((path) => sink.endsWith(` ${path}`) || sink.endsWith(`/${path}`));
  const texts = Object.entries(sinks);
  const finds = texts.flatMap(([sink, text]) =>
    isInClear(sink) ? astrayInClear(canaries, open, sink, text) : scanner.scan(sink, text),
  );
  const clear = texts.filter(([sink]) => isInClear(sink)).map(([, text]) => text);
  return {
    sinks: texts.length,
    characters: texts.reduce((sum, [, text]) => sum + text.length, 0),
    canaries: canaries.length,
    finds: [...finds, ...sentAstray(canaries, sent, open)],
    missing: inClear.length > 0 ? missingInClear(canaries, open, clear) : [],
  };
}
