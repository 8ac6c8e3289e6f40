import { isAlias, isScalar, isSeq, type Pair, type Scalar } from 'yaml';
import { listStep } from './list.ts';
import { endOf, lineEnd, type Parsed, parsedText, type Splice, spliced, startOf, unclear } from './parsed.ts';
import { type FileValue, quotesOf, scalarText, USUAL, valueText } from './render.ts';
import { checkAnchor, spotOf, withNewWord } from './word.ts';

/** A block scalar gives way to a value on its first line; the comment that may stand there stays. */
function blockScalarSplices({ text }: Parsed, node: Scalar, piece: string): readonly Splice[] {
  const start = startOf(node);
  const header = /^[^\s#]+/.exec(text.slice(start))?.[0].length ?? 0;
  const headEnd = lineEnd(text, start);
  return [
    { start, end: start + header, text: piece },
    { start: headEnd, end: endOf(node, { text }), text: '' },
  ];
}

function withScalar(parsed: Parsed, node: Scalar, value: string | number | boolean): string {
  const piece = scalarText(value, quotesOf(node));
  if (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL')
    return spliced(parsed.text, blockScalarSplices(parsed, node, piece));
  return spliced(parsed.text, [{ start: startOf(node), end: endOf(node, parsed), text: piece }]);
}

function withValue(parsed: Parsed, { value: node }: Pair, value: FileValue): string | undefined {
  checkAnchor(node, parsed);
  if (isAlias(node)) {
    const piece = valueText(value, USUAL);
    return spliced(parsed.text, [{ start: startOf(node), end: endOf(node, parsed), text: piece }]);
  }
  if (isSeq(node) && typeof value === 'object') return listStep(parsed, node, value);
  if (!isScalar(node) || typeof value === 'object') throw unclear();
  return node.value === value ? undefined : withScalar(parsed, node, value);
}

/** One change; undefined when the text says it already. */
function step(text: string, pointer: string, value: FileValue): string | undefined {
  const parsed = parsedText(text);
  const spot = spotOf(parsed, pointer);
  return spot.pair ? withValue(parsed, spot.pair, value) : withNewWord(parsed, spot, value);
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
    const next = step(current, pointer, value);
    if (next === undefined) return current;
    current = next;
  }
  throw unclear();
}
