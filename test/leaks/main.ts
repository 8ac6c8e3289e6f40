/**
 * Does a secret come out anywhere? A secret of another shape in every place that has one, every verb as the command and as the
 * Action, debug on, with services that break in every way of the fault matrix and services that quote what they were sent. Searched is
 * everything that comes out, that is written at GitHub, and that the processes do: what they start, write, connect to and look up.
 * Ends with status 1 when something is found, when a mask is missing or late, when a host was asked that is no service, when a walk
 * broke nothing that it was to break (all of them together: when a verb met a fault on no ground), when a file with secrets has none,
 * when the log that people see is not one that can be read, or when nothing was walked.
 *
 *   node test/leaks/main.ts [--every N] [--only TEXT]     each Nth walk; those with TEXT in their name
 */
import { parseArgs } from 'node:util';
import pLimit from 'p-limit';
import { brokenAt, isAsked, type Seen } from './coverage.ts';
import { isBreaking } from './faults.ts';
import { type Walked, walk } from './walk.ts';
import { isTaken, WALKS, type Way } from './walks.ts';

const { values } = parseArgs({
  options: { every: { type: 'string', default: '1' }, only: { type: 'string', default: '' } },
});

/** Of the lines that people see, at most so many may have something hidden in them. */
const MASKED = 0.2;
/** Each has a world of its own, and waits for most of its time: for GitHub's pauses, and to try again. */
const AT_ONCE = 4;

/** These wait for half a minute and more, again and again, and so are under way from the beginning, beside the others. */
const isWaiting = ({ fault }: Way) => /timeout|lag|429.*stays/.test(fault.name);

const walks = WALKS.filter((way) => isTaken(way, Number(values.every)) && way.name.includes(values.only));
if (walks.length === 0) {
  console.error(
    `nothing was walked: of ${WALKS.length} walks none has "${values.only}" in its name and its turn with --every ${values.every}`,
  );
  process.exit(1);
}
const began = performance.now();
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(0)} s`;
const done: Walked[] = [];
const seen: Seen[] = [];
let idle = 0;
async function go(way: Way): Promise<void> {
  const started = performance.now();
  const walked = await walk(way);
  done.push(walked);
  seen.push({ way, broken: walked.broken });
  const { name, runs, sinks, characters, canaries, finds, missing, wrong, broken } = walked;
  const met = Object.values(broken);
  const brokenInAll = met.reduce((sum, { played }) => sum + played, 0);
  const could = met.reduce((sum, each) => sum + each.could, 0);
  if (brokenInAll === 0 && isBreaking(way.fault) && isAsked(way.fault, could)) idle += 1;
  console.log(
    `${name}\n  ${runs} runs, ${brokenInAll} times broken, ${canaries} secrets, ${sinks} places, ${characters} characters, ${seconds(started)}: ${finds.length} found`,
  );
  for (const { canary, encoding, sink, at, around } of finds)
    console.log(`    ${canary.source}, ${encoding}, in ${sink} at ${at}: ${around}`);
  for (const each of wrong) console.log(`    ${each}`);
  for (const each of missing) console.log(`    the file with secrets has none like ${each}`);
}
const limit = pLimit(AT_ONCE);
const waiting = walks.filter(isWaiting);
const others = walks.filter((way) => !isWaiting(way)).map((way) => limit(() => go(way)));
await Promise.all([...waiting.map(go), ...others]);
const sum = (of: (walked: Walked) => number) => done.reduce((total, walked) => total + of(walked), 0);
const lines = { all: sum((w) => w.lines.all), masked: sum((w) => w.lines.masked), blank: sum((w) => w.lines.blank) };
const found = sum(({ finds, missing, wrong }) => finds.length + missing.length + wrong.length);
console.log(`in all ${done.length} walks, ${sum(({ runs }) => runs)} runs: ${found} found
of ${lines.all} lines of logs ${lines.masked} have something hidden in them, and ${lines.blank} nothing else
${seconds(began)}`);
const { all, never } = brokenAt(seen);
console.log(`something was broken in ${all - never.length} of ${all} of verb, surface and fault`);
const isWhole = done.length === WALKS.length;
if (isWhole) for (const each of never) console.log(`  never in ${each}`);
if (idle > 0) console.log(`${idle} walks broke nothing that they were to break`);
const isReadable = lines.masked <= MASKED * lines.all && lines.blank === 0;
const isDone = done.length > 0 && idle === 0 && !(isWhole && never.length > 0);
process.exit(isDone && found === 0 && isReadable ? 0 : 1);
