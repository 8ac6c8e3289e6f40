import { CST, type Document, isScalar, Lexer, LineCounter, parseAllDocuments, type YAMLError } from 'yaml';
import type { HybridError, Place } from '../../base/errors.ts';
import { isKeyOf } from '../../base/json.ts';
import { LARGEST_WRITTEN_FILE } from '../../base/limits.ts';
import { formatMessage, type Message, type MessageId } from '../../base/message.ts';
import { quotableLine } from '../../base/quotable-line.ts';
import { utf8Text } from '../../base/read-file.ts';
import { hidesLine } from '../clear-secrets.ts';
import { TenantFileError } from '../file-error.ts';
import { type Walked, walkNodes } from './walk.ts';

/** The content of a tenant file. */
export interface TenantSource {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Why the file could not be read. */
  readonly problem?: HybridError;
}

/** A parsed file: plain data, and the place of each part. */
export interface TenantDocument extends Pick<Walked, 'places' | 'spellings'> {
  readonly file: string;
  readonly lines: readonly string[];
  readonly data: unknown;
}

/** Maximum number of errors of the parser: after one mistake it may report every following line. */
const PARSER_ERRORS = 20;
const MOST_PROBLEMS = 100;

/** Our messages for errors of the parser that need knowledge of YAML grammar. */
const PARSER_MESSAGES = {
  RESOURCE_EXHAUSTION: 'tenant.yaml#deep',
  TAB_AS_INDENT: 'tenant.yaml#tab',
  BLOCK_AS_IMPLICIT_KEY: 'tenant.yaml#key-inside-value',
  MULTILINE_IMPLICIT_KEY: 'tenant.yaml#no-key',
  BAD_SCALAR_START: 'tenant.yaml#scalar',
  BAD_INDENT: 'tenant.yaml#brackets',
  MISSING_CHAR: 'tenant.yaml#missing-character',
  UNEXPECTED_TOKEN: 'tenant.yaml#unexpected',
} as const satisfies Partial<Record<YAMLError['code'], MessageId>>;

/**
 * Maximum number of tokens; a tenant file has some hundreds. The time of the lexer is linear in the length, and everything after
 * it works on tokens, so this limits the time for a hostile file.
 */
const MOST_PIECES = 50_000;

/** Maximum tokens per character: a bracket is one token, a letter between commas is two. */
const PIECES_OF_CHARACTER = 4;

type Text = { readonly text: string } | { readonly problem: Message };

function hasTooManyPieces(text: string): boolean {
  if (text.length * PIECES_OF_CHARACTER <= MOST_PIECES) return false;
  let count = 0;
  for (const _piece of new Lexer().lex(text)) {
    count += 1;
    if (count > MOST_PIECES) return true;
  }
  return false;
}

/** The text of a file, or why it is not read. */
function textOf(bytes: Uint8Array): Text {
  if (bytes.byteLength > LARGEST_WRITTEN_FILE) return { problem: formatMessage('tenant.too-large') };
  const text = utf8Text(bytes);
  if (text === undefined) return { problem: formatMessage('tenant.not-utf-8') };
  return hasTooManyPieces(text) ? { problem: formatMessage('tenant.too-large#pieces') } : { text };
}

/** Marks that the lexer inserts between tokens. */
const MARKS: readonly string[] = [CST.DOCUMENT, CST.FLOW_END, CST.SCALAR];

