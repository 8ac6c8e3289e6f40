import { isDeepStrictEqual } from 'node:util';
import { runChild } from '../../simulators/child.ts';
import { lockedOut, watchLogins } from '../../simulators/invariants.ts';
import { differenceOf, type EndState, endState, lostIn } from '../end-state.ts';
import { prepare, stopped } from '../matrix/fault-run.ts';
import { runHurried } from '../matrix/hurried.ts';
import { Scene } from '../matrix/scene.ts';
import { asked } from '../matrix/stories.ts';
import type { CrashStory } from './stories.ts';

export { STORIES } from './stories.ts';

/** By then the lock of a killed run counts as left behind. */
const LATER = 61_000;

export interface CrashOutcome {
  readonly story: string;
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
  readonly files: ReturnType<Scene['files']> | undefined;
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
  { simulators }: Scene,
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

function endOf(scene: Scene, { words }: CrashStory): End {
  const writes = words[0] === 'kit' || words[0] === 'adopt';
  return { state: endState(scene.simulators, 'acme'), files: writes ? scene.files() : undefined };
}

async function childRun(scene: Scene, words: readonly string[], kill: number | undefined): Promise<number> {
  const killer = new AbortController();
  let run: Promise<unknown> = Promise.resolve();
  const requests = killAt(scene, kill, () => run, killer);
  const { VAULT_TOKEN = '' } = scene.simulators.environment;
  const environment = { ...scene.environment, VAULT_TOKEN };
  run = runChild(words, { environment, directory: scene.directory, kill: killer.signal });
  await run;
  return requests();
}

/** The next run, which is not killed, and the errors of its end state. */
async function goesOn(scene: Scene, { reads, words }: CrashStory): Promise<readonly string[]> {
  scene.simulators.genesysCloud.clock.advance(LATER);
  if (reads) {
    await childRun(scene, words, undefined);
    return [];
  }
  const next = await runHurried({ ...scene.parts(), request: asked('apply'), isPatient: true });
  const after = await runHurried({ ...scene.parts(), request: asked('plan'), isPatient: true });
  if (next.result !== 'changed' && next.result !== 'clean') return [`the next apply: ${stopped(next)}`];
  return after.result === 'clean' ? [] : [`the plan after it: ${after.result}`];
}

async function crashRun(scene: Scene, story: CrashStory, kill: number | undefined): Promise<CrashRun> {
  scene.restore();
  const before = endState(scene.simulators, 'acme');
  // Without a login at the start, none can be lost before the first one exists.
  const watch = watchLogins(scene.simulators, 'acme');
  const requests = await childRun(scene, story.words, kill);
  const isWhole = kill === undefined && !story.words.includes('--only');
  const problems = isWhole ? [] : [...(await goesOn(scene, story))];
  const looks = watch.looked();
  const meanwhile = story.locksOut ? [] : [...watch.problems];
  const end = endOf(scene, story);
  if (story.reads && !isDeepStrictEqual(end.state, before)) {
    problems.push(`it changed something: ${differenceOf(end.state, before)}`);
  }
  const lost = lostIn(scene.simulators, 'acme');
  return { end, requests, looks, lost, lockedOut: [...meanwhile, ...lockedOut(scene.simulators, 'acme')], problems };
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
export async function crashMatrix(story: CrashStory, every = 1): Promise<CrashOutcome> {
  const scene = await Scene.open(story.setting);
  await prepare(scene, story);
  const before = endOf(scene, story);
  const undisturbed = await crashRun(scene, story, undefined);
  if (undisturbed.problems.length > 0) throw new Error(`${story.name}, undisturbed: ${undisturbed.problems[0]}`);
  // A command that writes into the directory must have written; one that writes to services may be killed before it reported
  // that.
  const ends = story.reads ? [undisturbed.end] : [undisturbed.end, before];
  const kills = Array.from({ length: undisturbed.requests }, (_, index) => index + 1).filter(
    (kill) => kill % every === 0 || kill === undisturbed.requests,
  );
  const runs: CrashRun[] = [];
  const problems: string[] = [];
  for (const kill of kills) {
    const run = await crashRun(scene, story, kill);
    runs.push(run);
    problems.push(...problemsOf(run, ends).map((text) => `killed at request ${kill}: ${text}`));
  }
  await scene.close();
  const sum = (of: (run: CrashRun) => number) => runs.reduce((total, run) => total + of(run), 0);
  return {
    story: story.name,
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
