import { valueAt } from '../../base/json.ts';
import { Secret } from '../../base/secret.ts';

/** section -> option -> value. All values are Secrets, because other sections may contain secrets. */
export type Options = Readonly<Record<string, Readonly<Record<string, Secret>>>>;

export function optionAt(options: Options, section: string, option: string): Secret | undefined {
  const found = valueAt(options, section, option);
  return found instanceof Secret ? found : undefined;
}

/** A transaction object of type list in the Configuration Server. */
export interface TransactionObject {
  readonly dbid: string;
  readonly name: string;
  readonly alias: string;
  readonly tenantDbid: string;
  readonly folderDbid: string | undefined;
  readonly enabled: boolean;
  readonly options: Options;
  /** A link for people that opens the object in the administration tool. */
  readonly link: string | undefined;
}

export interface Location {
  readonly tenantDbid: string;
  readonly folderDbid: string | undefined;
  /** The object of this name and of type list, in this tenant. */
  readonly found: TransactionObject | undefined;
  /** Other objects of this name: in another tenant, or of another type. */
  readonly elsewhere: readonly Namesake[];
}

export interface Namesake {
  readonly dbid: string;
  readonly tenantDbid: string;
  readonly isList: boolean;
}

/** Reads. Used by plan, drift and verify. */
export interface ConfigurationReader {
  /** Finds tenant, folder and object. @throws HybridError if the tenant does not exist or several objects match */
  locate(): Promise<Location>;
  close(): Promise<void>;
}

/** The options to set; other sections and options stay. */
export interface TransactionUpdate {
  readonly set: Options;
  /** The options of the object in the plan: if the current value of one in `set` differs, nothing is written. */
  readonly expected: Options;
  readonly enable: boolean;
}

export interface ConfigurationWriter extends ConfigurationReader {
  /** Creates the object and reads it back. @throws HybridError `transaction.not-kept` if it differs from the request */
  create(options: Options): Promise<TransactionObject>;
  /** Merges into the current object and reads it back. @throws Refusal `transaction.changed` if `expected` differs */
  update(dbid: string, update: TransactionUpdate): Promise<TransactionObject>;
}
