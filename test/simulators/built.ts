import { basename, join, sep } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');
const DIST = join(ROOT, 'dist');

/** A process that lives for a second need not collect garbage: young garbage is collected from 16 MB on. */
const FLAGS = ['--min-semi-space-size=16'];
const COMPILED = join(ROOT, 'node_modules', '.cache', 'compiled-dist');

export interface Start {
  /** For Node: flags and the script. */
  readonly words: readonly string[];
  /** For Node, and not for the program. */
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * The command line of a script. Tests start more than a thousand processes of dist/, so the compiled code of V8 is kept for the
 * next one. For coverage, src/ itself is started instead: Node keeps every line at its place, without a source map.
 * Outside of Vitest, as in a benchmark, and in another folder, a script is started in the same way as by users.
 */
export function startOf(script: string): Start {
  const { VITEST, NODE_V8_COVERAGE } = process.env;
  if (VITEST === undefined || !script.startsWith(DIST + sep)) return { words: [script], environment: {} };
  if (NODE_V8_COVERAGE !== undefined) {
    const words = [...FLAGS, join(import.meta.dirname, 'from-src', basename(script).replace('.js', '.ts'))];
    return { words, environment: { NODE_V8_COVERAGE } };
  }
  return { words: [...FLAGS, script], environment: { NODE_COMPILE_CACHE: COMPILED } };
}
