import { describe, expect, it } from 'vitest';
import { textWith } from '../../../src/core/adopt/text/edit.ts';
import type { FileValue } from '../../../src/core/adopt/text/render.ts';

const UNCLEAR =
  'Cannot accept the change: this part of the tenant file cannot be edited without changing something else';

describe('a list in brackets', () => {
  it.each<[written: string, value: FileValue, after: string]>([
    // Items on separate lines stay there, with the comma where the list has it.
    ['[\n  a,\n  b,\n  c\n]', ['a', 'b'], '[\n  a,\n  b\n]'],
    ['[\n  a,\n  b,\n  c\n]', ['b', 'c'], '[\n  b,\n  c\n]'],
    ['[\n  a,\n  b,\n  c,\n]', ['a', 'c'], '[\n  a,\n  c,\n]'],
    ['[\n  a,\n  b\n]', ['a', 'b', 'c'], '[\n  a,\n  b,\n  c\n]'],
    ['[\n  a,\n  b,\n]', ['a', 'b', 'c'], '[\n  a,\n  b,\n  c,\n]'],
    ['[\n  a,\n  b, # of b\n]', ['a', 'b', 'c'], '[\n  a,\n  b, # of b\n  c,\n]'],
    ['[\n  a,\n  b # of b\n  ,\n]', ['a', 'b', 'c'], '[\n  a,\n  b, # of b\n  c\n  ,\n]'],
    // The same with several items on one line.
    ['[\n  a, b\n]', ['a', 'b', 'c'], '[\n  a, b, c\n]'],
    ['[\n  a, b]', ['a', 'b', 'c'], '[\n  a, b, c]'],
    ['["a",\'b\']', ['a', 'b', 'c'], "[\"a\",'b', 'c']"],
    // A removed item leaves no blanks, and every comment stays.
    ['[a]', [], '[]'],
    ['[ a ]', [], '[ ]'],
    ['[a # x\n]', [], '[ # x\n]'],
    ['[a, # x\n]', [], '[ # x\n]'],
    ['[a b, # x\n c]', ['c'], '[ # x\n c]'],
    ['[a,b # of b\n]', ['a'], '[a, # of b\n]'],
    ['[a,b, # of b\n c]', ['a', 'c'], '[a, # of b\n c]'],
    ['[a, a, b]', ['b'], '[b]'],
    // Unchanged items are not rewritten, and a replacement gets the place of the replaced item.
    ['[ ]', ['c'], '[c ]'],
    ['[\n]', ['c'], '[c\n]'],
    ["['a']", ["it's"], "['it''s']"],
    ['[a, b]', ['x', 'b'], '[x, b]'],
    ['[a, "b", c]', ['a', 'x', 'c'], '[a, "x", c]'],
    ['[{ role: a }, b]', ['x', 'b'], '[b, x]'],
    ['[a, # of a\n b]', ['x', 'b'], '[ # of a\n b,\n x]'],
    ['[1, 2]', ['1'], '["1"]'],
  ])('%j with %j is %j', (written, value, after) => {
    expect(textWith(`list: ${written}\n`, '/list', value)).toBe(`list: ${after}\n`);
  });

  it.each<[written: string, value: FileValue]>([
    ['[&x a, b]', ['b']],
    ['[!!str a, b]', ['b']],
    ['[a, &x b]', ['a']],
    ['[a, !!str b, c]', ['a', 'c']],
    ['a', ['a']],
    ['{ a: 1 }', ['a']],
    ['~', ['a']],
    ['[x]', 'y'],
  ])('%j is not edited to %j, because it contains more than a list of texts', (written, value) => {
    expect(() => textWith(`list: ${written}\n`, '/list', value)).toThrow(UNCLEAR);
  });
});

