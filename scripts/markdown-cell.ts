/** Text in a cell of a Markdown table. */
export function cell(text: string): string {
  return text
    .replaceAll(/[\\|<]/g, '\\$&')
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim();
}
