import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { CLI, runChild } from '../../simulators/child.ts';
import { endState } from '../end-state.ts';
import { FAULTS, misbehaveAt } from './faults.ts';
import { runHurried } from './hurried.ts';
import { Scene } from './scene.ts';
import { asked, STORIES } from './stories.ts';

export interface ChildOutcome {
  readonly name: string;
  readonly runs: number;
  readonly statuses: readonly (number | null)[];
  readonly problems: readonly string[];
}

/** Faults that the built command is tried with, each in the middle of its requests; none waits for a timeout of 30 s. */
const SAMPLE = [
  '502',
  'connection reset after it is done',
  'half a JSON',
  'a page of something in between',
  'the token ends',
];
const INSIDE = /unexpected \w*Error|UnhandledPromise|node:internal|at file:/;

/** INTERFACE: each status that a run with a fault may end with. */
const STATUSES = [0, 1, 3, 4];

/** The built command as a process: exit status, and no trace of Node on stderr. */
export async function childSample(): Promise<ChildOutcome> {
  const stories = STORIES.filter(({ name }) => ['apply from nothing', 'rotate --what all', 'verify'].includes(name));
  const statuses: (number | null)[] = [];
  const problems: string[] = [];
  for (const story of stories) {
    for (const name of SAMPLE) {
      const scene = await Scene.open(story.tenant, story.over);
      const { world, directory, environment } = scene;
      for (const request of story.before) await runHurried({ world, directory, environment, request });
      misbehaveAt(
        scene,
        FAULTS.find((fault) => fault.name === name),
        20,
      );
      const { command, what } = story.request;
      const words = [command, 'acme.yaml', ...(what === undefined ? [] : ['--what', what])];
      const { status, stdout, stderr } = await runChild(words, { environment, directory });
      statuses.push(status);
      const told = `${words.join(' ')}, ${name}`;
      if (!STATUSES.includes(status ?? -1)) problems.push(`${told}: status ${status}`);
      if (INSIDE.test(stdout + stderr)) problems.push(`${told}: ${INSIDE.exec(stdout + stderr)?.[0]}`);
      scene.mend();
      world.genesysCloud.clock.advance(60_000);
      const { result } = await runHurried({ world, directory, environment, request: asked('apply') });
      if (result !== 'changed' && result !== 'clean') problems.push(`${told}: the next apply: ${result}`);
      await scene.close();
    }
  }
  return { name: 'the built command with a fault at its 20th request', runs: statuses.length, statuses, problems };
}

/** A process whose files may not grow beyond so many blocks: what a full disk is to a writer, without one. */
function runLimited(
  words: readonly string[],
  blocks: number,
  scene: Scene,
): Promise<{ status: number | null; stderr: string }> {
  const limited = `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" "$@"`;
  const env = { PATH: process.env.PATH ?? '', ...environmentOf(scene) };
  const child = spawn('sh', ['-c', limited, process.execPath, CLI, ...words], { cwd: scene.directory, env });
  let stderr = '';
  child.stdout.resume();
  child.stderr.on('data', (piece) => {
    stderr += String(piece);
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, stderr })));
}

const PASSPHRASE = { GENESYS_HYBRID_PASSPHRASE: 'a passphrase for the disk that is full' };

function environmentOf(scene: Scene): Readonly<Record<string, string>> {
  return { ...scene.environment, ...PASSPHRASE };
}

function partsOf(scene: Scene) {
  const { world, directory } = scene;
  return { world, directory, environment: environmentOf(scene) };
}

/** The store `file` on a disk that is full after so many blocks, then on one that is not. */
export async function fullDisk(every: number): Promise<ChildOutcome> {
  const statuses: (number | null)[] = [];
  const problems: string[] = [];
  const over = { secrets: '{ store: file, path: genesys/acme }' };
  const tenant = STORIES[0]?.tenant;
  if (!tenant) throw new Error('there is no story');
  const scene = await Scene.open(tenant, over);
  scene.keep();
  const good = await runHurried({ ...partsOf(scene), request: asked('apply') });
  if (good.result !== 'changed') throw new Error(`the store file, undisturbed: ${good.result}`);
  const wanted = endState(scene.world, 'acme');
  const store = join(scene.directory, '.genesys-hybrid');
  for (let blocks = 1; blocks <= 36; blocks += every) {
    rmSync(store, { recursive: true, force: true });
    scene.restore();
    const { status, stderr } = await runLimited(['apply', 'acme.yaml', '--receipt', 'receipt.json'], blocks, scene);
    statuses.push(status);
    if (INSIDE.test(stderr)) problems.push(`full after ${blocks} blocks: ${INSIDE.exec(stderr)?.[0]}`);
    if (!STATUSES.includes(status ?? -1)) problems.push(`full after ${blocks} blocks: status ${status}`);
    if (status === 0 && !existsSync(join(store, 'secrets')))
      problems.push(`full after ${blocks} blocks: done, and no store`);
    scene.mend();
    scene.world.genesysCloud.clock.advance(60_000);
    const parts = partsOf(scene);
    const next = await runHurried({ ...parts, request: asked('apply') });
    const after = await runHurried({ ...parts, request: asked('plan') });
    const isRight =
      after.result === 'clean' && isDeepStrictEqual(endState(scene.world, 'acme').clients, wanted.clients);
    if (!isRight) problems.push(`full after ${blocks} blocks: the next apply ${next.result}, then ${after.result}`);
  }
  await scene.close();
  return {
    name: 'the store file on a disk that is full after so many blocks',
    runs: statuses.length,
    statuses,
    problems,
  };
}
