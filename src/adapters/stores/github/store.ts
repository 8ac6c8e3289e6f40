import type { Context } from '../../../base/context.ts';
import { HybridError, problem, refusal } from '../../../base/errors.ts';
import { getOrCreate } from '../../../base/get-or-create.ts';
import type { Secret } from '../../../base/secret.ts';
import type { Entry, SecretWriter } from '../../../core/ports/store.ts';
import { HttpError } from '../../http/error.ts';
import { entryValue } from '../entry-value.ts';
import { environmentValues } from '../environment.ts';
import { throwUnclear } from '../unclear-write.ts';
import { GitHubApi, type Sending } from './api.ts';
import { type Change, changeOf } from './change.ts';
import { missingSecrets, staleSecrets } from './job-secrets.ts';
import { type GitHubLocation, gitHubLocation, placeText } from './location.ts';
import { type EntryNames, entryNames, mappingLines } from './names.ts';
import {
  checkSize,
  type EntryRecord,
  KEY,
  type Known,
  parseRecord,
  resolveSecrets,
  serialiseRecord,
} from './record.ts';
import { sealedBox } from './sealed-box.ts';

/** GitHub may show a write with a delay: https://github.com/nexthink-oss/terraform-provider-github/issues/12 */
const LOOKS = 5;
const PAUSE = 1_000;

/** The values that this run wrote; its environment has the earlier ones. */
interface Written {
  readonly version: number;
  readonly secrets: Map<string, Secret>;
}

/**
 * The secret store `github`: Actions secrets of a repository or environment. GitHub does not return them: the workflow passes them to a
 * job as environment variables, and a GitHub variable lists them. GitHub has no compare-and-set, so a write reads the record first; of
 * two writers within the same seconds the last one wins, unless the workflow has a concurrency group.
 */
export class GitHubStore implements SecretWriter {
  readonly #context: Context;
  readonly #location: GitHubLocation;
  readonly #api: GitHubApi;
  readonly #given = new Map<string, ReadonlyMap<string, Secret>>();
  readonly #written = new Map<string, Written>();
  /** Names of secrets that the workflow does not pass to the job yet. */
  readonly #unmapped = new Set<string>();

  /** @throws HybridError if the environment lacks the repository or a token */
  constructor(context: Context) {
    this.#context = context;
    this.#location = gitHubLocation(context);
    this.#api = new GitHubApi(context, this.#location);
  }

  get description(): string {
    return `GitHub secrets of ${placeText(this.#location)}`;
  }

  async read(path: string): Promise<Entry | undefined> {
    const names = entryNames(path);
    const record = await this.#record(names, {});
    return record && this.#entry(names, record);
  }

  /** A missing permission to write fails the first write, an announcement, when nothing can be lost. */
  async checkWritable(path: string): Promise<void> {
    try {
      await this.#api.publicKey({});
      await this.#record(entryNames(path), {});
    } catch (error) {
      if (!(error instanceof HybridError && error.code.startsWith('github.'))) throw error;
      const { message, fix = '' } = error;
      throw refusal('store.not-writable#github', { message, remedy: fix }, { cause: error });
    }
  }

