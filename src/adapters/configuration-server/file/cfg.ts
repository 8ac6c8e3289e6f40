import { refusal } from '../../../base/errors.ts';
import { fieldOf, type PropertyRow } from '../options.ts';

/** A loop, because a regular expression takes quadratic time on a long hostile line. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Without blanks and tabs at both ends; other white space belongs to a name or a value. */
export function withoutBlanks(text: string): string {
  return withoutEnd(text.replace(/^[ \t]+/, ''), ' \t');
}

/** Characters that some program reads as the end of a line. */
const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/;

/** @param wrong characters that have a meaning in such a name */
function isWritable(name: string, wrong: RegExp): boolean {
  return (
    name !== '' && !wrong.test(name) && name.isWellFormed() && !LINE_BREAK.test(name) && withoutBlanks(name) === name
  );
}

function refuse(id: 'kit.name' | 'kit.line-break' | 'kit.text', wrong: readonly PropertyRow[]): void {
  if (wrong.length === 0) return;
  // As JSON, because such a name may have line breaks.
  const names = wrong.slice(0, 5).map((row) => JSON.stringify(fieldOf(row)));
  throw refusal(id, { names: names.join(', ') });
}

/** Refuses options that no line of the file can hold; also secret ones, which a person copies into a field of one line. */
export function checkWritable(rows: readonly PropertyRow[]): void {
  const isMisnamed = ({ section, key }: PropertyRow) => !isWritable(section, /[[\]]/) || !isWritable(key, /=|^[[#;]/);
  const isBroken = ({ value }: PropertyRow) => LINE_BREAK.test(value);
  const isMalformed = ({ value }: PropertyRow) => !value.isWellFormed();
  refuse('kit.name', rows.filter(isMisnamed));
  refuse('kit.line-break', rows.filter(isBroken));
  refuse('kit.text', rows.filter(isMalformed));
}

/** Quotes only values that would change without quotes: how GAX reads quotes is not known. */
function written(value: string): string {
  const isQuoted = value.length > 1 && value.startsWith('"') && value.endsWith('"');
  return isQuoted || withoutBlanks(value) !== value ? `"${value}"` : value;
}

function inOrder(one: PropertyRow, other: PropertyRow): number {
  if (one.section !== other.section) return one.section < other.section ? -1 : 1;
  return one.key < other.key ? -1 : Number(one.key > other.key);
}

export function inFileOrder<Row extends PropertyRow>(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort(inOrder);
}

/** The file for Options > More > Import > CFG: no comment and no empty line, which the import may not read. @throws Refusal */
export function cfgText(rows: readonly PropertyRow[]): string {
  checkWritable(rows);
  const sorted = inFileOrder(rows);
  const lines = sorted.flatMap(({ section, key, value }, index) => {
    const heading = sorted[index - 1]?.section === section ? [] : [`[${section}]`];
    return [...heading, `${key}=${written(value)}`];
  });
  return lines.map((line) => `${line}\n`).join('');
}
