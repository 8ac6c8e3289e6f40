/**
 * Compares the behaviour of the program in about forty scenarios with its recordings: requests, plans, end states.
 * A refactoring must change none of them; a change of behaviour is recorded again, and its diff is reviewed.
 *
 *   node test/baseline/main.ts                 compares all scenarios; exits 1 when one differs
 *   node test/baseline/main.ts --write         records all scenarios again
 *   node test/baseline/main.ts --scenario NAME only one; --every N only each Nth
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { firstDifference } from './difference.ts';
import { record } from './record.ts';
import { SCENARIOS } from './scenarios/all.ts';

const FOLDER = join(import.meta.dirname, 'recorded');
const { values } = parseArgs({
  options: { write: { type: 'boolean' }, scenario: { type: 'string' }, every: { type: 'string', default: '1' } },
});
const every = Number(values.every);
if (!(Number.isInteger(every) && every > 0))
  throw new Error(`--every must be a whole number of at least 1, not ${values.every}`);
const chosen = SCENARIOS.filter(({ name }, index) => (values.scenario ?? name) === name && index % every === 0);
if (chosen.length === 0)
  throw new Error(`no scenario is named ${values.scenario}; the names are those of the files in ${FOLDER}`);

const fileOf = (name: string) => join(FOLDER, `${name}.json`);

function removeOthers(): void {
  const names = SCENARIOS.map(({ name }) => `${name}.json`);
  for (const file of readdirSync(FOLDER).filter((each) => !names.includes(each))) rmSync(join(FOLDER, file));
}

async function isSame(name: string, text: string): Promise<boolean> {
  const file = fileOf(name);
  if (!existsSync(file)) {
    console.log(`${name}: not recorded yet; record it with --write`);
    return false;
  }
  const difference = firstDifference(JSON.parse(readFileSync(file, 'utf8')), JSON.parse(text));
  if (difference !== undefined) console.log(`${name}: ${difference}`);
  return difference === undefined;
}

mkdirSync(FOLDER, { recursive: true });
let same = 0;
let steps = 0;
let requests = 0;
for (const scenario of chosen) {
  const recording = await record(scenario);
  steps += recording.steps.length;
  requests += recording.steps.reduce((sum, step) => sum + step.requestCount, 0);
  const text = `${JSON.stringify(recording, null, 1)}\n`;
  if (values.write) writeFileSync(fileOf(scenario.name), text);
  if (values.write || (await isSame(scenario.name, text))) same += 1;
}
if (values.write && values.scenario === undefined && every === 1) removeOthers();
console.log(
  `Baseline: ${same} of ${chosen.length} scenarios ${values.write ? 'recorded' : 'unchanged'}; ${steps} commands, ${requests} requests`,
);
process.exit(same === chosen.length ? 0 : 1);
