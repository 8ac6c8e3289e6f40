import { describe, expect, it } from 'vitest';
import { failingLogins } from '../../simulators/invariants.ts';
import { CUSTODY, clientStage, outputOf, PACING } from './client-stage.ts';

const acme = clientStage();

function resetByAdministrator(): string {
  const [client] = acme.named(PACING);
  if (!client) throw new Error('there is no such client');
  client.secret = 'reset-by-an-administrator';
  return client.secret;
}

/** A person writes the entry with a tool that adds a line feed to ids and secrets. */
function addLineFeeds(): void {
  const values = Object.entries(acme.simulators.vault.get(CUSTODY) ?? {});
  const added = values.map(([name, value]) => [name, /_client_(id|secret)$/.test(name) ? `${value}\n` : value]);
  expect(added).not.toEqual(values);
  acme.simulators.vault.put(CUSTODY, Object.fromEntries(added));
}

describe('a section of the object that has a secret and lost its client id', () => {
  it.each([undefined, ''])(
    'keeps the secret that works where the one in the secret store is rejected (id: %j)',
    async (id) => {
      await acme.applied();
      const secret = resetByAdministrator();
      acme.setOption('ewt/password', secret);
      acme.setOption('ewt/client_id', id);
      expect((await acme.apply()).status).toBe(0);
      expect(acme.option('ewt/password')).toBe(secret);
      expect(acme.stored()).toContain(secret);
      expect(failingLogins(acme.simulators, 'acme')).toEqual([]);
      expect((await acme.plan()).status).toBe(0);
    },
  );

  it('is repaired where the one in the secret store works', async () => {
    await acme.applied();
    acme.setOption('ewt/password', 'a slip of the pen');
    acme.setOption('ewt/client_id', undefined);
    expect((await acme.apply()).status).toBe(0);
    expect(failingLogins(acme.simulators, 'acme')).toEqual([]);
    expect((await acme.plan()).status).toBe(0);
  });
});

describe('a section that lost its client id, and a store entry from before its client was created', () => {
  it.each(['ewt', 'saml_auth'] as const)('do not reset the client of [%s]', async (section) => {
    await acme.applied();
    const held = acme.client(acme.option(`${section}/client_id`));
    const { secret } = held;
    acme.rollBackToFirst();
    acme.setOption(`${section}/client_id`, '');
    const refused = await acme.apply();
    expect(refused.status).toBe(3);
    expect(outputOf(refused)).toContain(` back into the option [${section}/client_id]`);
    expect(held.secret).toBe(secret);
    acme.setOption(`${section}/client_id`, held.id);
    expect((await acme.apply()).status).toBe(0);
    expect(held.secret).toBe(secret);
    expect(failingLogins(acme.simulators, 'acme')).toEqual([]);
  });
});

describe('a line feed after a client id or a secret', () => {
  it.each(['ewt/password', 'ewt/client_id'] as const)('of the option %s does not lose the secret', async (name) => {
    await acme.applied();
    const secret = resetByAdministrator();
    acme.setOption('ewt/password', secret);
    acme.setOption(name, `${acme.option(name)}\n`);
    expect((await acme.apply()).status).toBe(0);
    expect(acme.option('ewt/password')).toBe(secret);
    expect(acme.stored()).toContain(secret);
    expect(failingLogins(acme.simulators, 'acme')).toEqual([]);
    expect((await acme.plan()).status).toBe(0);
  });

  it('in the store entry changes nothing', async () => {
    await acme.applied();
    const before = acme.simulators.options('acme');
    addLineFeeds();
    expect((await acme.plan()).status).toBe(0);
    expect((await acme.apply()).status).toBe(0);
    expect(acme.simulators.options('acme')).toEqual(before);
    expect(acme.named(PACING)).toHaveLength(1);
    expect((await acme.run('rotate', 'acme.yaml', '--what', 'clients')).status).toBe(0);
    expect(failingLogins(acme.simulators, 'acme')).toEqual([]);
    expect((await acme.plan()).status).toBe(0);
  });
});
