import { isDeepStrictEqual } from 'node:util';
import { runChild } from '../../simulators/child.ts';
import { failingLogins, watchLogins } from '../../simulators/invariants.ts';
import { differenceOf, type EndState, endState, lostIn } from '../end-state.ts';
import { runFast } from '../matrix/fast-run.ts';
import { prepare, stopped } from '../matrix/fault-run.ts';
import { commandRequest } from '../matrix/scenarios.ts';
import { Setup } from '../matrix/setup.ts';
import type { CrashScenario } from './scenarios.ts';

export { SCENARIOS } from './scenarios.ts';

/** By then the lock of a killed run counts as left behind. */
const LATER = 61_000;

export interface CrashOutcome {
  readonly scenario: string;
  /** Requests of the undisturbed run, to all services. */
  readonly requests: number;
  readonly runs: number;
  readonly converged: number;
  readonly orphans: number;
  readonly lostSecrets: number;
  /** Logins that were tried with the live systems at each request, and the number of failed ones. */
  readonly looks: number;
  readonly lockedOut: number;
  readonly problems: readonly string[];
}

/** The end state: in the services, and in the directory of a command that writes there. */
interface End {
  readonly state: EndState;
  readonly files: ReturnType<Setup['files']> | undefined;
}

/** Whether one run, killed at request `kill`, reached the right end with the next run. */
interface CrashRun {
  readonly end: End;
  readonly requests: number;
  readonly looks: number;
  readonly lost: ReturnType<typeof lostIn>;
  readonly lockedOut: readonly string[];
  readonly problems: readonly string[];
}

/** The service completes the request, and the answer is lost: the worst moment for a kill. */
function killAt(
  { simulators }: Setup,
  kill: number | undefined,
  dead: () => Promise<unknown>,
  killer: AbortController,
): () => number {
  let count = 0;
  for (const simulator of simulators.all) {
    simulator.watchers.push(async () => {
      count += 1;
      if (count !== kill) return;
      killer.abort();
      await dead();
    });
  }
  return () => count;
}

function endOf(setup: Setup, { words }: CrashScenario): End {
  const writes = words[0] === 'kit' || words[0] === 'adopt';
  return { state: endState(setup.simulators, 'acme'), files: writes ? setup.files() : undefined };
}

async function childRun(setup: Setup, words: readonly string[], kill: number | undefined): Promise<number> {
  const killer = new AbortController();
  let run: Promise<unknown> = Promise.resolve();
  const requests = killAt(setup, kill, () => run, killer);
  const { VAULT_TOKEN = '' } = setup.simulators.environment;
  const environment = { ...setup.environment, VAULT_TOKEN };
  run = runChild(words, { environment, directory: setup.directory, kill: killer.signal });
  await run;
  return requests();
}

/** The next run, which is not killed, and the errors of its end state. */
async function goesOn(setup: Setup, { reads, words }: CrashScenario): Promise<readonly string[]> {
  setup.simulators.genesysCloud.clock.advance(LATER);
  if (reads) {
    await childRun(setup, words, undefined);
    return [];
  }
  const next = await runFast({ ...setup.parts(), request: commandRequest('apply'), isPatient: true });
  const after = await runFast({ ...setup.parts(), request: commandRequest('plan'), isPatient: true });
  if (next.result !== 'changed' && next.result !== 'clean') return [`the next apply: ${stopped(next)}`];
  return after.result === 'clean' ? [] : [`the plan after it: ${after.result}`];
}

async function crashRun(setup: Setup, scenario: CrashScenario, kill: number | undefined): Promise<CrashRun> {
  setup.restore();
  const before = endState(setup.simulators, 'acme');
  // Without a login at the start, none can be lost before the first one exists.
  const watch = watchLogins(setup.simulators, 'acme');
  const requests = await childRun(setup, scenario.words, kill);
  const isWhole = kill === undefined && !scenario.words.includes('--only');
  const problems = isWhole ? [] : [...(await goesOn(setup, scenario))];
  const looks = watch.looked();
  const meanwhile = scenario.locksOut ? [] : [...watch.problems];
  const end = endOf(setup, scenario);
  if (scenario.reads && !isDeepStrictEqual(end.state, before)) {
    problems.push(`it changed something: ${differenceOf(end.state, before)}`);
  }
  const lost = lostIn(setup.simulators, 'acme');
  return {
    end,
    requests,
    looks,
    lost,
    lockedOut: [...meanwhile, ...failingLogins(setup.simulators, 'acme')],
    problems,
  };
}

/** A killed rotation may not have announced itself yet, and then nothing has happened: the state before it is a right end too. */
function isRightEnd(end: End, ends: readonly End[]): boolean {
  return ends.some((each) => isDeepStrictEqual(end, each));
}

function problemsOf({ end, problems, lockedOut, lost }: CrashRun, ends: readonly End[]): readonly string[] {
  const [wanted] = ends;
  const isEnd = wanted === undefined || isRightEnd(end, ends);
  const files = isDeepStrictEqual(end.files, wanted?.files) ? '' : ' and other files';
  const other = isEnd ? [] : [`another end state: ${differenceOf(end.state, wanted.state)}${files}`];
  return [...other, ...problems, ...lockedOut, ...lost.orphans, ...lost.secrets.map((text) => `secret of ${text}`)];
}

/** @param every 1: after each request; more: after every nth request, for a short form */
export async function crashMatrix(scenario: CrashScenario, every = 1): Promise<CrashOutcome> {
  const setup = await Setup.open(scenario.setting);
  await prepare(setup, scenario);
  const before = endOf(setup, scenario);
  const undisturbed = await crashRun(setup, scenario, undefined);
  if (undisturbed.problems.length > 0) throw new Error(`${scenario.name}, undisturbed: ${undisturbed.problems[0]}`);
  // A command that writes into the directory must have written; one that writes to services may be killed before it reported
  // that.
  const ends = scenario.reads ? [undisturbed.end] : [undisturbed.end, before];
  const kills = Array.from({ length: undisturbed.requests }, (_, index) => index + 1).filter(
    (kill) => kill % every === 0 || kill === undisturbed.requests,
  );
  const runs: CrashRun[] = [];
  const problems: string[] = [];
  for (const kill of kills) {
    const run = await crashRun(setup, scenario, kill);
    runs.push(run);
    problems.push(...problemsOf(run, ends).map((text) => `killed at request ${kill}: ${text}`));
  }
  await setup.close();
  const sum = (of: (run: CrashRun) => number) => runs.reduce((total, run) => total + of(run), 0);
  return {
    scenario: scenario.name,
    requests: undisturbed.requests,
    runs: runs.length,
    converged: runs.filter((run) => isRightEnd(run.end, ends) && run.problems.length === 0).length,
    orphans: sum(({ lost }) => lost.orphans.length),
    lostSecrets: sum(({ lost }) => lost.secrets.length),
    looks: sum(({ looks }) => looks),
    lockedOut: sum((run) => run.lockedOut.length),
    problems,
  };
}
