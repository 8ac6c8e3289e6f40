import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/base/secret.ts';
import { compareFields } from '../../../src/core/diff.ts';
import { Known } from '../../../src/core/known.ts';
import type { Value } from '../../../src/core/plan.ts';
import { askedHash, originOf, recordFields, recordPlannedFields } from '../../../src/core/receipt.ts';
import { exampleComparison, exampleTenant, FINGERPRINT_KEY } from '../../core/example.ts';

const REFERENCE = { ref: 'oauth-client/pacing#1', field: 'secret' } as const;

function knowing(facts: Readonly<Record<string, string | Secret>>): Known {
  const known = new Known();
  known.set(REFERENCE.ref, facts);
  return known;
}

/** One field that was planned so, after a value became known. */
function settled(after: Value | undefined, known: Known) {
  const planned = { fields: [{ field: 'x', ...(after !== undefined && { after }), isDefault: true }] };
  return recordFields(planned, undefined, exampleComparison({ known }))[0];
}

describe('a field of a completed change', () => {
  const secret = new Secret('s3cret');
  const mark = { secret: secret.fingerprint(FINGERPRINT_KEY), from: REFERENCE };

  it.each([
    ['a value as it was planned', 'admin', 'admin'],
    ['a reference as the fingerprint of the secret that it became', REFERENCE, mark],
    ['a reference as the value that it became', { ...REFERENCE, field: 'id' }, '4e1c'],
    ['a reference itself, while its value is unknown', { ref: 'a', field: 'b' }, { ref: 'a', field: 'b' }],
    ['a secret without a fingerprint with the one that it has by now', { secret: null, from: REFERENCE }, mark],
    [
      'a secret that showed its fingerprint with that one',
      { secret: '0123', from: REFERENCE },
      { secret: '0123', from: REFERENCE },
    ],
    ['a list as it was planned', ['a', 'b'], ['a', 'b']],
    ['a secret without a fingerprint, as it is', { secret: null }, { secret: null }],
    ['no value for a removed field', undefined, undefined],
  ])('is recorded with %s', (_what, planned, expected) => {
    const record = settled(planned, knowing({ secret, id: '4e1c' }));
    expect(record).toStrictEqual({ field: 'x', ...(expected !== undefined && { after: expected }) });
  });

  it('has the value of the newer comparison', () => {
    const planned = { fields: [{ field: 'x', before: 'a', after: REFERENCE }] };
    const again = { fields: [{ field: 'x', before: 'a', after: ['one', 'two'] }] };
    expect(recordFields(planned, again, exampleComparison())).toEqual([
      { field: 'x', before: 'a', after: ['one', 'two'] },
    ]);
  });

  it('has its planned value where the newer comparison finds no difference', () => {
    const planned = {
      fields: [
        { field: 'x', before: 'a', after: 'b' },
        { field: 'y', after: 'c' },
      ],
    };
    const again = { fields: [{ field: 'y', after: 'd' }] };
    expect(recordFields(planned, again, exampleComparison())).toEqual([
      { field: 'x', before: 'a', after: 'b' },
      { field: 'y', after: 'd' },
    ]);
  });

  it('of a change that was not made has its planned value, without what is only for the plan', () => {
    const fields = [
      { field: 'x', before: 'a', after: REFERENCE, pointer: '/x', isDefault: true },
      { field: 'y', before: 'a' },
    ];
    expect(recordPlannedFields({ fields })).toStrictEqual([
      { field: 'x', before: 'a', after: REFERENCE },
      { field: 'y', before: 'a' },
    ]);
  });

  it('never shows a secret, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), fc.constantFrom('before', 'known'), (value, place) => {
        const marked = `!${value}!`;
        const comparison = exampleComparison({
          known: knowing(place === 'known' ? { secret: new Secret(marked) } : {}),
        });
        const observed = place === 'before' ? { x: new Secret(marked) } : undefined;
        const fields = compareFields(observed, { x: { value: REFERENCE, pointer: '' } }, comparison);
        const text = JSON.stringify([
          ...recordFields({ fields }, undefined, comparison),
          ...recordPlannedFields({ fields }),
        ]);
        const bytes = Buffer.from(marked);
        const forms = [marked, JSON.stringify(marked).slice(1, -1), bytes.toString('base64'), bytes.toString('hex')];
        expect(forms.filter((form) => text.includes(form))).toEqual([]);
      }),
    );
  });
});

describe('the origin of a receipt', () => {
  it.each([
    [{}, {}],
    [{ USER: 'ada', GITHUB_ACTOR: '' }, { actor: 'ada' }],
    [{ USER: 'runner', GITHUB_ACTOR: 'octocat' }, { actor: 'octocat' }],
    [{ GITHUB_SHA: '::error::' }, {}],
    [{ GITHUB_RUN_ID: '42' }, {}],
    [
      { GITHUB_RUN_ID: '42', GITHUB_REPOSITORY: 'a/b' },
      {
        repository: 'a/b',
        run: { id: '42', attempt: 1, address: 'https://github.com/a/b/actions/runs/42/attempts/1' },
      },
    ],
    [{ GITHUB_RUN_ID: '42', GITHUB_REPOSITORY: 'a/b', GITHUB_RUN_ATTEMPT: 'many' }, { repository: 'a/b' }],
    [{ GITHUB_RUN_ID: '42', GITHUB_REPOSITORY: 'a/b', GITHUB_RUN_ATTEMPT: '0' }, { repository: 'a/b' }],
  ])('is read from %j', (environment, origin) => {
    expect(originOf(environment)).toEqual(origin);
  });
});

describe('the fingerprint of what a tenant file requests', () => {
  it('is the same for every layout, and differs when the file requests something else', () => {
    const tenant = exampleTenant();
    expect(askedHash({ ...tenant, file: 'elsewhere.yaml', places: {} })).toBe(askedHash(tenant));
    expect(askedHash({ ...tenant, prune: true })).not.toBe(askedHash(tenant));
  });
});
