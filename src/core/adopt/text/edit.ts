import { type Document, isAlias, isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import { problem } from '../../../base/errors.ts';
import { keysOf } from '../../../base/json-pointer.ts';
import { schemaNodeAt } from '../../../tenant/schema/schema-sentence.ts';
import { flowEntry, insertedAfter, insertedFirst } from './flow.ts';
import { listStep } from './list.ts';
import {
  checkAnchor,
  endOf,
  inserted,
  lineEnd,
  nodeOf,
  type Parsed,
  parsedText,
  replaced,
  spliced,
  startOf,
} from './parsed.ts';
import { type FileValue, quotesOf, type Style, scalarText, USUAL, valueText } from './render.ts';

/** The word that a pointer names, or the map that has no such word yet. */
interface Spot {
  readonly map: YAMLMap;
  readonly pair: Pair | undefined;
  /** Keys from that map on; more than one where the map around the word is missing too. */
  readonly keys: readonly string[];
  /** Keys that lead to the map. */
  readonly path: readonly string[];
}

/** @throws HybridError where the way leads through something that is repeated elsewhere */
function spotOf(parsed: Parsed, pointer: string): Spot {
  const keys = keysOf(pointer);
  let map: unknown = parsed.document.contents;
  for (const [index, key] of keys.entries()) {
    if (!isMap(map)) break;
    checkAnchor(map, parsed);
    const pair = map.items.find((each) => isScalar(each.key) && each.key.value === key);
    const rest = keys.slice(index);
    if (!pair || rest.length === 1) return { map, pair, keys: rest, path: keys.slice(0, index) };
    if (isAlias(pair.value)) throw problem('adopt.alias');
    map = pair.value;
  }
  throw problem('adopt.unclear');
}

/** A new word stands behind the last of those that the schema gives before it, else at the end. */
function neighbour({ map, path, keys: [key = ''] }: Spot): Pair | undefined {
  const order = Object.keys(schemaNodeAt(path)?.properties ?? {});
  const ahead = order.slice(0, Math.max(0, order.indexOf(key)));
  const isAhead = ({ key: other }: Pair) => isScalar(other) && ahead.includes(String(other.value));
  return map.items.findLast(isAhead) ?? map.items.at(-1);
}

/** The value inside the maps that are missing around it, in braces. */
function nestedText([key = '', ...rest]: readonly string[], value: FileValue, style: Style): string {
  const inner = rest.length === 0 ? valueText(value, style) : `{ ${nestedText(rest, value, style)} }`;
  return `${scalarText(key, style.quotes)}: ${inner}`;
}

/** The same on a line for each key. */
function nestedLines(keys: readonly string[], value: FileValue, style: Style, step: string): readonly string[] {
  const [key = '', ...rest] = keys;
  if (rest.length === 0) return [nestedText(keys, value, style)];
  return [
    `${scalarText(key, style.quotes)}:`,
    ...nestedLines(rest, value, style, step).map((line) => `${step}${line}`),
  ];
}

function indentOf(node: unknown): number | undefined {
  const { srcToken } = nodeOf(node);
  return srcToken && 'indent' in srcToken ? srcToken.indent : undefined;
}

/** What the file indents by. */
function stepOf({ contents }: Document.Parsed): string {
  const values = isMap(contents) ? contents.items.map(({ value }) => value) : [];
  const map = values.find((value) => isMap(value) && !value.flow);
  return ' '.repeat((map && indentOf(map)) || 2);
}

/** Whether the words at the top have empty lines between them. */
function isLoose({ map, path }: Spot, parsed: Parsed): boolean {
  if (path.length > 0) return false;
  const ends = map.items.slice(0, -1).map((pair) => endOf(pair, parsed));
  return ends.filter((end) => /^[^\r\n]*\r?\n[ \t]*\r?\n/.test(parsed.text.slice(end))).length * 2 > ends.length;
}

/** The text with a word that it did not have. */
function withNewWord(parsed: Parsed, spot: Spot, value: FileValue): string {
  const { map, keys } = spot;
  const pair = neighbour(spot);
  const style: Style = { ...USUAL, quotes: quotesOf(pair?.key) };
  if (map.flow) {
    const piece = nestedText(keys, value, style);
    if (pair) return insertedAfter(parsed, flowEntry(parsed, map, map.items.indexOf(pair)), piece);
    return insertedFirst(parsed, startOf(map) + 1, piece, ' ');
  }
  if (!pair) throw problem('adopt.unclear');
  const lines = nestedLines(keys, value, style, stepOf(parsed.document));
  const indent = ' '.repeat(indentOf(map) ?? 0);
  const space = keys.length > 1 && isLoose(spot, parsed) ? parsed.newline : '';
  const text = lines.map((line) => `${parsed.newline}${indent}${line}`).join('');
  return inserted(parsed.text, lineEnd(parsed.text, endOf(pair, parsed)), `${space}${text}`);
}

/** The text with another value for this word; undefined when it says it already. */
function withValue(parsed: Parsed, { value: node }: Pair, value: FileValue): string | undefined {
  checkAnchor(node, parsed);
  if (isAlias(node)) return replaced(parsed, node, valueText(value, USUAL));
  if (isSeq(node) && typeof value === 'object') return listStep(parsed, node, value);
  if (!isScalar(node) || typeof value === 'object') throw problem('adopt.unclear');
  if (node.value === value) return undefined;
  const piece = scalarText(value, quotesOf(node));
  if (node.type !== 'BLOCK_FOLDED' && node.type !== 'BLOCK_LITERAL') return replaced(parsed, node, piece);
  // A block scalar gives way to a value on its first line; the comment that may stand there stays.
  const { text } = parsed;
  const start = startOf(node);
  const header = /^[^\s#]+/.exec(text.slice(start))?.[0].length ?? 0;
  return spliced(text, [
    { start, end: start + header, text: piece },
    { start: lineEnd(text, start), end: endOf(node, parsed), text: '' },
  ]);
}

/** A list takes as many steps as it has items that go or come; each parses the text. */
const MOST_STEPS = 500;

/**
 * The text of a tenant file in which the word at `pointer` has this value, and every other byte is as it was.
 * @throws HybridError where the text cannot be edited there; whether it then says what it should is for the caller to see
 */
export function textWith(text: string, pointer: string, value: FileValue): string {
  let current = text;
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const parsed = parsedText(current);
    const spot = spotOf(parsed, pointer);
    const next = spot.pair ? withValue(parsed, spot.pair, value) : withNewWord(parsed, spot, value);
    if (next === undefined) return current;
    current = next;
  }
  throw problem('adopt.unclear');
}
