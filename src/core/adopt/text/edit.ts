import { type Document, isAlias, isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import { problem } from '../../../base/errors.ts';
import { pointerKeys } from '../../../base/json-pointer.ts';
import { schemaNodeAt } from '../../../tenant/schema/schema-sentence.ts';
import { flowEntry, insertAfter, insertFirst } from './flow.ts';
import { listStep } from './list.ts';
import {
  checkAnchor,
  endOf,
  insert,
  lineEnd,
  nodeOf,
  type Parsed,
  parseText,
  replaceText,
  splice,
  startOf,
} from './parsed.ts';
import { type FileValue, quotesOf, type Style, scalarText, USUAL, valueText } from './render.ts';

/** The place of a key, or of the map that lacks it. */
interface Spot {
  readonly map: YAMLMap;
  readonly pair: Pair | undefined;
  /** Keys from that map on; more than one if maps are missing too. */
  readonly keys: readonly string[];
  /** Keys that lead to the map. */
  readonly path: readonly string[];
}

/** @throws HybridError if an alias repeats a part of the path */
function spotOf(parsed: Parsed, pointer: string): Spot {
  const keys = pointerKeys(pointer);
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

/** A new key goes after the last key that precedes it in the schema, otherwise to the end. */
function neighbour({ map, path, keys: [key = ''] }: Spot): Pair | undefined {
  const order = Object.keys(schemaNodeAt(path)?.properties ?? {});
  const ahead = order.slice(0, Math.max(0, order.indexOf(key)));
  const isAhead = ({ key: other }: Pair) => isScalar(other) && ahead.includes(String(other.value));
  return map.items.findLast(isAhead) ?? map.items.at(-1);
}

/** The value inside its missing maps, in flow style. */
function nestedText([key = '', ...rest]: readonly string[], value: FileValue, style: Style): string {
  const inner = rest.length === 0 ? valueText(value, style) : `{ ${nestedText(rest, value, style)} }`;
  return `${scalarText(key, style.quotes)}: ${inner}`;
}

/** The same in block style, with a line for each key. */
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

/** Indentation of the file. */
function stepOf({ contents }: Document.Parsed): string {
  const values = isMap(contents) ? contents.items.map(({ value }) => value) : [];
  const map = values.find((value) => isMap(value) && !value.flow);
  return ' '.repeat((map && indentOf(map)) || 2);
}

/** Whether the file has empty lines between its top-level keys. */
function isLoose({ map, path }: Spot, parsed: Parsed): boolean {
  if (path.length > 0) return false;
  const ends = map.items.slice(0, -1).map((pair) => endOf(pair, parsed));
  return ends.filter((end) => /^[^\r\n]*\r?\n[ \t]*\r?\n/.test(parsed.text.slice(end))).length * 2 > ends.length;
}

/** The text with a new key. */
function withNewWord(parsed: Parsed, spot: Spot, value: FileValue): string {
  const { map, keys } = spot;
  const pair = neighbour(spot);
  const style: Style = { ...USUAL, quotes: quotesOf(pair?.key) };
  if (map.flow) {
    const piece = nestedText(keys, value, style);
    if (pair) return insertAfter(parsed, flowEntry(parsed, map, map.items.indexOf(pair)), piece);
    return insertFirst(parsed, startOf(map) + 1, piece, ' ');
  }
  if (!pair) throw problem('adopt.unclear');
  const lines = nestedLines(keys, value, style, stepOf(parsed.document));
  const indent = ' '.repeat(indentOf(map) ?? 0);
  const space = keys.length > 1 && isLoose(spot, parsed) ? parsed.newline : '';
  const text = lines.map((line) => `${parsed.newline}${indent}${line}`).join('');
  return insert(parsed.text, lineEnd(parsed.text, endOf(pair, parsed)), `${space}${text}`);
}

/** The text with a new value for this key; undefined if it is unchanged. */
function withValue(parsed: Parsed, { value: node }: Pair, value: FileValue): string | undefined {
  checkAnchor(node, parsed);
  if (isAlias(node)) return replaceText(parsed, node, valueText(value, USUAL));
  if (isSeq(node) && typeof value === 'object') return listStep(parsed, node, value);
  if (!isScalar(node) || typeof value === 'object') throw problem('adopt.unclear');
  if (node.value === value) return undefined;
  const piece = scalarText(value, quotesOf(node));
  if (node.type !== 'BLOCK_FOLDED' && node.type !== 'BLOCK_LITERAL') return replaceText(parsed, node, piece);
  // A value on the first line replaces a block scalar; the comment of that line stays.
  const { text } = parsed;
  const start = startOf(node);
  const header = /^[^\s#]+/.exec(text.slice(start))?.[0].length ?? 0;
  return splice(text, [
    { start, end: start + header, text: piece },
    { start: lineEnd(text, start), end: endOf(node, parsed), text: '' },
  ]);
}

/** Each added or removed item of a list is one step, and each step parses the text. */
const MOST_STEPS = 500;

/**
 * The text of a tenant file with this value for the key at `pointer`; all other bytes stay.
 * @throws HybridError if the text cannot be edited there; the caller checks the result
 */
export function textWith(text: string, pointer: string, value: FileValue): string {
  let current = text;
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const parsed = parseText(current);
    const spot = spotOf(parsed, pointer);
    const next = spot.pair ? withValue(parsed, spot.pair, value) : withNewWord(parsed, spot, value);
    if (next === undefined) return current;
    current = next;
  }
  throw problem('adopt.unclear');
}
