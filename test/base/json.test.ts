import { expect, it } from 'vitest';
import { textAt, valueAt } from '../../src/base/json.ts';
import { pointerKeys, pointerPart } from '../../src/base/json-pointer.ts';

const DATA = { one: { two: ['a', { three: 3 }] }, none: null, text: 'x' };

it('finds the value at a path, also in lists', () => {
  expect(valueAt(DATA, 'one', 'two', '1', 'three')).toBe(3);
  expect(valueAt(DATA)).toBe(DATA);
  expect(valueAt(DATA, 'none')).toBeNull();
  expect(textAt(DATA, 'one', 'two', '0')).toBe('a');
});

it.each([[['gone']], [['none', 'x']], [['text', '0']], [['constructor']], [['one', '__proto__']]])(
  'finds nothing at %j, and never an inherited property',
  (path) => {
    expect(valueAt(DATA, ...path)).toBeUndefined();
    expect(textAt(DATA, ...path)).toBeUndefined();
  },
);

it('recognizes only text as text', () => {
  expect(textAt(DATA, 'one')).toBeUndefined();
});

it.each([
  ['', []],
  ['/a/b', ['a', 'b']],
  ['/a~1b/~0/~01', ['a/b', '~', '~1']],
  ['/', ['']],
])('reads the pointer %j', (pointer, keys) => {
  expect(pointerKeys(pointer)).toEqual(keys);
  expect(keys.map((key) => `/${pointerPart(key)}`).join('')).toBe(pointer);
});
