import { widthOf } from './style.ts';

const ESCAPE = '\u001b';
/** Columns by which the lines that continue another are indented more than it is. */
const HANGING = 4;
const COLOUR = `${ESCAPE}\\[\\d+m`;
const COLOURS = new RegExp(COLOUR, 'g');
const COLOUR_OR_CHARACTER = new RegExp(`${COLOUR}|[^]`, 'g');
/** A value in quotes, a remark in parentheses or a word: what is copied as a whole. A sign stays with what it introduces. */
const UNIT = /(?:(?:->|[#+~!=-]) +)?(?:"[^"]*"[^\s"]*|\([^()]*\)\S*|\S+)/g;

function unitsOf(plain: string, room: number) {
  return [...plain.matchAll(UNIT)].flatMap(({ index, 0: text }) => {
    if (widthOf(text) <= room || text.includes('"')) return [{ start: index, text }];
    return [...text.matchAll(/(?:-> )?\S+/g)].map((word) => ({ start: index + word.index, text: word[0] }));
  });
}

/** Where the lines that continue another begin: under its second column, such as the value of a field, where that leaves room. */
function hangingOf(plain: string, width: number): number {
  const second = /^ *(?:[+~-] |not )?\S+ {2,}/.exec(plain)?.[0].length ?? Infinity;
  if (second <= width / 3) return second;
  return Math.min(plain.length - plain.trimStart().length + HANGING, Math.floor(width / 2));
}

/** The gaps of a line that become line breaks, each with the indent of what follows. */
function breaksOf(plain: string, width: number): ReadonlyMap<number, { to: number; indent: number }> {
  const hanging = hangingOf(plain, width);
  const breaks = new Map<number, { to: number; indent: number }>();
  let [column, end] = [0, 0];
  for (const { start, text } of unitsOf(plain, width - hanging)) {
    const own = widthOf(text);
    const after = column + (start - end) + own;
    const isFirst = end === 0;
    // Outdented where that lets a value fit. A value that is wider than the terminal stays whole, so that it can be copied.
    const indent = Math.min(hanging, Math.max(0, width - own));
    if (after > width && !isFirst) breaks.set(end, { to: start, indent });
    column = after > width && !isFirst ? indent + own : after;
    end = start + text.length;
  }
  return breaks;
}

function foldLine(line: string, width: number): string {
  const plain = line.replace(COLOURS, '');
  if (widthOf(plain) <= width) return line;
  const breaks = breaksOf(plain, width);
  let position = 0;
  let skipTo = 0;
  // Colours go on over a line break, and have no width.
  return line.replace(COLOUR_OR_CHARACTER, (part) => {
    if (part.length > 1) return part;
    const gap = breaks.get(position);
    if (gap) skipTo = gap.to;
    const shown = position < skipTo ? '' : part;
    position += 1;
    return gap ? `\n${' '.repeat(gap.indent)}${shown}` : shown;
  });
}

/** Breaks lines between words and values so that they fit into `width` columns. Without a width nothing changes. */
export function fold(text: string, width: number | undefined): string {
  if (width === undefined) return text;
  return text
    .split('\n')
    .map((line) => foldLine(line, width))
    .join('\n');
}
