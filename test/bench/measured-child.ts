import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { CLI } from '../simulators/child.ts';

export interface MeasuredChild {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** From the start of the process to its end. */
  readonly seconds: number;
  /** Processor time of all threads. */
  readonly processor: number;
  /** Peak memory in megabytes. */
  readonly memory: number;
}

/** The counters of the kernel for the process, printed as its last line: nothing else runs in it. */
const TELL_USAGE = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));",
)}`;

interface Usage {
  /** Kilobytes. */
  readonly maxRSS: number;
  /** Microseconds. */
  readonly userCPUTime: number;
  readonly systemCPUTime: number;
}

/** Runs the built command and measures it, with nothing of the environment of this process except the path. */
export async function runMeasured(
  words: readonly string[],
  { environment, directory }: { readonly environment: Readonly<Record<string, string>>; readonly directory: string },
): Promise<MeasuredChild> {
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', TELL_USAGE, CLI, ...words], {
    cwd: directory,
    env: { PATH: process.env.PATH ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('exit', resolve);
  });
  const [stdout = '', stderr = '', told = ''] = await Promise.all(
    child.stdio.slice(1).map((pipe) => text(pipe as NodeJS.ReadableStream)),
  );
  const status = await ended;
  const seconds = (performance.now() - began) / 1000;
  const usage = JSON.parse(told || '{}') as Partial<Usage>;
  const { maxRSS = Number.NaN, userCPUTime = Number.NaN, systemCPUTime = Number.NaN } = usage;
  return {
    status,
    stdout,
    stderr,
    seconds,
    processor: (userCPUTime + systemCPUTime) / 1e6,
    memory: (maxRSS * 1024) / 1e6,
  };
}
