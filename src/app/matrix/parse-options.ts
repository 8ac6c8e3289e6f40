import { problem } from '../../base/errors.ts';
import { didYouMean } from '../../tenant/suggestion.ts';

const DEFAULT_SIZE = 10;
/** apply.yml uses 10000 to put all tenants into one job; a larger number is a typing error. */
const LARGEST_SIZE = 1_000_000;

/** @throws HybridError for anything but a whole number of tenants from 1 to 1000000 */
export function parseShardSize(text: string | undefined): number {
  if (text === undefined || text.trim() === '') return DEFAULT_SIZE;
  const size = /^\d{1,7}$/.test(text.trim()) ? Number(text) : 0;
  if (size >= 1 && size <= LARGEST_SIZE) return size;
  throw problem('usage#shard-size', { text, largest: LARGEST_SIZE, usual: DEFAULT_SIZE });
}

/**
 * Names separated by spaces, commas or line breaks, without duplicates.
 * @throws HybridError for a name of no tenant file: a misspelled canary must not start all tenants together
 */
export function parseCanaryNames(text: string | undefined, names: readonly string[]): readonly string[] {
  const wanted = [...new Set((text ?? '').split(/[\s,]+/).filter((name) => name !== ''))];
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown === undefined) return wanted;
  throw problem('usage#canary', { name: unknown, hint: didYouMean(unknown, names) });
}

/** An empty text, or the zeros that a push of a new branch has instead of a commit. */
export function isUnknownCommit(since: string): boolean {
  return /^0*$/.test(since.trim());
}
