import { describe, expect, it } from 'vitest';
import { failingLogins } from '../../simulators/invariants.ts';
import { CUSTODY, clientStage, outputOf, PACING } from './client-stage.ts';

const acme = clientStage();

const TAKEN =
  'The secret in the transaction object works, that in the secret store was rejected: the working one is copied to the store.';

/** An administrator resets the secret in Genesys Cloud; it may reach the object or not. */
function resetByAdministrator(name = PACING): string {
  const [client] = acme.named(name);
  if (!client) throw new Error('there is no such client');
  client.secret = `reset-by-an-administrator-${name}`;
  return client.secret;
}

const tokenRequests = () => acme.simulators.genesysCloud.requests.filter(({ path }) => path === '/oauth/token').length;
const tokensLeft = () => acme.simulators.organization('acme').tokens.size;

/** Like a manual integration: the secret store has no entry, and no client has an ownership tag. */
function madeByHand(): void {
  acme.simulators.vault.delete(CUSTODY, { forever: true });
  for (const client of acme.simulators.organization('acme').clients) client.description = 'made manually';
}

describe('a client secret in the object that the secret store does not have', () => {
  it('is adopted when it works and the one in the secret store is rejected', async () => {
    await acme.applied();
    const secret = resetByAdministrator();
    acme.setOption('ewt/password', secret);
    const planned = await acme.plan();
    expect(outputOf(planned)).toContain(TAKEN);
    expect(acme.client(acme.option('ewt/client_id')).secret).toBe(secret);
    expect((await acme.apply()).status).toBe(0);
    expect(acme.option('ewt/password')).toBe(secret);
    expect(acme.client(acme.option('ewt/client_id')).secret).toBe(secret);
    expect(acme.stored()).toContain(secret);
    expect((await acme.plan()).status).toBe(0);
    expect(failingLogins(acme.simulators, 'acme')).toEqual([]);
    expect(tokensLeft()).toBe(0);
  });

  it('gives the same plan for plan and apply', async () => {
    await acme.applied();
    acme.setOption('ewt/password', resetByAdministrator());
    await acme.plan('--out', 'plan.json');
    expect((await acme.apply('--plan', 'plan.json')).status).toBe(0);
    expect(failingLogins(acme.simulators, 'acme')).toEqual([]);
  });

  it('is adopted also when the first run could not write the secret store', async () => {
    await acme.applied();
    const secret = resetByAdministrator();
    acme.setOption('ewt/password', secret);
    acme.simulators.vault.faults.push({ when: 'before', method: 'POST', path: 'custody', status: 500, times: 99 });
    expect((await acme.apply()).status).not.toBe(0);
    acme.simulators.vault.faults.length = 0;
    expect(acme.option('ewt/password')).toBe(secret);
    expect((await acme.apply()).status).toBe(0);
    expect(acme.stored()).toContain(secret);
    expect(failingLogins(acme.simulators, 'acme')).toEqual([]);
  });

  it.each([1, 2])('is adopted after a reset and a store entry of %i writes ago', async (versions) => {
    await acme.applied();
    await acme.run('rotate', 'acme.yaml', '--what', 'pacing', '--strategy', 'reset');
    const secret = acme.option('ewt/password') ?? '';
    acme.rollBack(versions);
    expect((await acme.apply()).status).toBe(0);
    expect(acme.client(acme.option('ewt/client_id')).secret).toBe(secret);
    expect(acme.option('ewt/password')).toBe(secret);
    expect(acme.stored()).toContain(secret);
    expect((await acme.plan()).status).toBe(0);
  });

  it('is repaired when it is rejected and the one in the secret store works', async () => {
    await acme.applied();
    acme.setOption('ewt/password', 'a slip of the pen');
    expect((await acme.apply()).status).toBe(0);
    expect(failingLogins(acme.simulators, 'acme')).toEqual([]);
    expect((await acme.plan()).status).toBe(0);
  });

  it('is refused where both are rejected, and reset when a person allows it', async () => {
    await acme.applied();
    resetByAdministrator();
    acme.setOption('ewt/password', 'a slip of the pen');
    const refused = await acme.apply();
    expect(refused.status).toBe(3);
    expect(outputOf(refused)).toContain(
      'Genesys Cloud rejects the secret in the option [ewt/password] and the one in the secret store',
    );
    expect(acme.option('ewt/password')).toBe('a slip of the pen');
    expect((await acme.apply('--reset-lost-secrets')).status).toBe(0);
    expect(failingLogins(acme.simulators, 'acme')).toEqual([]);
    expect((await acme.plan()).status).toBe(0);
  });

  it('is never adopted from a manually created object when it is rejected', async () => {
    await acme.applied();
    madeByHand();
    acme.setOption('ewt/password', 'a slip of the pen');
    const refused = await acme.apply();
    expect(refused.status).toBe(3);
    expect(outputOf(refused)).toContain('Genesys Cloud rejects the secret in the option [ewt/password]');
    expect(acme.stored()).not.toContain('a slip of the pen');
    expect((await acme.apply('--reset-lost-secrets')).status).toBe(0);
    expect(failingLogins(acme.simulators, 'acme')).toEqual([]);
  });

  it('is adopted from a manually created object when it works', async () => {
    await acme.applied();
    madeByHand();
    const before = { ...acme.simulators.options('acme') };
    expect((await acme.apply()).status).toBe(0);
    expect(acme.simulators.options('acme')).toEqual(before);
    expect(failingLogins(acme.simulators, 'acme')).toEqual([]);
    expect((await acme.plan()).status).toBe(0);
  });

  it.each([
    ['does not answer', { status: 503, headers: { 'retry-after': '0' } }],
    [
      'says that it gets too many requests',
      { status: 400, body: { error: 'invalid_request', description: 'rate limit exceeded' } },
    ],
    ['answers with a web page', { status: 200, body: '<html>maintenance</html>' }],
  ])('is not replaced where the service %s', async (_what, answer) => {
    await acme.applied();
    const secret = resetByAdministrator();
    acme.setOption('ewt/password', secret);
    // The first token is for the run itself.
    acme.simulators.genesysCloud.faults.push({ when: 'before', path: '/oauth/token', skip: 1, times: 99, ...answer });
    const refused = await acme.apply();
    expect(refused.status).toBe(3);
    expect(outputOf(refused)).toContain('the one in the option [ewt/password] could not be tested');
    expect(acme.option('ewt/password')).toBe(secret);
  });

  it('is not tested where nothing differs: a plan without changes requests one token', async () => {
    await acme.applied();
    const before = tokenRequests();
    expect((await acme.plan()).status).toBe(0);
    expect(tokenRequests() - before).toBe(1);
  });

  it('is not tested where the option is empty or missing: the one of the secret store is written', async () => {
    await acme.applied();
    for (const value of ['', undefined]) {
      acme.setOption('ewt/password', value);
      const before = tokenRequests();
      expect((await acme.apply()).status).toBe(0);
      expect(tokenRequests() - before).toBe(1);
      expect(failingLogins(acme.simulators, 'acme')).toEqual([]);
    }
  });
});

