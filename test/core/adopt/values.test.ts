import { describe, expect, it } from 'vitest';
import { type Difference, matches, ofField, ofWhole } from '../../../src/core/adopt/acceptable.ts';
import {
  list,
  number,
  option,
  permissions,
  requireSameValue,
  roles,
  text,
  truth,
  words,
} from '../../../src/core/adopt/values.ts';
import type { Value } from '../../../src/core/plan.ts';

function difference(stands: Value, asked?: Value): Difference {
  return { address: 'transaction', kind: 'transaction', field: 'x', pointer: '/x', asked, stands };
}

describe('the value of a key', () => {
  it('is the same for all objects that use the key, lists in any order', () => {
    const read = requireSameValue((stands) => text(stands));
    expect(read([difference('a')], 'now')).toBe('a');
    expect(read([difference('a'), difference('a')], 'now')).toBe('a');
    const disagree =
      'Cannot accept the change: this key of the tenant file sets several values, and the services have different ones';
    expect(() => read([difference('a'), difference('b')], 'now')).toThrow(disagree);
    expect(() => read([difference('a'), difference('a'), difference('b')], 'now')).toThrow(disagree);
    expect(() => read([], 'now')).toThrow(disagree);
  });

  it('is compared with the file and with the differences', () => {
    const differences = [difference('a', 'b')];
    const read = requireSameValue(
      (stands, current, all) => `${String(stands)} ${String(current)} ${all === differences}`,
    );
    expect(read(differences, 'now')).toBe('a now true');
  });

  it('has a key for each name below one place of the file', () => {
    const [one, two] = words('/clients/*', { name: text, disabled: truth });
    expect([one?.word, two?.word]).toEqual(['/clients/*/name', '/clients/*/disabled']);
    expect([one?.of([difference('a')], ''), two?.of([difference(true)], '')]).toEqual(['a', true]);
  });

  it('is a text, a boolean or a number, and no other value is accepted as one', () => {
    expect([text(''), truth(false), number(7), number('7'), number('-1.5')]).toEqual(['', false, 7, 7, -1.5]);
    expect(() => text(7)).toThrow('the value in the service is no text');
    expect(() => truth('true')).toThrow('the value in the service is neither true nor false');
    for (const other of ['NaN', '1e3', '07', '7 ', '', true, ['7']]) {
      expect(() => number(other)).toThrow(
        'the value in the service is not a number, and the file accepts only numbers',
      );
    }
  });

  it('of an option stays a number or a boolean as long as the text is one', () => {
    expect([option('60', 30), option('1.10', 30), option('60', 'x')]).toEqual([60, '1.10', '60']);
    expect([option('true', false), option('false', true), option('yes', true), option('true', 'x')]).toEqual([
      true,
      false,
      'yes',
      'true',
    ]);
    expect(() => option(['a'], 'x')).toThrow('no text');
  });

  it('of a list keeps the order of the file, and has new items at its end', () => {
    expect(list(['a', 'b', 'c', 'd'], ['c', 'x', 'a'])).toEqual(['c', 'a', 'b', 'd']);
    expect(list(['a', 'b'], undefined)).toEqual(['a', 'b']);
    expect(list(['1', '2'], [2])).toEqual(['2', '1']);
    expect(() => list('a', ['a'])).toThrow('Cannot accept the change: the value in the service is no list');
  });
});

describe('the roles of a client', () => {
  const adopted = (stands: readonly string[], asked: readonly string[], current: unknown) =>
    roles(stands, current, [difference(stands, asked)]);

  it('keep the writing of unchanged roles, and omit the default division', () => {
    const current = [{ role: 'ADMIN' }, { role: 'gone', division: 'Home' }, { role: 'agent', division: 'Support' }];
    const asked = ['admin in Home', 'gone in Home', 'agent in Support'];
    expect(adopted(['admin in Home', 'agent in Support', 'new in Home', 'new in Sales'], asked, current)).toEqual([
      { role: 'ADMIN' },
      { role: 'agent', division: 'Support' },
      { role: 'new' },
      { role: 'new', division: 'Sales' },
    ]);
  });

  it('differ by upper and lower case where two roles differ in nothing else', () => {
    const current = [{ role: 'Admin' }, { role: 'admin' }];
    expect(adopted(['Admin in Home'], ['admin in Home', 'Admin in Home'], current)).toEqual([{ role: 'Admin' }]);
    expect(adopted(['admin in Home'], ['admin in Home', 'Admin in Home'], current)).toEqual([{ role: 'admin' }]);
  });

  it('may have a name that only starts or ends like an id', () => {
    const odd = ['a-8a1b-4c2d-9e3f-0a1b2c3d4e5f', '5d3a6f0e-8a1b-4c2d-9e3f-0a'];
    expect(
      adopted(
        odd.map((role) => `${role} in Home`),
        [],
        [],
      ),
    ).toEqual(odd.map((role) => ({ role })));
  });

  it('that are not in the plan are not roles of the service', () => {
    expect(adopted(['admin in Home'], ['admin in Home'], [{ role: 'another' }])).toEqual([{ role: 'admin' }]);
  });

  it('are all new where the file has none', () => {
    expect(adopted(['admin in Home'], [], undefined)).toEqual([{ role: 'admin' }]);
    expect(() => roles(['admin in Home'], undefined, [])).toThrow(
      'Cannot accept the change: the value in the service is no list',
    );
  });

  it.each([
    'admin',
    'admin in ',
    'a in b in c',
    '5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f in Home',
    'admin in 5D3A6F0E-8A1B-4C2D-9E3F-0A1B2C3D4E5F',
  ])('are not adopted from "%s", which has no name for a role and a division', (role) => {
    expect(() => adopted([role], [], [])).toThrow(
      `Cannot accept the change: "${role}" cannot be split into the names of a role and a division`,
    );
  });
});

