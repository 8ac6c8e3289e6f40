import type { Options } from '../../../core/ports/configuration-server.ts';
import { holdsPrivateKey } from '../../../core/saml/pem.ts';
import { fieldOf, isBase64Option, isSameOption, type OptionName, rowsOf, withoutWhiteSpace } from '../options.ts';
import { withoutEnd } from './cfg.ts';
import type { ExpectedOption } from './record.ts';

/** One row of the comparison between an exported object and its record. It holds no secret. */
export interface ExportRow {
  /** `section/option`. */
  readonly option: string;
  /** `others`: an option that this tool does not manage. */
  readonly outcome: 'same' | 'missing' | 'misnamed' | 'cut' | 'different' | 'others';
  readonly detail: string;
  readonly fix?: string;
}

type Verdict = Omit<ExportRow, 'option'>;

const SHOWN_LENGTH = 200;
/** A shorter value can be part of another value by chance. */
const TELLING_LENGTH = 8;

const count = (length: number) => length.toLocaleString('en-US');

function byHand({ secret }: ExpectedOption): string {
  return secret ? `Copy it into the option from ${secret.place}.` : 'Enter the value from the kit.';
}

/** The value itself when it is short and holds no secret, otherwise its length. */
function shown(text: string, expected: ExpectedOption, secrets: readonly string[]): string {
  const hidden = expected.secret || holdsPrivateKey(text) || secrets.some((secret) => text.includes(secret));
  if (hidden || text.length > SHOWN_LENGTH) return `a value of ${count(text.length)} characters`;
  return JSON.stringify(text);
}

function shorter(have: string, want: string, expected: ExpectedOption): Verdict {
  const cut = (detail: string, fix: string): Verdict => ({ outcome: 'cut', detail, fix });
  const detail = `has ${count(have.length)} of ${count(want.length)} characters`;
  const copy = byHand(expected);
  if (have === '') return cut(`is empty, should have ${count(want.length)} characters`, copy);
  if (withoutEnd(have, '=') === withoutEnd(want, '=')) {
    return cut(`${detail}: the "=" at its end is missing`, `The import misread "=". ${copy}`);
  }
  const more = 'If it is cut again, the database has a length limit: use keySize: 2048 for shorter values.';
  return cut(`${detail}: cut`, `${copy} ${more}`);
}

/** @param secrets values that no message may show, in any option */
function compareValue(found: string, expected: ExpectedOption, secrets: readonly string[]): Verdict {
  const whole = isBase64Option(expected) ? withoutWhiteSpace : (text: string) => text;
  const [have, want] = [whole(found), whole(expected.value.reveal())];
  if (have === want) return { outcome: 'same', detail: `${count(want.length)} characters` };
  if (want.startsWith(have)) return shorter(have, want, expected);
  const different = (detail: string): Verdict => ({ outcome: 'different', detail, fix: byHand(expected) });
  if (withoutWhiteSpace(have) === withoutWhiteSpace(want)) return different('differs in white space only');
  if (have.toLowerCase() === want.toLowerCase()) return different('differs in upper and lower case only');
  return different(`is ${shown(have, expected, secrets)}, should be ${shown(want, expected, secrets)}`);
}

function absent(expected: ExpectedOption, misnamed: OptionName | undefined): Verdict {
  if (!misnamed) {
    const fix = expected.secret ? byHand(expected) : 'Import the kit again, or add the option yourself.';
    return { outcome: 'missing', detail: 'is not in the object', fix };
  }
  const detail = `is named ${fieldOf(misnamed)} in the object: names are case-sensitive`;
  const fix = `Add ${fieldOf(expected)} with the same value, and delete ${fieldOf(misnamed)}.`;
  return { outcome: 'misnamed', detail, fix };
}

/** Compares an exported object with its record: first the managed options with what to do, then the names of the others. */
export function compareExport(exported: Options, expected: readonly ExpectedOption[]): readonly ExportRow[] {
  const options = rowsOf(exported);
  const others = options.filter((row) => !expected.some((each) => isSameOption(each, row)));
  const telling = expected.filter(({ secret, value }) => secret && value.length >= TELLING_LENGTH);
  const secrets = telling.map(({ value }) => value.reveal());
  const misnamed = new Set<OptionName>();
  const rows = expected.map((each): ExportRow => {
    const option = fieldOf(each);
    const found = options.find((row) => isSameOption(each, row));
    if (found) return { option, ...compareValue(found.value, each, secrets) };
    const other = others.find((row) => fieldOf(row).toLowerCase() === option.toLowerCase());
    if (other) misnamed.add(other);
    return { option, ...absent(each, other) };
  });
  const left = others.filter((row) => !misnamed.has(row));
  const detail = 'is not managed by this tool';
  return [...rows, ...left.map((row): ExportRow => ({ option: fieldOf(row), outcome: 'others', detail }))];
}
