import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  acmeFile,
  changesOf,
  findingsOf,
  type InProcessOptions,
  operationsOf,
  runInProcess,
} from '../simulators/in-process.ts';
import { failingLogins, watchLogins } from '../simulators/invariants.ts';
import { SHIPPED, type Simulators, startSimulators } from '../simulators/simulators.ts';

let simulators: Simulators;
beforeEach(async () => {
  simulators = await startSimulators(SHIPPED.slice(0, 1));
  await runInProcess(simulators, 'apply');
});
afterEach(() => simulators.close());

const FILES = { 'acme.yaml': acmeFile() };
const rotate = (what: string, request: InProcessOptions['request'] = {}) =>
  runInProcess(simulators, 'rotate', FILES, { request: { what, ...request } });
const named = (name: string) =>
  simulators.organization('acme').clients.filter((client) => client.name === name && client.state !== 'deleted');
const pacing = () => named('Engage Agent Pacing');
const certificates = () =>
  (simulators.organization('acme').providers.get('pureengage')?.certificates ?? []) as string[];

/** Commands run that many days later, here and in Genesys Cloud. */
function later(daysLater: number, command: 'plan' | 'apply' | 'rotate' | 'verify', options: InProcessOptions = {}) {
  return runInProcess(simulators, command, FILES, { ...options, daysLater });
}

