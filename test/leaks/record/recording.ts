import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AHEAD_VARIABLE, RECORD_VARIABLE, type RecordedEvent } from './events.ts';

const imported = (file: string) => `--import=${pathToFileURL(join(import.meta.dirname, file)).href}`;

/** The actions of processes that are started with its variables, and of their child processes. */
export class Recording {
  readonly environment: Readonly<Record<string, string>>;
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
    const options = [imported('recorder.ts'), imported('shorten-waits.ts')].join(' ');
    this.environment = { NODE_OPTIONS: options, [RECORD_VARIABLE]: file };
  }

  /** The same, for processes whose clock is ahead by that many milliseconds. */
  ahead(milliseconds: number): Readonly<Record<string, string>> {
    const options = `${this.environment.NODE_OPTIONS} ${imported('clock.ts')}`;
    return { NODE_OPTIONS: options, [AHEAD_VARIABLE]: String(milliseconds) };
  }

  /** All events since the last call. @throws Error when no process was recorded: then none of its output would be searched */
  take(): readonly RecordedEvent[] {
    const lines = readFileSync(this.#file, 'utf8').trimEnd().split('\n');
    rmSync(this.#file);
    return lines.map((line): RecordedEvent => JSON.parse(line));
  }
}
