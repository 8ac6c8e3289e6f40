import { describe, expect, it } from 'vitest';
import type { Pair, YAMLMap, YAMLSeq } from 'yaml';
import {
  checkAnchor,
  commentsOf,
  endOf,
  insert,
  lineEnd,
  lineStart,
  nodeOf,
  parseText,
  replaceText,
  splice,
  startOf,
} from '../../../src/core/adopt/text/parsed.ts';
import { itemText, pairTexts, quotesOf, scalarText, USUAL, valueText } from '../../../src/core/adopt/text/render.ts';

describe('a parsed text', () => {
  it('has the line ending of its first line', () => {
    expect(['a\r\nb\n', 'a\nb\r\n', 'a', '', 'a\rb'].map((text) => parseText(text).newline)).toEqual([
      ...['\r\n', '\n', '\n', '\n', '\n'],
    ]);
  });

  it('knows the anchors that an alias repeats, and no others', () => {
    const parsed = parseText('a: &x 1\nb: &y 2\nc: &z { d: *x }\ne: [*x, *z]\n');
    expect([...parsed.repeated].sort()).toEqual(['x', 'z']);
    const { items } = parsed.document.contents as unknown as YAMLMap;
    const values = items.map(({ value }) => value);
    const repeats = 'an alias (*name) repeats it';
    for (const index of [0, 2]) expect(() => checkAnchor(values[index], parsed)).toThrow(repeats);
    for (const index of [1, 3]) expect(() => checkAnchor(values[index], parsed)).not.toThrow();
    expect(() => checkAnchor(undefined, parsed)).not.toThrow();
  });

  it('is read like a tenant file: no key is merged, `on` is text, and a key may occur twice', () => {
    const { document } = parseText('a: on\na: 012\n');
    expect(document.errors).toEqual([]);
    expect(String((document.contents as unknown as YAMLMap).items[0]?.value)).toBe('on');
  });

  it('is changed in several places at once, given in any order', () => {
    const splices = [
      { start: 1, end: 2, text: 'B' },
      { start: 3, end: 3, text: '-' },
      { start: 5, end: 6, text: '' },
    ];
    expect(splice('abcdef', splices)).toBe('aBc-de');
    expect(splice('abcdef', splices.toReversed())).toBe('aBc-de');
    expect([insert('ab', 0, 'x'), insert('ab', 2, 'x')]).toEqual(['xab', 'abx']);
  });

  it('has lines that start after a line ending and end before one', () => {
    const text = 'one\r\ntwo\nthree';
    expect([0, 2, 3, 5, 7, 9, 13].map((offset) => lineStart(text, offset))).toEqual([0, 0, 0, 5, 5, 9, 9]);
    expect([0, 3, 5, 8, 9, 14].map((offset) => lineEnd(text, offset))).toEqual([3, 3, 8, 8, 14, 14]);
    expect(lineEnd('a\rb', 0)).toBe(1);
  });
});

describe('a part of a text', () => {
  const text = 'a: 1 # one\nb:\n  - x\n  - "y"  # two\nc: { d: [e, f] } \ng:\nh: |\n  text\n\n';
  const parsed = parseText(text);
  const { items } = parsed.document.contents as unknown as YAMLMap;
  const cut = (value: unknown) => text.slice(startOf(value), endOf(value, parsed));

  it('starts at its first character and ends after its last, before blanks and comments', () => {
    expect(items.map(cut)).toEqual(['a: 1', 'b:\n  - x\n  - "y"', 'c: { d: [e, f] }', 'g:', 'h: |\n  text']);
    const list = items[1]?.value as YAMLSeq;
    expect(list.items.map(cut)).toEqual(['x', '"y"']);
    expect(cut(list)).toBe('- x\n  - "y"');
    const flow = items[2]?.value as YAMLMap;
    expect([cut(flow), cut(flow.items[0])]).toEqual(['{ d: [e, f] }', 'd: [e, f]']);
    expect(cut((flow.items[0] as Pair<unknown, YAMLSeq>).value?.items[1])).toBe('f');
  });

  it('is replaced', () => {
    const list = items[1]?.value as YAMLSeq;
    expect(replaceText(parsed, list.items[0], 'z')).toBe(text.replace('- x', '- z'));
  });

  it('belongs to the document', () => {
    expect(() => nodeOf('text')).toThrow('cannot be edited without changing something else');
    expect(() => startOf(undefined)).toThrow('cannot be edited without changing something else');
    expect(nodeOf(items[0]?.value)).toBe(items[0]?.value);
  });
});

