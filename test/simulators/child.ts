import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, startOf } from './built.ts';

export { ROOT };
export const CLI = join(ROOT, 'dist', 'cli.js');

export interface ChildResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Milliseconds from spawn to exit. */
  readonly took: number;
}

export interface ChildOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly directory?: string;
  /** A program to start in place of dist/cli.js, such as an installed command. */
  readonly program?: string;
  /** Shown as it arrives, for the demo. */
  readonly show?: boolean;
  /** SIGKILL: no more code of the process runs, not even its handlers for a stop. */
  readonly kill?: AbortSignal;
  /** SIGINT: like Ctrl-C. */
  readonly stop?: AbortSignal;
}

/** Runs the built command like a person or a workflow, with nothing of the environment of this process except the path. */
export function runChild(
  words: readonly string[],
  { environment = {}, directory = ROOT, program, show = false, kill, stop }: ChildOptions = {},
): Promise<ChildResult> {
  const began = performance.now();
  const start = program === undefined ? startOf(CLI) : { words: [], environment: {} };
  // A killed process may leave half a coverage file, which Vitest cannot read. Node passes the variable on unless it is empty.
  const own = kill ? { ...start.environment, NODE_V8_COVERAGE: '' } : start.environment;
  const child = spawn(program ?? process.execPath, [...start.words, ...words], {
    cwd: directory,
    env: { PATH: process.env.PATH ?? '', ...own, ...environment },
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
  });
  stop?.addEventListener('abort', () => child.kill('SIGINT'), { once: true });
  kill?.addEventListener('abort', () => child.kill('SIGKILL'), { once: true });
  const texts = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk) => {
    texts.stdout += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    texts.stderr += String(chunk);
  });
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ status, ...texts, took: performance.now() - began }));
  });
}
