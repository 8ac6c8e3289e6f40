import { readdirSync } from 'node:fs';

/**
 * The tests of this folder as one file, for the run over every small change of the code: what they import is read once for each change
 * and not ten times, which takes a third of the time. The property of hundreds of worlds is left out there.
 */
const END = '.test.ts';
for (const file of readdirSync(import.meta.dirname).filter(
  (each) => each.endsWith(END) && !each.includes('.property.'),
)) {
  await import(`./${file.slice(0, -END.length)}.test.ts`);
}
