import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, countChanges, isRefused, makePlan } from '../../src/plan/canonical.ts';
import { KIND_NAMES, neededKinds } from '../../src/plan/order.ts';
import type { Change, Finding } from '../../src/plan/plan.ts';
import { exampleChange, examplePlan } from './example.ts';

const finding: Finding = { severity: 'refuse', code: 'role.missing', address: 'role/x', message: 'no role "x"' };
const changes: readonly Change[] = [
  exampleChange({ address: 'transaction', kind: 'transaction', fields: [{ field: 'ewt/client_id', after: 'c-1' }] }),
  exampleChange({ address: 'role/employee' }),
  exampleChange({ address: 'oauth-client/b#1', kind: 'oauth-client', action: 'create' }),
  exampleChange({ address: 'oauth-client/a#1', kind: 'oauth-client', action: 'create' }),
];

describe('a plan', () => {
  it('is in the order in which things depend on each other, then by address', () => {
    const plan = makePlan([examplePlan({ changes })]);
    expect(plan.tenants[0]?.changes.map(({ address }) => address)).toEqual([
      'role/employee',
      'oauth-client/a#1',
      'oauth-client/b#1',
      'transaction',
    ]);
  });

  it('has one hash, whatever the order of tenants, changes, findings and keys', () => {
    const other = examplePlan({
      tenant: 'beta',
      findings: [finding, { ...finding, message: 'another' }, { ...finding, address: 'a' }],
    });
    const hash = makePlan([examplePlan({ changes }), other]).hash;
    fc.assert(
      fc.property(fc.shuffledSubarray([...changes], { minLength: 4 }), fc.boolean(), (shuffled, swap) => {
        const tenants = [examplePlan({ changes: shuffled }), { ...other, findings: [...other.findings].reverse() }];
        expect(makePlan(swap ? tenants.reverse() : tenants).hash).toBe(hash);
      }),
      { numRuns: 1000 },
    );
  });

  it('has another hash when anything that is done changes', () => {
    const hash = (change: Partial<Change>) => makePlan([examplePlan({ changes: [exampleChange(change)] })]).hash;
    const fields = [{ field: 'permissions', before: ['a'], after: ['a', 'b'] }];
    const hashes = [
      hash({}),
      hash({ id: 'r-1' }),
      hash({ action: 'delete' }),
      hash({ fields }),
      hash({ fields: [{ field: 'permissions', after: ['a', 'b'] }] }),
      makePlan([examplePlan({ findings: [finding] })]).hash,
      makePlan([examplePlan({ failure: { code: 'http.timeout', message: 'too slow' } })]).hash,
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('keeps its hash when only a line number or a sentence changes', () => {
    const moved = exampleChange({ where: { file: 'tenants/acme.yaml', line: 99, column: 1 }, notes: ['reworded'] });
    expect(makePlan([examplePlan({ changes: [moved] })]).hash).toBe(
      makePlan([examplePlan({ changes: [exampleChange()] })]).hash,
    );
  });

  it('keeps its hash whichever word of the file asks for a field, and whoever gives its value', () => {
    const field = { field: 'ewt/client_id', after: 'c-1' };
    const from = { ref: 'oauth-client/pacing#1', field: 'id' };
    const hash = (fields: Change['fields']) => makePlan([examplePlan({ changes: [exampleChange({ fields })] })]).hash;
    expect(hash([{ ...field, pointer: '/services/agent-pacing', from }])).toBe(hash([field]));
  });
});

describe('around a plan', () => {
  it('counts by action', () => {
    expect(countChanges(changes)).toEqual({ create: 2, update: 2, delete: 0, prove: 0 });
  });

  it('is refused by a refusing finding and not by a warning', () => {
    expect(isRefused(examplePlan({ findings: [finding] }))).toBe(true);
    expect(isRefused(examplePlan({ findings: [{ ...finding, severity: 'warn' }] }))).toBe(false);
  });

  it('writes equal data as equal text', () => {
    expect(canonicalJson({ b: [1, { d: 1, c: null }], a: 'x' })).toBe('{"a":"x","b":[1,{"c":null,"d":1}]}');
  });

  it('names every kind after the kinds it needs', () => {
    for (const kind of KIND_NAMES) {
      const needed = neededKinds(kind).map((each) => KIND_NAMES.indexOf(each));
      expect(Math.max(-1, ...needed)).toBeLessThan(KIND_NAMES.indexOf(kind));
    }
  });
});
