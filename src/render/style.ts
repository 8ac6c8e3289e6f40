import { oneLine } from './neutralise.ts';

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

export type Paint = Readonly<Record<keyof typeof CODES, (text: string) => string>>;

/** Functions that add colors, or no-ops. Painted text went through `visible` before, so every escape sequence is ours. */
export function createPaint({ colour }: { readonly colour: boolean }): Paint {
  const painter = (code: number) => (text: string) =>
    colour && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text;
  return Object.fromEntries(Object.entries(CODES).map(([name, code]) => [name, painter(code)])) as Paint;
}

/** How a text is laid out. */
export interface TextStyle {
  readonly colour: boolean;
  /** Columns of the terminal; absent without a terminal, where lines may have any length. */
  readonly width?: number | undefined;
  /** Omits tenants and checks that need no attention. */
  readonly quiet?: boolean;
}

/** The line with the remedy; no line if there is none. */
export function fixLines(fix: string | undefined, indent: string, paint: Paint, length = 1000): readonly string[] {
  return fix === undefined ? [] : [`${indent}${paint.cyan('Fix:')} ${oneLine(fix, length)}`];
}

/** Whether to print colors: https://no-color.org, FORCE_COLOR for logs that show colors, otherwise only on a capable terminal. */
export function wantsColour(environment: Readonly<Record<string, string | undefined>>, isTTY: boolean): boolean {
  if (environment.NO_COLOR) return false;
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTTY && environment.TERM !== 'dumb';
}

/** Whether a CI system runs the command. There no person answers questions, and a log shows no animation, even on a terminal. */
export function isCI({ CI = '' }: Readonly<Record<string, string | undefined>>): boolean {
  return !['', '0', 'false'].includes(CI);
}

/** No terminal is narrower: a program that reports fewer columns does not know the width. */
const NARROWEST = 20;

/** Colors and width of one output stream. */
export function styleOf(
  environment: Readonly<Record<string, string | undefined>>,
  { isTTY = false, columns = 0 }: { readonly isTTY?: boolean; readonly columns?: number },
): TextStyle {
  const width = columns < NARROWEST ? 80 : columns;
  return { colour: wantsColour(environment, isTTY), width: isTTY ? width : undefined };
}

const NO_WIDTH = /\p{M}/u;
const DOUBLE_WIDTH =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/u;

function widthOfOne(character: string): number {
  if (NO_WIDTH.test(character)) return 0;
  return DOUBLE_WIDTH.test(character) ? 2 : 1;
}

/** Columns that a text without colors takes on a terminal. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + widthOfOne(character), 0);
}

export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Cuts at the end, so that the text takes at most `width` columns. */
export function fitTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const kept: string[] = [];
  let space = width - 1;
  for (const character of text) {
    space -= widthOfOne(character);
    if (space < 0) break;
    kept.push(character);
  }
  return width > 0 ? `${kept.join('')}…` : '';
}

/** A line, and the place in a tenant file that it comes from, if any. `plain` is `painted` without colors. */
export interface PlacedLine {
  readonly plain: string;
  readonly painted?: string;
  readonly place?: string;
}

/** Beyond this column a place follows its line after two spaces, outside of the column of places. */
const PLACE_COLUMN = 100;

/** Aligns the places of neighboring lines in a column, each after a `#`, as far as `width` allows. */
export function withPlaces(lines: readonly PlacedLine[], paint?: Paint, width = Infinity): readonly string[] {
  const placed = lines.filter(({ place }) => place);
  const longest = Math.max(0, ...placed.map(({ place = '' }) => widthOf(place) + 4));
  const column = Math.min(PLACE_COLUMN, width - longest, Math.max(0, ...placed.map(({ plain }) => widthOf(plain))));
  return lines.map(({ plain, painted = plain, place }) => {
    if (!place) return painted;
    const note = `# ${place}`;
    return `${painted}${' '.repeat(Math.max(0, column - widthOf(plain)))}  ${paint ? paint.dim(note) : note}`;
  });
}
