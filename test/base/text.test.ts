import { describe, expect, it } from 'vitest';
import { listed, plural } from '../../src/base/text.ts';

describe('a count', () => {
  it.each([
    [0, '0 tenants'],
    [1, '1 tenant'],
    [2, '2 tenants'],
  ])('of %i is %s', (count, text) => {
    expect(plural(count, 'tenant')).toBe(text);
  });
});

describe('a list', () => {
  it('names all where there are few', () => {
    expect(listed(['acme', 'globex'], 2)).toBe('acme, globex');
  });

  it('names the first and counts the rest where there are many', () => {
    expect(listed(['acme', 'globex', 'initech'], 1)).toBe('acme and 2 more');
  });
});
