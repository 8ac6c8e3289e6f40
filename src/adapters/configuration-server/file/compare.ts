import type { Options } from '../../../core/ports/configuration-server.ts';
import { holdsPrivateKey } from '../../../core/saml/pem.ts';
import { isBase64Option, rowsOf } from '../options.ts';
import type { ExpectedOption } from './expected.ts';
import { withoutEnd, withoutWhiteSpace } from './text.ts';

/** `others`: not ours, and left alone. */
export type ExportOutcome = 'same' | 'missing' | 'misnamed' | 'cut' | 'different' | 'others';

/** A row of the table that tells what an exported object has and has not. Never a secret in it. */
export interface ExportRow {
  /** `section/option`. */
  readonly option: string;
  readonly outcome: ExportOutcome;
  readonly detail: string;
  /** What to do; absent where there is nothing to do. */
  readonly fix?: string;
}

export interface ExportComparison {
  readonly exported: Options;
  readonly expected: readonly ExpectedOption[];
}

type Verdict = Omit<ExportRow, 'option'>;

/** Longer values are told by their length. */
const SHOWN_LENGTH = 200;
/** A shorter value may be in another by chance. */
const TELLING_LENGTH = 8;

type Names = Pick<ExpectedOption, 'section' | 'option'>;

function isSame(one: Names, other: Names): boolean {
  return one.section === other.section && one.option === other.option;
}

function nameOf({ section, option }: Names): string {
  return `${section}/${option}`;
}

function count(length: number): string {
  return length.toLocaleString('en-US');
}

function byHand({ secret }: ExpectedOption): string {
  return secret
    ? `Copy it into the option by hand, from ${secret.place}.`
    : 'Put it in by hand, as it stands in the kit.';
}

/** What a value may be told by: itself, where it is short, not ours to hide, and holds no secret that slipped into it. */
function shown(text: string, expected: ExpectedOption, secrets: readonly string[]): string {
  const hidden = expected.secret || holdsPrivateKey(text) || secrets.some((secret) => text.includes(secret));
  if (hidden || text.length > SHOWN_LENGTH) return `a value of ${count(text.length)} characters`;
  return JSON.stringify(text);
}

function shorter(have: string, want: string, expected: ExpectedOption): Verdict {
  const detail = `has ${count(have.length)} of ${count(want.length)} characters`;
  if (have === '')
    return { outcome: 'cut', detail: `is empty, should have ${count(want.length)} characters`, fix: byHand(expected) };
  if (withoutEnd(have, '=') === withoutEnd(want, '=')) {
    const fix = `The import took "=" for something else. ${byHand(expected)}`;
    return { outcome: 'cut', detail: `${detail}: the "=" at its end is missing`, fix };
  }
  const fix = `${byHand(expected)} If it is cut again, the database keeps no more: keySize: 2048 gives shorter values.`;
  return { outcome: 'cut', detail: `${detail}: cut`, fix };
}

/** @param secrets values that must not be shown, whichever option they are found in */
function compareValue(found: string, expected: ExpectedOption, secrets: readonly string[]): Verdict {
  const whole = isBase64Option(expected.section, expected.option) ? withoutWhiteSpace : (text: string) => text;
  const [have, want] = [whole(found), whole(expected.value.reveal())];
  if (have === want) return { outcome: 'same', detail: `${count(want.length)} characters` };
  if (want.startsWith(have)) return shorter(have, want, expected);
  const fix = byHand(expected);
  if (withoutWhiteSpace(have) === withoutWhiteSpace(want)) {
    return { outcome: 'different', detail: 'differs in white space only', fix };
  }
  if (have.toLowerCase() === want.toLowerCase()) {
    return { outcome: 'different', detail: 'differs in upper and lower case only', fix };
  }
  const detail = `is ${shown(have, expected, secrets)}, should be ${shown(want, expected, secrets)}`;
  return { outcome: 'different', detail, fix };
}

function absent(expected: ExpectedOption, misnamed: Names | undefined): Verdict {
  if (!misnamed) {
    const fix = expected.secret ? byHand(expected) : 'Import the kit again, or add the option by hand.';
    return { outcome: 'missing', detail: 'is not in the object', fix };
  }
  const detail = `stands there as ${nameOf(misnamed)}: names are told apart by upper and lower case`;
  const fix = `Add ${nameOf(expected)} with the same value, and delete ${nameOf(misnamed)}.`;
  return { outcome: 'misnamed', detail, fix };
}

function secretTexts(expected: readonly ExpectedOption[]): readonly string[] {
  return expected.flatMap(({ secret, value }) => (secret && value.length >= TELLING_LENGTH ? [value.reveal()] : []));
}

/** Holds an exported object against what should be in it: our options, each with what to do, then the others by name. */
export function compareExport({ exported, expected }: ExportComparison): readonly ExportRow[] {
  const options = rowsOf(exported).map(({ section, key: option, value }) => ({ section, option, value }));
  const others = options.filter((row) => !expected.some((each) => isSame(each, row)));
  const secrets = secretTexts(expected);
  const misnamed = new Set<Names>();
  const rows = expected.map((each): ExportRow => {
    const option = nameOf(each);
    const found = options.find((row) => isSame(each, row));
    if (found) return { option, ...compareValue(found.value, each, secrets) };
    const other = others.find((row) => nameOf(row).toLowerCase() === option.toLowerCase());
    if (other) misnamed.add(other);
    return { option, ...absent(each, other) };
  });
  const left = others.filter((row) => !misnamed.has(row));
  const detail = 'is not ours; left alone';
  return [...rows, ...left.map((row): ExportRow => ({ option: nameOf(row), outcome: 'others', detail }))];
}
