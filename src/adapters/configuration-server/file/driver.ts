import type { Context } from '../../../base/context.ts';
import { problem, refusal } from '../../../base/errors.ts';
import { Secret } from '../../../base/secret.ts';
import type * as Port from '../../../core/ports/configuration-server.ts';
import type { Entry, SecretReader, SecretWriter } from '../../../core/ports/store.ts';
import { changedSince, differences, mergeRows, optionsOf, type PropertyRow, rowsOf } from '../options.ts';
import { type Recorded, readRecorded, refuseSecretsInActions, writeKit } from './kit.ts';
import { foreignValues, parseRecord, placeSecrets, serialiseRecord, type TransactionRecord } from './record.ts';
import { entryName, type FileTarget } from './target.ts';

/** Replaces the DBIDs, which only the Configuration Server knows. */
const DBID = 'file';

/** For a Configuration Server that only a person changes: a record in the secret store holds the desired options. */
export class FileReader<Store extends SecretReader = SecretReader> implements Port.ConfigurationReader {
  protected readonly context: Context;
  protected readonly target: FileTarget<Store>;

  constructor(context: Context, target: FileTarget<Store>) {
    this.context = context;
    this.target = target;
  }

  async locate(): Promise<Port.Location> {
    const { own } = await readRecorded(this.target);
    return { tenantDbid: DBID, folderDbid: undefined, found: own && this.transaction(own), elsewhere: [] };
  }

  /** The run owns the store and closes it. */
  async close(): Promise<void> {}

  protected transaction({ options, objectName }: TransactionRecord): Port.TransactionObject {
    return {
      dbid: DBID,
      name: objectName,
      alias: objectName,
      tenantDbid: DBID,
      folderDbid: undefined,
      enabled: true,
      // Secret options are values of the store, which sealed them when it read them.
      options: optionsOf(options, (value) => new Secret(value)),
      link: this.target.directory,
    };
  }
}

export class FileWriter extends FileReader<SecretWriter> implements Port.ConfigurationWriter {
  /** @throws Refusal before the first write if the kit must not contain the secrets */
  constructor(context: Context, target: FileTarget<SecretWriter>) {
    refuseSecretsInActions(context, target);
    super(context, target);
  }

  async create(options: Port.Options): Promise<Port.TransactionObject> {
    const recorded = await readRecorded(this.target);
    if (recorded.own) throw refusal('transaction.changed', { what: 'appeared' });
    return this.#write(recorded, rowsOf(options));
  }

  /** Ignores `enable`: the kit always describes an enabled object. */
  async update(dbid: string, { set, expected }: Port.TransactionUpdate): Promise<Port.TransactionObject> {
    const recorded = await readRecorded(this.target);
    const { own } = recorded;
    if (!own || dbid !== DBID) throw refusal('transaction.changed', { what: 'is gone' });
    const changed = changedSince(own.options, { set, expected });
    const what = `has another ${changed.slice(0, 5).join(', ')}`;
    if (changed.length > 0) throw refusal('transaction.changed', { what });
    return this.#write(recorded, mergeRows(own.options, set));
  }

  /** Writes the kit before the record: after a kill in between, the next run sees the old record and writes the kit again. */
  async #write(recorded: Recorded, rows: readonly PropertyRow[]): Promise<Port.TransactionObject> {
    const { objectName, tenantName, secretOptions = new Set<string>() } = this.target;
    const foreign = foreignValues(recorded.values, recorded.record);
    const options = placeSecrets(rows, secretOptions, foreign);
    const writtenAt = this.context.clock.now().toISOString();
    const record = { objectName, tenantName, writtenAt, options };
    await writeKit(this.context, this.target, record);
    const back = await this.#remember(serialiseRecord(record, foreign), recorded.version).catch((error: unknown) => {
      this.context.log.warn(
        `The kit in ${this.target.directory} is not recorded. Do not import it; run the command again`,
      );
      throw error;
    });
    const lost = differences(back.options, rows);
    const what = `is recorded with another ${lost.slice(0, 5).join(', ')}`;
    if (lost.length > 0) throw problem('transaction.not-kept', { what, doubt: '' });
    return this.transaction(back);
  }

  async #remember(values: Entry['values'], version: number): Promise<TransactionRecord> {
    const { store, path } = this.target.record;
    const entry = await store.write(path, values, version);
    const back = parseRecord(entry.values, entryName(this.target));
    if (back) return back;
    throw problem('transaction.not-kept', { what: 'is not recorded', doubt: '' });
  }
}
