import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, countChanges, hasWork, isRefused, tenantEssence } from '../../src/core/hash.ts';
import type { Change, Finding } from '../../src/core/plan.ts';
import { makePlan } from '../../src/resources/list.ts';
import { exampleChange, examplePlan } from './example.ts';

const finding: Finding = { severity: 'refuse', code: 'role.missing', address: 'role/x', message: 'no role "x"' };
const changes: readonly Change[] = [
  exampleChange({ address: 'transaction', kind: 'transaction', fields: [{ field: 'ewt/client_id', after: 'c-1' }] }),
  exampleChange({ address: 'role/employee' }),
  exampleChange({ address: 'oauth-client/b#1', kind: 'oauth-client', action: 'create' }),
  exampleChange({ address: 'oauth-client/a#1', kind: 'oauth-client', action: 'create' }),
];

describe('a plan', () => {
  it('is ordered by dependency, then by address', () => {
    const plan = makePlan([examplePlan({ changes })]);
    expect(plan.tenants[0]?.changes.map(({ address }) => address)).toEqual([
      'role/employee',
      'oauth-client/a#1',
      'oauth-client/b#1',
      'transaction',
    ]);
  });

  it('lists findings by address, then by sentence, and tenants by name', () => {
    const at = (address: string, message: string): Finding => ({ ...finding, address, message });
    const findings = [at('b', '2'), at('a', '3'), at('b', '1'), at('a', '4'), at('b', '3'), at('b', '1')];
    for (const order of [findings, findings.toReversed(), [...findings.slice(3), ...findings.slice(0, 3)]]) {
      const plan = makePlan([examplePlan({ tenant: 'beta' }), examplePlan({ findings: order })]);
      expect(plan.tenants.map(({ tenant }) => tenant)).toEqual(['acme', 'beta']);
      const listed = plan.tenants[0]?.findings.map(({ address, message }) => `${address}${message}`);
      expect(listed).toEqual(['a3', 'a4', 'b1', 'b1', 'b2', 'b3']);
    }
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

  it('has another hash when any planned action changes', () => {
    const hash = (change: Partial<Change>) => makePlan([examplePlan({ changes: [exampleChange(change)] })]).hash;
    const fields = [{ field: 'permissions', before: ['a'], after: ['a', 'b'] }];
    const hashes = [
      hash({}),
      hash({ id: 'r-1' }),
      hash({ action: 'delete' }),
      hash({ fields }),
      hash({ fields: [{ field: 'permissions', before: ['a'], after: ['a'] }] }),
      hash({ fields: [{ field: 'permissions', after: ['a', 'b'] }] }),
      hash({ fields: [{ field: 'permissions', before: ['a'] }] }),
      hash({ id: 'r-2' }),
      makePlan([examplePlan({ findings: [{ ...finding, code: 'role.other' }] })]).hash,
      makePlan([examplePlan({ findings: [{ ...finding, address: 'role/y' }] })]).hash,
      makePlan([examplePlan({ findings: [finding, { ...finding, address: 'role/y' }] })]).hash,
      makePlan([examplePlan({ failure: { code: 'http.status', message: 'too slow' } })]).hash,
      makePlan([examplePlan({ findings: [finding] })]).hash,
      makePlan([examplePlan({ failure: { code: 'http.timeout', message: 'too slow' } })]).hash,
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('keeps its hash when a warning or a note is added', () => {
    const found = (severity: Finding['severity']) =>
      makePlan([examplePlan({ findings: [{ ...finding, severity }] })]).hash;
    const nothing = makePlan([examplePlan()]).hash;
    expect([found('warn'), found('note')]).toEqual([nothing, nothing]);
    expect(found('refuse')).not.toBe(nothing);
  });

  it('has the same hash as in earlier versions, so that a plan reviewed before an update stays valid', () => {
    const plan = makePlan([examplePlan({ changes, findings: [finding] })]);
    expect(plan.hash).toBe('15f9885f0e627e5c4f5331f9216f2324f1d6ae960be3dea9a41515dc65883001');
  });

  it('keeps its hash when only a line number or a sentence changes', () => {
    const moved = exampleChange({ where: { file: 'tenants/acme.yaml', line: 99, column: 1 }, notes: ['reworded'] });
    expect(makePlan([examplePlan({ changes: [moved] })]).hash).toBe(
      makePlan([examplePlan({ changes: [exampleChange()] })]).hash,
    );
  });

  it('keeps its hash whichever key of the file requests a field, and wherever its value comes from', () => {
    const field = { field: 'ewt/client_id', after: 'c-1' };
    const from = { ref: 'oauth-client/pacing#1', field: 'id' };
    const hash = (fields: Change['fields']) => makePlan([examplePlan({ changes: [exampleChange({ fields })] })]).hash;
    expect(hash([{ ...field, pointer: '/services/agent-pacing', from }])).toBe(hash([field]));
  });
});

describe('the functions about a plan', () => {
  it('count by action', () => {
    const others = [exampleChange({ action: 'delete' }), exampleChange({ action: 'prove' })];
    expect(countChanges([...changes, ...others])).toEqual({ create: 2, update: 2, delete: 1, prove: 1 });
  });

  it('report a refusal for a refusing finding and not for a warning', () => {
    expect(isRefused(examplePlan({ findings: [finding] }))).toBe(true);
    const warning: Finding = { ...finding, severity: 'warn' };
    expect(isRefused(examplePlan({ findings: [warning, finding] }))).toBe(true);
    expect(isRefused(examplePlan({ findings: [warning] }))).toBe(false);
  });

  it('report work as soon as one tenant has a change', () => {
    expect(hasWork({ tenants: [] })).toBe(false);
    expect(hasWork({ tenants: [examplePlan(), examplePlan({ findings: [finding] })] })).toBe(false);
    expect(hasWork({ tenants: [examplePlan(), examplePlan({ changes })] })).toBe(true);
  });

  it('describe one tenant by its changes, refusals and failure, and not by its warnings', () => {
    const [first] = changes;
    const told = tenantEssence(examplePlan({ changes: first ? [first] : [], findings: [finding] }));
    expect(JSON.parse(told)).toEqual({
      tenant: 'acme',
      changes: [
        {
          address: 'transaction',
          action: 'update',
          id: null,
          fields: [{ field: 'ewt/client_id', before: null, after: 'c-1' }],
        },
      ],
      refusals: [{ code: 'role.missing', address: 'role/x' }],
      failure: null,
    });
    const quiet = examplePlan({ findings: [{ ...finding, severity: 'warn' }] });
    expect(tenantEssence(quiet)).toBe(tenantEssence(examplePlan()));
  });

  it('write equal data as equal text', () => {
    expect(canonicalJson({ b: [1, { d: 1, c: null }], a: 'x' })).toBe('{"a":"x","b":[1,{"c":null,"d":1}]}');
  });
});
