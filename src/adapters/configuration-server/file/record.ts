import { problem } from '../../../base/errors.ts';
import { at, textAt } from '../../../base/json.ts';
import { Secret } from '../../../base/secret.ts';
import { holdsPrivateKey } from '../../../core/saml/pem.ts';
import { doubledRows, type OptionName, type PropertyRow } from '../options.ts';
import { inFileOrder } from './cfg.ts';

type Values = Readonly<Record<string, Secret>>;

interface RecordedOption extends PropertyRow {
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
  const [section, key, stored] = ['section', 'option', 'stored'].map((name) => textAt(written, name));
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
    // Falls through: broken JSON and a wrong shape need the same repair.
  }
  throw problem('record.broken', { entry });
}

/** What somebody else put into the entry. */
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

/** Anywhere in the name. Says yes rather too often: that costs a person one more value to copy, and nothing else. */
const TELLING = /secret|passw|passphrase|pkey|private[_-]?key|token|api[_-]?key|credential/i;
/** Shorter values stand under many names by chance: `24`, `com`, `admin`. */
const TELLING_LENGTH = 8;

/** Rows told to be secret, called so, with a private key, or with the value of one of these under an innocent name. */
function secretRows(rows: readonly RecordedOption[], told: ReadonlySet<string>): ReadonlySet<RecordedOption> {
  const certain = rows.filter(
    ({ section, key, value, stored }) =>
      stored !== undefined || told.has(`${section}/${key}`) || TELLING.test(key) || holdsPrivateKey(value),
  );
  const values = new Set(certain.map(({ value }) => value).filter(({ length }) => length >= TELLING_LENGTH));
  return new Set([...certain, ...rows.filter(({ value }) => values.has(value))]);
}

/** `option_saml_password`: works as a variable's name too. The list says which is which, so a number settles a clash. */
function freeName({ section, key }: PropertyRow, taken: ReadonlySet<string>): string {
  const name = `option_${section}_${key}`.replaceAll(/[^A-Za-z0-9]+/g, '_').toLowerCase();
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}_${number}`;
  return free;
}

/** Gives each secret option its place in the entry. What was secret once stays so. @param told names of further secrets */
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
  /** Only of a secret option: where a person finds it, and by what it is told from another. */
  readonly secret?: { readonly place: string; readonly fingerprint?: string };
}

/** @param placeOf for people: where a value of the store entry is */
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

/** The file expected.json of a kit: no secret in it, whatever the kit holds. */
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
