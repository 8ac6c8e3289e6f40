import { parseDocument, Scalar } from 'yaml';

/** An entry of a list: a text, or a role in a division. */
export type Item = string | Readonly<Record<string, string>>;
/** A value of a key in a tenant file. */
export type FileValue = string | number | boolean | readonly Item[];

/** Preferred quotes of a text. */
export type Quotes = 'none' | 'single' | 'double';

export function quotesOf(node: unknown): Quotes {
  const type = node instanceof Scalar ? node.type : undefined;
  if (type === Scalar.QUOTE_DOUBLE) return 'double';
  return type === Scalar.QUOTE_SINGLE ? 'single' : 'none';
}

function readsAs(written: string, text: string, version: '1.1' | '1.2'): boolean {
  const { errors, contents } = parseDocument(`- [${written}]\n- k: ${written}\n`, { version, prettyErrors: false });
  return errors.length === 0 && JSON.stringify(contents) === JSON.stringify([[text], { k: text }]);
}

/** Line breaks and invisible characters, which only double quotes can escape. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Also correct in YAML 1.1, where `on` is a boolean and `24:00` a number. */
function needsNoQuotes(text: string): boolean {
  return !UNSEEN.test(text) && readsAs(text, text, '1.2') && readsAs(text, text, '1.1');
}

function inDoubleQuotes(text: string): string {
  return JSON.stringify(text).replaceAll(
    new RegExp(UNSEEN, 'gu'),
    (character) => `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`,
  );
}

function inSingleQuotes(text: string): string {
  const written = `'${text.replaceAll("'", "''")}'`;
  return !UNSEEN.test(text) && readsAs(written, text, '1.2') ? written : inDoubleQuotes(text);
}

/** A scalar on one line, valid in block and flow style; quoted if it would be read differently. */
export function scalarText(value: string | number | boolean, quotes: Quotes): string {
  if (typeof value !== 'string') return String(value);
  if (quotes === 'single') return inSingleQuotes(value);
  return quotes === 'none' && needsNoQuotes(value) ? value : inDoubleQuotes(value);
}

export interface Style {
  readonly quotes: Quotes;
  /** Space inside of braces. */
  readonly padding: '' | ' ';
}

export const USUAL: Style = { quotes: 'none', padding: ' ' };

/** The pairs of a role in a division. */
export function pairTexts(item: Readonly<Record<string, string>>, { quotes }: Style): readonly string[] {
  return Object.entries(item).map(([key, value]) => `${scalarText(key, quotes)}: ${scalarText(value, quotes)}`);
}

export function itemText(item: Item, style: Style): string {
  if (typeof item === 'string') return scalarText(item, style.quotes);
  return `{${style.padding}${pairTexts(item, style).join(', ')}${style.padding}}`;
}

/** A value on one line. */
export function valueText(value: FileValue, style: Style): string {
  if (typeof value !== 'object') return scalarText(value, style.quotes);
  return `[${value.map((item) => itemText(item, style)).join(', ')}]`;
}
