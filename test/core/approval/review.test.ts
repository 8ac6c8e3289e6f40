import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/base/secret.ts';
import {
  hasMark,
  isOlderSeal,
  isUnsealed,
  markOf,
  reviewIn,
  UNSEALED_MARK,
  visibleText,
} from '../../../src/core/approval/mark.ts';
import { findUnreviewed, isGenuine, isSealedText, sealerOf, sealReview } from '../../../src/core/approval/review.ts';
import { changeEssence, tenantEssence } from '../../../src/core/hash.ts';
import type { Change, FieldChange, TenantPlan } from '../../../src/core/plan.ts';
import { makePlan } from '../../../src/resources/list.ts';

const sealer = sealerOf(new Secret('k'.repeat(32)));
const other = sealerOf(new Secret('o'.repeat(32)));
const PULL = {
  ...{ repository: 'acme/hybrid', pull: 7, head: 'a'.repeat(40) },
  ...{ comment: 4711, author: 'github-actions[bot]' },
};
const VISIBLE = 'Plan: 2 to change';

function change(
  key: string,
  fields: readonly FieldChange[] = [{ field: 'name', before: 'old', after: 'new' }],
): Change {
  return {
    address: `oauth-client/${key}#1`,
    kind: 'oauth-client',
    action: 'update',
    title: key,
    id: `id of ${key}`,
    fields,
    risk: 'none',
    notes: [],
  };
}

function plan(tenant: string, ...changes: readonly Change[]): TenantPlan {
  return { tenant, file: `tenants/${tenant}.yaml`, changes, findings: [] };
}

const acme = makePlan([plan('acme', change('pacing'), change('desktop')), plan('globex')]);
const review = sealReview(acme, PULL, { sealer, visible: VISIBLE });
const first = { sealer, isRerun: false };

describe('a reviewed plan', () => {
  it('is the current plan as long as nothing changed', () => {
    expect(isGenuine(review, sealer)).toBe(true);
    expect(findUnreviewed(acme, review, first)).toEqual([]);
  });

  it('is valid for a part of the tenants, because jobs take them in shards', () => {
    expect(findUnreviewed(makePlan([plan('acme', change('pacing'), change('desktop'))]), review, first)).toEqual([]);
  });

  it.each([
    ['another value', [{ field: 'name', before: 'old', after: 'newer' }]],
    ['another value before', [{ field: 'name', before: 'older', after: 'new' }]],
    ['another field', [{ field: 'scope', before: 'old', after: 'new' }]],
  ] as const)('is not valid for %s, and only that change is named', (_name, fields) => {
    const now = makePlan([plan('acme', change('pacing', fields), change('desktop'))]);
    expect(findUnreviewed(now, review, first)).toMatchObject([
      { tenant: 'acme', isPart: false, changes: [{ address: 'oauth-client/pacing#1' }] },
    ]);
  });

  it('is not valid for the same change of another tenant', () => {
    const now = makePlan([plan('globex', change('pacing'), change('desktop'))]);
    expect(findUnreviewed(now, review, first)).toMatchObject([{ tenant: 'globex', changes: [{}, {}] }]);
  });

  it('is not needed for a tenant without changes', () => {
    expect(review.plans).toHaveLength(1);
    expect(findUnreviewed(makePlan([plan('initech')]), review, first)).toEqual([]);
  });

  it('cannot name the new change where there were too many changes to list', () => {
    const many = Array.from({ length: 2001 }, (_, index) => change(`client-${index}`));
    const sealed = sealReview(makePlan([plan('acme', ...many)]), PULL, { sealer, visible: VISIBLE });
    expect(sealed).not.toHaveProperty('changes');
    expect(findUnreviewed(makePlan([plan('acme', ...many)]), sealed, first)).toEqual([]);
    const part = findUnreviewed(makePlan([plan('acme', ...many.slice(0, 2))]), sealed, { sealer, isRerun: true });
    expect(part).toMatchObject([{ tenant: 'acme', isPart: false, changes: [{}, {}] }]);
    const fits = sealReview(makePlan([plan('acme', ...many.slice(1))]), PULL, { sealer, visible: VISIBLE });
    expect(fits.changes).toHaveLength(12_000);
  });

  it('is not valid for a part of its changes, unless an earlier attempt of the same run did the rest', () => {
    const part = makePlan([plan('acme', change('desktop'))]);
    expect(findUnreviewed(part, review, first)).toMatchObject([{ tenant: 'acme', isPart: true, changes: [] }]);
    expect(findUnreviewed(part, review, { sealer, isRerun: true })).toEqual([]);
  });

  it('is continued when the object that a change waited for exists by then', () => {
    const ref = { ref: 'oauth-client/pacing#1', field: 'id' };
    const waiting = change('desktop', [{ field: 'client_id', after: ref }]);
    const sealed = sealReview(makePlan([plan('acme', change('pacing'), waiting)]), PULL, { sealer, visible: VISIBLE });
    const now = makePlan([plan('acme', change('desktop', [{ field: 'client_id', after: '0f9a', from: ref }]))]);
    expect(findUnreviewed(now, sealed, { sealer, isRerun: true })).toEqual([]);
    expect(findUnreviewed(now, sealed, first)).toHaveLength(1);
  });

  it('contains no tenant that was refused or could not be read', () => {
    const failure = { code: 'vault.sealed', message: 'x' };
    const finding = { severity: 'refuse', code: 'x', address: 'x', message: 'x' } as const;
    const broken = makePlan([
      { ...plan('acme', change('pacing')), failure },
      { ...plan('globex', change('pacing')), findings: [finding] },
    ]);
    expect(sealReview(broken, PULL, { sealer, visible: VISIBLE }).plans).toEqual([]);
  });
});

