import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/base/secret.ts';
import { compareFields, sameValue } from '../../src/core/diff.ts';
import { Known } from '../../src/core/known.ts';
import { exampleComparison, FINGERPRINT_KEY } from './example.ts';

const comparison = exampleComparison();
const pointer = '/clients/pacing';
const where = { file: 'tenants/acme.yaml', line: 12, column: 3 };

describe('comparing the fields of a resource with what the file asks for', () => {
  it('finds nothing where everything is as asked', () => {
    expect(compareFields({ name: 'Pacing' }, { name: { value: 'Pacing', pointer } }, comparison)).toEqual([]);
  });

  it('says before, after, where the file asks for it and by which word, sorted by field', () => {
    const desired = { state: { value: 'active', pointer }, name: { value: 'Pacing', pointer } };
    expect(compareFields({ name: 'Old', state: 'inactive' }, desired, comparison)).toEqual([
      { field: 'name', before: 'Old', after: 'Pacing', where, pointer },
      { field: 'state', before: 'inactive', after: 'active', where, pointer },
    ]);
  });

  it('leaves fields alone that the file does not ask for', () => {
    expect(compareFields({ logoImageData: 'abc' }, {}, comparison)).toEqual([]);
  });

  it('takes lists as sets, whatever the order a service answers in', () => {
    expect(compareFields({ scopes: ['b', 'a', 'a'] }, { scopes: { value: ['a', 'b'], pointer } }, comparison)).toEqual(
      [],
    );
  });

  it('shows lists in one order, whatever the order a service or the file has, and each value once', () => {
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
    expect(compareFields(undefined, { client_id: { value: reference, pointer } }, comparison)).toEqual([
      { field: 'client_id', after: reference, where, pointer },
    ]);
  });

  it('shows what stands there beside a reference that is not known yet', () => {
    const reference = { ref: 'oauth-client/pacing#1', field: 'id' } as const;
    expect(compareFields({ client_id: 'c-0' }, { client_id: { value: reference, pointer } }, comparison)).toEqual([
      { field: 'client_id', before: 'c-0', after: reference, where, pointer },
    ]);
  });

  it('sorts fields, however the file writes them', () => {
    const value = { value: 'x', pointer };
    const fields = (desired: object) => compareFields(undefined, { ...desired }, comparison).map(({ field }) => field);
    expect(fields({ b: value, c: value, a: value })).toEqual(['a', 'b', 'c']);
    expect(fields({ c: value, b: value, a: value })).toEqual(['a', 'b', 'c']);
  });

  it('compares with what a reference leads to once that is known, and still says whose value it is', () => {
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

  it('stand as fingerprints on both sides, so that a reviewer sees that one changes', () => {
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

describe('a word that the file leaves out', () => {
  it('is said to be a default, and claims no line of the file', () => {
    const [change] = compareFields(undefined, { name: { value: 'x', pointer: '/left/out' } }, exampleComparison({}));
    expect(change).toEqual({ field: 'name', after: 'x', isDefault: true, pointer: '/left/out' });
  });
});
