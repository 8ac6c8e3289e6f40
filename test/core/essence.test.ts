import { describe, expect, it } from 'vitest';
import { changeEssence } from '../../src/core/hash.ts';
import type { Change, FieldChange } from '../../src/core/plan.ts';
import { originOf } from '../../src/core/receipt.ts';

const SECRET = { ref: 'oauth-client/pacing#1', field: 'secret' };

function change(field: Partial<FieldChange>, over: Partial<Change> = {}): string {
  return changeEssence({
    ...{ address: 'transaction', kind: 'transaction', action: 'update', title: 'the object', risk: 'none', notes: [] },
    fields: [{ field: 'ewt/password', isDefault: false, ...field }],
    ...over,
  } as Change);
}

describe('the essence of a change', () => {
  it('is all that a reviewer agrees to', () => {
    expect(JSON.parse(change({ before: 'old', after: 'new' }))).toEqual({
      address: 'transaction',
      action: 'update',
      fields: [{ field: 'ewt/password', before: 'old', after: 'new' }],
    });
    expect(JSON.parse(change({}))).toMatchObject({ fields: [{ before: null, after: null }] });
  });

  it('is the same once the value of another resource is known, and whatever it is called', () => {
    const waiting = change({ after: SECRET });
    expect(change({ after: 'known by now', from: SECRET })).toBe(waiting);
    expect(change({ after: { secret: 'a fingerprint', from: SECRET } })).toBe(waiting);
    expect(change({ after: SECRET }, { title: 'another title', notes: ['said besides'] })).toBe(waiting);
  });

  it('differs for another value, secret or field', () => {
    const secret = (mark: string) => change({ after: { secret: mark } });
    expect(secret('one')).not.toBe(secret('other'));
    const texts = [change({ after: 'a' }), change({ before: 'a' }), change({ after: 'b' }), change({ field: 'x' })];
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('the origin of a receipt', () => {
  const COMMIT = 'c0ffee5'.padEnd(40, '0');

  it.each([
    [COMMIT, { commit: COMMIT }],
    ['c0ffee', {}],
    [`${COMMIT}${COMMIT}`, {}],
    [`x${COMMIT}`, {}],
    [`${COMMIT}\n::error::x`, {}],
    ['', {}],
  ])('has a commit only where %j is one', (commit, origin) => {
    expect(originOf({ GITHUB_SHA: commit })).toEqual(origin);
  });

  it('has the event, where there is one', () => {
    expect(originOf({ GITHUB_EVENT_NAME: 'push' })).toEqual({ event: 'push' });
    expect(originOf({ GITHUB_EVENT_NAME: '' })).toEqual({});
  });
});
