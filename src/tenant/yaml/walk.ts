import { type Alias, isAlias, isMap, isNode, isScalar, isSeq, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Place } from '../../base/errors.ts';
import { pointerPart } from '../../base/json-pointer.ts';
import { formatMessage } from '../../base/message.ts';
import type { TenantFileProblem } from '../file-error.ts';

/** The results of a walk through the nodes of a file. */
export interface Walked {
  /** JSON pointer -> place of the key (in a map) or of the item (in a list). */
  readonly places: Record<string, Place>;
  /** JSON pointer -> source text of a value that YAML reads differently: `1.10`, `True`. */
  readonly spellings: Record<string, string>;
  /** YAML features that a tenant file must not use. */
  readonly problems: TenantFileProblem[];
  /** Problems after which the data differs from the file. */
  readonly spoiled: TenantFileProblem[];
}

interface Walk extends Walked {
  readonly place: (offset: number | undefined) => Place;
  readonly isHidden: (where: Place) => boolean;
  /** Undefined during the walk inside the node with the anchor. */
  readonly anchors: Map<string, Piece | undefined>;
}

/** Plain data, and its size with all aliases expanded. */
interface Piece {
  readonly data: unknown;
  readonly size: number;
  readonly depth: number;
}

interface Spot {
  readonly pointer: string;
  readonly level: number;
}

/** Maximum depth; a tenant file has five levels. */
const DEEPEST = 20;
/** Maximum size with all aliases expanded: enough for hundreds of clients, and far below a YAML bomb. */
const MOST_DATA = 10_000;
const CORE_TAGS = /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/;
const NOTHING: Piece = { data: null, size: 1, depth: 0 };

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function checkTag(tag: string | undefined, where: Place, walk: Walk): void {
  if (tag === undefined || CORE_TAGS.test(tag)) return;
  const shown = walk.isHidden(where) ? '' : ` ${tag.slice(0, 80)}`;
  walk.problems.push({ ...formatMessage('tenant.yaml#tag', { tag: shown }), where });
}

function unfolded(alias: Alias, walk: Walk): Piece {
  const piece = walk.anchors.get(alias.source);
  if (piece) return piece;
  const inside = walk.anchors.has(alias.source);
  const message = inside ? 'tenant.yaml#alias-inside' : 'tenant.yaml#alias-unknown';
  walk.spoiled.push({ ...formatMessage(message), where: walk.place(offsetOf(alias)) });
  return NOTHING;
}

function visit(node: unknown, spot: Spot, walk: Walk): Piece {
  if (isAlias(node)) return unfolded(node, walk);
  if (!isMap(node) && !isSeq(node) && !isScalar(node)) return NOTHING;
  const where = walk.place(offsetOf(node));
  if (spot.level > DEEPEST) {
    walk.spoiled.push({ ...formatMessage('tenant.yaml#deep'), where });
    return NOTHING;
  }
  checkTag(node.tag, where, walk);
  if (node.anchor !== undefined) walk.anchors.set(node.anchor, undefined);
  const piece = pieceOf(node, spot, walk);
  if (node.anchor !== undefined) walk.anchors.set(node.anchor, piece);
  return piece;
}

function pieceOf(node: Scalar | YAMLSeq | YAMLMap, spot: Spot, walk: Walk): Piece {
  if (isScalar(node)) return scalar(node, spot, walk);
  return isSeq(node) ? list(node, spot, walk) : map(node, spot, walk);
}

function scalar({ value, source }: Scalar, { pointer }: Spot, walk: Walk): Piece {
  if (source !== undefined && String(value) !== source) walk.spellings[pointer] = source;
  return { data: value, size: 1, depth: 0 };
}

function around(pieces: readonly Piece[], data: unknown): Piece {
  return {
    data,
    size: pieces.reduce((sum, { size }) => sum + size, 1),
    depth: pieces.reduce((deepest, { depth }) => Math.max(deepest, depth + 1), 1),
  };
}

function list({ items }: YAMLSeq, { pointer, level }: Spot, walk: Walk): Piece {
  const pieces = items.map((item, index) => {
    const child = `${pointer}/${index}`;
    walk.places[child] = walk.place(offsetOf(item));
    return visit(item, { pointer: child, level: level + 1 }, walk);
  });
  const values = pieces.map(({ data }) => data);
  return around(pieces, values);
}

function map({ items }: YAMLMap, spot: Spot, walk: Walk): Piece {
  const pieces = new Map<string, Piece>();
  for (const pair of items) {
    const where = walk.place(offsetOf(pair.key));
    const key = keyOf(pair.key, where, walk);
    if (key === undefined) continue;
    // Checked here, because the parser compares each key with every other.
    if (pieces.has(key)) {
      walk.problems.push({ ...formatMessage('tenant.yaml#key-twice'), where });
      continue;
    }
    const child = `${spot.pointer}/${pointerPart(key)}`;
    walk.places[child] = where;
    pieces.set(key, visit(pair.value, { pointer: child, level: spot.level + 1 }, walk));
  }
  return around([...pieces.values()], Object.fromEntries([...pieces].map(([key, { data }]) => [key, data])));
}

function keyOf(key: unknown, where: Place, walk: Walk): string | undefined {
  if (!isScalar(key) || typeof key.value !== 'string') {
    walk.problems.push({ ...formatMessage('tenant.yaml#key-not-text'), where });
    return undefined;
  }
  if (key.value === '<<' || key.value === '__proto__') {
    const message = key.value === '<<' ? 'tenant.yaml#merge-key' : 'tenant.yaml#key-not-allowed';
    walk.problems.push({ ...formatMessage(message), where });
    return undefined;
  }
  if (key.anchor !== undefined) walk.anchors.set(key.anchor, { data: key.value, size: 1, depth: 0 });
  return String(key.value);
}

/** Plain data of the nodes of a file, with the place of each part and all problems. */
export function walkNodes(
  root: unknown,
  { place, isHidden }: Pick<Walk, 'place' | 'isHidden'>,
): Walked & { readonly data: unknown } {
  const walk: Walk = { place, isHidden, places: {}, spellings: {}, problems: [], spoiled: [], anchors: new Map() };
  const { data, size, depth } = visit(root, { pointer: '', level: 0 }, walk);
  if (walk.spoiled.length === 0 && (size > MOST_DATA || depth > DEEPEST)) {
    const message = walk.anchors.size > 0 ? 'tenant.yaml#aliases' : 'tenant.yaml#too-much';
    walk.spoiled.push({ ...formatMessage(message), where: place(0) });
  }
  return { data, ...walk };
}
