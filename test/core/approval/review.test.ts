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
import { isGenuine, isSealedText, sealerOf, sealReview, unreviewed } from '../../../src/core/approval/review.ts';
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

describe('what was reviewed', () => {
  it('is what there is to do as long as nothing changed', () => {
    expect(isGenuine(review, sealer)).toBe(true);
    expect(unreviewed(acme, review, first)).toEqual([]);
  });

  it('holds for a part of the tenants, because jobs take them in shards', () => {
    expect(unreviewed(makePlan([plan('acme', change('pacing'), change('desktop'))]), review, first)).toEqual([]);
  });

  it.each([
    ['another value', [{ field: 'name', before: 'old', after: 'newer' }]],
    ['another value before', [{ field: 'name', before: 'older', after: 'new' }]],
    ['another field', [{ field: 'scope', before: 'old', after: 'new' }]],
  ] as const)('is not %s, and only that change is named', (_name, fields) => {
    const now = makePlan([plan('acme', change('pacing', fields), change('desktop'))]);
    expect(unreviewed(now, review, first)).toMatchObject([
      { tenant: 'acme', isPart: false, changes: [{ address: 'oauth-client/pacing#1' }] },
    ]);
  });

  it('is not the same change of another tenant', () => {
    const now = makePlan([plan('globex', change('pacing'), change('desktop'))]);
    expect(unreviewed(now, review, first)).toMatchObject([{ tenant: 'globex', changes: [{}, {}] }]);
  });

  it('is nothing of a tenant with nothing to do, which needs no review', () => {
    expect(review.plans).toHaveLength(1);
    expect(unreviewed(makePlan([plan('initech')]), review, first)).toEqual([]);
  });

  it('cannot tell which change is new where there were too many changes to list', () => {
    const many = Array.from({ length: 2001 }, (_, index) => change(`client-${index}`));
    const sealed = sealReview(makePlan([plan('acme', ...many)]), PULL, { sealer, visible: VISIBLE });
    expect(sealed).not.toHaveProperty('changes');
    expect(unreviewed(makePlan([plan('acme', ...many)]), sealed, first)).toEqual([]);
    const part = unreviewed(makePlan([plan('acme', ...many.slice(0, 2))]), sealed, { sealer, isRerun: true });
    expect(part).toMatchObject([{ tenant: 'acme', isPart: false, changes: [{}, {}] }]);
    const fits = sealReview(makePlan([plan('acme', ...many.slice(1))]), PULL, { sealer, visible: VISIBLE });
    expect(fits.changes).toHaveLength(12_000);
  });

  it('is not a part of it, unless an earlier attempt of the same run did the rest', () => {
    const part = makePlan([plan('acme', change('desktop'))]);
    expect(unreviewed(part, review, first)).toMatchObject([{ tenant: 'acme', isPart: true, changes: [] }]);
    expect(unreviewed(part, review, { sealer, isRerun: true })).toEqual([]);
  });

  it('is gone on with when what a change waited for is there by then', () => {
    const ref = { ref: 'oauth-client/pacing#1', field: 'id' };
    const waiting = change('desktop', [{ field: 'client_id', after: ref }]);
    const sealed = sealReview(makePlan([plan('acme', change('pacing'), waiting)]), PULL, { sealer, visible: VISIBLE });
    const now = makePlan([plan('acme', change('desktop', [{ field: 'client_id', after: '0f9a', from: ref }]))]);
    expect(unreviewed(now, sealed, { sealer, isRerun: true })).toEqual([]);
    expect(unreviewed(now, sealed, first)).toHaveLength(1);
  });

  it('has nothing of a tenant that was refused or not looked at', () => {
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
  ])('does not fit another %s', (_name, forged) => {
    expect(isGenuine({ ...review, ...forged }, sealer)).toBe(false);
  });

  it('does not fit another key, and no plan does', () => {
    expect(isGenuine(review, other)).toBe(false);
    expect(unreviewed(acme, review, { sealer: other, isRerun: true })).toHaveLength(1);
  });

  it('has a purpose of its own for plans, changes and texts, so that one never stands for another', () => {
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

  it('is not made under a key that could be guessed', () => {
    expect(() => sealerOf(new Secret('k'.repeat(31)))).toThrow('31 characters');
  });
});

describe('the text under the first line', () => {
  const sealed = (body: string) => isSealedText(review, { sealer, visible: visibleText(body) });

  it('is sealed as people read it, whatever its line ends are', () => {
    const two = sealReview(acme, PULL, { sealer, visible: 'one\ntwo' });
    for (const body of ['x\none\ntwo', 'x\rone\rtwo', 'x\r\none\r\ntwo\r\n', 'x\none\ntwo\n\n']) {
      expect(isSealedText(two, { sealer, visible: visibleText(body) })).toBe(true);
    }
    expect(sealed(`x\n${VISIBLE}`)).toBe(true);
  });

  it('is not another one', () => {
    for (const body of ['x\nPlan: nothing to do', `x\n${VISIBLE}\nmore`, `x\n\n${VISIBLE}`, 'x', '']) {
      expect(sealed(body)).toBe(false);
    }
  });
});

describe('the first line of the comment', () => {
  it('tells one that an older version sealed, and one that says of itself that it is not sealed', () => {
    const older = markOf(review).replace('"format":2', '"format":1');
    expect([isOlderSeal(older), reviewIn(older), isUnsealed(older)]).toEqual([true, undefined, false]);
    expect([isOlderSeal(UNSEALED_MARK), isUnsealed(UNSEALED_MARK)]).toEqual([false, true]);
    expect([isOlderSeal('x'), isUnsealed('x'), isUnsealed(markOf(review))]).toEqual([false, false, false]);
  });

  it('gives back what was written into it', () => {
    expect(reviewIn(`${markOf(review)}\nwords`)).toEqual(review);
    expect(hasMark(markOf(review))).toBe(true);
  });

  it('fits for a thousand tenants that all change', () => {
    const many = makePlan(
      Array.from({ length: 1000 }, (_, index) => plan(`tenant-${index}`, change('pacing'), change('desktop'))),
    );
    const sealed = sealReview(many, PULL, { sealer, visible: VISIBLE });
    expect(markOf(sealed).length).toBeLessThan(40_000);
    expect(sealed.changes?.length).toBe(12_000);
    expect(unreviewed(many, sealed, first)).toEqual([]);
  });

  it('says nothing where it is no such line', () => {
    for (const text of ['', 'x', UNSEALED_MARK, `${markOf(review).slice(0, -8)} -->`, ` ${markOf(review)}`]) {
      expect(reviewIn(text)).toBeUndefined();
    }
  });

  it('survives whatever somebody makes of it', () => {
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
