import { type Document, isAlias, isCollection, isMap, isScalar, type Pair, type YAMLMap } from 'yaml';
import { problem } from '../../../base/errors.ts';
import { keysOf } from '../../../base/json-pointer.ts';
import { schemaNodeAt } from '../../../tenant/schema/schema-sentence.ts';
import { flowEntry, insertedAfter, insertedFirst } from './flow.ts';
import { endOf, lineEnd, nodeOf, type Parsed, spliced, startOf, unclear } from './parsed.ts';
import { type FileValue, keyText, quotesOf, type Style, USUAL, valueText } from './render.ts';

/** The word that a pointer names, or the map that has no such word yet. */
export interface Spot {
  readonly map: YAMLMap;
  readonly pair: Pair | undefined;
  /** Keys from that map on; more than one where the map around the word is missing too. */
  readonly keys: readonly string[];
  /** Keys that lead to the map. */
  readonly path: readonly string[];
}

/** @throws HybridError for a value that others repeat: it is theirs too */
export function checkAnchor(node: unknown, { repeated }: Parsed): void {
  const anchor = isCollection(node) || isScalar(node) ? node.anchor : undefined;
  if (anchor !== undefined && repeated.has(anchor)) throw problem('adopt.alias');
}

/** @throws HybridError where the way leads through something that is repeated elsewhere */
export function spotOf(parsed: Parsed, pointer: string): Spot {
  const keys = keysOf(pointer);
  let map = asMap(parsed.document.contents);
  for (const [index, key] of keys.entries()) {
    checkAnchor(map, parsed);
    const pair = map.items.find((each) => isScalar(each.key) && each.key.value === key);
    const rest = keys.slice(index);
    if (!pair || rest.length === 1) return { map, pair, keys: rest, path: keys.slice(0, index) };
    if (isAlias(pair.value)) throw problem('adopt.alias');
    map = asMap(pair.value);
  }
  throw unclear();
}

function asMap(node: unknown): YAMLMap {
  if (isMap(node)) return node;
  throw unclear();
}

/** A new word stands behind the last of those that the schema gives before it, else at the end. */
function neighbour({ map, path, keys: [key = ''] }: Spot): Pair | undefined {
  const order = Object.keys(schemaNodeAt(path)?.properties ?? {});
  const ahead = order.slice(0, Math.max(0, order.indexOf(key)));
  const isAhead = ({ key: other }: Pair) => isScalar(other) && ahead.includes(String(other.value));
  return map.items.findLast(isAhead) ?? map.items.at(-1);
}

/** The value inside the maps that are missing around it, in braces. */
function nestedText(keys: readonly string[], value: FileValue, style: Style): string {
  const [key, ...rest] = keys;
  if (key === undefined) return valueText(value, style);
  const inner = nestedText(rest, value, style);
  return rest.length === 0 ? `${keyText(key, style)}: ${inner}` : `${keyText(key, style)}: { ${inner} }`;
}

/** The same on a line for each key. */
function nestedLines(keys: readonly string[], value: FileValue, style: Style, step: string): readonly string[] {
  const [key = '', ...rest] = keys;
  if (rest.length === 0) return [nestedText(keys, value, style)];
  return [`${keyText(key, style)}:`, ...nestedLines(rest, value, style, step).map((line) => `${step}${line}`)];
}

function indentOf(node: unknown): number | undefined {
  const { srcToken } = nodeOf(node);
  return srcToken && 'indent' in srcToken ? srcToken.indent : undefined;
}

/** What the file indents by. */
function stepOf({ contents }: Document.Parsed): string {
  const maps = isMap(contents)
    ? contents.items.flatMap(({ value }) => (isMap(value) && !value.flow ? [value] : []))
    : [];
  return ' '.repeat((maps[0] && indentOf(maps[0])) || 2);
}

/** Whether the words at the top have empty lines between them. */
function isLoose({ map, path }: Spot, parsed: Parsed): boolean {
  if (path.length > 0) return false;
  const ends = map.items.slice(0, -1).map((pair) => endOf(pair, parsed));
  return ends.filter((end) => /^[^\r\n]*\r?\n[ \t]*\r?\n/.test(parsed.text.slice(end))).length * 2 > ends.length;
}

/** The text with a word that it did not have. */
export function withNewWord(parsed: Parsed, spot: Spot, value: FileValue): string {
  const { map, keys } = spot;
  const pair = neighbour(spot);
  const style: Style = { ...USUAL, quotes: quotesOf(pair?.key) };
  if (map.flow) {
    const piece = nestedText(keys, value, style);
    if (pair) return insertedAfter(parsed, flowEntry(parsed, map, map.items.indexOf(pair)), piece);
    return insertedFirst(parsed, startOf(map) + 1, piece, ' ');
  }
  if (!pair) throw unclear();
  const lines = nestedLines(keys, value, style, stepOf(parsed.document));
  const at = lineEnd(parsed.text, endOf(pair, parsed));
  const indent = ' '.repeat(indentOf(map) ?? 0);
  const space = keys.length > 1 && isLoose(spot, parsed) ? parsed.newline : '';
  const text = lines.map((line) => `${parsed.newline}${indent}${line}`).join('');
  return spliced(parsed.text, [{ start: at, end: at, text: `${space}${text}` }]);
}
