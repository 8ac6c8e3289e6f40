import { oneLine } from './neutralise.ts';

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

export type Paint = Readonly<Record<keyof typeof CODES, (text: string) => string>>;

/** Colours, or nothing. What is painted went through `visible` before, so that every escape sequence is ours. */
export function createPaint({ colour }: { readonly colour: boolean }): Paint {
  const painter = (code: number) => (text: string) =>
    colour && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text;
  return Object.fromEntries(Object.entries(CODES).map(([name, code]) => [name, painter(code)])) as Paint;
}

/** How a text is laid out. */
export interface TextStyle {
  readonly colour: boolean;
  /** Columns of the terminal; absent where there is none, and lines may have any length. */
  readonly width?: number | undefined;
  /** Leaves out tenants and checks that need no attention. */
  readonly quiet?: boolean;
}

/** What to do next, from outside, on a line of its own; no line where nothing is known. */
export function fixLines(fix: string | undefined, indent: string, paint: Paint, length = 1000): readonly string[] {
  return fix === undefined ? [] : [`${indent}${paint.cyan('Fix:')} ${oneLine(fix, length)}`];
}

/** Whether to colour: https://no-color.org, FORCE_COLOR for logs that show colours, else only a terminal that can. */
export function wantsColour(environment: Readonly<Record<string, string | undefined>>, isTTY: boolean): boolean {
  if (environment.NO_COLOR) return false;
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTTY && environment.TERM !== 'dumb';
}

/** Whether a CI system runs the command. Nobody can answer a question there, and a log shows no animation, even on a terminal. */
export function isCI({ CI = '' }: Readonly<Record<string, string | undefined>>): boolean {
  return !['', '0', 'false'].includes(CI);
}

/** No terminal is narrower: a program that reports fewer columns does not know them. */
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

/** Columns that an unpainted text takes on a terminal. */
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
  let room = width - 1;
  for (const character of text) {
    room -= widthOfOne(character);
    if (room < 0) break;
    kept.push(character);
  }
  return width > 0 ? `${kept.join('')}…` : '';
}

/** A line and the place in a file it comes from, where it has one. `plain` is `painted` without colours. */
export interface PlacedLine {
  readonly plain: string;
  readonly painted?: string;
  readonly place?: string;
}

/** Beyond this column a place follows its line at two spaces instead of standing under the others. */
const PLACE_COLUMN = 100;

/** Puts the places of neighbouring lines under one another, each after a `#`, as far as `width` has room for that. */
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
