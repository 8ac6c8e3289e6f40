import { problem } from '../../../base/errors.ts';
import { textAt, valueAt } from '../../../base/json.ts';
import { Secret } from '../../../base/secret.ts';
import { holdsPrivateKey } from '../../../core/saml/pem.ts';
import { doubledRows, type OptionName, type PropertyRow } from '../options.ts';
import { inFileOrder } from './cfg.ts';

type Values = Readonly<Record<string, Secret>>;

interface RecordedOption extends PropertyRow {
  /** For a secret option, the name of the value in the store entry. */
  readonly stored?: string;
}

/** What should be in the transaction object: this driver cannot read the object. */
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
  const [section, key, stored] = ['section', 'option', 'stored'].map((name) => textAt(written, name));
  const value = stored === undefined ? textAt(written, 'value') : values[stored]?.reveal();
  if (section === undefined || key === undefined || value === undefined) return undefined;
  return { section, key, value, ...(stored !== undefined && { stored }) };
}

function parse(text: string, values: Values): TransactionRecord | undefined {
  const written: unknown = JSON.parse(text);
  const list = valueAt(written, 'options');
  const objectName = textAt(written, 'object');
  const tenantName = textAt(written, 'tenant');
  if (valueAt(written, 'format') !== FORMAT || !Array.isArray(list)) return undefined;
  const options = list.flatMap((each) => rowOf(each, values) ?? []);
  const whole = options.length === list.length && doubledRows(options).length === 0;
  if (objectName === undefined || tenantName === undefined || !whole) return undefined;
  return { objectName, tenantName, writtenAt: values[TIME]?.reveal() ?? '', options };
}

/**
 * Reads a store entry, if it has a record. Its value `options` is the list as JSON, because names of options may hold any character;
 * each secret, which a person has to copy from there, is a value of its own that the list names. @throws HybridError `record.broken`
 */
export function parseRecord(values: Values, entry: string): TransactionRecord | undefined {
  const text = values[LIST];
  if (!text) return undefined;
  try {
    const record = parse(text.reveal(), values);
    if (record) return record;
  } catch {
    // Broken JSON and a wrong shape need the same fix.
  }
  throw problem('record.broken', { entry });
}

/** The values of the entry that this tool did not write. */
export function foreignValues(values: Values, record: TransactionRecord | undefined): Values {
  const ours = new Set([LIST, TIME, ...(record?.options ?? []).map(({ stored }) => stored)]);
  return Object.fromEntries(Object.entries(values).filter(([name]) => !ours.has(name)));
}

/** The inverse of parseRecord. */
export function serialiseRecord(record: TransactionRecord, foreign: Values): Values {
  const { objectName, tenantName, writtenAt } = record;
  const secrets: Record<string, Secret> = {};
  const options = record.options.map(({ section, key: option, value, stored }) => {
    if (stored === undefined) return { section, option, value };
    secrets[stored] = new Secret(value);
    return { section, option, stored };
  });
  const list = { format: FORMAT, object: objectName, tenant: tenantName, options };
  return { ...foreign, ...secrets, [LIST]: new Secret(JSON.stringify(list)), [TIME]: new Secret(writtenAt) };
}

/** Anywhere in the name. A false match costs a person one more value to copy, and nothing else. */
const TELLING = /secret|passw|passphrase|pkey|private[_-]?key|token|api[_-]?key|credential/i;
/** Several options can have the same shorter value by chance: `24`, `com`, `admin`. */
const TELLING_LENGTH = 8;

/** Rows that the caller or their name calls secret, rows with a private key, and all rows with the same value as one of these. */
function secretRows(rows: readonly RecordedOption[], told: ReadonlySet<string>): ReadonlySet<RecordedOption> {
  const certain = rows.filter(
    ({ section, key, value, stored }) =>
      stored !== undefined || told.has(`${section}/${key}`) || TELLING.test(key) || holdsPrivateKey(value),
  );
  const values = new Set(certain.map(({ value }) => value).filter(({ length }) => length >= TELLING_LENGTH));
  return new Set([...certain, ...rows.filter(({ value }) => values.has(value))]);
}

/** `option_saml_password`, which is a valid name of a variable too. A number makes it unique. */
function freeName({ section, key }: PropertyRow, taken: ReadonlySet<string>): string {
  const name = `option_${section}_${key}`.replaceAll(/[^A-Za-z0-9]+/g, '_').toLowerCase();
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}_${number}`;
  return free;
}

/** Gives each secret option a name in the entry. A secret option stays secret. @param told names of further secret options */
export function placeSecrets(
  rows: readonly RecordedOption[],
  told: ReadonlySet<string>,
  foreign: Values,
): readonly RecordedOption[] {
  const secrets = secretRows(rows, told);
  const taken = new Set([LIST, TIME, ...Object.keys(foreign), ...rows.flatMap(({ stored }) => stored ?? [])]);
  return rows.map((row) => {
    if (!secrets.has(row) || row.stored !== undefined) return row;
    const stored = freeName(row, taken);
    taken.add(stored);
    return { ...row, stored };
  });
}

/** An option that the object should have. */
export interface ExpectedOption extends OptionName {
  readonly value: Secret;
  /** Of a secret option: where a person finds its value, and its fingerprint. */
  readonly secret?: { readonly place: string; readonly fingerprint?: string };
}

/** @param placeOf the place of a value of the store entry, for people */
export function expectedOptions(
  { options }: Pick<TransactionRecord, 'options'>,
  placeOf: (stored: string) => string,
  key: Secret | undefined,
): readonly ExpectedOption[] {
  return inFileOrder(options).map(({ stored, ...row }) => {
    const option = { ...row, value: new Secret(row.value) };
    if (stored === undefined) return option;
    const place = placeOf(stored);
    return { ...option, secret: key ? { place, fingerprint: option.value.fingerprint(key) } : { place } };
  });
}

/** The file expected.json of a kit. It holds no secret, even when the kit does. */
export function expectedText(
  { objectName, tenantName, writtenAt }: Omit<TransactionRecord, 'options'>,
  expected: readonly ExpectedOption[],
): string {
  const options = expected.map(({ section, key: option, value, secret }) => {
    if (!secret) return { section, option, value: value.reveal() };
    return { section, option, length: value.length, secret: secret.fingerprint ?? 'secret', place: secret.place };
  });
  const document = { format: FORMAT, object: objectName, tenant: tenantName, writtenAt, options };
  return `${JSON.stringify(document, null, 2)}\n`;
}
