import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { CommandRequest } from '../../../src/app/commands/request.ts';
import type { CommandReport } from '../../../src/engine/report.ts';
import { failingLogins, watchLogins } from '../../simulators/invariants.ts';
import { differenceOf, type EndState, endState } from '../end-state.ts';
import { type FastRun, runFast } from './fast-run.ts';
import { type ActiveFault, applyFaultAt, type MatrixFault } from './faults.ts';
import { duplicates, isGood, isPostponed, lost, type RunEnd, unclear, wrongSuccesses } from './judge.ts';
import type { Template } from './requests.ts';
import { commandRequest, type Scenario } from './scenarios.ts';
import type { Setup } from './setup.ts';

/** Milliseconds, a hundredth of the time that they represent: 33 minutes. */
const HANGS = 20_000;
/** Delayed objects have appeared, and delays have passed: the next run comes later. */
const LATER = 60_000;

/** The outcome of an undisturbed run. */
export interface Undisturbed {
  readonly requests: number;
  readonly asked: ReadonlySet<Template>;
  readonly state: EndState;
  readonly before: EndState;
  readonly said: unknown;
  /** In the directory, for a command that writes its result there. */
  readonly files: Readonly<Record<string, string>> | undefined;
}

export interface Verdict {
  readonly end: 'right' | 'mended' | 'wrong';
  /** `POST /oauth/token`: the request that the fault was applied to; undefined when it was not applied. */
  readonly hit: string | undefined;
  readonly duplicates: readonly string[];
  readonly lost: readonly string[];
  readonly hung: boolean;
  /** Requests that took longer than allowed, by the jumping clock. */
  readonly late: readonly string[];
  /** Unhandled rejections, internal errors, failures without a next step. */
  readonly unclear: readonly string[];
  readonly wronglyDone: readonly string[];
  readonly lockedOut: readonly string[];
  /** Why the end state is wrong. */
  readonly problems: readonly string[];
}

/** Uncaught errors since it was emptied. */
export const unhandled: string[] = [];
process.on('unhandledRejection', (reason) => unhandled.push(`unhandled rejection: ${String(reason)}`));
process.on('uncaughtException', (error) => unhandled.push(`uncaught exception: ${error.stack ?? error.message}`));

/** A run without a fault. */
function hurried(setup: Setup, request: CommandRequest): Promise<CommandReport> {
  return runFast({ ...setup.parts(), request, isPatient: true });
}

function disturbed(setup: Setup, request: CommandRequest, more: Pick<FastRun, 'ahead' | 'onLate'>) {
  return runFast({ ...setup.parts(), request, ...more });
}

/** The failure of a run without a fault. */
export function stopped({ result, receipt, plan }: CommandReport): string {
  const failures = plan?.tenants.flatMap(({ failure, findings }) => [
    ...(failure ? [failure] : []),
    ...findings.filter(({ severity }) => severity === 'refuse'),
  ]);
  const errors = receipt?.tenants.flatMap(({ error, operations }) => [error, ...operations.map((each) => each.error)]);
  const told = [...(failures ?? []), ...(errors ?? [])].flatMap((each) => each ?? []);
  return [result, ...told.map(({ code, message }) => `${code} ${message}`)].join('; ');
}

async function ended(run: Promise<CommandReport>): Promise<RunEnd | 'hangs'> {
  const timer = new AbortController();
  const limit = setTimeout(HANGS, 'hangs' as const, { signal: timer.signal }).catch(() => 'hangs' as const);
  const end = run.then(
    (report): RunEnd => ({ report }),
    (thrown: unknown): RunEnd => ({ thrown }),
  );
  return Promise.race([end, limit]).finally(() => timer.abort());
}

/** Statements of a command that must be the same with every fault, as far as the command makes them. */
function saidBy({ result, plan, verification, network }: CommandReport): unknown {
  return {
    result,
    changes: plan?.tenants.map(({ changes }) => changes.map(({ action, address }) => `${action} ${address}`)),
    checks: verification?.tenants.map(({ checks }) => checks.map(({ name, outcome }) => `${name}: ${outcome}`)),
    probes: network?.probes?.map(({ host, outcome }) => `${host}: ${outcome}`),
  };
}

/** Events before a scenario starts. */
export type Past = Pick<Scenario, 'before' | 'earlier' | 'over' | 'since'>;

/** A setup in which everything before the scenario has happened. */
export async function prepare(setup: Setup, { before, earlier, over, since }: Past): Promise<void> {
  setup.write({ ...over, ...earlier });
  for (const request of before) {
    const { result } = await hurried(setup, request);
    if (result !== 'changed') throw new Error(`an earlier command ended ${result}`);
  }
  setup.write(over);
  since(setup);
  setup.mend();
  setup.keep();
}

export async function undisturbed(setup: Setup, { request, writes, name }: Scenario): Promise<Undisturbed> {
  setup.restore();
  const before = endState(setup.simulators, 'acme');
  const { count, asked: sent } = applyFaultAt(setup);
  const report = await hurried(setup, request);
  const requests = count();
  setup.mend();
  const after = writes ? await hurried(setup, commandRequest('plan')) : report;
  if (writes && after.result !== 'clean')
    throw new Error(`${name}, undisturbed, ends ${report.result}, then ${after.result}`);
  return {
    requests,
    asked: sent,
    state: endState(setup.simulators, 'acme'),
    before,
    said: saidBy(report),
    files: writtenBy(setup, request),
  };
}

