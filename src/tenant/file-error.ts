import { HybridError, type Place } from '../base/errors.ts';
import type { Message } from '../base/message.ts';
import { hidesLine } from './clear-secrets.ts';

const WIDTH = 120;

/** An error in a tenant file. */
export interface TenantFileProblem extends Message {
  readonly where: Place;
}

/** The line with a caret under the column; a long line is cut around it. Empty for a line that may contain a secret. */
export function excerpt(lines: readonly string[], place: Place): string {
  const line = lines[place.line - 1] ?? '';
  if (line === '' || hidesLine(lines, place.line - 1)) return '';
  const from = Math.max(0, Math.min(place.column - 1 - WIDTH / 2, line.length - WIDTH));
  const shown = line.slice(from, from + WIDTH).replaceAll(/\p{Cc}/gu, ' ');
  const number = String(place.line);
  return `${number} | ${shown}\n${' '.repeat(number.length)} | ${' '.repeat(Math.max(0, place.column - 1 - from))}^`;
}

/** An error in a tenant file, with the excerpt of the file. */
export class TenantFileError extends HybridError {
  readonly excerpt: string;

  constructor(problem: TenantFileProblem, lines: readonly string[]) {
    super(problem);
    this.excerpt = excerpt(lines, problem.where);
  }
}
