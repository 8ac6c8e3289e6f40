/** Pieces of Markdown that the generated pages have in common. */

/** Text in a cell of a table. */
export function cell(text: string): string {
  return text
    .replaceAll(/[\\|<]/g, '\\$&')
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim();
}

/** Code, also in a cell of a table; nothing for nothing. */
export function code(text: string | undefined): string {
  if (text === undefined || text === '') return '';
  const fence = text.includes('`') ? '``' : '`';
  return `${fence}${text.replaceAll('|', '\\|')}${fence}`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The anchor that GitHub gives to a heading. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}

/** The note in a generated page: where to change it. */
export const generatedFrom = (...sources: readonly string[]) =>
  `<!-- Written by \`npm run generate\` from ${sources.join(', ')}. -->`;
