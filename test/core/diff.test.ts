import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/base/secret.ts';
import {
  compareFields,
  fieldsAt,
  isReference,
  resolveValue,
  sameValue,
  shownReference,
  sourceOf,
} from '../../src/core/diff.ts';
import { Known } from '../../src/core/known.ts';
import { exampleComparison, FINGERPRINT_KEY } from './example.ts';

const comparison = exampleComparison();
const pointer = '/clients/pacing';
const where = { file: 'tenants/acme.yaml', line: 12, column: 3 };

describe('comparing the fields of a resource with the tenant file', () => {
  it('finds no difference where every field has its desired value', () => {
    expect(compareFields({ name: 'Pacing' }, { name: { value: 'Pacing', pointer } }, comparison)).toEqual([]);
  });

  it('shows before, after, the line and the key of the file, sorted by field', () => {
    const desired = { state: { value: 'active', pointer }, name: { value: 'Pacing', pointer } };
    expect(compareFields({ name: 'Old', state: 'inactive' }, desired, comparison)).toEqual([
      { field: 'name', before: 'Old', after: 'Pacing', where, pointer },
      { field: 'state', before: 'inactive', after: 'active', where, pointer },
    ]);
  });

  it('ignores fields that the file does not set', () => {
    expect(compareFields({ logoImageData: 'abc' }, {}, comparison)).toEqual([]);
  });

  it('treats lists as sets, whatever order a service answers in', () => {
    expect(compareFields({ scopes: ['b', 'a', 'a'] }, { scopes: { value: ['a', 'b'], pointer } }, comparison)).toEqual(
      [],
    );
  });

  it('shows lists in one order, whatever order a service or the file has, and each value once', () => {
    const desired = { scopes: { value: ['c', 'a', 'b', 'a'], pointer } };
    for (const scopes of [
      ['d', 'b', 'a', 'b'],
      ['a', 'b', 'd'],
    ]) {
      expect(compareFields({ scopes }, desired, comparison)).toEqual([
        { field: 'scopes', before: ['a', 'b', 'd'], after: ['a', 'b', 'c'], where, pointer },
      ]);
    }
  });

  it('shows a reference where the value is known only after apply', () => {
    const reference = { ref: 'oauth-client/pacing#1', field: 'id' } as const;
    // Strictly: an absent field has no value before, not even an undefined one.
    expect(compareFields(undefined, { client_id: { value: reference, pointer } }, comparison)).toStrictEqual([
      { field: 'client_id', after: reference, where, pointer },
    ]);
  });

  it('distinguishes no value, zero, an empty text and an empty list', () => {
    for (const [before, value] of [
      [0, ''],
      ['', 0],
      [[], ''],
      [false, ''],
      ['1', 1],
    ] as const) {
      expect(compareFields({ x: before }, { x: { value, pointer } }, comparison)).toEqual([
        { field: 'x', before, after: value, where, pointer },
      ]);
    }
    expect(compareFields({}, { x: { value: '', pointer } }, comparison)).toHaveLength(1);
  });

  it('shows the current value next to a reference that is not known yet', () => {
    const reference = { ref: 'oauth-client/pacing#1', field: 'id' } as const;
    expect(compareFields({ client_id: 'c-0' }, { client_id: { value: reference, pointer } }, comparison)).toEqual([
      { field: 'client_id', before: 'c-0', after: reference, where, pointer },
    ]);
  });

  it('sorts fields, whatever their order in the file', () => {
    const value = { value: 'x', pointer };
    const fields = (desired: object) => compareFields(undefined, { ...desired }, comparison).map(({ field }) => field);
    expect(fields({ b: value, c: value, a: value })).toEqual(['a', 'b', 'c']);
    expect(fields({ c: value, b: value, a: value })).toEqual(['a', 'b', 'c']);
  });

  it('compares with the value of a reference once that is known, and still shows its source', () => {
    const known = new Known();
    known.set('oauth-client/pacing#1', { id: 'c-1' });
    const desired = { client_id: { value: { ref: 'oauth-client/pacing#1', field: 'id' }, pointer } } as const;
    expect(compareFields({ client_id: 'c-1' }, desired, exampleComparison({ known }))).toEqual([]);
    expect(compareFields({ client_id: 'c-0' }, desired, exampleComparison({ known }))).toEqual([
      { field: 'client_id', before: 'c-0', after: 'c-1', where, pointer, from: desired.client_id.value },
    ]);
  });
});

