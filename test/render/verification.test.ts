import { expect, it } from 'vitest';
import { verificationMarkdown, verificationText } from '../../src/render/verification.ts';

const tenants = [
  {
    tenant: 'acme',
    checks: [
      { name: 'the pacing client gets a token', outcome: 'passed', detail: 'a token of 86400 s' },
      { name: 'the issuer is the same', outcome: 'failed', detail: 'they | differ', fix: 'Run apply.' },
      { name: 'an agent can log in', outcome: 'skipped', detail: '' },
    ],
  },
] as const;

it('verify prints each check, and counts', () => {
  expect(`\n${verificationText(tenants, { colour: false })}`).toBe(`
acme
  passed   the pacing client gets a token
           a token of 86400 s
  failed   the issuer is the same
           they | differ
           Fix: Run apply.
  skipped  an agent can log in

Verify: 1 check passed, 1 failed, 1 skipped in 1 tenant.
`);
});

it('verify has a table in the summary', () => {
  expect(`\n${verificationMarkdown(tenants)}`).toBe(`
### Verify&#58; 1 check passed, 1 failed, 1 skipped in 1 tenant.

| Tenant | Check | Outcome | Detail |
| --- | --- | --- | --- |
| <code>acme</code> | the pacing client gets a token | passed | a token of 86400 s |
| <code>acme</code> | the issuer is the same | failed | they &#124; differ Fix&#58; Run apply. |
| <code>acme</code> | an agent can log in | skipped |  |
`);
});
