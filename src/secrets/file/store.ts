import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Context } from '../../context.ts';
import { HybridError, Refusal } from '../../errors.ts';
import type { Secret } from '../secret.ts';
import type { Entry, SecretWriter } from '../store.ts';
import { conflict } from '../vault/errors.ts';
import { openText, sealText } from './seal.ts';

/** A lock older than this was left by a killed run: a write takes milliseconds. */
const STALE_LOCK = 60_000;

interface StoredEntry {
  readonly version: number;
  readonly values: Readonly<Record<string, string>>;
}

type Entries = Readonly<Record<string, StoredEntry>>;

function isEntries(value: unknown): value is Entries {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).every((entry) => typeof entry?.version === 'number' && typeof entry.values === 'object');
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}

/** The store `file`: one encrypted file of mode 0600, replaced whole. For the demo and for trying things. */
export class FileStore implements SecretWriter {
  readonly #context: Context;
  readonly #file: string;
  readonly #passphrase: Secret;

  /** @throws HybridError without a passphrase */
  constructor(context: Context, file: string) {
    const passphrase = context.environment.GENESYS_HYBRID_PASSPHRASE;
    if (!passphrase) {
      throw new HybridError({
        code: 'file-store.no-passphrase',
        message: 'the store file needs a passphrase',
        fix: 'Set GENESYS_HYBRID_PASSPHRASE.',
      });
    }
    this.#context = context;
    this.#file = file;
    this.#passphrase = context.seal(passphrase);
  }

  get description(): string {
    return `the file ${this.#file}`;
  }

  async read(path: string): Promise<Entry | undefined> {
    const entry = (await this.#entries())[path];
    if (!entry) return undefined;
    const values = Object.entries(entry.values).map(([name, text]) => [name, this.#context.seal(text)]);
    return { version: entry.version, values: Object.fromEntries(values) };
  }

  async checkWritable(): Promise<void> {
    await this.#locked(async () => {}).catch((error: unknown) => {
      if (error instanceof HybridError) throw error;
      throw this.#notWritten(error);
    });
  }

  async write(path: string, values: Readonly<Record<string, Secret>>, expected: number): Promise<Entry> {
    await this.#locked(async () => {
      const entries = await this.#entries();
      if ((entries[path]?.version ?? 0) !== expected) throw conflict(path);
      const revealed = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.reveal()]));
      await this.#replace({ ...entries, [path]: { version: expected + 1, values: revealed } });
    });
    const entry = await this.read(path);
    if (entry) return entry;
    throw new HybridError({
      code: 'store.not-kept',
      message: `${this.description} does not give back ${path}`,
      fix: 'Run again.',
    });
  }

  async close(): Promise<void> {}

  async #entries(): Promise<Entries> {
    const bytes = await readFile(this.#file).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw new HybridError({
        code: 'file-store.unreadable',
        message: `cannot read ${this.#file} (${codeOf(error)})`,
        fix: 'Check its owner and mode.',
      });
    });
    if (!bytes) return {};
    const { mode } = await stat(this.#file);
    if ((mode & 0o077) !== 0) this.#context.log.warn(`${this.#file} can be read by others: chmod 600 it`);
    const entries: unknown = JSON.parse(openText(bytes, this.#passphrase, this.#file));
    if (isEntries(entries)) return entries;
    throw new HybridError({
      code: 'file-store.format',
      message: `${this.#file} does not hold entries`,
      fix: 'Restore it from a copy.',
    });
  }

  /** Written beside and moved over: a full disk or a kill leaves the old file whole. */
  async #replace(entries: Entries): Promise<void> {
    const temporary = `${this.#file}.${this.#context.random.bytes(6).toString('hex')}.tmp`;
    const bytes = sealText(JSON.stringify(entries), this.#passphrase, this.#context.random);
    try {
      const handle = await open(temporary, 'wx', 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(temporary, this.#file);
    } catch (error) {
      await rm(temporary, { force: true });
      throw this.#notWritten(error);
    }
  }

  #notWritten(error: unknown): Refusal {
    const fix = 'Check the directory, its owner, and the free space. The file is as it was.';
    return new Refusal({ code: 'store.not-writable', message: `cannot write ${this.#file} (${codeOf(error)})`, fix });
  }

  async #locked<T>(work: () => Promise<T>): Promise<T> {
    const lock = `${this.#file}.lock`;
    await mkdir(dirname(this.#file), { recursive: true, mode: 0o700 });
    for (let turn = 1; !(await this.#takeLock(lock)); turn += 1) {
      if (turn > 50) {
        throw new Refusal({
          code: 'store.locked',
          message: `another run holds ${lock}`,
          fix: 'Wait for it, or remove the file if there is none.',
        });
      }
      await this.#context.clock.sleep(100);
    }
    try {
      return await work();
    } finally {
      await rm(lock, { force: true });
    }
  }

  async #takeLock(lock: string): Promise<boolean> {
    try {
      await (await open(lock, 'wx', 0o600)).close();
      return true;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const held = await stat(lock).catch(() => undefined);
    const age = held ? this.#context.clock.now().getTime() - held.mtimeMs : 0;
    if (age > STALE_LOCK) await rm(lock, { force: true });
    return false;
  }
}
