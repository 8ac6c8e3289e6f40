import { asHybridError, HybridError, HybridErrors, placeText, Refusal } from '../../base/errors.ts';
import { plural } from '../../base/text.ts';
import { fold } from '../fold.ts';
import { neutralise, oneLine, visible, withoutCommands } from '../neutralise.ts';
import { createPaint, fixLines, type Paint, type TextStyle } from '../style.ts';

const MESSAGE_LENGTH = 2000;
const CAUSES = 3;

/** The errors in an error: the parts of a HybridErrors; an unknown error is reported as a bug. */
export function singleErrors(error: unknown): readonly HybridError[] {
  return error instanceof HybridErrors ? error.errors.flatMap(singleErrors) : [asHybridError(error, 'bug')];
}

/** The lines of the file with a caret under the error, if the error has them. */
export function excerptOf(error: HybridError): string | undefined {
  return 'excerpt' in error && typeof error.excerpt === 'string' ? error.excerpt : undefined;
}

function causeLines(error: HybridError, paint: Paint): readonly string[] {
  const lines: string[] = [];
  let cause = error.cause;
  while (cause instanceof HybridError && lines.length < CAUSES) {
    lines.push(`  ${paint.dim('Cause:')} ${oneLine(cause.message, MESSAGE_LENGTH)}`);
    cause = cause.cause;
  }
  return lines;
}

function oneErrorLines(error: HybridError, paint: Paint): readonly string[] {
  const word = error instanceof Refusal ? 'Refused:' : 'Error:';
  const excerpt = neutralise((excerptOf(error) ?? '').replace(/\s+$/, ''));
  return [
    `${paint.red(word)} ${paint.bold(oneLine(error.message, MESSAGE_LENGTH))}  ${paint.dim(`(${oneLine(error.code)})`)}`,
    ...(error.where ? [`  at ${paint.cyan(visible(placeText(error.where)))}`] : []),
    ...(excerpt ? ['', excerpt.replace(/^/gm, '    '), ''] : []),
    ...causeLines(error, paint),
    ...fixLines(error.fix, '  ', paint, MESSAGE_LENGTH),
    '',
  ];
}

function errorsSentence(errors: readonly HybridError[]): string {
  const files = new Set(errors.flatMap(({ where }) => (where ? [where.file] : [])));
  return `${plural(errors.length, 'error')}${files.size > 0 ? ` in ${plural(files.size, 'file')}` : ''}.`;
}

/**
 * One or more errors: what failed, where (with the `excerpt` of the file, if the error has one), why, and what to do next.
 * More than one error ends with a line of counts.
 */
export function errorText(error: unknown, style: TextStyle): string {
  const paint = createPaint(style);
  const errors = singleErrors(error);
  const lines = errors.flatMap((one) => oneErrorLines(one, paint));
  const last = errors.length > 1 ? [paint.bold(errorsSentence(errors))] : [];
  const text = `${[...lines.slice(0, errors.length > 1 ? undefined : -1), ...last].join('\n')}\n`;
  return fold(withoutCommands(text), style.width);
}
