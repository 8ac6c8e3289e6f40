import type { YAMLMap, YAMLSeq } from 'yaml';
import { problem } from '../../../base/errors.ts';
import { commentsOf, endOf, insert, lineStart, type Parsed, splice, startOf } from './parsed.ts';

/** The entry of a flow collection at this index, by offsets. */
export function flowEntry(parsed: Parsed, collection: YAMLMap | YAMLSeq, index: number) {
  const { items, range } = collection;
  return {
    start: startOf(items[index]),
    end: endOf(items[index], parsed),
    /** End of the entry before it, or after the opening bracket. */
    before: index > 0 ? endOf(items[index - 1], parsed) : startOf(collection) + 1,
    /** Start of the entry after it, or the closing bracket. */
    after: index + 1 < items.length ? startOf(items[index + 1]) : (range?.[1] ?? 1) - 1,
  };
}

type FlowEntry = ReturnType<typeof flowEntry>;

/** A comment extends to the end of its line; without this restriction the regular expression could backtrack exponentially. */
const GAP = /^([ \t\r\n]|,|(?<=[\s,[{]|^)#[^\r\n]*(?=[\r\n]|$))*$/;

/** The text between entries: spaces, commas and comments. An anchor or a tag belongs to an entry. */
function gap(text: string, start: number, end: number): string {
  const between = text.slice(start, end);
  if (GAP.test(between)) return between;
  throw problem('adopt.unclear');
}

/** Spaces, a comma and a comment on the same line: they belong to the entry before. */
const REST_OF_LINE = /^[ \t]*(,?)[ \t]*(#[^\r\n]*)?/;

/** Inserts text after an entry, in the same style: on the same line or on its own line. */
export function insertAfter({ text, newline }: Parsed, entry: FlowEntry, piece: string): string {
  const { start, end, before, after } = entry;
  const onOwnLine = /\n([ \t]*)$/.exec(text.slice(before, start));
  const behind = gap(text, end, after);
  const [rest = '', comma = ''] = REST_OF_LINE.exec(behind) ?? [];
  const isLineOver = /^\r?\n/.test(behind.slice(rest.length)) || (rest.length === behind.length && comma === '');
  if (!onOwnLine || !isLineOver) return insert(text, end, `, ${piece}`);
  const at = end + rest.trimEnd().length;
  const line = `${newline}${onOwnLine[1]}${piece}`;
  if (comma !== '') return insert(text, at, `${line},`);
  if (at === end) return insert(text, end, `,${line}`);
  return insert(insert(text, at, line), end, ',');
}

/** Inserts a first entry after the opening bracket. */
export function insertFirst({ text }: Parsed, open: number, piece: string, padding: string): string {
  const isBare = /^[}\]]/.test(text.slice(open));
  return insert(text, open, `${padding}${piece}${isBare ? padding : ''}`);
}

/** Removes an entry with one comma, and with the spaces around it unless there is a comment among them. */
export function removeEntry({ text, newline }: Parsed, entry: FlowEntry, isLast: boolean): string {
  const { start, end, before, after } = entry;
  const ahead = gap(text, before, start);
  const behind = gap(text, end, after);
  const inside = commentsOf(text).filter(({ offset }) => offset >= start && offset < end);
  if (inside.length === 0 && !ahead.includes('#') && !behind.includes('#')) {
    return splice(text, [isLast ? { start: before, end, text: '' } : { start, end: after, text: '' }]);
  }
  const indent = /[ \t]*$/.exec(text.slice(lineStart(text, start), start))?.[0] ?? '';
  const blank = /\s$/.test(text.slice(before, start)) ? '' : ' ';
  const kept = inside.map((comment) => `${blank}${comment.text}${newline}${indent}`).join('');
  // A trailing comma is valid in a flow collection, so the comma before a removed last entry stays.
  const comma = /^[ \t]*,/.exec(behind)?.[0].length;
  const blanks = kept === '' ? (/^[ \t]*(?=#)/.exec(behind.slice(comma ?? 0))?.[0].length ?? 0) : 0;
  // `a # why`, with the comma on the next line.
  const next = end + (/^(?:[ \t\r\n]|#[^\r\n]*)*/.exec(behind)?.[0].length ?? 0);
  return splice(text, [
    { start, end: end + (comma ?? 0) + blanks, text: kept === '' ? blank : kept },
    ...(comma === undefined && !isLast ? [{ start: next, end: next + 1, text: '' }] : []),
  ]);
}
