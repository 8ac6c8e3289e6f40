import { isMap, isNode, isScalar, type YAMLSeq } from 'yaml';
import { problem } from '../../../base/errors.ts';
import { canonicalJson } from '../../hash.ts';
import { flowEntry, insertAfter, insertFirst, removeEntry } from './flow.ts';
import {
  checkAnchor,
  commentsOf,
  endOf,
  insert,
  lineEnd,
  lineStart,
  type Parsed,
  replaceText,
  splice,
  startOf,
} from './parsed.ts';
import { type Item, itemText, pairTexts, quotesOf, type Style, scalarText, USUAL } from './render.ts';

/** Tokens between a dash and its value. With an anchor or a tag the item cannot be edited. */
const BESIDE_DASH: readonly string[] = ['seq-item-ind', 'space', 'newline', 'comment'];

/** One step towards a list of these items, which keeps the position of existing items; undefined when it is reached. */
export function listStep(parsed: Parsed, seq: YAMLSeq, wanted: readonly Item[]): string | undefined {
  const { document } = parsed;
  const standing = seq.items.map((item) => canonicalJson(isNode(item) ? item.toJS(document) : item));
  const texts = wanted.map(canonicalJson);
  const gone = standing.flatMap((text, index) => (texts.includes(text) ? [] : [index]));
  const added = wanted.filter((_item, index) => !standing.includes(texts[index] ?? ''));
  const [item] = added;
  const same = gone.find((index) => typeof item === 'string' && isReplaceable(parsed, seq, index));
  if (typeof item === 'string' && same !== undefined)
    return replaceText(parsed, seq.items[same], scalarText(item, quotesOf(seq.items[same])));
  if (item !== undefined) return withAppended(parsed, seq, item);
  const [first] = gone;
  return first === undefined ? undefined : withoutItem(parsed, seq, first);
}

/** A comment at the end of the line belongs to its item, so this item is not replaced by another one. */
function isReplaceable(parsed: Parsed, seq: YAMLSeq, index: number): boolean {
  const item = seq.items[index];
  if (!isScalar(item) || item.anchor !== undefined || item.tag !== undefined) return false;
  return !/^[ \t]*,?[ \t]+#/.test(parsed.text.slice(endOf(item, parsed)));
}

function styleOf({ text }: Parsed, last: unknown): Style {
  if (!isMap(last)) return { ...USUAL, quotes: quotesOf(last) };
  const [pair] = last.items;
  const padding = last.flow && !/^\{\s/.test(text.slice(startOf(last))) ? '' : ' ';
  return { quotes: quotesOf(pair?.key), padding };
}

function withAppended(parsed: Parsed, seq: YAMLSeq, item: Item): string {
  const { text, newline } = parsed;
  const last = seq.items.at(-1);
  const style = styleOf(parsed, last);
  if (seq.flow && last === undefined) return insertFirst(parsed, startOf(seq) + 1, itemText(item, style), '');
  if (seq.flow) return insertAfter(parsed, flowEntry(parsed, seq, seq.items.length - 1), itemText(item, style));
  if (last === undefined || seq.srcToken?.type !== 'block-seq') throw problem('adopt.unclear');
  const indent = ' '.repeat(seq.srcToken.indent);
  // In block style after the dash, if the previous item is written so.
  const isOpen = typeof item === 'object' && isMap(last) && !last.flow;
  const lines = (isOpen ? pairTexts(item, style) : [itemText(item, style)]).map(
    (line, index) => `${newline}${indent}${index === 0 ? '-' : ' '} ${line}`,
  );
  return insert(text, lineEnd(text, endOf(last, parsed)), lines.join(''));
}

function withoutItem(parsed: Parsed, seq: YAMLSeq, index: number): string {
  checkAnchor(seq.items[index], parsed);
  if (seq.flow) return removeEntry(parsed, flowEntry(parsed, seq, index), index === seq.items.length - 1);
  return withoutLines(parsed, dashOf(seq, index), endOf(seq.items[index], parsed));
}

function dashOf({ srcToken }: YAMLSeq, index: number): number {
  if (srcToken?.type !== 'block-seq') throw problem('adopt.unclear');
  const dashes = srcToken.items.flatMap(({ start }) => {
    const dash = start.findIndex(({ type }) => type === 'seq-item-ind');
    return dash < 0 ? [] : [start.slice(dash)];
  });
  const [dash, ...rest] = dashes[index] ?? [];
  if (!dash || !rest.every(({ type }) => BESIDE_DASH.includes(type))) throw problem('adopt.unclear');
  return dash.offset;
}

/** Removes the lines of an item; their comments stay, on lines of their own. */
function withoutLines({ text, newline }: Parsed, dash: number, end: number): string {
  const from = lineStart(text, dash);
  const to = lineEnd(text, end);
  const indent = text.slice(from, dash);
  if (indent.trim() !== '') throw problem('adopt.unclear');
  const kept = commentsOf(text)
    .filter(({ offset }) => offset >= from && offset < to)
    .map((comment) => `${indent}${comment.text}`);
  if (kept.length > 0) return splice(text, [{ start: from, end: to, text: kept.join(newline) }]);
  const after = /^(\r?\n|\r)/.exec(text.slice(to))?.[0].length;
  if (after !== undefined) return splice(text, [{ start: from, end: to + after, text: '' }]);
  const before = /\r?\n$/.exec(text.slice(0, from))?.[0].length ?? 0;
  return splice(text, [{ start: from - before, end: to, text: '' }]);
}
