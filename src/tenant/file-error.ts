import { HybridError, type Place } from '../errors.ts';
import { hidesLine } from './sensitive.ts';

const WIDTH = 120;

/** The line with a caret under the column; a long line is cut around it. Empty for a line that may hold a secret. */
export function excerpt(text: string, place: Place): string {
  const lines = text.split(/\r?\n/);
  if (text === '' || hidesLine(lines, place.line - 1)) return '';
  const line = lines[place.line - 1] ?? '';
  const from = Math.max(0, Math.min(place.column - 1 - WIDTH / 2, line.length - WIDTH));
  const shown = line.slice(from, from + WIDTH).replaceAll('\t', ' ');
  const number = String(place.line);
  return `${number} | ${shown}\n${' '.repeat(number.length)} | ${' '.repeat(Math.max(0, place.column - 1 - from))}^`;
}

/** Something wrong in a tenant file, with the piece of the file. */
export class TenantFileError extends HybridError {
  readonly excerpt: string;

  constructor(details: { code: string; message: string; where: Place; fix?: string | undefined }, text: string) {
    super(details);
    this.excerpt = excerpt(text, details.where);
  }
}

/** The same without the piece of the file, where the line holds what must not be shown. */
export class HiddenFileError extends HybridError {}
