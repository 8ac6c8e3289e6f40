import { at, isRecord } from '../../base/json.ts';
import { END_OF_MARK, firstLine, markedValue } from './first-line.ts';
import type { Review } from './review.ts';

/** First line of the comment: what finds it again, and what machines read of it. */
const MARK = '<!-- genesys-hybrid:review ';

const HEX = /^[0-9a-f]{40,64}$/;
const SEALED = /^[\w-]+$/;
/** `ada`, `github-actions[bot]` */
const LOGIN = /^[\w-]+(\[bot\])?$/;
const TEXTS = { repository: /^[\w.-]+\/[\w.-]+$/, head: HEX, author: LOGIN, text: SEALED, hash: HEX, seal: SEALED };

/** Only letters, digits, `-`, `_`, `.`, `[`, `]` and `/` stand in it, so nothing in it ends the HTML comment. */
export const markOf = (review: Review): string => `${MARK}${JSON.stringify(review)}${END_OF_MARK}`;

/** Of a plan that nobody sealed: found again, and never taken for reviewed. */
export const UNSEALED_MARK = `${MARK}{}${END_OF_MARK}`;

export const hasMark = (body: string): boolean => body.startsWith(MARK);

/** The text below the first line, as it is sealed: GitHub's pages send CRLF for LF, and blanks at the end show nothing. */
export function visibleText(body: string): string {
  const text = body.replaceAll(/\r\n?/g, '\n');
  return text.slice(text.indexOf('\n') + 1 || text.length).trimEnd();
}

function isText(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}

function isReview(value: unknown): value is Review {
  if (!isRecord(value)) return false;
  const { format, pull, comment, plans, changes } = value;
  return (
    format === 2 &&
    Object.entries(TEXTS).every(([name, pattern]) => isText(value[name], pattern)) &&
    [pull, comment].every(Number.isSafeInteger) &&
    (changes === undefined || isText(changes, /^[\w-]*$/)) &&
    Array.isArray(plans) &&
    plans.every((plan) => isText(plan, SEALED))
  );
}

/**
 * What the first line says; undefined for anything that is not such a line, character for character: of a key that is written twice
 * JSON gives the second value, and the first one may end the HTML comment and show text that no seal covers. Whether the review is
 * genuine, its seal tells.
 */
export function reviewIn(body: string): Review | undefined {
  const value = markedValue(body, MARK);
  return isReview(value) && markOf(value) === firstLine(body) ? value : undefined;
}

/** What an older version sealed: the plan alone, and not the text that people read. */
export const isOlderSeal = (body: string): boolean => at(markedValue(body, MARK), 'format') === 1;

/** A comment of ours that says of itself that nothing is sealed. */
export function isUnsealed(body: string): boolean {
  const value = markedValue(body, MARK);
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
