import { problem } from '../../base/errors.ts';
import { textAt as textIn, valueAt } from '../../base/json.ts';

export async function allOf(pages: AsyncIterable<readonly unknown[]>): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for await (const page of pages) all.push(...page);
  return all;
}

/** @throws HybridError `github.answer` */
export function textAt(value: unknown, ...path: readonly string[]): string {
  const found = textIn(value, ...path);
  if (found === undefined) throw problem('github.answer', { what: path.join('.') });
  return found;
}

/**
 * The response, if it contains the requested value at this path. A proxy may answer with its own page or with the response to
 * another request, and then nothing was done. @throws HybridError `github.answer`
 */
export function requireHolding(answer: unknown, wanted: string | number, ...path: readonly string[]): unknown {
  if (valueAt(answer, ...path) === wanted) return answer;
  throw problem('github.answer', { what: `${path.join('.')} ${wanted}` });
}

/** @throws HybridError `github.answer` */
export function numberAt(value: unknown, ...path: readonly string[]): number {
  const found = valueAt(value, ...path);
  if (typeof found === 'number') return found;
  throw problem('github.answer', { what: path.join('.') });
}