/** End of each quoted text -> its start. For an unclosed quote the parser reports only the end, which may be the end of the file. */
function quotedTexts(text: string): ReadonlyMap<number, number> {
  const begins = new Map<number, number>();
  let offset = 0;
  for (const piece of new Lexer().lex(text)) {
    if (MARKS.includes(piece)) continue;
    const end = offset + piece.length;
    if (/^["']/.test(piece)) begins.set(end, offset);
    offset = end;
  }
  return begins;
}

/** A message of the parser may quote the line, so it is not shown for a line that may contain a secret. */
function parserProblem({ code, message }: YAMLError, isHidden: boolean): Message {
  // The parser may quote text over several lines, and a later line may have to be hidden.
  const words = isHidden ? undefined : quotableLine(message);
  const id = isKeyOf(code, PARSER_MESSAGES) ? PARSER_MESSAGES[code] : 'tenant.yaml';
  return formatMessage(id, { words: words === undefined ? '' : `: ${words}` });
}

interface Parsing {
  readonly text: string;
  readonly place: (offset: number | undefined) => Place;
  readonly isHidden: (where: Place) => boolean;
  readonly say: (problem: Message, where: Place) => void;
}

const isOpenQuote = ({ code, message }: YAMLError) => code === 'MISSING_CHAR' && message.endsWith('quote');

/** One error per place: the parser often reports the same mistake several times. */
function reportParserErrors(errors: readonly YAMLError[], { text, place, isHidden, say }: Parsing): void {
  const first = errors.slice(0, PARSER_ERRORS);
  const quotes = first.some(isOpenQuote) ? quotedTexts(text) : undefined;
  const said = new Set<number>();
  for (const error of first) {
    const [at] = error.pos;
    if (said.has(at)) continue;
    said.add(at);
    const quote = isOpenQuote(error) ? quotes?.get(at) : undefined;
    const where = place(quote ?? at);
    say(quote === undefined ? parserProblem(error, isHidden(where)) : formatMessage('tenant.yaml#open-quote'), where);
  }
}

/**
 * Undefined if the parser ran out of stack. It limits the depth of its nodes, but not of keys within keys on one line,
 * of which some thousands fit into the maximum number of tokens.
 */
function parsed(text: string, lineCounter: LineCounter): readonly Document.Parsed[] | undefined {
  const strict = { lineCounter, uniqueKeys: false, strict: true, prettyErrors: false } as const;
  try {
    return [...parseAllDocuments(text, { ...strict, version: '1.2', schema: 'core' })];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function onlyDocument(lineCounter: LineCounter, parsing: Parsing): Document.Parsed | undefined {
  const { text, place, say } = parsing;
  const documents = parsed(text, lineCounter);
  if (!documents) {
    say(formatMessage('tenant.yaml#deep-keys'), place(0));
    return undefined;
  }
  const [document, second] = documents;
  const isEmpty = isScalar(document?.contents) && document.contents.value === null;
  if (!document || (isEmpty && document.errors.length === 0)) {
    say(formatMessage('tenant.yaml#empty'), place(0));
    return undefined;
  }
  if (second) say(formatMessage('tenant.yaml#documents'), place(second.range[0]));
  reportParserErrors(document.errors, parsing);
  return document.errors.length > 0 || second ? undefined : document;
}

/** Plain data with its places; undefined if the file cannot be parsed. All errors go to `report`. */
export function parseTenantDocument(
  { file, bytes }: TenantSource,
  report: (error: HybridError) => void,
): TenantDocument | undefined {
  const read = textOf(bytes);
  if ('problem' in read) {
    report(new TenantFileError({ ...read.problem, where: { file, line: 1, column: 1 } }, []));
    return undefined;
  }
  const lines = read.text.split(/\r?\n/);
  const counter = new LineCounter();
  const parsing: Parsing = {
    text: read.text,
    place: (offset = 0) => {
      const { line, col } = counter.linePos(offset);
      return { file, line: Math.max(1, line), column: Math.max(1, col) };
    },
    isHidden: ({ line }) => hidesLine(lines, line - 1),
    say: (problem, where) => report(new TenantFileError({ ...problem, where }, lines)),
  };
  const document = onlyDocument(counter, parsing);
  if (!document) return undefined;
  const { data, places, spellings, problems, spoiled } = walkNodes(document.contents, parsing);
  for (const problem of [...problems, ...spoiled].slice(0, MOST_PROBLEMS)) parsing.say(problem, problem.where);
  return spoiled.length > 0 ? undefined : { file, lines, data, places, spellings };
}
