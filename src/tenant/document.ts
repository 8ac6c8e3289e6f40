import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
  type YAMLError,
} from 'yaml';
import type { Place } from '../errors.ts';
import { TenantFileError } from './file-error.ts';
import { hidesLine } from './sensitive.ts';

/** A tenant file as it was written. */
export interface TenantSource {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A parsed file: plain data, and where each piece of it stands. */
export interface TenantDocument {
  readonly file: string;
  readonly text: string;
  readonly data: unknown;
  /** JSON pointer -> place of the key (in a map) or of the item (in a list). */
  readonly places: Readonly<Record<string, Place>>;
}

const LIMIT = 1024 * 1024;
/** Enough for a file that repeats a block; far from what a bomb needs. */
const ALIASES = 50;
/** A tenant file is five deep. */
const DEPTH = 20;
/** One slip can make a parser stumble on every line that follows. */
const PARSER_ERRORS = 20;
const CORE_TAGS = /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/;

export function pointerPart(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function textOf({ file, bytes }: TenantSource): string {
  const top = { file, line: 1, column: 1 };
  if (bytes.byteLength > LIMIT) {
    throw new TenantFileError(
      {
        code: 'tenant.too-large',
        message: 'the file is larger than 1 MiB',
        where: top,
        fix: 'A tenant file has a hundred lines.',
      },
      '',
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const message = 'the file is not UTF-8';
    throw new TenantFileError({ code: 'tenant.not-utf-8', message, where: top, fix: 'Save it as UTF-8.' }, '');
  }
}

interface Walk {
  readonly resolves: (alias: Alias) => boolean;
  readonly isHidden: (where: Place) => boolean;
  readonly place: (offset: number | undefined) => Place;
  readonly places: Record<string, Place>;
  readonly problems: { readonly message: string; readonly where: Place }[];
}

function offsetOf(node: unknown): number | undefined {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
    ? node.range[0]
    : undefined;
}

function checkTag(node: Node, walk: Walk): void {
  const tag = 'tag' in node && typeof node.tag === 'string' ? node.tag : undefined;
  if (tag === undefined || CORE_TAGS.test(tag)) return;
  const where = walk.place(offsetOf(node));
  const shown = walk.isHidden(where) ? '' : ` ${tag.slice(0, 80)}`;
  walk.problems.push({ message: `the YAML tag${shown} has no meaning here`, where });
}

/** Notes the places, and what YAML allows and a tenant file does not. */
function visit(node: unknown, pointer: string, walk: Walk): void {
  if (isAlias(node) && !walk.resolves(node))
    walk.problems.push({ message: 'the alias has no anchor before it', where: walk.place(offsetOf(node)) });
  if (!isMap(node) && !isSeq(node) && !isScalar(node)) return;
  if (pointer.split('/').length > DEPTH) {
    walk.problems.push({ message: 'the file is nested too deeply', where: walk.place(offsetOf(node)) });
    return;
  }
  checkTag(node, walk);
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      walk.places[`${pointer}/${index}`] = walk.place(offsetOf(item));
      visit(item, `${pointer}/${index}`, walk);
    }
  }
  if (!isMap(node)) return;
  for (const pair of node.items) {
    if (!isPair(pair)) continue;
    visitPair(pair.key, pair.value, pointer, walk);
  }
}

function visitPair(key: unknown, value: unknown, pointer: string, walk: Walk): void {
  const where = walk.place(offsetOf(key));
  if (!isScalar(key) || typeof key.value !== 'string') {
    walk.problems.push({ message: 'a key must be a text', where });
    return;
  }
  if (key.value === '<<' || key.value === '__proto__')
    walk.problems.push({ message: `the key "${key.value}" is not allowed`, where });
  const child = `${pointer}/${pointerPart(key.value)}`;
  walk.places[child] = where;
  visit(value, child, walk);
}

type Report = (error: TenantFileError) => void;

/** Words of the parser may quote the line, so they stay away from a line that may hold a secret. */
function yamlSentence({ code, message }: YAMLError, isHidden: boolean): string {
  if (code === 'DUPLICATE_KEY') return 'the key stands twice in this map';
  if (code === 'RESOURCE_EXHAUSTION' || /call stack/.test(message)) return 'the file is nested too deeply';
  return isHidden ? 'not YAML' : `not YAML: ${message.replace(/\s+at line \d+.*$/s, '')}`;
}

function readText(source: TenantSource, report: Report): string | undefined {
  try {
    return textOf(source);
  } catch (error) {
    if (!(error instanceof TenantFileError)) throw error;
    report(error);
    return undefined;
  }
}

/** A map that stands inside itself makes data without an end. */
function unfold(document: Document): unknown {
  const data: unknown = document.toJS({ maxAliasCount: ALIASES });
  JSON.stringify(data);
  return data;
}

/** Plain data with its places, or undefined after everything that is wrong with the YAML went to `report`. */
export function parseTenantDocument(source: TenantSource, report: Report): TenantDocument | undefined {
  const { file } = source;
  const text = readText(source, report);
  if (text === undefined) return undefined;
  const lines = new LineCounter();
  const place = (offset: number | undefined): Place => {
    const { line, col } = lines.linePos(offset ?? 0);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const isHidden = (where: Place) => hidesLine(text.split(/\r?\n/), where.line - 1);
  const problem = (message: string, where: Place, fix?: string) =>
    report(new TenantFileError({ code: 'tenant.yaml', message, where, fix }, text));
  const [document, second] = parseAllDocuments(text, {
    lineCounter: lines,
    uniqueKeys: true,
    strict: true,
    prettyErrors: false,
    version: '1.2',
    schema: 'core',
  });
  if (!document || (document.contents === null && document.errors.length === 0)) {
    problem('the file is empty', place(0), 'tenants/acme.yaml shows what a tenant file holds.');
    return undefined;
  }
  if (second)
    problem('the file holds more than one YAML document', place(offsetOf(second.contents)), 'One file a tenant.');
  for (const error of document.errors.slice(0, PARSER_ERRORS)) {
    const where = place(error.pos[0]);
    problem(yamlSentence(error, isHidden(where)), where);
  }
  if (document.errors.length > 0 || second) return undefined;
  const resolves = (alias: Alias) => alias.resolve(document) !== undefined;
  const walk: Walk = { place, places: { '': place(0) }, problems: [], resolves, isHidden };
  visit(document.contents, '', walk);
  for (const { message, where } of walk.problems) problem(message, where);
  if (walk.problems.length > 0) return undefined;
  try {
    return { file, text, data: unfold(document), places: walk.places };
  } catch {
    problem('the aliases of the file unfold to too much', place(0), 'Write it out.');
    return undefined;
  }
}
