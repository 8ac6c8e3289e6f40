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

describe('an issue about drift', () => {
  it('is opened for differences, for refusals, and for credentials that a person has to renew', () => {
    expect([acme, refused, ends('warn')].map(needsIssue)).toEqual([true, true, true]);
  });

  it('is not opened when everything is up to date, nor for credentials that are renewed automatically', () => {
    expect([clean, ends('note'), ends('warn', 'transaction.read-access')].map(needsIssue)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('is opened for a certificate that stays trusted and that the secret store does not record', () => {
    const plans = ['unknown', 'kept', 'unreadable'].map((word) =>
      ends('warn', `identity-provider.${word}-certificate`),
    );
    expect(plans.map(needsIssue)).toEqual([true, true, true]);
    expect(needsIssue(ends('note', 'identity-provider.kept-certificate'))).toBe(false);
  });

  it('names certificates and clients that expire soon', () => {
    expect(driftTitle(ends('warn'))).toContain('needs attention');
    expect(issueOf(ends('warn'))).toContain('own certificate ends on 2026');
  });

  it('shows since when, and stores it in its first line', () => {
    expect(issueOf(acme)).toContain('| 2026-11-23 05:17 UTC |');
    expect(driftMemory(issueOf(acme))).toEqual({ tenant: 'acme', since: { 'role/employee': '2026-11-23T05:17:00Z' } });
    expect(driftMemory(cleanIssue('acme', 'c'.repeat(40)))).toEqual({ tenant: 'acme', since: {} });
  });

  it('stays within the limits of GitHub, and is still found again', () => {
    const [change] = acme.changes;
    const many = Array.from({ length: 2000 }, (_, index) => ({ ...change, address: `role/${index}` }));
    const body = issueOf({ ...acme, changes: many as TenantPlan['changes'] });
    expect(body.length).toBeLessThanOrEqual(60_000);
    expect(driftMemory(body)?.tenant).toBe('acme');
  });

  it('reads nothing from a line that a person wrote or broke', () => {
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