describe('the permissions of a file', () => {
  const lacking = (...names: readonly string[]) => difference(['a:b:z'], ['a:b:z', ...names]);

  it('lose those that any role lacks, and keep their order', () => {
    const current = ['a:b:d', 'a:b:c', 'a:b:z', 'a:b:e'];
    expect(permissions([lacking('a:b:c'), lacking('a:b:e')], current)).toEqual(['a:b:d', 'a:b:z']);
  });

  it('stay where a wildcard of the list covers a missing one, and only then', () => {
    for (const pattern of ['a:b:*', 'a:*:*', '*:*:*', 'a:*:c']) {
      expect(() => permissions([lacking('a:b:c')], ['a:b:c', 'x:y:z', pattern])).toThrow(
        `Cannot accept the change: the pattern ${pattern} contains a permission that the role does not have`,
      );
    }
    expect(() => permissions([lacking('x:b:c', 'a:b:c')], ['x:b:c', 'a:b:*'])).toThrow(
      'Cannot accept the change: the pattern a:b:* contains a permission that the role does not have',
    );
    for (const pattern of ['a:x:*', '*:b:d', 'x:*:*']) {
      expect(permissions([lacking('a:b:c')], ['a:b:c', pattern])).toEqual([pattern]);
    }
  });

  it('are not adopted where they are copied from a role, or where none would be left', () => {
    expect(() => permissions([lacking('a:b:c')], undefined)).toThrow('copied from a role');
    expect(() => permissions([lacking('a:b:c')], ['a:b:c'])).toThrow(
      'Cannot accept the change: the role has none of the permissions of the tenant file',
    );
  });
});

describe('a pattern of a key', () => {
  it('matches where every part matches, and a star is any one part', () => {
    expect(matches('/clients/*/name', '/clients/pacing/name')).toBe(true);
    expect(matches('/clients/*', '/clients/pacing')).toBe(true);
    for (const pointer of ['/clients', '/clients/pacing/name', '/services/pacing', '']) {
      expect(matches('/clients/*', pointer)).toBe(false);
    }
  });

  it('has a reason for fields that are never adopted, the first that matches', () => {
    const reason = (why: string) => ({ why, fix: `Fix ${why}.` });
    const types = [
      { name: 'none' },
      {
        name: 'some',
        notAcceptable: [
          { word: '/a', field: 'x', ...reason('x') },
          { word: '/a', field: '*/end', ...reason('end') },
        ],
      },
      { name: 'all', notAcceptable: [{ word: '/b/*', ...reason('all') }] },
    ];
    expect(ofField('/a', 'x', types)).toEqual(reason('x'));
    expect(ofField('/a', 'section/end', types)).toEqual(reason('end'));
    expect(ofField('/b/c', 'anything', types)).toEqual(reason('all'));
    for (const [pointer, field] of [
      ['/a', 'xx'],
      ['/a', 'ends'],
      ['/a', 'end/x'],
      ['/b', 'x'],
      ['/c', 'x'],
    ] as const) {
      expect(ofField(pointer, field, types)).toBeUndefined();
    }
  });

  it('does not adopt a change as a whole that creates, deletes or continues a rotation', () => {
    const type = { name: 'client' };
    expect(ofWhole({ action: 'update' }, type)).toBeUndefined();
    expect(ofWhole({ action: 'update' }, undefined)).toBeUndefined();
    expect(ofWhole({ action: 'prove' }, { ...type, isStepOfRotation: true })).toEqual({
      why: 'it is a step of a rotation, not a key of the file',
      fix: 'Apply continues it.',
    });
    expect(ofWhole({ action: 'create' }, undefined)).toEqual({
      why: 'the service does not have it, so the key would be removed from the file',
      fix: 'Apply creates it. If it is not wanted, remove it from the file.',
    });
    const own = { why: 'a reason of its own', fix: 'Do it.' };
    expect(ofWhole({ action: 'create' }, { ...type, notAcceptedNew: own })).toBe(own);
    expect(ofWhole({ action: 'delete' }, type)).toEqual({
      why: 'the service has it, but the file no longer does',
      fix: 'Apply deletes it. To keep it, add it to the file again, with the same key.',
    });
  });
});