function writtenBy(setup: Setup, { command }: CommandRequest): Undisturbed['files'] {
  return command === 'kit' || command === 'adopt' ? setup.files() : undefined;
}

function filesProblem(setup: Setup, request: CommandRequest, { files }: Undisturbed): readonly string[] {
  const written = writtenBy(setup, request);
  const names = Object.keys({ ...written, ...files }).filter((name) => written?.[name] !== files?.[name]);
  return names.map((name) => `another ${name}: ${written?.[name] === undefined ? 'none' : 'a different text'}`);
}

/** The later runs without a fault: the problems that they find. */
async function mended(setup: Setup, { writes, request }: Scenario, wanted: Undisturbed): Promise<readonly string[]> {
  const { simulators } = setup;
  if (!writes) {
    const again = saidBy(await hurried(setup, request));
    // A file that is already written is not a new result.
    const isSame = wanted.files !== undefined || isDeepStrictEqual(again, wanted.said);
    const said = isSame ? [] : [`the next run reports ${JSON.stringify(again)}`];
    return [...said, ...filesProblem(setup, request, wanted)];
  }
  const next = await hurried(setup, commandRequest('apply'));
  if (next.result !== 'changed' && next.result !== 'clean') return [`the next apply: ${stopped(next)}`];
  const after = await hurried(setup, commandRequest('plan'));
  const plan = after.result === 'clean' ? [] : [`the plan after it: ${after.result}`];
  const state = endState(simulators, 'acme');
  const isRight = [wanted.state, wanted.before].some((each) => isDeepStrictEqual(each, state));
  return [...plan, ...(isRight ? [] : [`another end state: ${differenceOf(state, wanted.state)}`])];
}

/** Whether the end state equals that of an undisturbed run. */
function rightEnd(setup: Setup, { writes, request }: Scenario, end: RunEnd, wanted: Undisturbed): readonly string[] {
  if (!isGood(end) || !('report' in end)) return [];
  const said = saidBy(end.report);
  const state = endState(setup.simulators, 'acme');
  const isRight = writes ? isDeepStrictEqual(state, wanted.state) : isDeepStrictEqual(said, wanted.said);
  const files = filesProblem(setup, request, wanted);
  if (isRight) return files;
  const told = writes ? `${end.report.result}, of ${differenceOf(state, wanted.state)}` : JSON.stringify(said);
  return [`it reports ${told}`, ...files];
}

const HUNG: Omit<Verdict, 'hit'> = {
  ...{ end: 'wrong', hung: true, late: [], duplicates: [], lost: [], unclear: [], wronglyDone: [], lockedOut: [] },
  problems: [`no end after ${HANGS} ms`],
};

/** One run of a scenario with one fault, and the undisturbed runs after it. Never throws: an error is part of the verdict. */
export function faultRun(...parts: Parameters<typeof playedRun>): Promise<Verdict> {
  return playedRun(...parts).catch((error: unknown) => {
    const { hung: _, problems: _problems, ...rest } = HUNG;
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ...rest, hit: 'somewhere', hung: false, problems: [`a run without a fault ends with ${told}`] };
  });
}

async function playedRun(
  setup: Setup,
  scenario: Scenario,
  { fault, at, wanted }: { readonly fault: MatrixFault; readonly at: number | undefined; readonly wanted: Undisturbed },
): Promise<Verdict> {
  setup.restore();
  unhandled.length = 0;
  const { simulators } = setup;
  const watch = watchLogins(simulators, 'acme');
  const played: ActiveFault = applyFaultAt(setup, fault, at);
  const { ahead = 0, files } = fault;
  const late: string[] = [];
  const onLate = (found: readonly string[]) => {
    late.push(...found);
  };
  const end = await ended(disturbed(setup, { ...scenario.request, ...files?.(scenario.request) }, { ahead, onLate }));
  const hit = played.hit();
  const lockedOutMeanwhile = [...watch.problems];
  if (end === 'hangs') return { ...HUNG, hit };
  setup.mend();
  simulators.genesysCloud.clock.advance(LATER);
  const after = scenario.writes ? await hurried(setup, commandRequest('plan')) : undefined;
  const isLater = isPostponed(end);
  const claims = isLater
    ? []
    : [...(after ? wrongSuccesses(end, after) : []), ...rightEnd(setup, scenario, end, wanted)];
  const twice = duplicates(simulators);
  const problems = await mended(setup, scenario, wanted);
  const changed =
    scenario.writes || isDeepStrictEqual(endState(simulators, 'acme'), wanted.before) ? [] : ['it wrote something'];
  return {
    end:
      problems.length + changed.length > 0
        ? 'wrong'
        : isGood(end) && claims.length === 0 && !isLater
          ? 'right'
          : 'mended',
    hit,
    hung: false,
    late,
    duplicates: [...twice, ...duplicates(simulators)],
    lost: scenario.writes || scenario.before.length > 0 ? lost(simulators) : [],
    unclear: [...unclear(end), ...unhandled],
    wronglyDone: claims,
    lockedOut: scenario.locksOut
      ? failingLogins(simulators, 'acme')
      : [...lockedOutMeanwhile, ...failingLogins(simulators, 'acme')],
    problems: [...problems, ...changed],
  };
}
