import type { WrittenTenant } from '../generated/tenant.ts';

/** A rule that a file breaks: where, what, and what to do. */
export interface Broken {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
  readonly fix?: string;
}

export type Rule = (written: WrittenTenant) => readonly Broken[];

export function broken(pointer: string, code: string, message: string, fix?: string): Broken {
  return { pointer, code: `tenant.${code}`, message, ...(fix !== undefined && { fix }) };
}

/** Those of the words that a map has although they go only with something else. */
export function misplaced<Word extends string>(
  at: string,
  written: Readonly<Partial<Record<Word, unknown>>>,
  words: readonly Word[],
  { code, say, fix }: { readonly code: string; readonly say: (word: Word) => string; readonly fix: string },
): readonly Broken[] {
  const found = words.filter((word) => written[word] !== undefined);
  return found.map((word) => broken(`${at}/${word}`, code, say(word), fix));
}

/** The items whose key another had before them, each with the first that had it. An item without a key repeats nothing. */
export function repeats<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): readonly { readonly item: Item; readonly first: Item }[] {
  const firsts = new Map<string, Item>();
  return items.flatMap((item) => {
    const key = keyOf(item);
    if (key === undefined) return [];
    const first = firsts.get(key);
    if (first !== undefined) return [{ item, first }];
    firsts.set(key, item);
    return [];
  });
}