describe('the comments of a text', () => {
  it('are found with their positions, and never inside a text value', () => {
    const text = [
      '# first',
      'a: "# no" # second ',
      "b: '# no'",
      'c: x#no',
      'd: | # third',
      '  # no',
      'e: >-',
      '  no',
      '  # no',
      '# fourth',
      'f: [a, # fifth',
      '  b]',
      '---',
      '#',
    ].join('\n');
    const comments = commentsOf(text);
    expect(comments.map((comment) => comment.text)).toEqual([
      ...['# first', '# second', '# third', '# fourth', '# fifth', '#'],
    ]);
    for (const { offset, text: comment } of comments) expect(text.slice(offset)).toMatch(new RegExp(`^${comment}`));
  });

  it('are found after characters that the YAML reader uses as its own markers', () => {
    for (const mark of ['\u0002', '\u0018', '\u001f']) {
      const text = `a: "x${mark}y"\n# one\nb: ${mark}\n# two\n`;
      expect(commentsOf(text).map(({ offset }) => text.slice(offset, offset + 5))).toEqual(['# one', '# two']);
    }
    expect(commentsOf('')).toEqual([]);
  });
});

describe('a value in YAML', () => {
  it('is written without quotes only where every YAML reader reads the same text', () => {
    expect([scalarText('a b', 'none'), scalarText('on', 'none'), scalarText('a', 'double')]).toEqual([
      ...['a b', '"on"', '"a"'],
    ]);
    expect([scalarText(7, 'single'), scalarText(true, 'double'), scalarText(false, 'none')]).toEqual([
      ...['7', 'true', 'false'],
    ]);
    for (const text of ['a\u0085b', 'a\u00adb', 'a\u2029b', 'tab\there', '\ud800']) {
      expect(scalarText(text, 'none')).toMatch(/^".*"$/);
    }
  });

  it('keeps single quotes where possible, doubled inside', () => {
    expect([scalarText('a', 'single'), scalarText("it's # on", 'single'), scalarText('', 'single')]).toEqual([
      ..."'a'|'it''s # on'|''".split('|'),
    ]);
    expect(scalarText('a\u200bb', 'single')).toBe('"a\\U0000200bb"');
    expect(scalarText('a\nb', 'single')).toBe('"a\\nb"');
  });

  it('has the quotes of the value that it replaces', () => {
    const { items } = parseText('- a\n- "b"\n- \'c\'\n- |\n  d\n- [e]\n').document.contents as unknown as YAMLSeq;
    expect(items.map(quotesOf)).toEqual(['none', 'double', 'single', 'none', 'none']);
    expect(quotesOf(undefined)).toBe('none');
  });

  it('of a role is written key by key, with the quotes and blanks of its neighbours', () => {
    const role = { role: 'a: b', division: 'Home' };
    expect(pairTexts(role, USUAL)).toEqual(['role: "a: b"', 'division: Home']);
    expect(itemText(role, USUAL)).toBe('{ role: "a: b", division: Home }');
    expect(itemText(role, { quotes: 'double', padding: '' })).toBe('{"role": "a: b", "division": "Home"}');
    expect(itemText('x', { quotes: 'single', padding: ' ' })).toBe("'x'");
  });

  it('of a list is written in brackets', () => {
    expect(valueText(['a', { role: 'b' }], USUAL)).toBe('[a, { role: b }]');
    expect([valueText([], USUAL), valueText('a', USUAL), valueText(7, USUAL)]).toEqual(['[]', 'a', '7']);
  });
});
