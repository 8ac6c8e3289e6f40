import { visible } from '../neutralise.ts';

/**
 * Everything that means something in Markdown, in a table, in HTML or to GitHub, as an entity. An entity is text wherever it
 * stands: in a paragraph, a table cell, inside <code>, inside <summary>. A backslash is not: `\|` is an end of cell to one
 * renderer and not to another. Price: the source of a summary is hard to read; what is rendered is not.
 */
const ACTIVE = /[\\`*_{}[\]()<>#+\-=!|&~^$@:"']/g;

const ZERO_WIDTH_SPACE = '&#8203;';

function entity(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

/**
 * Text from outside, as text: no markup, no HTML, no link, no image, no mention of a person or an issue.
 * GitHub looks for `@name`, `#12` and addresses after entities are resolved, so a zero-width space breaks those.
 */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .replace(ACTIVE, entity)
    .replace(/&#64;|&#35;(?=\d)|GH&#45;(?=\d)|&#58;(?=\/\/)|www(?=\.)/gi, `$&${ZERO_WIDTH_SPACE}`)
    .replace(/^(\s*\d+)\./, '$1&#46;');
}

/** A value in the type of code: copied as it is, because GitHub looks for no mention and no address there. */
export function code(text: string): string {
  return `<code>${visible(text).replace(ACTIVE, entity) || ' '}</code>`;
}

/** A block in which nothing is markup. The fence is longer than any row of backticks in `lines`, which are one line each. */
export function fenced(language: string, lines: readonly string[]): string {
  const text = lines.join('\n');
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** A table. Cells are Markdown already, made with `code` or `escapeMarkdown`; a line break or a bar in one is made harmless. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replace(/\r\n|\n|\r/g, '<br>').replaceAll('|', '&#124;')).join(' | ')} |`;
  return `${[row(columns), `|${' --- |'.repeat(columns.length)}`, ...rows.map(row)].join('\n')}\n`;
}

/** How much of a list is shown, in bytes, and what is said of the rest. */
interface Room {
  readonly limit: number;
  readonly more: (left: number) => string;
}

/** As many texts as fit, one a line, and a sentence about those that do not. */
export function linesWithin(texts: readonly string[], { limit, more }: Room): string {
  const shown = takeWithin(texts, limit);
  const left = texts.length - shown.length;
  return `${shown.join('\n')}${left > 0 ? `\n${more(left)}\n` : ''}`;
}

/** As many rows of a table as fit, and a sentence about those that do not. */
export function cutTable(columns: readonly string[], rows: readonly (readonly string[])[], room: Room): string {
  const lines = table(columns, rows).trimEnd().split('\n');
  const shown = [...lines.slice(0, 2), ...takeWithin(lines.slice(2), room.limit)];
  const left = lines.length - shown.length;
  return `${shown.join('\n')}\n${left > 0 ? `\n${room.more(left)}\n` : ''}`;
}

/** As many as fit into `bytes` of UTF-8, from the first; one that does not fit ends it. */
export function takeWithin(texts: readonly string[], bytes: number): readonly string[] {
  let room = bytes;
  const end = texts.findIndex((text) => {
    room -= Buffer.byteLength(text) + 1;
    return room < 0;
  });
  return end < 0 ? texts : texts.slice(0, end);
}
