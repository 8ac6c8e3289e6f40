import { faultRun, prepare, undisturbed, type Verdict } from './fault-run.ts';
import { disturbs, FAULTS, isOfRun, type MatrixFault } from './faults.ts';
import type { Template } from './requests.ts';
import type { Scenario } from './scenarios.ts';
import { Setup } from './setup.ts';

/** Parallel runs, each with simulators of its own: a run with a timeout mostly waits. */
const PARALLEL = 4;

/** `rotate --what all @ 503 @ 17`; an omitted part means all. */
export interface Only {
  readonly scenario?: string | undefined;
  readonly fault?: string | undefined;
  readonly at?: number | undefined;
}

export function onlyOf(text: string | undefined): Only {
  const [scenario, fault, at] = (text ?? '').split(' @ ').map((part) => part.trim());
  return { scenario: scenario || undefined, fault: fault || undefined, at: at ? Number(at) : undefined };
}

export interface Play {
  readonly fault: MatrixFault;
  readonly at: number | undefined;
}

export interface Played extends Play {
  readonly verdict: Verdict;
}

export interface ScenarioOutcome {
  readonly scenario: string;
  readonly requests: number;
  /** Each request of an undisturbed run, without ids. */
  readonly asked: ReadonlySet<Template>;
  readonly tried: number;
  readonly right: number;
  readonly mended: number;
  readonly duplicates: number;
  readonly lost: number;
  readonly hung: number;
  readonly unclear: number;
  readonly wronglyDone: number;
  readonly lockedOut: number;
  /** Each with the command line that repeats it alone. */
  readonly problems: readonly string[];
}

export interface Chosen {
  /** 1: each fault at each request; more: every nth of them, for a short form. */
  readonly every: number;
  readonly only: Only;
}

/** Each fault at each request, of which only every nth is selected; those of the whole run always. */
export function playsOf(faults: readonly MatrixFault[], requests: number, { every, only }: Chosen): readonly Play[] {
  const all = faults.flatMap((fault): Play[] => {
    if (isOfRun(fault)) return [{ fault, at: undefined }];
    return Array.from({ length: requests }, (_, index) => ({ fault, at: index + 1 }));
  });
  const chosen = all.filter(({ fault, at }) => (only.fault ?? fault.name) === fault.name && (only.at ?? at) === at);
  return chosen.filter(({ at }, index) => at === undefined || index % every === 0);
}

async function runAll(scenario: Scenario, plays: readonly Play[]) {
  const left = [...plays];
  const played: Played[] = [];
  const work = async () => {
    let open: Awaited<ReturnType<typeof openSetup>> | undefined;
    for (let play = left.shift(); play; play = left.shift()) {
      open ??= await openSetup(scenario);
      const verdict = await faultRun(open.setup, scenario, { ...play, wanted: open.wanted });
      played.push({ ...play, verdict });
      // A hanging request may continue later, so these simulators must not be used again.
      if (verdict.hung) open = undefined;
    }
    await open?.setup.close();
  };
  await Promise.all(Array.from({ length: Math.min(PARALLEL, plays.length) }, work));
  return played;
}

/** The files of an undisturbed run contain the ids of its simulators, so each setup has an undisturbed run. */
async function openSetup(scenario: Scenario) {
  const setup = await Setup.open(scenario.setting);
  await prepare(setup, scenario);
  return { setup, wanted: await undisturbed(setup, scenario) };
}

function problemsOf(scenario: string, { fault, at, verdict }: Played): readonly string[] {
  const { duplicates, lost, late, unclear, wronglyDone, lockedOut, problems, hit } = verdict;
  const told = (what: string, texts: readonly string[]) => texts.map((text) => `${what}: ${text}`);
  const found = [
    ...told('duplicate', duplicates),
    ...told('lost', lost),
    ...told('over its deadline', late),
    ...told('unclear', unclear),
    ...told('wrong "done"', wronglyDone),
    ...told('locked out', lockedOut),
    ...told('not repaired', problems),
  ];
  if (found.length === 0) return [];
  const only = [scenario, fault.name, ...(at === undefined ? [] : [at])].join(' @ ');
  return [`npm run faults -- --only ${JSON.stringify(only)}   # ${hit ?? ''}`, ...found.map((text) => `  ${text}`)];
}

export function outcomeOf(
  scenario: string,
  { requests, asked }: Pick<ScenarioOutcome, 'requests' | 'asked'>,
  played: readonly Played[],
): ScenarioOutcome {
  const tried = played.filter(({ verdict, fault }) => verdict.hit !== undefined || isOfRun(fault));
  const count = (of: (verdict: Verdict) => boolean | number) =>
    tried.reduce((sum, { verdict }) => sum + Number(of(verdict)), 0);
  return {
    scenario,
    requests,
    asked,
    tried: tried.length,
    right: count(({ end }) => end === 'right'),
    mended: count(({ end }) => end === 'mended'),
    duplicates: count(({ duplicates }) => duplicates.length),
    lost: count(({ lost }) => lost.length),
    hung: count(({ hung, late }) => hung || late.length > 0),
    unclear: count(({ unclear }) => unclear.length),
    wronglyDone: count(({ wronglyDone }) => wronglyDone.length),
    lockedOut: count(({ lockedOut }) => lockedOut.length),
    problems: tried.flatMap((each) => problemsOf(scenario, each)),
  };
}

export async function faultMatrix(scenario: Scenario, chosen: Chosen): Promise<ScenarioOutcome> {
  const { setup, wanted } = await openSetup(scenario);
  await setup.close();
  const { requests } = wanted;
  const fitting = FAULTS.filter((fault) => disturbs(fault, scenario.request));
  return outcomeOf(scenario.name, wanted, await runAll(scenario, playsOf(fitting, requests, chosen)));
}

export function isFlawless({ tried, right, mended, problems }: ScenarioOutcome): boolean {
  return tried > 0 && right + mended === tried && problems.length === 0;
}
