import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { runChild } from '../../simulators/child.ts';
import { acmeFile, runInside } from '../../simulators/inside.ts';
import { lockedOut, watchLogins } from '../../simulators/invariants.ts';
import { SHIPPED, startWorld, type TenantWorld, type World } from '../../simulators/world.ts';
import { type EndState, endState, lostIn } from '../end-state.ts';

/** A run that is killed after each of its requests in turn. */
export interface CrashStory {
  readonly name: string;
  readonly words: readonly string[];
  /** What happened before. */
  readonly prepare: (world: World) => Promise<unknown>;
  readonly tenant?: TenantWorld;
  /** Pieces of the tenant file. */
  readonly over?: Readonly<Record<string, string>>;
  /** A reset in place kills the old secret before anybody has the new one: that is what it warns of. */
  readonly locksOut?: boolean;
}

const rotation = (what: string, ...more: readonly string[]): CrashStory => ({
  name: `rotate --what ${[what, ...more].join(' ')}`,
  words: ['rotate', 'acme.yaml', '--what', what, ...more],
  prepare: (world) => runInside(world, 'apply'),
});

const ACME = SHIPPED[0] as TenantWorld;
const nothing = async () => {};

/** The store has nothing of it, and nothing in Genesys Cloud says that it is ours: as if a person had made it all. */
async function madeByHand(world: World): Promise<void> {
  await runInside(world, 'apply');
  world.vault.delete('secret/genesys/acme/custody', { forever: true });
  for (const client of world.organization('acme').clients) client.description = 'made by hand';
}

const server = (driver: string) => ({
  transaction: `{ tenant: acme, acknowledged: [read-access], server: ${driver} }`,
});
const GWS = '{ driver: gws, url: "https://gws.acme.example", credentials: "vault:genesys/acme/gax" }';
const half = (only: string, prepare: CrashStory['prepare']): CrashStory => ({
  ...{ name: `apply --only ${only}`, words: ['apply', 'acme.yaml', '--only', only], prepare },
});

export const STORIES: readonly CrashStory[] = [
  { name: 'apply from nothing', words: ['apply', 'acme.yaml'], prepare: nothing },
  { name: 'apply over what was made by hand', words: ['apply', 'acme.yaml'], prepare: madeByHand },
  {
    ...{ name: 'apply with the driver gws', words: ['apply', 'acme.yaml'], prepare: nothing },
    ...{ tenant: { ...ACME, gwsHost: 'gws.acme.example' }, over: server(GWS) },
  },
  {
    ...{ name: 'apply with the driver file', words: ['apply', 'acme.yaml'], prepare: nothing },
    over: server('{ driver: file }'),
  },
  half('cloud', nothing),
  half('engage', (world) => runInside(world, 'apply', undefined, { request: { only: 'cloud' } })),
  rotation('clients'),
  rotation('saml'),
  rotation('all'),
  { ...rotation('pacing', '--strategy', 'reset'), locksOut: true },
];

export interface CrashOutcome {
  readonly story: string;
  /** Requests of the undisturbed run, to everything. */
  readonly requests: number;
  readonly runs: number;
  readonly converged: number;
  readonly orphans: number;
  readonly lostSecrets: number;
  /** Looks at the live systems, one at each request, and how many found somebody locked out. */
  readonly looks: number;
  readonly lockedOut: number;
  readonly problems: readonly string[];
}

/** Whether one run, killed at request `kill`, came to the right end with the next one. */
interface CrashRun {
  readonly state: EndState;
  readonly requests: number;
  readonly looks: number;
  readonly lost: ReturnType<typeof lostIn>;
  readonly lockedOut: readonly string[];
  readonly problem?: string;
}

/** The request is done by the service, and nobody hears of it: the worst of the moments around it. */
function killAt(
  world: World,
  kill: number | undefined,
  dead: () => Promise<unknown>,
  killer: AbortController,
): () => number {
  let count = 0;
  for (const simulator of world.all) {
    simulator.watchers.push(async () => {
      count += 1;
      if (count !== kill) return;
      killer.abort();
      await dead();
    });
  }
  return () => count;
}

async function crashRun(story: CrashStory, kill: number | undefined): Promise<CrashRun> {
  const { words, prepare, locksOut = false, tenant = ACME, over = {} } = story;
  const world = await startWorld([tenant]);
  const directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
  const files = { 'acme.yaml': acmeFile(over) };
  writeFileSync(join(directory, 'acme.yaml'), acmeFile(over));
  try {
    await prepare(world);
    // From nothing there is no login that could be lost, before there is one.
    const watch = watchLogins(world, 'acme');
    const killer = new AbortController();
    let run: Promise<unknown> = Promise.resolve();
    const requests = killAt(world, kill, () => run, killer);
    run = runChild(words, { environment: world.environment, directory, kill: killer.signal });
    await run;
    const count = requests();
    const next = kill === undefined ? undefined : await runInside(world, 'apply', files);
    if (kill === undefined && words.includes('--only')) await runInside(world, 'apply', files);
    const after = await runInside(world, 'plan', files);
    const problem =
      next && next.result !== 'changed' && next.result !== 'clean'
        ? `the next apply: ${next.result}`
        : after.result === 'clean'
          ? undefined
          : `the plan after it: ${after.result}`;
    return {
      state: endState(world, 'acme'),
      requests: count,
      looks: watch.looked(),
      lost: lostIn(world, 'acme'),
      lockedOut: [...(locksOut ? [] : watch.problems), ...lockedOut(world, 'acme')],
      ...(problem !== undefined && { problem }),
    };
  } finally {
    await world.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

/**
 * A killed rotation may not have said yet that it wants to rotate, and then nothing has happened: the world of before is a
 * right end too.
 */
function isRightEnd(state: EndState, ends: readonly EndState[]): boolean {
  return ends.some((end) => isDeepStrictEqual(state, end));
}

/** What the world is when the run never began. */
async function before({ prepare, tenant = ACME }: CrashStory): Promise<EndState> {
  const world = await startWorld([tenant]);
  try {
    await prepare(world);
    return endState(world, 'acme');
  } finally {
    await world.close();
  }
}

/** @param every 1: after each request; more: after each so many, for a short form */
export async function crashMatrix(story: CrashStory, every = 1): Promise<CrashOutcome> {
  const undisturbed = await crashRun(story, undefined);
  const ends = [undisturbed.state, await before(story)];
  const kills = Array.from({ length: undisturbed.requests }, (_, index) => index + 1).filter(
    (kill) => kill % every === 0 || kill === undisturbed.requests,
  );
  const runs: CrashRun[] = [];
  const problems: string[] = [];
  for (const kill of kills) {
    const run = await crashRun(story, kill);
    runs.push(run);
    const end = isRightEnd(run.state, ends) ? [] : [`another end: ${JSON.stringify(run.state)}`];
    const found = [...end, ...(run.problem === undefined ? [] : [run.problem]), ...run.lockedOut, ...run.lost.orphans];
    problems.push(...found.map((text) => `killed at request ${kill}: ${text}`));
  }
  const sum = (of: (run: CrashRun) => number) => runs.reduce((total, run) => total + of(run), 0);
  return {
    story: story.name,
    requests: undisturbed.requests,
    runs: runs.length,
    converged: runs.filter((run) => isRightEnd(run.state, ends) && run.problem === undefined).length,
    orphans: sum(({ lost }) => lost.orphans.length),
    lostSecrets: sum(({ lost }) => lost.secrets.length),
    looks: sum(({ looks }) => looks),
    lockedOut: sum((run) => run.lockedOut.length),
    problems,
  };
}