describe('a seal', () => {
  it.each([
    ['repository', { repository: 'mallory/hybrid' }],
    ['pull request', { pull: 8 }],
    ['commit', { head: 'b'.repeat(40) }],
    ['comment', { comment: 4712 }],
    ['author', { author: 'mallory' }],
    ['text', { text: 'AAAA' }],
    ['hash', { hash: 'c'.repeat(64) }],
    ['plans', { plans: ['AAAAAAAAAAAAAAAAAAAAAA'] }],
    ['changes', { changes: 'AAAAAA' }],
    ['seal', { seal: 'AAAA' }],
  ])('does not match another %s', (_name, forged) => {
    expect(isGenuine({ ...review, ...forged }, sealer)).toBe(false);
  });

  it('does not match another key, and no plan does', () => {
    expect(isGenuine(review, other)).toBe(false);
    expect(findUnreviewed(acme, review, { sealer: other, isRerun: true })).toHaveLength(1);
  });

  it('has a separate purpose for plans, changes and texts, so that one never replaces another', () => {
    const [tenant] = acme.tenants;
    if (!tenant) throw new Error('the plan has no tenant');
    expect(review.plans).toEqual([sealer.seal('plan', tenantEssence(tenant), 16)]);
    const ofChanges = tenant.changes.map((each) =>
      sealer.seal('change', `acme\0${changeEssence(each)}`, 5).slice(0, 6),
    );
    expect(review.changes).toBe(ofChanges.join(''));
    expect(review.text).toBe(sealer.seal('text', VISIBLE, 32));
    const purposes = (['review', 'plan', 'change', 'text'] as const).map((purpose) => sealer.seal(purpose, 'x', 16));
    expect(new Set(purposes).size).toBe(4);
  });

  it('is not created with a key that could be guessed', () => {
    expect(() => sealerOf(new Secret('k'.repeat(31)))).toThrow('31 characters');
  });
});

describe('the text under the first line', () => {
  const sealed = (body: string) => isSealedText(review, { sealer, visible: visibleText(body) });

  it('is sealed as people read it, whatever its line endings are', () => {
    const two = sealReview(acme, PULL, { sealer, visible: 'one\ntwo' });
    for (const body of ['x\none\ntwo', 'x\rone\rtwo', 'x\r\none\r\ntwo\r\n', 'x\none\ntwo\n\n']) {
      expect(isSealedText(two, { sealer, visible: visibleText(body) })).toBe(true);
    }
    expect(sealed(`x\n${VISIBLE}`)).toBe(true);
  });

  it('cannot be replaced by another text', () => {
    for (const body of ['x\nPlan: nothing to do', `x\n${VISIBLE}\nmore`, `x\n\n${VISIBLE}`, 'x', '']) {
      expect(sealed(body)).toBe(false);
    }
  });
});

describe('the first line of the review comment', () => {
  it('is recognized when an older version sealed it, and when it declares itself unsealed', () => {
    const older = markOf(review).replace('"format":2', '"format":1');
    expect([isOlderSeal(older), reviewIn(older), isUnsealed(older)]).toEqual([true, undefined, false]);
    expect([isOlderSeal(UNSEALED_MARK), isUnsealed(UNSEALED_MARK)]).toEqual([false, true]);
    expect([isOlderSeal('x'), isUnsealed('x'), isUnsealed(markOf(review))]).toEqual([false, false, false]);
  });

  it('returns what was written into it', () => {
    expect(reviewIn(`${markOf(review)}\nwords`)).toEqual(review);
    expect(hasMark(markOf(review))).toBe(true);
  });

  it('is short enough for a thousand tenants that all change', () => {
    const many = makePlan(
      Array.from({ length: 1000 }, (_, index) => plan(`tenant-${index}`, change('pacing'), change('desktop'))),
    );
    const sealed = sealReview(many, PULL, { sealer, visible: VISIBLE });
    expect(markOf(sealed).length).toBeLessThan(40_000);
    expect(sealed.changes?.length).toBe(12_000);
    expect(findUnreviewed(many, sealed, first)).toEqual([]);
  });

  it('is not found in another line', () => {
    for (const text of ['', 'x', UNSEALED_MARK, `${markOf(review).slice(0, -8)} -->`, ` ${markOf(review)}`]) {
      expect(reviewIn(text)).toBeUndefined();
    }
  });

  it('is read without a crash whatever an attacker writes into it', () => {
    fc.assert(
      fc.property(fc.nat({ max: 400 }), fc.string({ maxLength: 12 }), (position, inserted) => {
        const line = markOf(review);
        const found = reviewIn(line.slice(0, position) + inserted + line.slice(position + inserted.length));
        expect(
          found === undefined || isGenuine(found, sealer) === (JSON.stringify(found) === JSON.stringify(review)),
        ).toBe(true);
      }),
    );
  });
});
