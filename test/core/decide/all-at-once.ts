import { readdirSync } from 'node:fs';

/**
 * The tests of this folder as one file, for the mutation run: imports are read once for each mutant and not ten times, which
 * saves
 * a third of the time. The property test over hundreds of situations is left out there.
 */
const END = '.test.ts';
for (const file of readdirSync(import.meta.dirname).filter(
  (each) => each.endsWith(END) && !each.includes('.property.'),
)) {
  await import(`./${file.slice(0, -END.length)}.test.ts`);
}
