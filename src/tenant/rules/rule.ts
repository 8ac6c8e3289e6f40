import { remembered } from '../../base/remembered.ts';
import { type MessageArguments, type MessageId, type Told, told } from '../../base/told.ts';
import type { WrittenTenant } from '../generated/tenant.ts';

/** A rule that a file breaks: place, message and remedy. */
export interface Broken extends Told {
  readonly pointer: string;
}

export type Rule = (written: WrittenTenant) => readonly Broken[];

export function broken<Id extends MessageId>(
  pointer: string,
  id: Id,
  ...[values]: MessageArguments<Id, never>
): Broken {
  return { pointer, ...told(id, values) };
}

/** Keys of a map that are valid only together with another key. */
export function misplaced<Word extends string>(
  at: string,
  written: Readonly<Partial<Record<Word, unknown>>>,
  words: readonly Word[],
  tell: (word: Word) => Told,
): readonly Broken[] {
  const found = words.filter((word) => written[word] !== undefined);
  return found.map((word) => ({ pointer: `${at}/${word}`, ...tell(word) }));
}

/** Items whose key an earlier item already has, each with that item. An item without a key is never repeated. */
export function repeats<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): readonly { readonly item: Item; readonly first: Item }[] {
  const firsts = new Map<string, Item>();
  return items.flatMap((item) => {
    const key = keyOf(item);
    const first = key === undefined ? item : remembered(firsts, key, () => item);
    return first === item ? [] : [{ item, first }];
  });
}
