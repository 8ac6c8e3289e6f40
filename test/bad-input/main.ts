/**
 * Damages inputs from outside in many ways, and checks the promise: a result, or an error that gives the position and the next
 * step; never a crash, and never longer than a second for one input in three attempts.
 * Prints the figures, and ends with status 1 when the promise was broken, with the seed and the smallest input that breaks it.
 *
 *   node test/bad-input/main.ts [--count N] [--seed N] [--only NAME]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Figures, hunt, LIMIT } from './hunt.ts';
import { allSubjects, SUBJECTS, shareOf } from './subjects/all.ts';

const SHOWN = 600;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    only: { type: 'string', default: '' },
  },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
const isWanted = (name: string) => name.includes(values.only);

function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

if (!Number.isSafeInteger(count) || count < 1) refuse(`--count must be a number of inputs, not ${values.count}.`);
if (!Number.isSafeInteger(seed)) refuse(`--seed must be a whole number, not ${values.seed}.`);
if (!SUBJECTS.some(isWanted)) refuse(`No subject matches "${values.only}". Subjects: ${SUBJECTS.join(', ')}.`);

function tell({ subject, inputs, results, errors, codes, slowest, found }: Figures): void {
  const kinds = `${errors} errors with ${codes.size} codes`;
  console.log(`${subject}: ${inputs} inputs, ${results} results, ${kinds}, slowest ${Math.round(slowest)} ms`);
  if (!found) return;
  const file = `.bad-input/${subject.replaceAll(' ', '-')}`;
  mkdirSync('.bad-input', { recursive: true });
  writeFileSync(file, found.bytes);
  console.log(`  FAULT with seed ${seed}: ${found.why}
  in place of ${found.base}${JSON.stringify(found.envelope) === '{}' ? '' : ` with ${JSON.stringify(found.envelope)}`}
  the smallest input has ${found.bytes.length} bytes and is kept in ${file}:
  ${JSON.stringify(found.bytes.toString().slice(0, SHOWN))}`);
}

const { subjects, close } = await allSubjects();
const all: Figures[] = [];
try {
  for (const subject of subjects.filter(({ name }) => isWanted(name))) {
    const figures = await hunt({ subject, count: shareOf(subject, count), seed, limit: LIMIT });
    tell(figures);
    all.push(figures);
  }
} finally {
  close();
}
const sum = (of: (figures: Figures) => number) => all.reduce((total, figures) => total + of(figures), 0);
const faults = all.filter(({ found }) => found).length;
const slowest = Math.round(Math.max(...all.map((figures) => figures.slowest)));
console.log(
  `${sum(({ inputs }) => inputs)} inputs: ${sum(({ results }) => results)} results, ${sum(({ errors }) => errors)} errors, ${faults} faults; slowest ${slowest} ms; seed ${seed}`,
);
process.exitCode = faults === 0 ? 0 : 1;
