import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCommandLine } from '../../src/app/command-line.ts';
import { FLAGS } from '../../src/app/options.ts';
import { SHELLS } from '../../src/app/verbs.ts';
import { ROOT } from './pages.ts';
import { ORDINARY, PROGRAMS, type Program } from './programs.ts';

const SCRIPTS: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts;

/**
 * Without programs, every command that is no part of bash comes here, with its words as bash hands them on. Each command has a file:
 * both sides of a pipe run at once.
 */
const RECORD = `command_not_found_handle() { printf '%s\\0' "$@" >"$HOME/command.$EPOCHREALTIME.$BASHPID"; }
npm() { command_not_found_handle npm "$@"; }
set -o noclobber
`;
/** A block that writes to a place of its own would write on this machine. */
const WRITES_OUTSIDE = />\s*\/(?!dev\/null\b)/;

/** The commands of a script, each with its words; loops and functions are run through, and nothing else is done. */
export function recordCommands(script: string): readonly (readonly string[])[] {
  if (WRITES_OUTSIDE.test(script)) throw new Error('it writes to an absolute path');
  const home = mkdtempSync(join(tmpdir(), 'genesys-hybrid-docs-'));
  try {
    mkdirSync(join(home, 'work'));
    const run = spawnSync('/bin/bash', ['--noprofile', '--norc', '-c', RECORD + script], {
      cwd: join(home, 'work'),
      env: { PATH: join(home, 'nothing'), HOME: home },
      encoding: 'utf8',
      timeout: 10_000,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (run.stderr !== '') throw new Error(run.stderr.trim());
    const commands = readdirSync(home).filter((name) => name.startsWith('command.'));
    return commands.sort().map((name) => readFileSync(join(home, name), 'utf8').split('\0').slice(0, -1));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** What may stand for a name in capital letters where only some values are accepted: `--only SIDE`. */
const VALUES = new Map([
  ['SHELL', SHELLS[0] as string],
  ...FLAGS.flatMap(({ argument, values }) => (argument && values ? [[argument, values[0] ?? ''] as const] : [])),
]);

function ofOwnCommand(words: readonly string[]): readonly string[] {
  try {
    parseCommandLine(words.map((word) => VALUES.get(word) ?? word));
    return [];
  } catch (error) {
    return [String(error instanceof Error ? error.message : error)];
  }
}

function ofNpm([verb = '', ...rest]: readonly string[]): readonly string[] {
  if (verb === 'ci' || verb === 'install' || verb === 'test') return [];
  const name = rest.find((word) => !word.startsWith('-')) ?? '';
  if (verb !== 'run') return [`npm ${verb} is not known to this test`];
  return Object.hasOwn(SCRIPTS, name) ? [] : [`there is no script ${name} in package.json`];
}

function ofNpx([name = '', ...rest]: readonly string[]): readonly string[] {
  if (name === 'genesys-hybrid') return ofOwnCommand(rest);
  if (name === 'node' && rest[0] === 'dist/cli.js') return ofOwnCommand(rest.slice(1));
  return name === 'vitest' ? [] : [`npx ${name} is not known to this test`];
}

/** `--env` of `--env=production`. */
const optionOf = (word: string) => word.split('=', 1).join();

function ofProgram(name: string, { options, commands }: Program, words: readonly string[]): readonly string[] {
  const plain = words.filter((word) => !word.startsWith('-'));
  const verb = [3, 2, 1].map((count) => plain.slice(0, count).join(' ')).find((each) => Object.hasOwn(commands, each));
  if (verb === undefined) return [`${name} ${plain.slice(0, 2).join(' ')} is not known to test/docs/programs.ts`];
  const known = [...options, ...(commands[verb] ?? [])];
  const given = words.filter((word) => /^--?[a-zA-Z]/.test(word)).map(optionOf);
  return given.filter((option) => !known.includes(option)).map((option) => `${name} ${verb} takes no ${option}`);
}

/** What is wrong with one command. */
export function commandProblems([name = '', ...words]: readonly string[]): readonly string[] {
  if (name === 'genesys-hybrid') return ofOwnCommand(words);
  if (name === 'npm') return ofNpm(words);
  if (name === 'npx') return ofNpx(words);
  const program = PROGRAMS[name];
  if (program) return ofProgram(name, program, words);
  return ORDINARY.includes(name) ? [] : [`${name} is not known to test/docs/programs.ts`];
}

/** What is wrong with the commands of a script. */
export function shellProblems(script: string): readonly string[] {
  try {
    return recordCommands(script).flatMap(commandProblems);
  } catch (error) {
    return [String(error)];
  }
}
