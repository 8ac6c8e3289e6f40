import { setTimeout } from 'node:timers/promises';
import { inspect, isDeepStrictEqual } from 'node:util';
import type { HttpClient } from '../../../src/base/http-types.ts';
import { JOB_TOKEN } from '../../simulators/github/github.ts';
import { unhandled, type Verdict } from '../matrix/fault-run.ts';
import type { MatrixFault } from '../matrix/faults.ts';
import { unclear } from '../matrix/judge.ts';
import { type Chosen, outcomeOf, type Played, playsOf, type ScenarioOutcome } from '../matrix/matrix.ts';
import { type Template, templateAtGitHub } from '../matrix/requests.ts';
import { FAULTS, KILLED } from './faults.ts';
import type { Output, Scenario, Work } from './scenarios.ts';
import { Stage } from './stage.ts';

/** Milliseconds of an attempt that may take 30 s elsewhere; an answer that is 100 times slower takes 200. */
const ATTEMPT = 300;
const PATIENT_ATTEMPT = 30_000;
/** Milliseconds; pauses between attempts are skipped. */
const HANGS = 20_000;
/** Milliseconds until a connection that broke after the answer is closed. */
const GONE = 3;

type Ended = { readonly said: Output } | { readonly thrown: unknown } | 'hangs' | 'killed';

interface Wanted {
  readonly requests: number;
  readonly asked: ReadonlySet<Template>;
  readonly state: unknown;
  readonly answer: unknown;
}

interface Run {
  /** Milliseconds of an attempt. */
  readonly attempt: number;
  readonly isKilled?: () => boolean;
}

/** A run with short attempts; blocked requests are not sent, as the process is gone. */
function run(stage: Stage, work: Work, { attempt, isKilled = () => false }: Run): Promise<Ended> {
  const context = stage.context();
  const send: HttpClient['send'] = async (request) => {
    if (isKilled()) throw new Error('killed');
    const answer = await context.http.send({ ...request, timeout: attempt });
    if (isKilled()) throw new Error('killed');
    return answer;
  };
  const timer = new AbortController();
  const limit = setTimeout(HANGS, 'hangs' as const, { signal: timer.signal }).catch(() => 'hangs' as const);
  const ended = work({ ...context, http: { send } }).then(
    (said): Ended => ({ said }),
    (thrown: unknown): Ended => ({ thrown }),
  );
  const end = Promise.race([ended, limit]).finally(() => timer.abort());
  return end.then((found) => (isKilled() && found !== 'hangs' ? 'killed' : found));
}

async function undisturbed(stage: Stage, work: Work): Promise<Output> {
  const end = await run(stage, work, { attempt: PATIENT_ATTEMPT });
  if (typeof end !== 'string' && 'said' in end) return end.said;
  throw typeof end === 'string' ? new Error(`a run without a fault ends ${end}`) : end.thrown;
}

/** Applies a fault to the nth request; a lasting one also to every later request for the same operation. */
function applyFaultAt({ simulator }: Stage, { play, lasting }: MatrixFault, at: number | undefined) {
  let count = 0;
  let hit: string | undefined;
  simulator.misbehave = ({ method, path }) => {
    count += 1;
    const text = `${method} ${path}`;
    if (count === at) hit = text;
    return count === at || (lasting && hit === text) ? play : undefined;
  };
  return () => hit;
}

/** Wrong statements of a run that was not stopped. */
function wronglyDone(stage: Stage, end: Ended, wanted: Wanted): readonly string[] {
  if (typeof end === 'string' || !('said' in end)) return [];
  const { answer, refusals, wrong } = end.said;
  if (refusals.length > 0) return wrong;
  const isAnswer = isDeepStrictEqual(answer, wanted.answer);
  const state = stage.end();
  const isState = isDeepStrictEqual(state, wanted.state);
  return [
    ...wrong,
    ...(isAnswer ? [] : [`it reports ${JSON.stringify(answer)}`]),
    ...(isState ? [] : [`it reports success, and the state is ${JSON.stringify(state)}`]),
  ];
}

