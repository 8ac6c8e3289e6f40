/**
 * Changes the code of a room in every small way that Stryker knows, and counts which changes the tests of the room notice.
 * Each room has to notice 85 % by itself; ends with status 1 when one does not. Reports: .mutants/ROOM.json.
 *
 *   node scripts/mutants.ts [ROOM...]      saml takes five minutes with two processors, all of them some two hours
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOMS } from '../vitest.mutants.config.ts';

const ROOT = join(import.meta.dirname, '..');
const STRYKER = join(ROOT, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
const NOTICED: readonly string[] = ['Killed', 'Timeout'];
const MISSED: readonly string[] = ['Survived', 'NoCoverage'];

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

interface Score {
  readonly room: string;
  readonly isEnough: boolean;
  readonly noticed: number;
  readonly missed: number;
}

function scoreOf(room: string): Score {
  const environment = { ...process.env, MUTANTS_ROOM: room };
  const { status } = spawnSync(process.execPath, [STRYKER, 'run'], { cwd: ROOT, env: environment, stdio: 'inherit' });
  const report: Report = JSON.parse(readFileSync(join(ROOT, '.mutants', `${room}.json`), 'utf8'));
  const statuses = Object.values(report.files).flatMap(({ mutants }) => mutants.map((mutant) => mutant.status));
  const count = (kinds: readonly string[]) => statuses.filter((each) => kinds.includes(each)).length;
  return { room, isEnough: status === 0, noticed: count(NOTICED), missed: count(MISSED) };
}

const asked = process.argv.slice(2);
const unknown = asked.filter((room) => !Object.hasOwn(ROOMS, room));
if (unknown.length > 0) {
  console.error(`no such room: ${unknown.join(', ')}. There are ${Object.keys(ROOMS).join(', ')}.`);
  process.exit(1);
}
const scores = (asked.length > 0 ? asked : Object.keys(ROOMS)).map(scoreOf);
for (const { room, noticed, missed, isEnough } of scores) {
  const score = ((100 * noticed) / (noticed + missed)).toFixed(2);
  console.log(`src/${room}: ${noticed} of ${noticed + missed} noticed, ${score} %${isEnough ? '' : ': too few'}`);
}
process.exitCode = scores.every(({ isEnough }) => isEnough) ? 0 : 1;
