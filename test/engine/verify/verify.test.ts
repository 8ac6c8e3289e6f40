import { describe, expect, it } from 'vitest';
import type { CommandReport } from '../../../src/engine/report.ts';
import { found, startAcme } from '../../resources/acme.ts';
import { acmeFile, runInProcess } from '../../simulators/in-process.ts';
import { checksOf, verifyBench } from './bench.ts';

const bench = verifyBench();

describe('verify of an integration that works', () => {
  it('verifies each part, and names it', async () => {
    const report = await bench().verify();
    expect(report.result).toBe('clean');
    const passed = checksOf(report).map(({ name, outcome, detail }) => `${outcome}: ${name}: ${detail}`);
    expect(passed).toEqual([
      expect.stringMatching(/^passed: the credentials belong to the organization of the file: acme-hybrid \(5d3a6f0e/),
      expect.stringMatching(/^passed: the clocks .* differ by less than 10 s: \d s apart/),
      expect.stringMatching(/^passed: agent-pacing gets a token with the credentials in \[ewt\]: a token of 86400 s/),
      expect.stringMatching(/^passed: the token of agent-pacing has its roles: "admin" in the division "Home"/),
      expect.stringMatching(
        /^passed: saml\/pkey opens with saml\/password and matches saml\/certificate: valid until 20/,
      ),
      expect.stringMatching(/^passed: the identity provider trusts saml\/certificate: sha256:[0-9a-f]{64}/),
      expect.stringMatching(/^passed: saml\/issuer equals the issuer .*: https:\/\/www.genesys.com\/pureengage/),
      expect.stringMatching(/^passed: no other identity provider has this issuer: /),
      expect.stringMatching(/^passed: the identity provider is enabled and creates users .*: Genesys Multicloud CX/),
      expect.stringMatching(/^passed: workspace-desktop-edition exchanges a signed SAML response .*: a token of/),
    ]);
  });

  it('skips the exchange where the file names no user', async () => {
    const report = await bench().verify({ verify: '' });
    expect(report.result).toBe('clean');
    expect(checksOf(report).at(-1)).toMatchObject({
      outcome: 'skipped',
      detail: expect.stringContaining('verify: { user:'),
    });
  });
});

describe('one broken part', () => {
  it('does not hide another: every check is made', async () => {
    bench().set('ewt/password', 'wrong');
    Object.assign(bench().provider, { autoProvisionUsers: false, certificates: ['AAAA'] });
    const outcomes = checksOf(await bench().verify()).map(
      ({ name, outcome }) => `${outcome} ${name.split(' ', 4).join(' ')}`,
    );
    expect(outcomes).toEqual([
      'passed the credentials belong to',
      'passed the clocks of this',
      'failed agent-pacing gets a token',
      'skipped the token of agent-pacing',
      'passed saml/pkey opens with saml/password',
      'failed the identity provider trusts',
      'passed saml/issuer equals the issuer',
      'passed no other identity provider',
      'failed the identity provider is',
      'failed workspace-desktop-edition exchanges a signed',
    ]);
  });

  it('such as an unreadable certificate does not hide that the right one is trusted', async () => {
    const { certificates } = bench().provider;
    Object.assign(bench().provider, { certificates: ['AAAA', ...[certificates].flat()] });
    expect((await bench().verify()).result).toBe('clean');
  });
});

describe('a provider that the file disables', () => {
  it('is correct when it is disabled', async () => {
    Object.assign(bench().provider, { disabled: true });
    const identityProvider = '{ disabled: true }';
    const on = (report: CommandReport) =>
      found(checksOf(report).find(({ name }) => name.startsWith('the identity provider is enabled')));
    expect(on(await bench().verify({ identityProvider }))).toMatchObject({
      outcome: 'passed',
      detail: expect.stringContaining('disabled in the tenant file'),
    });
    Object.assign(bench().provider, { disabled: false });
    expect(on(await bench().verify({ identityProvider }))).toMatchObject({ outcome: 'failed' });
  });
});

describe('the clocks in verify', () => {
  it.each([
    [9, 'passed'],
    [12, 'failed'],
  ])('that differ by %i s: %s', async (seconds, outcome) => {
    // The clock of this machine is behind the Date of the answers.
    const answer = checksOf(await bench().verify({}, { daysLater: -seconds / 86_400 }));
    const clocks = found(answer.find(({ name }) => name.startsWith('the clocks')));
    expect(clocks).toMatchObject({ outcome, detail: expect.stringMatching(/^(The clocks are )?\d+ s apart$/) });
    if (outcome === 'failed') expect(clocks.fix).toContain('Set the clock');
  });
});

describe('verify with the driver file', () => {
  it('skips the one check of the object, with a note, and makes all others', async () => {
    const carried = await startAcme();
    const file = { 'acme.yaml': acmeFile({ transaction: '{ tenant: acme, server: { driver: file } }' }) };
    await runInProcess(carried, 'apply', file);
    const report = await runInProcess(carried, 'verify', file);
    await carried.close();
    expect(report.result).toBe('clean');
    expect(checksOf(report).filter(({ outcome }) => outcome !== 'passed')).toEqual([
      {
        name: 'the object in the Configuration Server matches the record',
        outcome: 'skipped',
        detail: expect.stringContaining('verify --file EXPORTED.cfg'),
      },
    ]);
  });
});
