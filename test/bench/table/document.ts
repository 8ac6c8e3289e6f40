import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../simulators/child.ts';

const FILE = join(ROOT, 'docs', 'internals', 'performance.md');
const BEGIN = '<!-- measured: begin; written by npm run bench -- --write -->';
const END = '<!-- measured: end -->';

/** Writes the measured table between its two markers in docs/performance.md. */
export function writeMeasured(text: string): void {
  const document = readFileSync(FILE, 'utf8');
  const [before, rest] = document.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`${FILE} lacks its markers "${BEGIN}" and "${END}"`);
  writeFileSync(FILE, `${before}${BEGIN}\n\n${text}\n\n${END}${after}`);
}
