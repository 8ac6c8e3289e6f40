import { spawn } from 'node:child_process';
import { StringDecoder } from 'node:string_decoder';
import { startOf } from '../built.ts';

/** The time that a cancelled process has, in milliseconds; the numbers of the runner are the defaults. */
export interface CancelTimes {
  /** From SIGINT to SIGTERM. */
  readonly interrupt: number;
  /** From SIGTERM to the end. */
  readonly terminate: number;
}

export const RUNNER_CANCEL_TIMES: CancelTimes = { interrupt: 7500, terminate: 2500 };

export interface ProcessRun {
  readonly script: string;
  readonly workspace: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly signal: AbortSignal | undefined;
  readonly patience: CancelTimes;
  /** Gets every line when it is complete. */
  readonly line: (line: string) => void;
}

export interface ProcessEnd {
  /** 128 and more, as a shell counts, when a signal ended it. */
  readonly exitCode: number;
  readonly endedBy: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Splits a stream into lines; characters that are split between two pieces stay whole. */
class LineCutter {
  readonly #decoder = new StringDecoder('utf8');
  readonly #line: (line: string) => void;
  #rest = '';
  text = '';

  constructor(line: (line: string) => void) {
    this.#line = line;
  }

  push(piece: Buffer): void {
    this.#take(this.#decoder.write(piece));
  }

  end(): void {
    this.#take(this.#decoder.end());
    if (this.#rest !== '') this.#line(this.#rest.replace(/\r$/, ''));
    this.#rest = '';
  }

  #take(text: string): void {
    this.text += text;
    this.#rest += text;
    // A CR at the very end may belong to a CRLF: it waits for the next character.
    for (let end = /\r\n|\n|\r(?!$)/.exec(this.#rest); end; end = /\r\n|\n|\r(?!$)/.exec(this.#rest)) {
      this.#line(this.#rest.slice(0, end.index));
      this.#rest = this.#rest.slice(end.index + end[0].length);
    }
  }
}

const SIGNAL_NUMBERS: Partial<Record<NodeJS.Signals, number>> = { SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

/** Runs one script of an action with the current Node, and cancels it as the runner does. */
export function runNode(run: ProcessRun): Promise<ProcessEnd> {
  const { script, workspace, environment, line } = run;
  const start = startOf(script);
  const child = spawn(process.execPath, start.words, {
    cwd: workspace,
    env: { ...start.environment, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stdout = new LineCutter(line);
  const stderr = new LineCutter(line);
  child.stdout.on('data', (piece: Buffer) => stdout.push(piece));
  child.stderr.on('data', (piece: Buffer) => stderr.push(piece));
  const stopWatching = cancelWith(run, (name) => child.kill(name));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, endedBy) => {
      stopWatching();
      stdout.end();
      stderr.end();
      const exitCode = code ?? 128 + ((endedBy && SIGNAL_NUMBERS[endedBy]) ?? 0);
      resolve({ exitCode, endedBy, stdout: stdout.text, stderr: stderr.text });
    });
  });
}

function cancelWith({ signal, patience }: ProcessRun, kill: (name: NodeJS.Signals) => void): () => void {
  const timers: NodeJS.Timeout[] = [];
  const cancel = () => {
    kill('SIGINT');
    timers.push(setTimeout(() => kill('SIGTERM'), patience.interrupt));
    timers.push(setTimeout(() => kill('SIGKILL'), patience.interrupt + patience.terminate));
  };
  if (signal?.aborted) cancel();
  signal?.addEventListener('abort', cancel, { once: true });
  return () => {
    signal?.removeEventListener('abort', cancel);
    for (const timer of timers) clearTimeout(timer);
  };
}
