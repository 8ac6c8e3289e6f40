import { spawn, spawnSync } from 'node:child_process';
import { startOf } from './built.ts';
import { CLI } from './child.ts';

const ESCAPES = new RegExp(`${'\u001b'}\\[\\d*[A-Za-z]`, 'g');

/** `script` of util-linux gives a command a pseudo terminal; that of other systems has other options. */
function findScript(): boolean {
  const { stdout } = spawnSync('script', ['--version'], { encoding: 'utf8' });
  const isThere = /util-linux/.test(stdout ?? '');
  if (!isThere) console.warn('script of util-linux is not on this machine: what a terminal shows is left out');
  return isThere;
}

export const HAS_TERMINAL = findScript();

interface TerminalOptions {
  readonly environment: Readonly<Record<string, string>>;
  readonly directory: string;
  readonly columns?: number;
  /** The reaction of a person once this text is on the screen; the returned text is typed. */
  readonly type?: { readonly at: RegExp; readonly keys: () => string };
}

export interface Screen {
  readonly status: number | null;
  /** The complete output, with line breaks of one character. */
  readonly raw: string;
  /** Without colors and movements of the cursor. */
  readonly text: string;
}

const quoted = (word: string) => `'${word.replaceAll("'", String.raw`'\''`)}'`;

/** Runs the built command like a person at a terminal. */
export function runInTerminal(
  words: readonly string[],
  { environment, directory, columns = 80, type }: TerminalOptions,
): Promise<Screen> {
  const start = startOf(CLI);
  const command = [process.execPath, ...start.words, ...words].map(quoted).join(' ');
  const child = spawn('script', ['-qec', `stty cols ${columns} rows 50; exec ${command}`, '/dev/null'], {
    cwd: directory,
    env: { PATH: process.env.PATH ?? '', TERM: 'xterm', SHELL: '/bin/sh', ...start.environment, ...environment },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let raw = '';
  let isTyped = false;
  child.stdout.on('data', (chunk) => {
    raw += String(chunk).replaceAll('\r\n', '\n');
    if (isTyped || !type?.at.test(raw)) return;
    isTyped = true;
    child.stdin.write(type.keys());
  });
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ status, raw, text: raw.replace(ESCAPES, '') }));
  });
}
