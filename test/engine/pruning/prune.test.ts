import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acmeFile, findingsOf, operationsOf, runInProcess } from '../../simulators/in-process.ts';
import { failingLogins, watchLogins } from '../../simulators/invariants.ts';
import { SHIPPED, type Simulators, startSimulators } from '../../simulators/simulators.ts';

let simulators: Simulators;
beforeEach(async () => {
  simulators = await startSimulators(SHIPPED.slice(0, 1));
});
afterEach(() => simulators.close());

const DAY = 24 * 60 * 60 * 1000;
const BY_FILE = '{ tenant: acme, acknowledged: [read-access], server: { driver: file } }';
/** The client `pacing` has another key in the file: a new one is created, and the old one is retiring. */
const renamed = (over: Readonly<Record<string, string>> = {}) => ({
  'acme.yaml': acmeFile({
    clients:
      '{ pace: { name: Engage Agent Pacing, grant: client-credentials }, desktop: { name: Desktop, grant: saml2-bearer, scopes: [users] } }',
    services:
      '{ agent-pacing: { client: pace }, workspace-desktop-edition: { client: desktop }, predictive-engagement: {} }',
    prune: 'true',
    ...over,
  }),
});
const alive = () =>
  simulators
    .organization('acme')
    .clients.filter(({ name, state }) => name === 'Engage Agent Pacing' && state === 'active');

describe('a client that was removed from the file', () => {
  beforeEach(async () => {
    await runInProcess(simulators, 'apply');
  });

  /** The object has the new client, and the grace period of the old one is over. */
  async function graceIsOver(): Promise<void> {
    expect((await runInProcess(simulators, 'apply', renamed())).result).toBe('changed');
    expect(alive()).toHaveLength(2);
    simulators.genesysCloud.clock.advance(8 * DAY);
  }
  const later = (over: Readonly<Record<string, string>> = {}) =>
    runInProcess(simulators, 'apply', renamed(over), { daysLater: 8 });

  it('is deleted when the transaction object has its replacement, and its grace period is over', async () => {
    const watch = watchLogins(simulators, 'acme');
    await graceIsOver();
    expect(operationsOf(await later())).toContain('delete oauth-client/pacing#1 done');
    expect([...watch.problems]).toEqual([]);
    expect(alive()).toHaveLength(1);
  });

  it('stays when an earlier change failed', async () => {
    await graceIsOver();
    const refused = { status: 400, body: { code: 'bad.client.role' } };
    simulators.genesysCloud.faults.push({
      when: 'before',
      method: 'PUT',
      path: '/oauth/clients',
      times: 9,
      ...refused,
    });
    const report = await later({
      clients:
        '{ pace: { name: Engage Agent Pacing, grant: client-credentials, tokenLifetime: 3600 }, desktop: { name: Desktop, grant: saml2-bearer, scopes: [users] } }',
    });
    expect(operationsOf(report)).toContain('delete oauth-client/pacing#1 not-started');
    expect(failingLogins(simulators, 'acme')).toEqual([]);
    expect(alive()).toHaveLength(2);
  });

  it.each([
    ['it was set inactive', { when: 'before', method: 'DELETE', path: '/oauth/clients', status: 400 }],
    ['the store forgot it', { when: 'after', method: 'DELETE', path: '/oauth/clients', drop: true, times: 9 }],
  ] as const)('is deleted from both in the end, also when a run was stopped after %s', async (_when, fault) => {
    await graceIsOver();
    simulators.genesysCloud.faults.push(fault);
    expect((await later()).result).not.toBe('changed');
    simulators.genesysCloud.faults.length = 0;
    await later();
    expect(alive()).toHaveLength(1);
    expect(Object.keys(simulators.vault.get('secret/genesys/acme/custody') ?? {}).join()).not.toContain('pacing');
    expect((await runInProcess(simulators, 'plan', renamed(), { daysLater: 8 })).result).toBe('clean');
  });

  it('stays where the run cannot read the object, which may name it', async () => {
    const half = await runInProcess(simulators, 'apply', renamed(), { request: { only: 'cloud' } });
    expect(operationsOf(half).filter((each) => each.startsWith('delete'))).toEqual([]);
    expect(findingsOf(half)).toContain('note oauth-client.left-over');
    expect(failingLogins(simulators, 'acme')).toEqual([]);
    await graceIsOver();
    await later();
    expect(alive()).toHaveLength(1);
  });

  it('stays where a person imports the object', async () => {
    const kit = await runInProcess(simulators, 'apply', renamed({ transaction: BY_FILE }));
    const notes = kit.plan?.tenants[0]?.findings.filter(({ code }) => code === 'oauth-client.left-over');
    expect(notes?.map(({ fix }) => fix)).toEqual([
      expect.stringMatching(/^Import the kit first: .* Then delete the client [\w-]+ in/),
    ]);
    expect(alive()).toHaveLength(2);
  });
});
