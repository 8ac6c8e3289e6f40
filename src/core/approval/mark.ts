import { isRecord, valueAt } from '../../base/json.ts';
import { END_OF_MARK, firstLine, readMarkedValue } from './first-line.ts';
import type { Review } from './review.ts';

/** First line of the comment: identifies it, and contains the data of the review. */
const MARK = '<!-- genesys-hybrid:review ';

const HEX = /^[0-9a-f]{40,64}$/;
const SEALED = /^[\w-]+$/;
/** `ada`, `github-actions[bot]` */
const LOGIN = /^[\w-]+(\[bot\])?$/;
const TEXTS = { repository: /^[\w.-]+\/[\w.-]+$/, head: HEX, author: LOGIN, text: SEALED, hash: HEX, seal: SEALED };

/** It contains only letters, digits, `-`, `_`, `.`, `[`, `]` and `/`, so it cannot end the HTML comment. */
export const markOf = (review: Review): string => `${MARK}${JSON.stringify(review)}${END_OF_MARK}`;

/** Mark of a plan that is not sealed: identifies the comment, and never counts as reviewed. */
export const UNSEALED_MARK = `${MARK}{}${END_OF_MARK}`;

export const hasMark = (body: string): boolean => body.startsWith(MARK);

/** The text below the first line, in the form that is sealed: the web editor of GitHub writes CRLF, and trailing spaces are invisible. */
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
 * The review in the first line; undefined unless the line has exactly our form: of a duplicate key JSON returns the second value,
 * and the first one could end the HTML comment and show text that no seal covers. The seal says whether the review is genuine.
 */
export function reviewIn(body: string): Review | undefined {
  const value = readMarkedValue(body, MARK);
  return isReview(value) && markOf(value) === firstLine(body) ? value : undefined;
}

/** Whether an older version sealed it: only the plan, and not the text that people read. */
export const isOlderSeal = (body: string): boolean => valueAt(readMarkedValue(body, MARK), 'format') === 1;

/** Whether it is our comment without a seal. */
export function isUnsealed(body: string): boolean {
  const value = readMarkedValue(body, MARK);
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
