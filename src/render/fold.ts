import { widthOf } from './style.ts';

const ESCAPE = '\u001b';
/** Additional indent of continuation lines, in columns. */
const HANGING = 4;
const COLOUR = `${ESCAPE}\\[\\d+m`;
const COLOURS = new RegExp(COLOUR, 'g');
const COLOUR_OR_CHARACTER = new RegExp(`${COLOUR}|[^]`, 'g');
/** Text that is not broken: a value in quotes, a remark in parentheses or a word. A sign stays with the text after it. */
const UNIT = /(?:(?:->|[#+~!=-]) +)?(?:"[^"]*"[^\s"]*|\([^()]*\)\S*|\S+)/g;

function unitsOf(plain: string, space: number) {
  return [...plain.matchAll(UNIT)].flatMap(({ index, 0: text }) => {
    if (widthOf(text) <= space || text.includes('"')) return [{ start: index, text }];
    return [...text.matchAll(/(?:-> )?\S+/g)].map((word) => ({ start: index + word.index, text: word[0] }));
  });
}

/** Indent of continuation lines: the second column, such as the value of a field, if that leaves enough space. */
function hangingOf(plain: string, width: number): number {
  const second = /^ *(?:[+~-] |not )?\S+ {2,}/.exec(plain)?.[0].length ?? Infinity;
  if (second <= width / 3) return second;
  return Math.min(plain.length - plain.trimStart().length + HANGING, Math.floor(width / 2));
}

/** The gaps of a line that become line breaks, each with the indent of the next line. */
function breaksOf(plain: string, width: number): ReadonlyMap<number, { to: number; indent: number }> {
  const hanging = hangingOf(plain, width);
  const breaks = new Map<number, { to: number; indent: number }>();
  let [column, end] = [0, 0];
  for (const { start, text } of unitsOf(plain, width - hanging)) {
    const own = widthOf(text);
    const after = column + (start - end) + own;
    const isFirst = end === 0;
    // Less indent if that makes a value fit. A value wider than the terminal is not broken, so that people can copy it.
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
  // Colors continue after a line break, and have no width.
  return line.replace(COLOUR_OR_CHARACTER, (part) => {
    if (part.length > 1) return part;
    const gap = breaks.get(position);
    if (gap) skipTo = gap.to;
    const shown = position < skipTo ? '' : part;
    position += 1;
    return gap ? `\n${' '.repeat(gap.indent)}${shown}` : shown;
  });
}

/** Breaks lines between words and values so that they fit into `width` columns. Without a width, returns the text unchanged. */
export function fold(text: string, width: number | undefined): string {
  if (width === undefined) return text;
  return text
    .split('\n')
    .map((line) => foldLine(line, width))
    .join('\n');
}
