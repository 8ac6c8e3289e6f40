/**
 * Mutation tests: Stryker changes the code of a part in small ways, and counts the changes that the tests of the part detect.
 * Each part has a minimum score; exits with status 1 if a part does not reach it. Reports: .mutants/PART.json.
 *
 *   node scripts/mutants.ts [PART...]      saml takes five minutes with two processors, all of them some two hours
 *   node scripts/mutants.ts --short        for CI: core completely, one file of each other part
 *   MUTANTS_FILES=src/core/diff.ts node scripts/mutants.ts core      only one file
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
 * A fixed list of files in which a mistake shows a secret, trusts the wrong party or repeats a write. A random sample
 * would have a random score: samples of saml, with a score of 87 %, had 72 %.
 */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  decide: ['src/core/decide/trust.ts'],
  entry: ['src/core/entry/guards.ts'],
  approval: ['src/core/allowed/guard.ts'],
  adopt: ['src/core/adopt/file-edits.ts'],
  stores: ['src/adapters/stores/masks.ts'],
  tenant: ['src/tenant/clear-secrets.ts'],
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
  // Without a report the tests failed before any change; Stryker has printed them.
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