describe('rotate --what clients', () => {
  it('creates a second client next to the first, verifies it, pushes it, and retires the first', async () => {
    const [old] = pacing();
    const watch = watchLogins(simulators, 'acme');
    const report = await rotate('pacing');
    expect(operationsOf(report)).toEqual([
      'create oauth-client/pacing#2 done',
      'prove proof/pacing#2 done',
      'update transaction done',
      'update retirement/pacing#1 done',
    ]);
    const now = pacing().find(({ id }) => id !== old?.id);
    expect(pacing()).toHaveLength(2);
    expect(simulators.options('acme')).toMatchObject({ 'ewt/client_id': now?.id, 'ewt/password': now?.secret });
    expect(old).toMatchObject({ state: 'active' });
    expect([...watch.problems]).toEqual([]);
    expect(watch.looked()).toBeGreaterThan(20);
  });

  it('rotates every client at once, and then only waits', async () => {
    await rotate('clients');
    expect(failingLogins(simulators, 'acme')).toEqual([]);
    const plan = await runInProcess(simulators, 'plan');
    expect(plan.result).toBe('clean');
    expect(findingsOf(plan)).toEqual(['note rotation.grace', 'note rotation.grace']);
    expect((await runInProcess(simulators, 'verify')).result).toBe('clean');
  });

  it('deletes the old client when its grace period is over and it is not used', async () => {
    const [old] = pacing();
    await rotate('pacing');
    simulators.genesysCloud.clock.advance(8 * 24 * 60 * 60 * 1000);
    expect(changesOf(await later(8, 'plan'))).toEqual(['delete retirement/pacing#1']);
    const applied = await later(8, 'apply');
    expect(operationsOf(applied)).toEqual(['delete retirement/pacing#1 done']);
    expect(pacing().map(({ id }) => id)).not.toContain(old?.id);
    expect(JSON.stringify(simulators.vault.get('secret/genesys/acme/custody'))).not.toContain(old?.secret);
    expect((await later(8, 'plan')).result).toBe('clean');
  });

  it.each([403, 404, 500])(
    'keeps the old client where its usage is unknown (%i), and continues with everything else',
    async (status) => {
      await rotate('pacing');
      simulators.genesysCloud.clock.advance(8 * 24 * 60 * 60 * 1000);
      simulators.genesysCloud.faults.push({
        when: 'before',
        path: 'usage',
        status,
        headers: { 'retry-after': '0' },
        times: 99,
      });
      const plan = await later(8, 'plan');
      expect([plan.result, ...findingsOf(plan)]).toEqual(['clean', 'warn rotation.still-used']);
    },
  );

  it('waits, and says how much longer, while the old client is still used', async () => {
    const [old] = pacing();
    await rotate('pacing');
    simulators.genesysCloud.clock.advance(8 * 24 * 60 * 60 * 1000);
    await useClient(old?.id ?? '', old?.secret ?? '');
    const plan = await later(8, 'plan');
    expect(findingsOf(plan)).toContain('warn rotation.still-used');
    expect(JSON.stringify(plan.plan)).toMatch(/it made [1-9]\d* requests? since/);
    expect(changesOf(plan)).toEqual([]);
    expect(pacing()).toHaveLength(2);
  });

  it('shows its changes with --dry-run, and does nothing', async () => {
    const report = await rotate('pacing', { dryRun: true });
    expect(changesOf(report)).toEqual([
      'create oauth-client/pacing#2',
      'prove proof/pacing#2',
      'update transaction: ewt/client_id, ewt/password',
      'update retirement/pacing#1: use',
    ]);
    expect(pacing()).toHaveLength(1);
  });

  it('resets in place on request, with the warning that the old secret stops working at once', async () => {
    const [{ id, secret } = { id: '', secret: '' }] = pacing();
    const report = await rotate('pacing', { strategy: 'reset' });
    expect(JSON.stringify(report.plan)).toContain('the old one stops working at once');
    expect(operationsOf(report)).toEqual(['update oauth-client/pacing#1 done', 'update transaction done']);
    expect(pacing()).toHaveLength(1);
    expect(pacing()[0]?.secret).not.toBe(secret);
    expect(simulators.options('acme')).toMatchObject({ 'ewt/client_id': id, 'ewt/password': pacing()[0]?.secret });
    expect((await runInProcess(simulators, 'plan')).result).toBe('clean');
  });

  it('does not push a credential that cannot log in', async () => {
    const before = simulators.options('acme');
    // The answers that a deactivated client would get, and a run that does not wait for the caches.
    simulators.genesysCloud.faults.push({
      when: 'before',
      path: '/oauth/token',
      skip: 1,
      times: 99,
      status: 400,
      body: { error: 'unauthorized_client', description: 'no', error_description: 'no' },
    });
    const report = await rotate('pacing');
    expect(report.result).toBe('partial');
    expect(operationsOf(report)).toContain('prove proof/pacing#2 failed');
    expect(simulators.options('acme')).toEqual(before);
    simulators.genesysCloud.faults.length = 0;
    expect(operationsOf(await runInProcess(simulators, 'apply'))).toEqual([
      'prove proof/pacing#2 done',
      'update transaction done',
      'update retirement/pacing#1 done',
    ]);
  });

  it('is reported as in progress by a plan, and continued by any apply', async () => {
    simulators.gax.acme?.faults.push({ when: 'before', method: 'PUT', path: 'CfgTransaction', status: 500, times: 9 });
    expect((await rotate('pacing')).result).toBe('partial');
    if (simulators.gax.acme) simulators.gax.acme.faults.length = 0;
    expect(changesOf(await runInProcess(simulators, 'plan'))).toEqual([
      'prove proof/pacing#2',
      'update transaction: ewt/client_id, ewt/password',
      'update retirement/pacing#1: use',
    ]);
    expect((await runInProcess(simulators, 'apply')).result).toBe('changed');
    expect(pacing()).toHaveLength(2);
  });

  it('requires a target, and suggests a correction for a misspelt one', async () => {
    await expect(runInProcess(simulators, 'rotate')).rejects.toThrow('--what is missing');
    await expect(rotate('pacign')).rejects.toThrow('did you mean "pacing"?');
    await expect(rotate('saml', { strategy: 'reset' })).rejects.toThrow('Cannot reset a SAML key');
  });
});

async function useClient(id: string, secret: string): Promise<void> {
  const authorization = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
  const body = new URLSearchParams({ grant_type: 'client_credentials' });
  const login = await fetch(`${simulators.genesysCloud.url}/oauth/token`, {
    method: 'POST',
    headers: { authorization },
    body,
  });
  const { access_token: token } = (await login.json()) as { access_token: string };
  await fetch(`${simulators.genesysCloud.url}/api/v2/tokens/me`, { headers: { authorization: `Bearer ${token}` } });
}

