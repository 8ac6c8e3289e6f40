import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Simulators } from '../simulators/simulators.ts';
import { createFolder } from './folder.ts';
import { commandsOf, firstMissing } from './output.ts';
import { type Block, placeOf } from './pages.ts';

const END = '\u001eend of command';
const LONGEST_MS = 60_000;
const quoted = (word: string) => `'${word.replaceAll("'", String.raw`'\''`)}'`;

/** `acme: role "employee": done`, which a terminal removes. */
const PROGRESS = /^[a-z0-9-]+: .+: (started|done|failed|not started)$/;

/** Hidden commands may say that days go by, for the simulators too. */
const LATER = `later() {
  export DAYS_LATER=$((\${DAYS_LATER:-0} + $1))
  control genesys-cloud advance "{\\"days\\":$1}"
}
exec 2>&1
`;

export interface Ran {
  readonly status: number;
  readonly output: string;
}

/** One bash for all commands of a page. */
export interface Session {
  run(command: string): Promise<Ran>;
  write(file: string, text: string): void;
  close(): void;
}

export function startSession(world: Simulators): Session {
  const folder = createFolder(world);
  const bash = spawn('bash', ['--noprofile', '--norc'], {
    cwd: folder.directory,
    env: folder.environment,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let output = '';
  let heard = () => {};
  let hasEnded = false;
  bash.stdout.on('data', (chunk) => {
    output += String(chunk);
    heard();
  });
  bash.on('close', () => {
    hasEnded = true;
    heard();
  });
  bash.stdin.write(LATER);
  let before = 0;
  const ended = () => new RegExp(`^([^]*?)\n${END} (\\d+)\n`).exec(output);
  return {
    async run(command) {
      output = '';
      bash.stdin.write(`(exit ${before}); eval ${quoted(command)} </dev/null; printf '\\n%s %s\\n' '${END}' $?\n`);
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`$ ${command}\ndoes not end:\n${output}`)), LONGEST_MS);
        heard = () => {
          if (!hasEnded && !ended()) return;
          clearTimeout(timer);
          resolve();
        };
        heard();
      });
      const [, text = output, status = '1'] = ended() ?? [];
      before = Number(status);
      const lines = text.split('\n').filter((line) => !PROGRESS.test(line));
      return { status: before, output: lines.join('\n') };
    },
    write(file, text) {
      const path = join(folder.directory, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    },
    close() {
      bash.kill();
      folder.remove();
    },
  };
}

const isEcho = (text: string | undefined) => text === 'echo $?';

function statusProblem(command: string, next: string | undefined, { status, output }: Ran): string | undefined {
  const isDone = status === 0 || (status === 2 && command.includes('genesys-hybrid'));
  if (isDone || isEcho(next)) return undefined;
  return `ends with exit status ${status}; where the page means that, let "$ echo $?" follow. It prints:\n${output}`;
}

/** Runs the commands of a console block. What is not as the page says, with its place. */
export async function consoleProblems(block: Block, session: Session): Promise<readonly string[]> {
  const problems: string[] = [];
  const commands = commandsOf(block.text);
  for (const [index, { text, line, expected }] of commands.entries()) {
    const ran = await session.run(text);
    const missing = firstMissing(expected, ran.output);
    const found =
      statusProblem(text, commands[index + 1]?.text, ran) ??
      (missing === undefined ? undefined : `does not print:\n${missing}\nIt prints:\n${ran.output}`);
    if (found !== undefined) problems.push(`${block.page}:${block.line + line}: $ ${text}\n${found}`);
  }
  return problems;
}

/** Runs hidden commands. */
export async function hiddenProblems(block: Block, session: Session): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const line of block.text.replaceAll('\\\n', '').trim().split('\n')) {
    const { status, output } = await session.run(line);
    if (status !== 0 && status !== 2)
      problems.push(`${placeOf(block)}: the hidden command "${line}" ends with exit status ${status}:\n${output}`);
  }
  return problems;
}
