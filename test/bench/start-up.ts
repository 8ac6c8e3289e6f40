import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runChild } from '../simulators/child.ts';

export interface StartUp {
  /** Seconds, the median of several. */
  readonly seconds: number;
  /** Bytes of dist/index.js. */
  readonly size: number;
}

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** From the start of the process to its end, without any work. */
export async function measureStartUp(times = 9): Promise<StartUp> {
  const took: number[] = [];
  for (let time = 0; time < times; time += 1) took.push((await runChild(['--version'])).took);
  return { seconds: median(took) / 1000, size: statSync(join(ROOT, 'dist', 'index.js')).size };
}
