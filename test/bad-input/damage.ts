import fc from 'fast-check';
import { parse, stringify } from 'yaml';

/** The format of a text, so that its parts can be found. */
export type Form = 'yaml' | 'json' | 'lines';

const OF_TREES = ['drop', 'double', 'retype', 'huge', 'deep', 'rename', 'words', 'graft'] as const;
const OF_LINES = ['mark', 'bomb', 'merge'] as const;
const OF_BYTES = ['cut', 'remove', 'flip', 'insert', 'repeat', 'line-ends', 'byte-order-mark', 'utf-16'] as const;
type Kind = (typeof OF_TREES)[number] | (typeof OF_LINES)[number] | (typeof OF_BYTES)[number];

/** One change of a valid text: which of its parts, and which of the possible replacements. */
export interface Damage {
  readonly kind: Kind;
  readonly at: number;
  readonly pick: number;
}

const KINDS: Readonly<Record<Form, readonly Kind[]>> = {
  yaml: [...OF_TREES, ...OF_LINES, ...OF_BYTES],
  json: [...OF_TREES, ...OF_BYTES],
  lines: OF_BYTES,
};

export function damages(form: Form): fc.Arbitrary<readonly Damage[]> {
  const one = fc.record({ kind: fc.constantFrom(...KINDS[form]), at: fc.nat(1_000_000), pick: fc.nat(1_000) });
  return fc.array(one, { minLength: 1, maxLength: 4 });
}

/** Names that every object inherits, or that have a meaning in YAML or for a reader. */
const NAMES = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'length', 'toJSON'],
  ...['', '<<', '0', 'é', 'A'.repeat(5_000), 'a/b~1', '\u202e', 'null', 'x y', '$ref'],
];
const WORDS = [
  ...[
    '',
    ' ',
    '\0',
    '\u001b[31m',
    '\r\n::error::x',
    '%0A',
    '\u202eabc',
    '\ud800',
    'e\u0301',
    '💥',
    '$'.concat('{{ x }}'),
    '../..',
  ],
  ...[
    '<script>',
    'https://',
    'http://[',
    'vault:',
    'env:__proto__',
    '-----BEGIN CERTIFICATE-----',
    '=',
    '\t',
    '\u2028',
  ],
];
const VALUES: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e308, -0, 2 ** 53, Number.MIN_VALUE, '', '0', 'true', 'null', [], {}],
  ...[[[]], [null], { a: null }, { entities: [] }, [{}], '2026-11-24T00:00:00Z', '{}', '[]'],
];
const HUGE: readonly (() => unknown)[] = [
  () => 'a'.repeat(200_000),
  () => '='.repeat(50_000),
  () => ' '.repeat(100_000),
  () => '-----BEGIN '.repeat(5_000),
  () => 'a:b:'.repeat(20_000),
  () => Array.from({ length: 5_000 }, (_, index) => index),
  () => Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`key${index}`, 'x'])),
  () => Array.from({ length: 500 }, () => ({ id: 'x', name: 'y' })),
];
const DEPTHS = [1, 2, 25, 300, 2_000];
const MARKS = [
  ...['&a ', '*a', '*none', '!!binary ', '!!str ', '!<tag:x> ', '!!js/function ', '| \n', '>+9\n', '? ', '- ', '---\n'],
  ...['...\n', '%YAML 3.0\n', '{', '[', '"', "'", '#', '\t', '@', '`', '<<: *a\n', '? [a]\n: b\n', '!!timestamp '],
];
const BYTES = [
  '\0',
  '\xff\xfe',
  '\xc3\x28',
  '\x1b',
  '\n',
  '\r',
  '"',
  '{',
  '}',
  '=',
  '[',
  ']',
  ':',
  '\x85',
  '\xef\xbb\xbf',
];

/** A text inside a text: services store JSON in values. It is damaged as a tree too, and written as text again. */
class Inner {
  data: unknown;

  constructor(data: unknown) {
    this.data = data;
  }

  toJSON(): string {
    return JSON.stringify(this.data);
  }
}

type Container = unknown[] | Record<string, unknown>;

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null && !(value instanceof Inner);
}

function unfolded(value: unknown): unknown {
  if (typeof value === 'string' && value.startsWith('{')) {
    try {
      return new Inner(unfolded(JSON.parse(value)));
    } catch {
      return value;
    }
  }
  if (Array.isArray(value)) return value.map(unfolded);
  if (!isContainer(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unfolded(item)]));
}

interface Slot {
  readonly inside: Container;
  readonly key: string;
}

function slotsOf(value: unknown): Slot[] {
  const data = value instanceof Inner ? value.data : value;
  if (!isContainer(data)) return [];
  return Object.entries(data).flatMap(([key, item]) => [{ inside: data, key }, ...slotsOf(item)]);
}

function valueAt({ inside, key }: Slot): unknown {
  return Object.getOwnPropertyDescriptor(inside, key)?.value;
}

/** By definition, not by assignment, which has a special meaning for `__proto__`. */
function put(inside: Container, key: string, value: unknown): void {
  Object.defineProperty(inside, key, { value, enumerable: true, configurable: true, writable: true });
}

function drop({ inside, key }: Slot): void {
  if (Array.isArray(inside)) inside.splice(Number(key), 1);
  else delete inside[key];
}

