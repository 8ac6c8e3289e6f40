import { at } from '../../base/json.ts';
import { Secret } from '../../base/secret.ts';

/** section -> option -> value. Every value is held as a Secret, since nobody knows what other sections hold. */
export type Options = Readonly<Record<string, Readonly<Record<string, Secret>>>>;

export function optionAt(options: Options, section: string, option: string): Secret | undefined {
  const found = at(options, section, option);
  return found instanceof Secret ? found : undefined;
}

/** A transaction object of type list, as the Configuration Server holds it. */
export interface TransactionObject {
  readonly dbid: string;
  readonly name: string;
  readonly alias: string;
  readonly tenantDbid: string;
  readonly folderDbid: string | undefined;
  readonly enabled: boolean;
  readonly options: Options;
  /** For people: a link that opens the object in the administrator's tool. */
  readonly link: string | undefined;
}

export interface Location {
  readonly tenantDbid: string;
  readonly folderDbid: string | undefined;
  /** The object of that name, type list, in that tenant. */
  readonly found: TransactionObject | undefined;
  /** Others of that name: in another tenant, or of another type. */
  readonly elsewhere: readonly Namesake[];
}

export interface Namesake {
  readonly dbid: string;
  readonly tenantDbid: string;
  readonly isList: boolean;
}

/** Reads. What plan, drift and verify get. */
export interface ConfigurationReader {
  /** Finds tenant, folder and object. @throws HybridError when the tenant does not exist or several objects match. */
  locate(): Promise<Location>;
  close(): Promise<void>;
}

/** The options to set; sections and options not named are left alone. */
export interface TransactionUpdate {
  readonly set: Options;
  /** The object's options as the plan saw them: where one of `set` is another now, nothing is written. */
  readonly expected: Options;
  readonly enable: boolean;
}

export interface ConfigurationWriter extends ConfigurationReader {
  /** Creates the object and reads it back. @throws HybridError `transaction.not-kept` when it is not what was sent. */
  create(options: Options): Promise<TransactionObject>;
  /** Merges into the object as it is now and reads it back. @throws Refusal `transaction.changed` when `expected` is not there */
  update(dbid: string, update: TransactionUpdate): Promise<TransactionObject>;
}