describe('a deleted client of the secret store, while the object has another one that works', () => {
  it('is replaced in the secret store by the client of the object', async () => {
    await acme.applied();
    await acme.run('rotate', 'acme.yaml', '--what', 'pacing');
    const [first, second] = acme.named(PACING);
    acme.rollBack(3);
    if (first) first.state = 'deleted';
    const applied = await acme.apply();
    expect(applied.status).toBe(0);
    expect(acme.option('ewt/client_id')).toBe(second?.id);
    expect(acme.named(PACING)).toHaveLength(1);
    expect(acme.stored()).toContain(second?.secret);
    expect(failingLogins(acme.simulators, 'acme')).toEqual([]);
    expect((await acme.plan()).status).toBe(0);
  });

  it('is replaced also where the one of the secret store is rejected', async () => {
    await acme.applied();
    await acme.run('rotate', 'acme.yaml', '--what', 'pacing');
    const [first, second] = acme.named(PACING);
    acme.rollBack(3);
    if (first) first.secret = 'reset by an administrator';
    expect((await acme.apply()).status).toBe(0);
    expect(acme.option('ewt/client_id')).toBe(second?.id);
    expect(first?.state).toBe('active');
    expect(failingLogins(acme.simulators, 'acme')).toEqual([]);
  });

  it('is a refusal where the client of the object is unknown, and the one of the secret store is rejected', async () => {
    await acme.applied();
    const [client] = acme.named(PACING);
    const stranger = {
      ...structuredClone(client),
      id: crypto.randomUUID(),
      name: 'Other',
      description: '',
      secret: 's2',
    };
    acme.simulators.organization('acme').clients.push(stranger as never);
    acme.setOption('ewt/client_id', stranger.id);
    acme.setOption('ewt/password', 's2');
    if (client) client.secret = 'reset by an administrator';
    const refused = await acme.apply();
    expect(refused.status).toBe(3);
    expect(outputOf(refused)).toContain(
      'the transaction object logs in with another client: [ewt/password] holds the client "Other"',
    );
    expect(acme.option('ewt/password')).toBe('s2');
  });
});

describe('two services with one client', () => {
  const SHARED = {
    services:
      '{ agent-pacing: { client: pacing }, workspace-desktop-edition: { client: desktop }, predictive-engagement: {}, other: { section: other, client: pacing } }',
  };

  it('keep the pair that works, and the other section is repaired', async () => {
    acme.describe(SHARED);
    await acme.applied();
    const secret = resetByAdministrator();
    acme.setOption('ewt/password', 'a slip of the pen');
    acme.setOption('other/password', secret);
    expect((await acme.apply()).status).toBe(0);
    expect(acme.option('ewt/password')).toBe(secret);
    expect(acme.option('other/password')).toBe(secret);
    expect((await acme.plan()).status).toBe(0);
  });
});

describe('the Engage side of a split run', () => {
  it('replaces no secret that the secret store never had', async () => {
    await acme.applied();
    const secret = resetByAdministrator();
    acme.setOption('ewt/password', secret);
    const refused = await acme.apply('--only', 'engage');
    expect(refused.status).toBe(3);
    expect(acme.option('ewt/password')).toBe(secret);
  });

  it('replaces the secret that the cloud side has reset', async () => {
    await acme.applied();
    await acme.run('rotate', 'acme.yaml', '--what', 'pacing', '--strategy', 'reset', '--only', 'cloud');
    expect((await acme.apply('--only', 'engage')).status).toBe(0);
    expect(failingLogins(acme.simulators, 'acme')).toEqual([]);
  });
});
