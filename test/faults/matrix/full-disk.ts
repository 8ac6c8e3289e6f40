import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { CLI } from '../../simulators/child.ts';
import { endState } from '../end-state.ts';
import { STORE_FILE } from '../store.ts';
import { type ChildOutcome, INSIDE, STATUSES } from './children.ts';
import { runFast } from './fast-run.ts';
import { prepare } from './fault-run.ts';
import { commandRequest, SCENARIOS } from './scenarios.ts';
import { Setup } from './setup.ts';

/** Bytes of a block of `ulimit -f` in sh. */
const BLOCK = 512;

interface Limited {
  readonly status: number | null;
  readonly stderr: string;
}

/** A process whose files may not grow beyond that many blocks: the effect of a full disk, without one. */
function runLimited(words: readonly string[], blocks: number, setup: Setup): Promise<Limited> {
  const limited = `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" "$@"`;
  const env = { PATH: process.env.PATH ?? '', ...setup.environment };
  const child = spawn('sh', ['-c', limited, process.execPath, CLI, ...words], { cwd: setup.directory, env });
  let stderr = '';
  child.stdout.resume();
  child.stderr.on('data', (piece) => {
    stderr += String(piece);
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, stderr })));
}

function unclear({ status, stderr }: Limited): readonly string[] {
  const inside = INSIDE.exec(stderr)?.[0];
  return [...(inside ? [inside] : []), ...(STATUSES.includes(status ?? -1) ? [] : [`status ${status}`])];
}

/** The store `file` on a disk that is full after that many blocks, then on one that is not. */
export async function fullDisk(every: number): Promise<ChildOutcome> {
  const statuses: (number | null)[] = [];
  const problems: string[] = [];
  const setting = { ...scenarioOf('apply from nothing').setting, store: 'file' as const };
  const setup = await Setup.open(setting, { secrets: '{ store: file, path: genesys/acme }' });
  setup.keep();
  const good = await runFast({ ...setup.parts(), request: commandRequest('apply') });
  if (good.result !== 'changed') throw new Error(`the store file, without a fault: ${good.result}`);
  const wanted = endState(setup.simulators, 'acme');
  for (let blocks = 1; blocks <= 36; blocks += every) {
    setup.restore();
    const ended = await runLimited(['apply', 'acme.yaml', '--receipt', 'receipt.json'], blocks, setup);
    statuses.push(ended.status);
    const isStored = existsSync(join(setup.directory, STORE_FILE));
    const found = [
      ...unclear(ended),
      ...(ended.status === 0 && !isStored ? ['reported as done, without a store'] : []),
    ];
    setup.mend();
    setup.simulators.genesysCloud.clock.advance(60_000);
    const next = await runFast({ ...setup.parts(), request: commandRequest('apply') });
    const after = await runFast({ ...setup.parts(), request: commandRequest('plan') });
    const isRight = after.result === 'clean' && isDeepStrictEqual(endState(setup.simulators, 'acme'), wanted);
    if (!isRight) found.push(`the next apply ${next.result}, then ${after.result}`);
    problems.push(...found.map((problem) => `full after ${blocks} blocks: ${problem}`));
  }
  await setup.close();
  const name = 'the store file on a disk that is full after so many blocks';
  return { name, runs: statuses.length, statuses, problems };
}

function scenarioOf(name: string) {
  const found = SCENARIOS.find((scenario) => scenario.name === name);
  if (!found) throw new Error(`there is no scenario ${name}`);
  return found;
}

/** The files that each scenario writes into the directory. */
const WRITING: Readonly<Record<string, readonly string[]>> = {
  'plan from nothing': ['plan', 'acme.yaml', '--out', 'plan.json'],
  kit: ['kit', 'acme.yaml'],
  adopt: ['adopt', 'acme.yaml'],
};

type Files = ReturnType<Setup['files']>;

/** A file that existed before is unchanged, or complete. */
function spoiled(before: Files, now: Files, wanted: Files): readonly string[] {
  const cut = Object.entries(before).filter(([name, text]) => now[name] !== text && now[name] !== wanted[name]);
  return cut.map(([name]) => `${name} has neither its old nor its new content`);
}

async function fullDiskFor([name, words]: readonly [string, readonly string[]], every: number): Promise<ChildOutcome> {
  const scenario = scenarioOf(name);
  const setup = await Setup.open(scenario.setting);
  await prepare(setup, scenario);
  const before = setup.files();
  await runLimited(words, 1_000_000, setup);
  const wanted = setup.files();
  const written = Object.entries(wanted).filter(([file, text]) => before[file] !== text);
  const largest = Math.max(0, ...written.map(([, text]) => Math.ceil(text.length / BLOCK)));
  const statuses: (number | null)[] = [];
  const problems: string[] = [];
  for (let blocks = 0; blocks < largest; blocks += every) {
    setup.restore();
    const ended = await runLimited(words, blocks, setup);
    statuses.push(ended.status);
    const found = [...unclear(ended), ...spoiled(before, setup.files(), wanted)];
    if (ended.status === 0) found.push('reported as done, and its file does not fit');
    await runLimited(words, 1_000_000, setup);
    if (!isDeepStrictEqual(setup.files(), wanted)) found.push('the next run writes other files');
    problems.push(...found.map((problem) => `full after ${blocks} blocks: ${problem}`));
  }
  await setup.close();
  return { name: `the files of ${name} on a disk that is full`, runs: statuses.length, statuses, problems };
}

export async function fullDiskForFiles(every: number): Promise<readonly ChildOutcome[]> {
  const outcomes: ChildOutcome[] = [];
  for (const each of Object.entries(WRITING)) outcomes.push(await fullDiskFor(each, every));
  return outcomes;
}
