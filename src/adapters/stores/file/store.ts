import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Context } from '../../../base/context.ts';
import { HybridError, problem, refusal } from '../../../base/errors.ts';
import { isRecord, mapOf } from '../../../base/json.ts';
import { writeBeside } from '../../../base/replace-file.ts';
import type { Secret } from '../../../base/secret.ts';
import { systemCode } from '../../../base/system-code.ts';
import type { Entry, SecretWriter } from '../../../core/ports/store.ts';
import { entryValue } from '../entry-value.ts';
import { withLock } from './lock.ts';
import { FileSeal } from './seal.ts';

interface StoredEntry {
  readonly version: number;
  readonly values: Readonly<Record<string, string>>;
}

/** By path. */
type Entries = ReadonlyMap<string, StoredEntry>;

function isStoredEntry(value: unknown): value is StoredEntry {
  if (!isRecord(value) || typeof value.version !== 'number') return false;
  return isRecord(value.values) && Object.values(value.values).every((each) => typeof each === 'string');
}

/** @throws HybridError for other content; another version of this program may have written it */
export function parseEntries(text: string, file: string): Entries {
  try {
    const entries = mapOf(JSON.parse(text), isStoredEntry);
    if (entries) return entries;
  } catch {
    // Broken JSON and a wrong shape have the same message.
  }
  throw problem('file-store.format#entries', { file });
}

/** The store `file`: one encrypted file of mode 0600, replaced whole. For the demo and for trying things. */
export class FileStore implements SecretWriter {
  readonly #context: Context;
  readonly #file: string;
  readonly #seal: FileSeal;

  /** @throws HybridError without a passphrase */
  constructor(context: Context, file: string) {
    const passphrase = context.environment.GENESYS_HYBRID_PASSPHRASE;
    if (!passphrase) throw problem('file-store.no-passphrase');
    this.#context = context;
    this.#file = file;
    this.#seal = new FileSeal({ passphrase: context.seal(passphrase), random: context.random });
  }

  get description(): string {
    return `the file ${this.#file}`;
  }

  async read(path: string): Promise<Entry | undefined> {
    const entry = (await this.#entries()).get(path);
    if (!entry) return undefined;
    const values = Object.entries(entry.values).map(([name, text]) => [name, entryValue(this.#context, name, text)]);
    return { version: entry.version, values: Object.fromEntries(values) };
  }

  /** Opens the present file too: a wrong passphrase must show before the run creates secrets. */
  async checkWritable(): Promise<void> {
    await this.#locked(async () => {
      await this.#replace(await this.#entries(), { keep: false });
    });
  }

  async write(path: string, values: Readonly<Record<string, Secret>>, expected: number): Promise<Entry> {
    await this.#locked(async () => {
      const entries = await this.#entries();
      if ((entries.get(path)?.version ?? 0) !== expected) throw refusal('store.conflict', { path });
      const revealed = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.reveal()]));
      await this.#replace(new Map(entries).set(path, { version: expected + 1, values: revealed }), { keep: true });
    });
    const entry = await this.read(path);
    if (entry && entry.version > expected) return entry;
    throw problem('store.not-kept#file', { path, store: this.description });
  }

  async close(): Promise<void> {}

  async #entries(): Promise<Entries> {
    const bytes = await this.#bytes();
    return bytes ? parseEntries(this.#seal.open(bytes, this.#file), this.#file) : new Map();
  }

  async #bytes(): Promise<Buffer | undefined> {
    try {
      const bytes = await readFile(this.#file);
      const { mode } = await stat(this.#file);
      if ((mode & 0o077) !== 0) this.#context.log.warn(`Other users can read ${this.#file}. Run chmod 600 on it`);
      return bytes;
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return undefined;
      throw problem('file-store.unreadable', { file: this.#file, code: systemCode(error) });
    }
  }

  /** Writes a temporary file and renames it: a full disk or a kill leaves the old file complete. Without `keep` it is only a test. */
  async #replace(entries: Entries, { keep }: { readonly keep: boolean }): Promise<void> {
    const bytes = this.#seal.seal(JSON.stringify(Object.fromEntries(entries)));
    const temporary = await writeBeside(this.#file, bytes, this.#context);
    try {
      if (keep) await rename(temporary, this.#file);
    } finally {
      await rm(temporary, { force: true });
    }
  }

  async #locked(work: () => Promise<void>): Promise<void> {
    try {
      await mkdir(dirname(this.#file), { recursive: true, mode: 0o700 });
      await withLock(`${this.#file}.lock`, this.#context, work);
    } catch (error) {
      if (error instanceof HybridError) throw error;
      throw refusal('store.not-writable', { file: this.#file, code: systemCode(error) });
    }
  }
}