describe('secrets in a comparison', () => {
  const known = new Known();
  known.set('oauth-client/pacing#1', { secret: new Secret('new secret') });
  const reference = { ref: 'oauth-client/pacing#1', field: 'secret' } as const;
  const desired = { password: { value: reference, pointer } };

  it('are shown as fingerprints on both sides, so that a reviewer sees that one changes', () => {
    const [change] = compareFields({ password: new Secret('old secret') }, desired, exampleComparison({ known }));
    expect(change).toEqual({
      field: 'password',
      before: { secret: new Secret('old secret').fingerprint(FINGERPRINT_KEY) },
      after: { secret: new Secret('new secret').fingerprint(FINGERPRINT_KEY), from: reference },
      where,
      pointer,
    });
    expect(JSON.stringify(change)).not.toContain('new secret');
  });

  it('have no fingerprint before the tenant has a key for them', () => {
    const [change] = compareFields(undefined, desired, exampleComparison({ known, fingerprint: () => null }));
    expect(change?.after).toEqual({ secret: null, from: reference });
  });

  it('are equal by value and never equal to a text', () => {
    expect(sameValue(new Secret('a'), new Secret('a'))).toBe(true);
    expect(sameValue(new Secret('a'), new Secret('b'))).toBe(false);
    expect(sameValue(new Secret('a'), 'a')).toBe(false);
    expect(sameValue('a', new Secret('a'))).toBe(false);
    // A secret shows itself as this text.
    expect(sameValue('[secret]', new Secret('a'))).toBe(false);
  });
});

describe('a list with values of other resources', () => {
  const [one, two] = [
    { ref: 'one#1', field: 'id' },
    { ref: 'two#1', field: 'id' },
  ] as const;
  const value = ['fixed', one, two];
  const knowing = (ids: Readonly<Record<string, string>>) => {
    const known = new Known();
    for (const [address, id] of Object.entries(ids)) known.set(address, { id });
    return known;
  };

  it('is compared and shown in order once all of them are known', () => {
    const known = exampleComparison({ known: knowing({ 'one#1': 'a', 'two#1': 'b' }) });
    expect(compareFields({ ids: ['b', 'a', 'fixed'] }, { ids: { value, pointer } }, known)).toEqual([]);
    expect(compareFields({ ids: ['a'] }, { ids: { value, pointer } }, known)).toStrictEqual([
      { field: 'ids', before: ['a'], after: ['a', 'b', 'fixed'], where, pointer },
    ]);
  });

  it('is shown as its first unknown reference while one is not known', () => {
    for (const known of [knowing({}), knowing({ 'one#1': 'a' })]) {
      expect(compareFields({ ids: ['a'] }, { ids: { value, pointer } }, exampleComparison({ known }))).toEqual([
        { field: 'ids', before: ['a'], after: one, where, pointer },
      ]);
    }
  });

  it('stays unknown where an item would be a secret: a list never contains a secret', () => {
    const known = new Known();
    known.set('one#1', { secret: new Secret('s') });
    const secret = { ref: 'one#1', field: 'secret' } as const;
    expect(resolveValue(['fixed', secret], known)).toBeUndefined();
    expect(compareFields({}, { ids: { value: ['fixed', secret], pointer } }, exampleComparison({ known }))).toEqual([
      { field: 'ids', after: secret, where, pointer },
    ]);
  });
});

describe('a reference', () => {
  const reference = { ref: 'oauth-client/pacing#1', field: 'id' };

  it('has a resource and a field of it', () => {
    expect(isReference(reference)).toBe(true);
    for (const other of [null, undefined, 'ref', ['ref', 'field'], { ref: 'x' }, { field: 'x' }, { secret: null }]) {
      expect(isReference(other)).toBe(false);
    }
  });

  it('is the source of a planned value, also of a secret that shows its fingerprint', () => {
    expect(sourceOf(reference)).toBe(reference);
    expect(sourceOf({ secret: '0123', from: reference })).toBe(reference);
    for (const other of [undefined, 'text', ['text'], { secret: null }]) expect(sourceOf(other)).toBeUndefined();
  });

  it('is shown as itself until its value is known', () => {
    const known = new Known();
    expect(shownReference(reference, exampleComparison({ known }))).toBe(reference);
    known.set(reference.ref, { id: 'c-1' });
    expect(shownReference(reference, exampleComparison({ known }))).toBe('c-1');
  });

  it('can only name the own fields of its resource', () => {
    const known = new Known();
    known.set(reference.ref, { id: 'c-1' });
    known.set(reference.ref, { shortName: 'acme' });
    expect(known.get(reference)).toBe('c-1');
    expect(known.get({ ...reference, field: 'constructor' })).toBeUndefined();
    expect(known.get({ ref: 'another', field: 'id' })).toBeUndefined();
  });
});

it('the fields of one part of the file are set by keys of the same names', () => {
  expect(fieldsAt('/clients/pacing', { name: 'Pacing', state: 'active' })).toEqual({
    name: { value: 'Pacing', pointer: '/clients/pacing/name' },
    state: { value: 'active', pointer: '/clients/pacing/state' },
  });
});

describe('a key that the file omits', () => {
  it('is shown as a default, and has no line of the file', () => {
    const [change] = compareFields(undefined, { name: { value: 'x', pointer: '/left/out' } }, exampleComparison({}));
    expect(change).toEqual({ field: 'name', after: 'x', isDefault: true, pointer: '/left/out' });
  });
});
