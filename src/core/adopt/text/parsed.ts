import { type Document, isCollection, isNode, isPair, isScalar, Lexer, type Node, parseDocument, visit } from 'yaml';
import { problem } from '../../../base/errors.ts';

/** The text of a tenant file, and the nodes with their positions. */
export interface Parsed {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly newline: '\n' | '\r\n';
  /** Names of the anchors that an alias repeats. */
  readonly repeated: ReadonlySet<string>;
}

/** Parsed with the same options as by the reader of tenant files. */
export function parseText(text: string): Parsed {
  const document = parseDocument(text, {
    keepSourceTokens: true,
    uniqueKeys: false,
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
  });
  const repeated = new Set<string>();
  visit(document, { Alias: (_key, { source }) => void repeated.add(source) });
  return { text, document, newline: /\r\n|\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n', repeated };
}

/** A node; every parsed value is one. */
export function nodeOf(value: unknown): Node {
  if (isNode(value)) return value;
  throw problem('adopt.unclear');
}

/** @throws HybridError for a value that an alias repeats, because the edit would change both */
export function checkAnchor(node: unknown, { repeated }: Parsed): void {
  const anchor = isCollection(node) || isScalar(node) ? node.anchor : undefined;
  if (anchor !== undefined && repeated.has(anchor)) throw problem('adopt.alias');
}

/** Start of a node, or of a pair, which starts with its key. */
export function startOf(value: unknown): number {
  return nodeOf(isPair(value) ? value.key : value).range?.[0] ?? 0;
}

/** End of a value; a block ends with the last value in it, before comments and line breaks. */
export function endOf(value: unknown, { text }: Pick<Parsed, 'text'>): number {
  if (isPair(value)) return endOf(value.value ?? value.key, { text });
  const node = nodeOf(value);
  const last = isCollection(node) && !node.flow ? node.items.at(-1) : undefined;
  if (last !== undefined) return endOf(last, { text });
  const [start, end] = node.range ?? [0, 0, 0];
  return start + text.slice(start, end).trimEnd().length;
}

/** Start of the line of `offset`. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** End of that line without its line break, which includes a carriage return. */
export function lineEnd(text: string, offset: number): number {
  const length = /^[^\r\n]*/.exec(text.slice(offset))?.[0].length ?? 0;
  return offset + length;
}

/** All comments of the text, without scalars that contain a hash sign. */
export function commentsOf(text: string) {
  const comments: { readonly offset: number; readonly text: string }[] = [];
  let offset = 0;
  let isScalarNext = false;
  for (const piece of new Lexer().lex(text)) {
    // The lexer inserts marks that are not in the text.
    const isMark = piece.length === 1 && '\u0002\u0018\u001f'.includes(piece) && text[offset] !== piece;
    if (!isMark && !isScalarNext && piece.startsWith('#')) comments.push({ offset, text: piece.trimEnd() });
    isScalarNext = isMark && piece === '\u001f';
    if (!isMark) offset += piece.length;
  }
  return comments;
}

/** Replaces the text from `start` to `end`. */
interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The splices must not overlap. */
export function splice(text: string, splices: readonly Splice[]): string {
  return splices
    .toSorted((one, other) => other.start - one.start)
    .reduce((result, { start, end, text: piece }) => result.slice(0, start) + piece + result.slice(end), text);
}

export function insert(text: string, at: number, piece: string): string {
  return splice(text, [{ start: at, end: at, text: piece }]);
}

export function replaceText(parsed: Parsed, node: unknown, piece: string): string {
  return splice(parsed.text, [{ start: startOf(node), end: endOf(node, parsed), text: piece }]);
}
