/**
 * Changes the code of a part in every small way that Stryker knows, and counts which changes the tests of the part notice.
 * Each part has a least score of its own; ends with status 1 when one does not reach it. Reports: .mutants/PART.json.
 *
 *   node scripts/mutants.ts [PART...]      saml takes five minutes with two processors, all of them some two hours
 *   node scripts/mutants.ts --short        for CI, which takes core whole: one file of each other part
 *   MUTANTS_FILES=src/core/diff.ts node scripts/mutants.ts core      while you work on the tests of one file
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PARTS } from '../vitest.mutants.config.ts';

const ROOT = join(import.meta.dirname, '..');
const STRYKER = join(ROOT, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
const NOTICED: readonly string[] = ['Killed', 'Timeout'];
const MISSED: readonly string[] = ['Survived', 'NoCoverage'];

/**
 * Always the same files, in which a mistake shows a secret, trusts the wrong party or does something twice. A random sample
 * would score only what it happens to meet: pieces of saml, of which 87 % are noticed, gave 72.
 */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  decide: ['src/core/decide/trust.ts'],
  entry: ['src/core/entry/guards.ts'],
  approval: ['src/core/allowed/guard.ts'],
  adopt: ['src/core/adopt/wish.ts'],
  stores: ['src/adapters/stores/masks.ts'],
  tenant: ['src/tenant/in-clear.ts'],
  saml: ['src/core/saml/assertion.ts'],
  http: ['src/adapters/http/retry.ts'],
};

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

interface Score {
  readonly part: string;
  readonly isEnough: boolean;
  readonly noticed: number;
  readonly missed: number;
}

function filesOf(part: string): readonly string[] {
  const chosen = process.env.MUTANTS_FILES?.split(' ') ?? (isShort ? SHORT[part] : undefined);
  return chosen ?? PARTS[part]?.files ?? [];
}

function scoreOf(part: string): Score {
  const environment = { ...process.env, MUTANTS_PART: part, MUTANTS_FILES: filesOf(part).join(' ') };
  const file = join(ROOT, '.mutants', `${part}.json`);
  rmSync(file, { force: true });
  const { status } = spawnSync(process.execPath, [STRYKER, 'run'], { cwd: ROOT, env: environment, stdio: 'inherit' });
  // Without a report the tests failed before anything was changed; Stryker has named them.
  const report: Report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { files: {} };
  const statuses = Object.values(report.files).flatMap(({ mutants }) => mutants.map((mutant) => mutant.status));
  const count = (kinds: readonly string[]) => statuses.filter((each) => kinds.includes(each)).length;
  return { part, isEnough: status === 0, noticed: count(NOTICED), missed: count(MISSED) };
}

const { values, positionals } = parseArgs({
  options: { short: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const isShort = values.short;
const unknown = positionals.filter((part) => !Object.hasOwn(PARTS, part));
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(', ')}. There are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}
const scores = (positionals.length > 0 ? positionals : Object.keys(isShort ? SHORT : PARTS)).map(scoreOf);
for (const { part, noticed, missed, isEnough } of scores) {
  const score = noticed === 0 ? '0' : ((100 * noticed) / (noticed + missed)).toFixed(2);
  const least = PARTS[part]?.least ?? 0;
  console.log(
    `${part} (${filesOf(part).join(' ')}): ${noticed} of ${noticed + missed} noticed, ${score} %${isEnough ? '' : `: less than ${least} %`}`,
  );
}
process.exitCode = scores.every(({ isEnough }) => isEnough) ? 0 : 1;
