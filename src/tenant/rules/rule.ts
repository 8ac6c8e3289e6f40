import { getOrCreate } from '../../base/get-or-create.ts';
import { formatMessage, type Message, type MessageArguments, type MessageId } from '../../base/message.ts';
import type { WrittenTenant } from '../generated/tenant.ts';

/** A rule that a file breaks: place, message and remedy. */
export interface BrokenRule extends Message {
  readonly pointer: string;
}

export type Rule = (written: WrittenTenant) => readonly BrokenRule[];

export function breakRule<Id extends MessageId>(
  pointer: string,
  id: Id,
  ...[values]: MessageArguments<Id, never>
): BrokenRule {
  return { pointer, ...formatMessage(id, values) };
}

/** Keys of a map that are valid only together with another key. */
export function findMisplaced<Word extends string>(
  at: string,
  written: Readonly<Partial<Record<Word, unknown>>>,
  words: readonly Word[],
  tell: (word: Word) => Message,
): readonly BrokenRule[] {
  const found = words.filter((word) => written[word] !== undefined);
  return found.map((word) => ({ pointer: `${at}/${word}`, ...tell(word) }));
}

/** Items whose key an earlier item already has, each with that item. An item without a key is never repeated. */
export function findRepeated<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): readonly { readonly item: Item; readonly first: Item }[] {
  const firsts = new Map<string, Item>();
  return items.flatMap((item) => {
    const key = keyOf(item);
    const first = key === undefined ? item : getOrCreate(firsts, key, () => item);
    return first === item ? [] : [{ item, first }];
  });
}
