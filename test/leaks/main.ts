/**
 * Searches for secrets in all output. A secret of another form in every place that has one, every command as the command and as
 * the
 * Action, debug on, with services that fail in every way of the fault matrix and services that quote the request. Searched are
 * all
 * output, all texts that are written at GitHub, and all actions of the processes: started programs, writes, connections and
 * lookups.
 * Ends with status 1 when a secret is found, when a mask is missing or late, when a request went to an unknown host, when a scenario
 * did not apply its fault (all of them together: when a command met a fault in no setup), when a file with secrets has none,
 * when
 * the visible log is not readable, or when there was no scenario.
 *
 *   node test/leaks/main.ts [--every N] [--only TEXT]     each Nth scenario; those with TEXT in their name
 */
import { parseArgs } from 'node:util';
import pLimit from 'p-limit';
import { coverageOf, isRequired, type Seen } from './coverage.ts';
import { isBreaking } from './faults.ts';
import { runScenario, type ScenarioResult } from './run-scenario.ts';
import { isSelected, type LeakScenario, SCENARIOS } from './scenarios.ts';

const { values } = parseArgs({
  options: { every: { type: 'string', default: '1' }, only: { type: 'string', default: '' } },
});

/** The largest share of visible lines that may contain a mask. */
const MASKED = 0.2;
/** Each has simulators of its own, and mostly waits: for the pauses of GitHub, and to retry. */
const AT_ONCE = 4;

/** These wait for half a minute and more, again and again, and so start first, in parallel with the others. */
const isWaiting = ({ fault }: LeakScenario) => /timeout|lag|429.*stays/.test(fault.name);

const scenarios = SCENARIOS.filter(
  (scenario) => isSelected(scenario, Number(values.every)) && scenario.name.includes(values.only),
);
if (scenarios.length === 0) {
  console.error(
    `no scenario was run: of ${SCENARIOS.length} scenarios none has "${values.only}" in its name and its turn with --every ${values.every}`,
  );
  process.exit(1);
}
const began = performance.now();
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(0)} s`;
const done: ScenarioResult[] = [];
const seen: Seen[] = [];
let idle = 0;
async function go(scenario: LeakScenario): Promise<void> {
  const started = performance.now();
  const walked = await runScenario(scenario);
  done.push(walked);
  seen.push({ scenario, broken: walked.broken });
  const { name, runs, sinks, characters, canaries, finds, missing, wrong, broken } = walked;
  const met = Object.values(broken);
  const brokenInAll = met.reduce((sum, { played }) => sum + played, 0);
  const could = met.reduce((sum, each) => sum + each.could, 0);
  if (brokenInAll === 0 && isBreaking(scenario.fault) && isRequired(scenario.fault, could)) idle += 1;
  console.log(
    `${name}\n  ${runs} runs, ${brokenInAll} faults, ${canaries} secrets, ${sinks} places, ${characters} characters, ${seconds(started)}: ${finds.length} found`,
  );
  for (const { canary, encoding, sink, at, around } of finds)
    console.log(`    ${canary.source}, ${encoding}, in ${sink} at ${at}: ${around}`);
  for (const each of wrong) console.log(`    ${each}`);
  for (const each of missing) console.log(`    the file with secrets has none like ${each}`);
}
const limit = pLimit(AT_ONCE);
const waiting = scenarios.filter(isWaiting);
const others = scenarios.filter((scenario) => !isWaiting(scenario)).map((scenario) => limit(() => go(scenario)));
await Promise.all([...waiting.map(go), ...others]);
const sum = (of: (walked: ScenarioResult) => number) => done.reduce((total, walked) => total + of(walked), 0);
const lines = { all: sum((w) => w.lines.all), masked: sum((w) => w.lines.masked), blank: sum((w) => w.lines.blank) };
const found = sum(({ finds, missing, wrong }) => finds.length + missing.length + wrong.length);
console.log(`in all ${done.length} scenarios, ${sum(({ runs }) => runs)} runs: ${found} found
of ${lines.all} lines of logs ${lines.masked} contain a mask, and ${lines.blank} nothing else
${seconds(began)}`);
const { all, never } = coverageOf(seen);
console.log(`${all - never.length} of ${all} combinations of command, surface and fault occurred`);
const isWhole = done.length === SCENARIOS.length;
if (isWhole) for (const each of never) console.log(`  missing: ${each}`);
if (idle > 0) console.log(`${idle} scenarios did not apply their fault`);
const isReadable = lines.masked <= MASKED * lines.all && lines.blank === 0;
const isDone = done.length > 0 && idle === 0 && !(isWhole && never.length > 0);
process.exit(isDone && found === 0 && isReadable ? 0 : 1);