describe('a list with dashes', () => {
  const list = (...lines: readonly string[]) => ['list:', ...lines, ''].join('\n');

  it.each<[value: FileValue, before: string, after: string]>([
    [['b'], list('-', '  a', '- b'), list('- b')],
    [['x', 'b'], list('- a', '- b'), list('- x', '- b')],
    [['x', 'b'], list('- a # of a', '- b'), list('# of a', '- b', '- x')],
    [['x', 'b'], list('- a   # of a', '- b'), list('# of a', '- b', '- x')],
    [['x', 'b'], list('- role: a', '- b'), list('- b', '- x')],
    [['b'], list('- # why', '  a', '- b'), list('# why', '- b')],
    [['a'], list('- a', '- b', '', '# end', 'x: 1'), list('- a', '', '# end', 'x: 1')],
    [['a', 'c'], list('- a', '- >-', '  b', '- c'), list('- a', '- c')],
    [['a', 'z'], list('- >-', '  a', ''), list('- >-', '  a', '- z', '')],
    [['a', 'b'], list('- a', 'x: 1 # y'), list('- a', '- b', 'x: 1 # y')],
    [['x'], list('- role: a'), list('- x')],
    [[{ role: 'a' }], list('- x'), list('- { role: a }')],
    [[{ role: 'b' }], list('- { role: a } # x'), list('# x', '- { role: b }')],
    [
      [{ role: 'a' }, { role: 'n', division: 'S' }],
      list("- 'role': a"),
      list("- 'role': a", "- 'role': 'n'", "  'division': 'S'"),
    ],
    [
      [{ role: 'a' }, { role: 'n', division: 'S' }],
      list("- {'role': a}"),
      list("- {'role': a}", "- {'role': 'n', 'division': 'S'}"),
    ],
    [['b'], 'list: &x\n- a\n', 'list: &x\n- b\n'],
  ])('becomes %j: %j', (value, before, after) => {
    expect(textWith(before, '/list', value)).toBe(after);
  });

  it.each<[value: FileValue, before: string]>([
    [['b'], list('- &x a', '- b')],
    [['b'], list('- !!str a', '- b')],
    [['b'], '- a\n'],
  ])('does not become %j where it contains more than a list of texts: %j', (value, before) => {
    expect(() => textWith(before, '/list', value)).toThrow(UNCLEAR);
  });

  it('does not lose its last item, because then no list would be left', () => {
    for (const before of [list('- a'), list('- a', 'x: 1')]) {
      expect(() => textWith(before, '/list', [])).toThrow();
    }
  });
});

describe('a key of the tenant file', () => {
  it.each<[pointer: string, value: FileValue, before: string, after: string]>([
    ['/a', 'x', '{}\n', '{ a: x }\n'],
    ['/a', 'x', '{ }', '{ a: x }'],
    ['/a', 'x', '{ # c\n}', '{ a: x # c\n}'],
    ['/b', 'x', '{a: 1, }', '{a: 1, b: x, }'],
    ['/a', 'x', 'a: ~ # c\n', 'a: x # c\n'],
    ['/a', 7, 'a: 7\n', 'a: 7\n'],
    ['/a', 7, 'a: "7"\n', 'a: 7\n'],
    ['/a', '7', 'a: 7\n', 'a: "7"\n'],
    ['/a', false, 'a: true\n', 'a: false\n'],
    ['/a', 7, 'a: |\n  x\n  y\nb: 1\n', 'a: 7\nb: 1\n'],
    ['/a', 'z', 'a: |2-\n   x\nb: 1\n', 'a: z\nb: 1\n'],
    ['/b', 'x', "'a': 1\n", "'a': 1\n'b': 'x'\n"],
    ['/b/c', 'x', '"a": 1\n', '"a": 1\n"b":\n  "c": "x"\n'],
    ['/a/c/d/e', 'x', 'a:\n  b: 1\nx: 2\n', 'a:\n  b: 1\n  c:\n    d:\n      e: x\nx: 2\n'],
    ['/c/d', 'x', 'a:\n    b: 1\n', 'a:\n    b: 1\nc:\n    d: x\n'],
    ['/c/d', 'x', 'a: {b: 1}\n', 'a: {b: 1}\nc:\n  d: x\n'],
    ['/b/c', 'x', 'a: 1\r\n', 'a: 1\r\nb:\r\n  c: x\r\n'],
    ['/a/c', [{ role: 'x' }], 'a: {b: 1}\n', 'a: {b: 1, c: [{ role: x }]}\n'],
    // An empty line before a new part only where most parts have one.
    ['/d/e', 'x', 'a: 1\n\nb: 2\n\nc: 3\n', 'a: 1\n\nb: 2\n\nc: 3\n\nd:\n  e: x\n'],
    ['/d/e', 'x', 'a: 1\nb: 2\n\nc: 3\n', 'a: 1\nb: 2\n\nc: 3\nd:\n  e: x\n'],
    ['/d', 'x', 'a: 1\n\nb: 2\n\nc: 3\n', 'a: 1\n\nb: 2\n\nc: 3\nd: x\n'],
    ['/a/d/e', 'x', 'a:\n  b: 2\n\n  c: 3\n', 'a:\n  b: 2\n\n  c: 3\n  d:\n    e: x\n'],
    ['/a', 2, '? a\n: 1\n', '? a\n: 2\n'],
  ])('at %s with the value %j, of %j', (pointer, value, before, after) => {
    expect(textWith(before, pointer, value)).toBe(after);
  });

  it.each<[pointer: string, before: string]>([
    ['/a/b', 'a: 1\n'],
    ['/a', ''],
    ['/a', '# c\n'],
    ['/a', 'a:\n'],
    ['/a', '[a]\n'],
  ])('at %s has no position in %j', (pointer, before) => {
    expect(() => textWith(before, pointer, 'x')).toThrow(UNCLEAR);
  });

  it('is not changed through an alias', () => {
    expect(() => textWith('a: *x\n', '/a/b', 2)).toThrow('an alias (*name) repeats it');
  });
});