function unclearIn(stage: Stage, end: Ended): readonly string[] {
  const told = inspect([end, stage.lines], { depth: 8, maxStringLength: null });
  const leaks = told.includes(JOB_TOKEN) ? ['its output contains the token of the job'] : [];
  if (typeof end === 'string') return leaks;
  if ('thrown' in end) return [...unclear(end), ...leaks];
  return [...end.said.refusals.filter(({ fix }) => !fix).map(({ code }) => `no next step: ${code}`), ...leaks];
}

const GOOD = { late: [], duplicates: [], lost: [], lockedOut: [], unclear: [], wronglyDone: [], hung: false } as const;

function isRight(end: Ended): boolean {
  return typeof end !== 'string' && 'said' in end && end.said.refusals.length === 0;
}

/** The next run, without a fault: the errors of its end state. */
async function mended(stage: Stage, work: Work, wanted: Wanted): Promise<readonly string[]> {
  try {
    const { answer } = await undisturbed(stage, work);
    const state = stage.end();
    return [
      ...(isDeepStrictEqual(answer, wanted.answer) ? [] : [`the next run reports ${JSON.stringify(answer)}`]),
      ...(isDeepStrictEqual(state, wanted.state) ? [] : [`another end state: ${JSON.stringify(state)}`]),
    ];
  } catch (error) {
    return [`the next run ends with ${String(error)}`];
  }
}

async function faultRun(
  stage: Stage,
  work: Work,
  { fault, at, wanted }: { readonly fault: MatrixFault; readonly at: number | undefined; readonly wanted: Wanted },
): Promise<Verdict> {
  await stage.restore();
  unhandled.length = 0;
  const played = applyFaultAt(stage, fault, at);
  const isKilled = () => fault.name === KILLED && played() !== undefined;
  const end = await run(stage, work, { attempt: ATTEMPT, isKilled });
  await setTimeout(GONE);
  const hit = played();
  if (end === 'hangs') return { ...GOOD, end: 'wrong', hit, hung: true, problems: [`no end after ${HANGS} ms`] };
  const told = { unclear: unclearIn(stage, end), wronglyDone: wronglyDone(stage, end, wanted) };
  const twice = stage.duplicates();
  stage.mend();
  const problems = await mended(stage, work, wanted);
  const good = isRight(end) && told.wronglyDone.length === 0 ? 'right' : 'mended';
  return {
    ...{ ...GOOD, ...told, hit, problems, end: problems.length > 0 ? 'wrong' : good },
    unclear: [...told.unclear, ...unhandled],
    duplicates: [...twice, ...stage.duplicates()],
  };
}

/** A repository that is prepared for a scenario, and the end state of an undisturbed run. */
async function openStage({ prepare, name }: Scenario) {
  const stage = await Stage.open();
  let work: Work | undefined;
  await undisturbed(stage, async () => {
    work = await prepare(stage);
    return { answer: undefined, refusals: [], wrong: [] };
  });
  if (!work) throw new Error(`${name} changes nothing`);
  stage.keep();
  await stage.restore();
  stage.simulator.requests.length = 0;
  const { answer, refusals } = await undisturbed(stage, work);
  const { requests } = stage.simulator;
  const asked = new Set(requests.map(templateAtGitHub));
  const wanted: Wanted = { requests: requests.length, asked, state: stage.end(), answer };
  if (refusals.length > 0) throw new Error(`${name}, without a fault, is refused: ${refusals[0]?.message}`);
  const again = await mended(stage, work, wanted);
  if (again.length > 0) throw new Error(`${name}, without a fault and a second time: ${again.join('; ')}`);
  return { stage, work, wanted };
}

/** One after the other. */
export async function gitHubMatrix(scenario: Scenario, chosen: Chosen): Promise<ScenarioOutcome> {
  let open = await openStage(scenario);
  const { wanted } = open;
  const { requests } = wanted;
  const played: Played[] = [];
  for (const play of playsOf(FAULTS, requests, chosen)) {
    const verdict = await faultRun(open.stage, open.work, { ...play, wanted: open.wanted });
    played.push({ ...play, verdict });
    // A hanging request may continue later, so the repository must not be used again.
    if (verdict.hung) open = await openStage(scenario);
  }
  await open.stage.close();
  return outcomeOf(scenario.name, wanted, played);
}