function copy(value: unknown): unknown {
  return value instanceof Inner ? new Inner(copy(value.data)) : unfolded(JSON.parse(JSON.stringify(value ?? null)));
}

function picked<Item>(list: readonly Item[], pick: number): Item {
  return list[pick % list.length] as Item;
}

function deep(value: unknown, pick: number): unknown {
  let wrapped = value;
  for (let level = picked(DEPTHS, pick); level > 0; level -= 1) wrapped = pick % 2 === 0 ? [wrapped] : { a: wrapped };
  return wrapped;
}

/** Not for objects, whose toString may be damaged. */
function textOf(value: unknown): string {
  return isContainer(value) || value instanceof Inner ? '' : String(value);
}

function damageTree(slots: readonly Slot[], { kind, at, pick }: Damage): void {
  const slot = picked(slots, at);
  const { inside, key } = slot;
  const value = valueAt(slot);
  if (kind === 'drop') drop(slot);
  if (kind === 'double') Array.isArray(inside) ? inside.push(copy(value)) : put(inside, `${key}2`, copy(value));
  if (kind === 'retype') put(inside, key, copy(picked(VALUES, pick)));
  if (kind === 'huge') put(inside, key, picked(HUGE, pick)());
  if (kind === 'deep') put(inside, key, deep(value, pick));
  if (kind === 'words') put(inside, key, `${pick % 2 === 0 ? '' : textOf(value)}${picked(WORDS, pick)}`);
  if (kind === 'graft') put(inside, key, copy(valueAt(picked(slots, at + pick))));
  if (kind === 'rename' && !Array.isArray(inside)) {
    drop(slot);
    put(inside, picked(NAMES, pick), value);
  }
}

/** A very deep value is added last, and once, because nothing here can walk through it again. */
function inTreeOrder(changes: readonly Damage[]): readonly Damage[] {
  const isDeep = ({ kind }: Damage) => kind === 'deep';
  return [...changes.filter((each) => !isDeep(each)), ...changes.filter(isDeep).slice(0, 1)];
}

function withTree(text: string, form: Form, changes: readonly Damage[]): string {
  if (changes.length === 0) return text;
  const root: unknown[] = [unfolded(form === 'yaml' ? parse(text) : JSON.parse(text))];
  for (const change of inTreeOrder(changes)) {
    const slots = slotsOf(root);
    if (slots.length > 0) damageTree(slots, change);
  }
  const json = root.length > 0 ? JSON.stringify(root[0], null, 1) : '';
  // YAML is written in both styles, with indented lines and with brackets; the first has no writer for very deep values.
  const isIndented = form === 'yaml' && json !== '' && (changes[0]?.pick ?? 0) % 2 === 0;
  return isIndented && changes.every(({ kind }) => kind !== 'deep') ? stringify(JSON.parse(json)) : json;
}

const BOMB = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((name, index) => {
    const before = '*'.concat('abcdefgh'.charAt(index));
    return `${name}: &${name} [${Array.from({ length: 9 }, () => before).join(', ')}]`;
  }),
].join('\n');

function withLines(text: string, { kind, at, pick }: Damage): string {
  if (kind === 'bomb') return pick % 2 === 0 ? `${BOMB}\n${text}` : `${text}\n${BOMB}\n`;
  const starts = [...text.matchAll(/: |- |^/gm)].map(({ index, 0: found }) => index + found.length);
  const place = picked(starts, at);
  const piece = kind === 'merge' ? `x: &a { b: c }\n<<: *a\n` : picked(MARKS, pick);
  return text.slice(0, place) + piece + text.slice(place);
}

function withBytes(bytes: Buffer, { kind, at, pick }: Damage): Buffer {
  const place = bytes.length === 0 ? 0 : at % (bytes.length + 1);
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  const piece = Buffer.from(picked(BYTES, pick), 'latin1');
  if (kind === 'cut') return before;
  if (kind === 'remove') return Buffer.concat([before, after.subarray(1 + (pick % 40))]);
  if (kind === 'insert') return Buffer.concat([before, piece, after]);
  if (kind === 'byte-order-mark') return Buffer.concat([Buffer.from('\ufeff'), bytes]);
  if (kind === 'utf-16') return Buffer.from(bytes.toString(), 'utf16le');
  if (kind === 'line-ends')
    return Buffer.from(bytes.toString('latin1').replaceAll('\n', pick % 2 ? '\r\n' : '\r'), 'latin1');
  if (kind === 'repeat') {
    const slice = after.subarray(0, 1 + (pick % 60));
    return Buffer.concat([before, ...Array.from({ length: picked([2, 20, 3_000], pick) }, () => slice), after]);
  }
  const flipped = Buffer.from(bytes);
  if (place < flipped.length) flipped[place] = (flipped[place] ?? 0) ^ (1 << (pick % 8));
  return flipped;
}

function isOneOf(kinds: readonly string[], { kind }: Damage): boolean {
  return kinds.includes(kind);
}

/** The text after all changes: first those of its tree, then those of its lines, then those of its bytes. */
export function damage(text: string, form: Form, changes: readonly Damage[]): Buffer {
  const tree = withTree(
    text,
    form,
    changes.filter((each) => isOneOf(OF_TREES, each)),
  );
  const lines = changes.filter((each) => isOneOf(OF_LINES, each)).reduce(withLines, tree);
  return changes.filter((each) => isOneOf(OF_BYTES, each)).reduce(withBytes, Buffer.from(lines));
}
