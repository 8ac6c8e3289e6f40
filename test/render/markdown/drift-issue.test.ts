import { describe, expect, it } from 'vitest';
import type { Finding, TenantPlan } from '../../../src/core/plan.ts';
import {
  cleanIssue,
  driftIssue,
  driftMemory,
  driftTitle,
  needsIssue,
} from '../../../src/render/markdown/drift-issue.ts';
import { acme, clean, refused } from '../example.ts';

const ends = (severity: Finding['severity'], code = 'saml-key.ends-30'): TenantPlan => ({
  ...clean,
  findings: [{ severity, code, address: 'saml-key#1', message: "the customer's own certificate ends on 2026-12-01" }],
});
const issueOf = (plan: TenantPlan) =>
  driftIssue({
    plan,
    since: { 'role/employee': '2026-11-23T05:17:00Z' },
    repository: 'https://github.com/acme/hybrid',
    commit: 'c'.repeat(40),
  });

describe('an issue of drift', () => {
  it('is needed for what differs, for what is refused, and for what a person has to renew', () => {
    expect([acme, refused, ends('warn')].map(needsIssue)).toEqual([true, true, true]);
  });

  it('is not needed for what is as it should be, nor for what renews itself', () => {
    expect([clean, ends('note'), ends('warn', 'transaction.read-access')].map(needsIssue)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('is needed for a certificate that stays trusted and that the store does not record', () => {
    const plans = ['unknown', 'kept', 'unreadable'].map((word) =>
      ends('warn', `identity-provider.${word}-certificate`),
    );
    expect(plans.map(needsIssue)).toEqual([true, true, true]);
    expect(needsIssue(ends('note', 'identity-provider.kept-certificate'))).toBe(false);
  });

  it('names certificates and clients that end soon', () => {
    expect(driftTitle(ends('warn'))).toContain('ends soon');
    expect(issueOf(ends('warn'))).toContain('own certificate ends on 2026');
  });

  it('tells since when, and remembers it in its first line', () => {
    expect(issueOf(acme)).toContain('| 2026-11-23 05:17 UTC |');
    expect(driftMemory(issueOf(acme))).toEqual({ tenant: 'acme', since: { 'role/employee': '2026-11-23T05:17:00Z' } });
    expect(driftMemory(cleanIssue('acme', 'c'.repeat(40)))).toEqual({ tenant: 'acme', since: {} });
  });

  it('stays within what GitHub takes, and is found again all the same', () => {
    const [change] = acme.changes;
    const many = Array.from({ length: 2000 }, (_, index) => ({ ...change, address: `role/${index}` }));
    const body = issueOf({ ...acme, changes: many as TenantPlan['changes'] });
    expect(body.length).toBeLessThanOrEqual(60_000);
    expect(driftMemory(body)?.tenant).toBe('acme');
  });

  it('remembers nothing of a line that somebody wrote or broke', () => {
    for (const line of [
      '',
      '<!-- genesys-hybrid:drift x -->',
      '<!-- genesys-hybrid:drift {"tenant":7} -->',
      '<!-- genesys-hybrid:drift null -->',
    ])
      expect(driftMemory(line)).toBeUndefined();
    expect(driftMemory('<!-- genesys-hybrid:drift {"tenant":"acme","since":{"a":"never","b":5}} -->')?.since).toEqual(
      {},
    );
  });
});
