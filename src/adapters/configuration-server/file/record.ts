import { HybridError } from '../../../base/errors.ts';
import { at, textAt } from '../../../base/json.ts';
import { Secret } from '../../../base/secret.ts';
import { doubledRows, type PropertyRow } from '../options.ts';
import { secretRows } from './secret-options.ts';

type Values = Readonly<Record<string, Secret>>;

/** An option as it should be in the object. */
export interface RecordedOption extends PropertyRow {
  /** Where the option is secret: the name of the value of the store entry that holds it. */
  readonly stored?: string;
}

/** What should be in the transaction object, since nobody here can look. */
export interface TransactionRecord {
  readonly objectName: string;
  readonly tenantName: string;
  /** ISO 8601. */
  readonly writtenAt: string;
  readonly options: readonly RecordedOption[];
}

const LIST = 'options';
const TIME = 'written_at';
const FORMAT = 1;

function rowOf(written: unknown, values: Values): RecordedOption | undefined {
  const section = textAt(written, 'section');
  const key = textAt(written, 'option');
  const stored = textAt(written, 'stored');
  const value = stored === undefined ? textAt(written, 'value') : values[stored]?.reveal();
  if (section === undefined || key === undefined || value === undefined) return undefined;
  return { section, key, value, ...(stored !== undefined && { stored }) };
}

function parse(text: string, values: Values): TransactionRecord | undefined {
  const written: unknown = JSON.parse(text);
  const list = at(written, 'options');
  const objectName = textAt(written, 'object');
  const tenantName = textAt(written, 'tenant');
  if (at(written, 'format') !== FORMAT || !Array.isArray(list)) return undefined;
  const options = list.flatMap((each) => rowOf(each, values) ?? []);
  const whole = options.length === list.length && doubledRows(options).length === 0;
  if (objectName === undefined || tenantName === undefined || !whole) return undefined;
  return { objectName, tenantName, writtenAt: values[TIME]?.reveal() ?? '', options };
}

/**
 * Reads a store entry: one value `options` with the list of options as JSON, because sections and options may hold any
 * character and names of values may not; and each secret option in a value of its own, which the list names, because
 * a person has to copy it from there.
 * @param entry for people: which entry it is
 * @returns undefined where there is no record in the entry
 * @throws HybridError `record.broken`
 */
export function parseRecord(values: Values, entry: string): TransactionRecord | undefined {
  const text = values[LIST];
  if (!text) return undefined;
  try {
    const record = parse(text.reveal(), values);
    if (record) return record;
  } catch {
    // Falls through: broken JSON and a wrong shape need the same repair.
  }
  throw new HybridError({
    code: 'record.broken',
    message: `${entry} holds no record that can be read, so it is not known what should be in the transaction object`,
    fix: 'Restore the last good version of the entry (Vault: `vault kv rollback`), then run again.',
  });
}

/** What somebody else put into the entry. */
export function foreignValues(values: Values, record: TransactionRecord | undefined): Values {
  const ours = new Set([LIST, TIME, ...(record?.options ?? []).map(({ stored }) => stored)]);
  return Object.fromEntries(Object.entries(values).filter(([name]) => !ours.has(name)));
}

/** The inverse of parseRecord. */
export function serialiseRecord(record: TransactionRecord, foreign: Values): Values {
  const { objectName, tenantName, writtenAt } = record;
  const options = record.options.map(({ section, key, value, stored }) => ({
    section,
    option: key,
    ...(stored === undefined ? { value } : { stored }),
  }));
  const list = { format: FORMAT, object: objectName, tenant: tenantName, options };
  const secrets = record.options.flatMap(({ stored, value }): [string, Secret][] =>
    stored === undefined ? [] : [[stored, new Secret(value)]],
  );
  const own = { [LIST]: new Secret(JSON.stringify(list)), [TIME]: new Secret(writtenAt) };
  return { ...foreign, ...Object.fromEntries(secrets), ...own };
}

/** `option_saml_password`: works as a variable's name too. The list says which is which, so a number settles a clash. */
function freeName({ section, key }: PropertyRow, taken: ReadonlySet<string>): string {
  const name = `option_${section}_${key}`.replaceAll(/[^A-Za-z0-9]+/g, '_').toLowerCase();
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}_${number}`;
  return free;
}

export interface Placing {
  /** `section/option` of options that are secret whatever they are called. */
  readonly told: ReadonlySet<string>;
  readonly foreign: Values;
}

/** Gives each secret option its place in the entry. What was secret once stays secret, also when nobody says so any more. */
export function placeSecrets(rows: readonly RecordedOption[], { told, foreign }: Placing): readonly RecordedOption[] {
  const secrets = secretRows(rows, (row) => row.stored !== undefined || told.has(`${row.section}/${row.key}`));
  const taken = new Set([LIST, TIME, ...Object.keys(foreign), ...rows.flatMap(({ stored }) => stored ?? [])]);
  return rows.map((row) => {
    if (!secrets.has(row) || row.stored !== undefined) return row;
    const stored = freeName(row, taken);
    taken.add(stored);
    return { ...row, stored };
  });
}
