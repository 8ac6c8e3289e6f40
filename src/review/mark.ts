import type { Review } from './review.ts';

/** First line of the comment: what finds it again, and what machines read of it. */
const MARK = '<!-- genesys-hybrid:review ';
const END = ' -->';
const LONGEST = 60_000;

const HEX = /^[0-9a-f]{40,64}$/;
const SEALED = /^[\w-]+$/;

/** Only letters, digits, `-`, `_`, `.` and `/` stand in it, so nothing in it ends the HTML comment. */
export function markOf(review: Review): string {
  return `${MARK}${JSON.stringify(review)}${END}`;
}

/** Of a plan that nobody sealed: found again, and never taken for reviewed. */
export const UNSEALED_MARK = `${MARK}{}${END}`;

export function hasMark(body: string): boolean {
  return body.startsWith(MARK);
}

function isText(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}

function isReview(value: unknown): value is Review {
  if (typeof value !== 'object' || value === null) return false;
  const { format, repository, pull, head, hash, plans, changes, seal } = value as Readonly<Record<string, unknown>>;
  return (
    format === 1 &&
    isText(repository, /^[\w.-]+\/[\w.-]+$/) &&
    Number.isSafeInteger(pull) &&
    isText(head, HEX) &&
    isText(hash, HEX) &&
    isText(seal, SEALED) &&
    (changes === undefined || isText(changes, /^[\w-]*$/)) &&
    Array.isArray(plans) &&
    plans.every((plan) => isText(plan, SEALED))
  );
}

/** What the first line says; undefined for anything that is not such a line. Whether it is genuine, its seal tells. */
export function reviewIn(body: string): Review | undefined {
  const [line = ''] = body.split(/\r\n|\n|\r/, 1);
  if (!line.startsWith(MARK) || !line.endsWith(END) || line.length > LONGEST) return undefined;
  try {
    const value: unknown = JSON.parse(line.slice(MARK.length, -END.length));
    return isReview(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