  async write(path: string, values: Readonly<Record<string, Secret>>, expected: number): Promise<Entry> {
    const names = entryNames(path);
    const before = await this.#record(names, { duringStop: true });
    if ((before?.version ?? 0) !== expected) throw refusal('store.conflict', { path });
    const { random, clock, seal } = this.#context;
    const makeKey = () => seal(random.bytes(32).toString('base64url'));
    const now = clock.now().toISOString();
    const change = changeOf({ path, before, values, known: this.#known(path), makeKey, now });
    this.#check(names, change);
    if (change.announcement) await this.#keepRecord(names, change.announcement, { isNew: false });
    await this.#keepSecrets(names, change.changed);
    await this.#keepRecord(names, change.record, { isNew: before === undefined });
    await this.#remove(names, change.removed);
    return this.#entry(names, change.record);
  }

  /** Logs once all lines that the workflow of the next job needs. */
  async close(): Promise<void> {
    const lines = mappingLines([...this.#unmapped]);
    this.#unmapped.clear();
    if (lines.length === 0) return;
    const message = `${this.description}: add ${lines.length > 1 ? 'these lines' : 'this line'} to the workflow for the next job`;
    this.#context.log.warn([message, 'env:', ...lines].join('\n'));
  }

  #known(path: string): Known {
    const read = () => new Map(Object.entries(environmentValues(this.#context, path)));
    const given = getOrCreate(this.#given, path, read);
    return (name) => [this.#written.get(path)?.secrets.get(name), given.get(name)].filter((each) => each !== undefined);
  }

  #entry(names: EntryNames, record: EntryRecord): Entry {
    const { values, missing, stale } = resolveSecrets(record, this.#known(names.path));
    const place = this.#location;
    if (missing.length > 0) {
      const error = missingSecrets({ names, missing, place, environment: this.#context.environment });
      if (error.excerpt !== '') this.#context.log.info(error.excerpt);
      throw error;
    }
    if (stale.length > 0) throw staleSecrets({ names, stale, record, place });
    const clear = [...record.values].map(([name, text]) => [name, entryValue(this.#context, name, text)] as const);
    const secrets = [...values].filter(([name]) => !(record.hasOwnKey && name === KEY));
    return { values: Object.fromEntries([...clear, ...secrets]), version: record.version };
  }

  /** The record, not older than the last write of this run. */
  async #record(names: EntryNames, sending: Sending, oldest?: number): Promise<EntryRecord | undefined> {
    const version = oldest ?? this.#written.get(names.path)?.version ?? 0;
    for (let look = 1; ; look += 1) {
      const text = await this.#api.variable(names.variable, sending);
      const record = text === undefined ? undefined : parseRecord(text, names);
      if ((record?.version ?? 0) >= version || look === LOOKS) return record;
      await this.#context.clock.sleep(PAUSE).catch(() => {});
    }
  }

  /** Checks all names and sizes before the first write. */
  #check(names: EntryNames, { announcement, record, changed }: Change): void {
    for (const each of announcement ? [announcement, record] : [record]) {
      checkSize(serialiseRecord(each), `the variable ${names.variable}`);
    }
    for (const [name, value] of changed) checkSize(value.reveal(), `the secret ${names.secretOf(name)}`);
  }

  async #keepSecrets(names: EntryNames, changed: ReadonlyMap<string, Secret>): Promise<void> {
    if (changed.size === 0) return;
    const { id, key } = await this.#api.publicKey({ duringStop: true });
    const written = getOrCreate(this.#written, names.path, () => ({ version: 0, secrets: new Map() }));
    for (const [name, value] of changed) {
      const secret = names.secretOf(name);
      await this.#api.writeSecret(secret, sealedBox(value, key), id);
      written.secrets.set(name, value);
      if (this.#context.environment[secret] === undefined) this.#unmapped.add(secret);
    }
  }

  /** Writes the record and reads it back: a write without a clear answer counts when the record is there. */
  async #keepRecord(names: EntryNames, record: EntryRecord, { isNew }: { readonly isNew: boolean }): Promise<void> {
    const text = serialiseRecord(record);
    await this.#api.writeVariable(names.variable, text, { isNew }).catch((error: unknown) => {
      if (!(error instanceof HttpError && error.unclear)) throw error;
    });
    const kept = await this.#record(names, { duringStop: true }, record.version).catch(throwUnclear);
    const what = { what: `the variable ${names.variable}`, place: placeText(this.#location) };
    if (!kept || kept.version < record.version) throwUnclear(problem('store.not-kept#github', what));
    if (serialiseRecord(kept) !== text) throw refusal('store.conflict#github', { path: names.path });
    const secrets = this.#written.get(names.path)?.secrets ?? new Map<string, Secret>();
    this.#written.set(names.path, { version: record.version, secrets });
  }

  /** Deletes secrets that the entry no longer has. They are unused, so a failure is only a warning. */
  async #remove(names: EntryNames, removed: readonly string[]): Promise<void> {
    for (const secret of removed.map((name) => names.secretOf(name))) {
      this.#unmapped.delete(secret);
      await this.#api.deleteSecret(secret).catch(() => {
        this.#context.log.warn(`Could not delete ${secret} from ${this.description}. It is no longer used`);
      });
    }
  }
}
