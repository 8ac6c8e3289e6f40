import { describe, expect, it } from 'vitest';
import { plural, shortList } from '../../src/base/text.ts';

describe('a count', () => {
  it.each([
    [0, '0 tenants'],
    [1, '1 tenant'],
    [2, '2 tenants'],
  ])('of %i is written %s', (count, text) => {
    expect(plural(count, 'tenant')).toBe(text);
  });
});

describe('a list in a sentence', () => {
  it('names all items where there are few', () => {
    expect(shortList(['acme', 'globex'], 2)).toBe('acme, globex');
  });

  it('names the first items and counts the rest where there are many', () => {
    expect(shortList(['acme', 'globex', 'initech'], 1)).toBe('acme and 2 more');
  });
});
