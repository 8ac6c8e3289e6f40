import { REFUSAL_LIMIT } from '../../base/limits.ts';

/** Nothing that GitHub answers has as many lists and objects within one another. */
const DEEPEST = 100;

/** Characters. A hundred comments, as many as are asked for at once, of 65,536 characters each are half of it. */
const LONGEST = 16 * 1024 * 1024;

function isDeep(value: unknown, left = DEEPEST): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return left === 0 || Object.values(value).some((each) => isDeep(each, left - 1));
}

function isDeepText(text: string): boolean {
  try {
    return isDeep(JSON.parse(text));
  } catch {
    return false;
  }
}

/**
 * The answer, of a refusal its beginning, or an empty one in its place that nothing is found in. GitHub's client looks at the source
 * of every number, and takes seconds of processor for what is thousands of lists deep, and for what is tens of megabytes long. Price:
 * every answer is parsed twice.
 */
export async function shallow(response: Response): Promise<Response> {
  if (response.body === null) return response;
  const { status, statusText, headers } = response;
  const whole = await response.text();
  const text = status < 400 ? whole : whole.slice(0, REFUSAL_LIMIT);
  return new Response(text.length > LONGEST || isDeepText(text) ? '{}' : text, { status, statusText, headers });
}
