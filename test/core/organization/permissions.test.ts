import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covers, expand, flatten, hasWildcard, missing } from '../../../src/core/organization/permissions.ts';

const CATALOGUE = ['journey:actionmap:add', 'journey:actionmap:view', 'journey:segment:add', 'journey:segment:view'];

describe('permissions of a role', () => {
  it('are one flat set, whatever policies they are in', () => {
    const policies = [
      { domain: 'journey', entityName: 'segment', actionSet: ['view', 'add'] },
      { domain: 'journey', entityName: 'segment', actionSet: ['view'] },
      { domain: 'oauth', entityName: 'client', actionSet: [] },
    ];
    expect([...flatten(policies)]).toEqual(['journey:segment:view', 'journey:segment:add']);
    expect([...flatten([])]).toEqual([]);
  });
});

describe('a permission is covered', () => {
  it.each([
    ['journey:segment:view', 'journey:segment:view', true],
    ['journey:segment:*', 'journey:segment:view', true],
    ['journey:*:view', 'journey:segment:view', true],
    ['journey:*:*', 'journey:segment:view', true],
    ['*:*:*', 'journey:segment:view', true],
    ['journey:*:add', 'journey:segment:view', false],
    ['journey:segment:vie', 'journey:segment:view', false],
    ['journey:seg*:view', 'journey:segment:view', false],
    ['oauth:*:*', 'journey:segment:view', false],
    ['journey:*', 'journey:segment:view', false],
    ['journey:segment:view', 'journey:segment:*', false],
    ['journey:*:*', 'journey:segment:*', true],
  ])('by %s: %s, %s', (held, needed, expected) => {
    expect(covers(new Set([held]), needed)).toBe(expected);
  });

  it('by none of an empty list', () => {
    expect(covers(new Set(), 'journey:segment:view')).toBe(false);
    expect(missing(new Set(['journey:segment:*']), ['journey:segment:view', 'journey:outcome:view', 'a:b:c'])).toEqual([
      'journey:outcome:view',
      'a:b:c',
    ]);
  });
});

describe('wildcards of permissions', () => {
  it('replace a whole part and never a piece of one', () => {
    expect(['journey:segment:*', '*:segment:view'].map(hasWildcard)).toEqual([true, true]);
    expect(['journey:seg*:view', 'journey:segment:view', '**:a:b', ''].map(hasWildcard)).toEqual(Array(4).fill(false));
  });

  it('are expanded to the permissions that the organization knows', () => {
    expect([...expand(['journey:segment:*'], CATALOGUE)]).toEqual(['journey:segment:add', 'journey:segment:view']);
    expect([...expand(['journey:*:view'], CATALOGUE)]).toEqual(['journey:actionmap:view', 'journey:segment:view']);
    expect([...expand(new Set(['journey:*:*', 'journey:segment:add']), CATALOGUE)]).toEqual(CATALOGUE);
  });

  it('that match nothing stay, and so do unknown permissions: the plan names them', () => {
    expect([...expand(['journey:ghost:*', 'journey:ghost:view'], CATALOGUE)]).toEqual([
      'journey:ghost:*',
      'journey:ghost:view',
    ]);
  });

  it('are absent after they were expanded, and no permission is lost', () => {
    const name = fc.constantFrom('a', 'b', 'c');
    const permission = fc.tuple(name, name, name).map((parts) => parts.join(':'));
    const pattern = fc
      .tuple(name, fc.constantFrom('a', 'b', '*'), fc.constantFrom('a', 'b', '*'))
      .map((parts) => parts.join(':'));
    fc.assert(
      fc.property(fc.array(permission), fc.array(pattern), (catalogue, held) => {
        const expanded = expand(held, catalogue);
        const before = catalogue.filter((each) => covers(new Set(held), each));
        expect(catalogue.filter((each) => expanded.has(each))).toEqual(before);
        for (const each of expanded)
          expect(hasWildcard(each) && covers(new Set([each]), catalogue[0] ?? 'x:y:z')).toBe(false);
      }),
    );
  });
});