describe('rotate --what saml', () => {
  it('trusts old and new together, verifies the new one by an exchange, pushes it, and keeps the old one for its grace period', async () => {
    const [old] = certificates();
    const watch = watchLogins(simulators, 'acme');
    const report = await rotate('saml');
    expect(operationsOf(report)).toEqual([
      'create saml-key#2 done',
      'update identity-provider done',
      'prove proof/saml-key#2 done',
      'update transaction done',
      'update retirement/saml-key#1 done',
    ]);
    expect([...watch.problems]).toEqual([]);
    expect(certificates()).toHaveLength(2);
    expect(certificates()).toContain(old);
    expect((await runInProcess(simulators, 'plan')).result).toBe('clean');
    expect((await runInProcess(simulators, 'verify')).result).toBe('clean');
  });

  it('trusts the new one alone when the grace period is over', async () => {
    const [old] = certificates();
    await rotate('saml');
    simulators.genesysCloud.clock.advance(8 * 24 * 60 * 60 * 1000);
    const watch = watchLogins(simulators, 'acme');
    expect(operationsOf(await later(8, 'apply'))).toEqual([
      'update identity-provider done',
      'delete retirement/saml-key#1 done',
    ]);
    expect(certificates()).toHaveLength(1);
    expect(certificates()).not.toContain(old);
    expect([...watch.problems]).toEqual([]);
    expect((await later(8, 'plan')).result).toBe('clean');
  });

  it('waits for the grace period of the last rotation before it starts another', async () => {
    await rotate('saml');
    const again = await rotate('saml');
    expect(again.result).toBe('clean');
    expect(findingsOf(again)).toContain('warn saml-key.in-grace');
    expect(certificates()).toHaveLength(2);
  });

  it('says that no user is named, and continues without the exchange', async () => {
    const files = { 'acme.yaml': acmeFile({ verify: '' }) };
    const report = await runInProcess(simulators, 'rotate', files, { request: { what: 'saml' } });
    expect(findingsOf(report)).toContain('warn proof.no-user');
    expect(report.result).toBe('changed');
  });
});

describe('a rotation by age', () => {
  it('renews a certificate before it expires', async () => {
    const days = 3652 - 59;
    simulators.genesysCloud.clock.advance(days * 24 * 60 * 60 * 1000);
    expect(changesOf(await later(days, 'plan'))).toContain('create saml-key#2');
    expect((await later(days, 'apply')).result).toBe('changed');
    expect(certificates()).toHaveLength(2);
  });

  it('rotates a client that is older than its file allows', async () => {
    const clients = '{ pacing: { name: Engage Agent Pacing, grant: client-credentials, maxAge: 90 } }';
    const files = { 'acme.yaml': acmeFile({ clients, services: '{ agent-pacing: { client: pacing } }' }) };
    const plan = (daysLater: number) => runInProcess(simulators, 'plan', files, { daysLater });
    expect(findingsOf(await plan(10))).toContain('note oauth-client.age-90');
    expect(findingsOf(await plan(45))).toContain('note oauth-client.age-60');
    expect(findingsOf(await plan(70))).toContain('note oauth-client.age-30');
    expect(changesOf(await plan(91))).toContain('create oauth-client/pacing#2');
  });
});

describe('two rotations at the same time', () => {
  it('let one win and the other report it, without a third client', async () => {
    const outcomes = await Promise.all([rotate('pacing'), rotate('pacing')]);
    expect(outcomes.map(({ result }) => result).sort()).toContain('changed');
    expect(JSON.stringify(outcomes)).toContain('it was changed since this run read it');
    expect((await runInProcess(simulators, 'apply')).result).toMatch(/clean|changed/);
    expect(pacing().length).toBe(2);
    expect(failingLogins(simulators, 'acme')).toEqual([]);
  });
});
