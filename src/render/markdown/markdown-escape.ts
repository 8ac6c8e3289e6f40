import { visible } from '../neutralise.ts';

/**
 * Characters with a meaning in Markdown, in a table, in HTML or to GitHub; each becomes an entity. An entity is plain text
 * everywhere: in a paragraph, a table cell, inside <code>, inside <summary>. A backslash is not: `\|` ends a cell in one
 * renderer and not in another. Cost: the source of a summary is hard to read; the rendered text is not.
 */
const ACTIVE = /[\\`*_{}[\]()<>#+\-=!|&~^$@:"']/g;

const ZERO_WIDTH_SPACE = '&#8203;';

function entity(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

/**
 * Untrusted text as plain text: no markup, HTML, link, image or mention of a person or an issue.
 * GitHub looks for `@name`, `#12` and addresses after entities are resolved, so a zero-width space breaks those.
 */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .replace(ACTIVE, entity)
    .replace(/&#64;|&#35;(?=\d)|GH&#45;(?=\d)|&#58;(?=\/\/)|www(?=\.)/gi, `$&${ZERO_WIDTH_SPACE}`)
    .replace(/^(\s*\d+)\./, '$1&#46;');
}

/** A value as code: it can be copied as it is, because GitHub finds no mentions and addresses in code. */
export function code(text: string): string {
  return `<code>${visible(text).replace(ACTIVE, entity) || ' '}</code>`;
}

/** A code block. The fence is longer than any run of backticks in `lines`, which have no line breaks. */
export function fenced(language: string, lines: readonly string[]): string {
  const text = lines.join('\n');
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** A table. Cells are already Markdown, from `code` or `escapeMarkdown`; line breaks and bars in a cell are escaped. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replace(/\r\n|\n|\r/g, '<br>').replaceAll('|', '&#124;')).join(' | ')} |`;
  return `${[row(columns), `|${' --- |'.repeat(columns.length)}`, ...rows.map(row)].join('\n')}\n`;
}

/** How many bytes of a list are shown, and the sentence about the rest. */
interface Limit {
  readonly limit: number;
  readonly more: (left: number) => string;
}

/** As many texts as fit, one per line, and a sentence about the others. */
export function linesWithin(texts: readonly string[], { limit, more }: Limit): string {
  const shown = takeWithin(texts, limit);
  const left = texts.length - shown.length;
  return `${shown.join('\n')}${left > 0 ? `\n${more(left)}\n` : ''}`;
}

/** As many rows of a table as fit, and a sentence about the others. */
export function cutTable(columns: readonly string[], rows: readonly (readonly string[])[], bounds: Limit): string {
  const lines = table(columns, rows).trimEnd().split('\n');
  const shown = [...lines.slice(0, 2), ...takeWithin(lines.slice(2), bounds.limit)];
  const left = lines.length - shown.length;
  return `${shown.join('\n')}\n${left > 0 ? `\n${bounds.more(left)}\n` : ''}`;
}

/** The first texts that fit into `bytes` of UTF-8, up to the first that does not fit. */
export function takeWithin(texts: readonly string[], bytes: number): readonly string[] {
  let left = bytes;
  const end = texts.findIndex((text) => {
    left -= Buffer.byteLength(text) + 1;
    return left < 0;
  });
  return end < 0 ? texts : texts.slice(0, end);
}
