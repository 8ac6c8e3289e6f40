import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { CLI } from '../../simulators/child.ts';
import { STORE_FILE } from '../custody.ts';
import { endState } from '../end-state.ts';
import { type ChildOutcome, INSIDE, STATUSES } from './children.ts';
import { prepare } from './fault-run.ts';
import { runHurried } from './hurried.ts';
import { Scene } from './scene.ts';
import { asked, STORIES } from './stories.ts';

/** Bytes of a block of `ulimit -f` in sh. */
const BLOCK = 512;

interface Limited {
  readonly status: number | null;
  readonly stderr: string;
}

/** A process whose files may not grow beyond that many blocks: the effect of a full disk, without one. */
function runLimited(words: readonly string[], blocks: number, scene: Scene): Promise<Limited> {
  const limited = `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" "$@"`;
  const env = { PATH: process.env.PATH ?? '', ...scene.environment };
  const child = spawn('sh', ['-c', limited, process.execPath, CLI, ...words], { cwd: scene.directory, env });
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
  const setting = { ...storyOf('apply from nothing').setting, store: 'file' as const };
  const scene = await Scene.open(setting, { secrets: '{ store: file, path: genesys/acme }' });
  scene.keep();
  const good = await runHurried({ ...scene.parts(), request: asked('apply') });
  if (good.result !== 'changed') throw new Error(`the store file, without a fault: ${good.result}`);
  const wanted = endState(scene.simulators, 'acme');
  for (let blocks = 1; blocks <= 36; blocks += every) {
    scene.restore();
    const ended = await runLimited(['apply', 'acme.yaml', '--receipt', 'receipt.json'], blocks, scene);
    statuses.push(ended.status);
    const isStored = existsSync(join(scene.directory, STORE_FILE));
    const found = [
      ...unclear(ended),
      ...(ended.status === 0 && !isStored ? ['reported as done, without a store'] : []),
    ];
    scene.mend();
    scene.simulators.genesysCloud.clock.advance(60_000);
    const next = await runHurried({ ...scene.parts(), request: asked('apply') });
    const after = await runHurried({ ...scene.parts(), request: asked('plan') });
    const isRight = after.result === 'clean' && isDeepStrictEqual(endState(scene.simulators, 'acme'), wanted);
    if (!isRight) found.push(`the next apply ${next.result}, then ${after.result}`);
    problems.push(...found.map((problem) => `full after ${blocks} blocks: ${problem}`));
  }
  await scene.close();
  const name = 'the store file on a disk that is full after so many blocks';
  return { name, runs: statuses.length, statuses, problems };
}

function storyOf(name: string) {
  const found = STORIES.find((story) => story.name === name);
  if (!found) throw new Error(`there is no scenario ${name}`);
  return found;
}

/** The files that each scenario writes into the directory. */
const WRITING: Readonly<Record<string, readonly string[]>> = {
  'plan from nothing': ['plan', 'acme.yaml', '--out', 'plan.json'],
  kit: ['kit', 'acme.yaml'],
  adopt: ['adopt', 'acme.yaml'],
};

type Files = ReturnType<Scene['files']>;

/** A file that existed before is unchanged, or complete. */
function spoiled(before: Files, now: Files, wanted: Files): readonly string[] {
  const cut = Object.entries(before).filter(([name, text]) => now[name] !== text && now[name] !== wanted[name]);
  return cut.map(([name]) => `${name} has neither its old nor its new content`);
}

async function fullDiskFor([name, words]: readonly [string, readonly string[]], every: number): Promise<ChildOutcome> {
  const story = storyOf(name);
  const scene = await Scene.open(story.setting);
  await prepare(scene, story);
  const before = scene.files();
  await runLimited(words, 1_000_000, scene);
  const wanted = scene.files();
  const written = Object.entries(wanted).filter(([file, text]) => before[file] !== text);
  const largest = Math.max(0, ...written.map(([, text]) => Math.ceil(text.length / BLOCK)));
  const statuses: (number | null)[] = [];
  const problems: string[] = [];
  for (let blocks = 0; blocks < largest; blocks += every) {
    scene.restore();
    const ended = await runLimited(words, blocks, scene);
    statuses.push(ended.status);
    const found = [...unclear(ended), ...spoiled(before, scene.files(), wanted)];
    if (ended.status === 0) found.push('reported as done, and its file does not fit');
    await runLimited(words, 1_000_000, scene);
    if (!isDeepStrictEqual(scene.files(), wanted)) found.push('the next run writes other files');
    problems.push(...found.map((problem) => `full after ${blocks} blocks: ${problem}`));
  }
  await scene.close();
  return { name: `the files of ${name} on a disk that is full`, runs: statuses.length, statuses, problems };
}

export async function fullDiskForFiles(every: number): Promise<readonly ChildOutcome[]> {
  const outcomes: ChildOutcome[] = [];
  for (const each of Object.entries(WRITING)) outcomes.push(await fullDiskFor(each, every));
  return outcomes;
}
