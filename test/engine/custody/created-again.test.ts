import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acmeFile, changesOf, findingsOf, operationsOf, runInProcess } from '../../simulators/in-process.ts';
import { failingLogins } from '../../simulators/invariants.ts';
import { SHIPPED, type Simulators, startSimulators } from '../../simulators/simulators.ts';

let simulators: Simulators;
beforeEach(async () => {
  simulators = await startSimulators(SHIPPED.slice(0, 1));
  await runInProcess(simulators, 'apply');
});
afterEach(() => simulators.close());

const FILES = { 'acme.yaml': acmeFile() };
const CUSTODY = 'secret/genesys/acme/custody';
const DAY = 24 * 60 * 60 * 1000;
const clients = () => simulators.organization('acme').clients;
const pacing = () => clients().filter(({ name, state }) => name === 'Engage Agent Pacing' && state !== 'deleted');

/** As a person who edits the entry does. */
function editEntry(edit: (values: Record<string, string>) => void): void {
  const values = { ...(simulators.vault.get(CUSTODY) as Record<string, string>) };
  edit(values);
  simulators.vault.put(CUSTODY, values);
}

describe('a client that was deleted in the service', () => {
  it('is created again once, also when the answer is lost', async () => {
    const [old] = pacing();
    if (old) old.state = 'deleted';
    simulators.genesysCloud.clock.advance(2 * DAY);
    const { faults } = simulators.genesysCloud;
    faults.push({ when: 'after', method: 'POST', path: '/oauth/clients', drop: true });
    faults.push({ when: 'before', method: 'GET', path: '/oauth/clients', status: 403, skip: 2, times: 99 });
    expect((await runInProcess(simulators, 'apply', FILES, { daysLater: 2 })).result).toBe('failed');
    faults.length = 0;
    expect(operationsOf(await runInProcess(simulators, 'apply', FILES, { daysLater: 2 }))).toContain(
      'update oauth-client/pacing#2 done',
    );
    expect(pacing()).toHaveLength(1);
    expect(failingLogins(simulators, 'acme')).toEqual([]);
  });
});

describe('a client whose secret was removed from the secret store', () => {
  beforeEach(() => editEntry((values) => delete values.oauth_client_pacing_1_client_secret));

  it('gets it from the transaction object', async () => {
    const before = pacing()[0]?.secret;
    expect((await runInProcess(simulators, 'apply')).result).toBe('changed');
    expect(pacing()[0]?.secret).toBe(before);
    expect((await runInProcess(simulators, 'plan')).result).toBe('clean');
  });

  it('is not reset without permission where the object cannot be read, and is with it', async () => {
    const before = pacing()[0]?.secret;
    const half = { request: { only: 'cloud' } } as const;
    const refused = await runInProcess(simulators, 'apply', FILES, half);
    expect([refused.result, ...findingsOf(refused)]).toEqual(['refused', 'refuse oauth-client.secret-lost']);
    expect(pacing()[0]?.secret).toBe(before);
    const intent = { resetLostSecrets: true };
    await runInProcess(simulators, 'apply', FILES, { request: { only: 'cloud', intent } });
    expect(pacing()[0]?.secret).not.toBe(before);
    expect(operationsOf(await runInProcess(simulators, 'apply'))).toEqual(['update transaction done']);
    expect(failingLogins(simulators, 'acme')).toEqual([]);
  });
});

describe('a SAML key of which a value was removed from the secret store', () => {
  it('is followed by another, which can be rotated like any after the grace period of the previous one', async () => {
    editEntry((values) => delete values.saml_key_1_password);
    simulators.gax.acme?.setOption(simulators.tenantDbid('acme'), 'saml', 'password', 'gone');
    await runInProcess(simulators, 'apply');
    expect(failingLogins(simulators, 'acme')).toEqual([]);
    const rotation = { request: { what: 'saml', dryRun: true } } as const;
    const soon = await runInProcess(simulators, 'rotate', FILES, rotation);
    expect(findingsOf(soon)).toContain('warn saml-key.in-grace');
    const later = await runInProcess(simulators, 'rotate', FILES, { ...rotation, daysLater: 40 });
    expect(changesOf(later)).toContain('create saml-key#3');
  });

  it('does not replace one that works', async () => {
    editEntry((values) => {
      values.saml_key_1_password = 'somebody typed this';
    });
    const report = await runInProcess(simulators, 'apply');
    expect([report.result, ...findingsOf(report)]).toEqual(['refused', 'refuse transaction.broken-key']);
    expect((await runInProcess(simulators, 'verify')).result).toBe('clean');
  });
});

describe('a proxy in front of Genesys Cloud', () => {
  it('may answer that it is busy when the client is created: no second one is created', async () => {
    for (const client of pacing()) client.state = 'deleted';
    simulators.genesysCloud.clock.advance(2 * DAY);
    const busy = { status: 503, headers: { 'retry-after': '0' } };
    simulators.genesysCloud.faults.push({ when: 'after', method: 'POST', path: '/oauth/clients', ...busy });
    expect((await runInProcess(simulators, 'apply', FILES, { daysLater: 2 })).result).toBe('changed');
    expect(pacing()).toHaveLength(1);
    expect(failingLogins(simulators, 'acme')).toEqual([]);
  });
});
