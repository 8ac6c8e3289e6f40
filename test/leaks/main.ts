/**
 * Does a secret come out anywhere? A secret of another shape in every place that has one, every verb as the command and as the
 * Action, debug on, with services that break and services that quote what they were sent; everything that comes out is searched.
 * Ends with status 1 when something is found, or when the log that people see is not one that can be read.
 *
 *   node test/leaks/main.ts [--every N] [--only TEXT]     each Nth walk; those with TEXT in their name
 */
import { parseArgs } from 'node:util';
import { GROUNDS } from './garden.ts';
import { FAULTS, SURFACES, type Walked, walk } from './walk.ts';

const { values } = parseArgs({
  options: { every: { type: 'string', default: '1' }, only: { type: 'string', default: '' } },
});

/** Of the lines that people see, at most so many may have something hidden in them. */
const MASKED = 0.2;

const walks = FAULTS.flatMap((fault) =>
  GROUNDS.flatMap((ground) => SURFACES.map((surface) => ({ ground, surface, fault }))),
).filter(
  ({ ground, surface, fault }, index) =>
    index % Number(values.every) === 0 && `${ground.name}; ${surface}; ${fault.name}`.includes(values.only),
);
const began = performance.now();
const done: Walked[] = [];
for (const [turn, { ground, surface, fault }] of walks.entries()) {
  const walked = await walk(ground, surface, fault, turn);
  done.push(walked);
  const { name, runs, sinks, characters, canaries, finds } = walked;
  console.log(
    `${name}\n  ${runs} runs, ${canaries} secrets, ${sinks} places, ${characters} characters: ${finds.length} found`,
  );
  for (const { canary, encoding, sink, at, around } of finds)
    console.log(`    ${canary.source}, ${encoding}, in ${sink} at ${at}: ${around}`);
}
const sum = (of: (walked: Walked) => number) => done.reduce((total, walked) => total + of(walked), 0);
const lines = { all: sum((w) => w.lines.all), masked: sum((w) => w.lines.masked), blank: sum((w) => w.lines.blank) };
const found = sum(({ finds }) => finds.length);
console.log(`in all ${sum(({ runs }) => runs)} runs: ${found} found
of ${lines.all} lines of logs ${lines.masked} have something hidden in them, and ${lines.blank} nothing else
${((performance.now() - began) / 1000).toFixed(0)} s`);
const isReadable = lines.masked <= MASKED * lines.all && lines.blank === 0;
process.exit(done.length > 0 && found === 0 && isReadable ? 0 : 1);
