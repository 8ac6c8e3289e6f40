import { problem } from '../../base/errors.ts';
import { didYouMean } from '../../tenant/suggestion.ts';

const DEFAULT_SIZE = 10;
/** apply.yml asks for 10000 where all tenants go into one job; more is a slip. */
const LARGEST_SIZE = 1_000_000;

/** @throws HybridError for anything but a whole number of tenants from 1 to 1000000 */
export function shardSize(text: string | undefined): number {
  if (text === undefined || text.trim() === '') return DEFAULT_SIZE;
  const size = /^\d{1,7}$/.test(text.trim()) ? Number(text) : 0;
  if (size >= 1 && size <= LARGEST_SIZE) return size;
  throw problem('usage#shard-size', { text, largest: LARGEST_SIZE, usual: DEFAULT_SIZE });
}

/**
 * Names with blanks, commas or line breaks between them, each once.
 * @throws HybridError for one that no tenant file has: a canary that is misspelt must not let all go at once
 */
export function canaryNames(text: string | undefined, names: readonly string[]): readonly string[] {
  const wanted = [...new Set((text ?? '').split(/[\s,]+/).filter((name) => name !== ''))];
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown === undefined) return wanted;
  throw problem('usage#canary', { name: unknown, hint: didYouMean(unknown, names) });
}

/** An empty text, and the zeros that a push of a new branch has in place of a commit, say that nothing is known. */
export function namesNoCommit(since: string): boolean {
  return /^0*$/.test(since.trim());
}
