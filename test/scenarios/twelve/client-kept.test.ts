import { describe, expect, it } from 'vitest';
import { failingLogins } from '../../simulators/invariants.ts';
import { CUSTODY, clientStage, outputOf, PACING } from './client-stage.ts';

const acme = clientStage();
const DESKTOP = 'Desktop';
const rotate = (what: string) => acme.run('rotate', 'acme.yaml', '--what', what);

/** The key `pacing` is `pace` from now on, and the client has the same name. */
const RENAMED = {
  clients:
    '{ pace: { name: Engage Agent Pacing, grant: client-credentials }, desktop: { name: Desktop, grant: saml2-bearer, scopes: [users] } }',
  services:
    '{ agent-pacing: { client: pace }, workspace-desktop-edition: { client: desktop }, predictive-engagement: {} }',
  prune: 'true',
};

/** A component of Engage that has not read the object again sends a request. */
async function useClient(id: string, secret: string): Promise<void> {
  const { url } = acme.simulators.genesysCloud;
  const authorization = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
  const body = new URLSearchParams({ grant_type: 'client_credentials' });
  const login = await fetch(`${url}/oauth/token`, { method: 'POST', headers: { authorization }, body });
  const { access_token: token } = (await login.json()) as { access_token: string };
  await fetch(`${url}/api/v2/tokens/me`, { headers: { authorization: `Bearer ${token}` } });
}

/** Every time in the secret store is moved back by that many days. */
function daysPass(days: number): void {
  const { state, ...values } = acme.simulators.vault.get(CUSTODY) ?? {};
  const older = String(state).replaceAll(/"(retiredAt|madeAt)":"([^"]+)"/g, (_, name, time) => {
    return `"${name}":"${new Date(Date.parse(time) - days * 24 * 60 * 60 * 1000).toISOString()}"`;
  });
  acme.simulators.vault.put(CUSTODY, { ...values, state: older });
  const { usage } = acme.simulators.organization('acme');
  const earlier = usage.map((each) => ({ ...each, at: each.at - days * 24 * 60 * 60 * 1000 }));
  usage.splice(0, usage.length, ...earlier);
}

describe('a store entry that was restored to an older version', () => {
  it.each(['true', 'false'])('never deletes the client that the object uses, with prune: %s', async (prune) => {
    acme.describe({ prune });
    await acme.applied();
    await rotate('pacing');
    const held = acme.option('ewt/client_id');
    acme.rollBack(3);
    const planned = await acme.plan();
    expect(planned.stdout).toContain(held);
    expect(planned.stdout).not.toContain('`prune: true`');
    expect((await acme.apply()).status).toBe(0);
    expect(acme.client(held).state).toBe('active');
    expect(failingLogins(acme.simulators, 'acme')).toEqual([]);
    expect((await acme.apply()).status).toBe(0);
    expect(acme.client(held).state).toBe('active');
    expect((await acme.plan()).stdout).toContain(held);
  });

  it.each([PACING, DESKTOP])('with an announcement of the client "%s" never resets it', async (name) => {
    await acme.applied();
    await rotate(name === PACING ? 'pacing' : 'desktop');
    const [section, secretOption] = name === PACING ? ['ewt', 'password'] : ['saml_auth', 'password'];
    const held = acme.client(acme.option(`${section}/client_id` as 'ewt/client_id'));
    const { secret } = held;
    acme.rollBack(2);
    expect((await acme.apply()).status).toBe(0);
    expect(held.secret).toBe(secret);
    expect(acme.option(`${section}/client_id` as 'ewt/client_id')).toBe(held.id);
    expect(acme.option(`${section}/${secretOption}` as 'ewt/password')).toBe(secret);
    expect(acme.stored()).toContain(secret);
    expect((await acme.plan()).status).toBe(0);
  });

  it.each([
    [PACING, 'beside the other one', undefined, () => acme.rollBackToFirst()],
    [DESKTOP, 'beside the other one', undefined, () => acme.rollBackToFirst()],
    [DESKTOP, 'and the other one kept', DESKTOP, () => acme.rollBack(4)],
  ])(
    'from before a rotation, with an announcement of the client "%s" %s, resets nothing',
    async (name, _how, late, rollBack) => {
      if (late !== undefined) acme.answerLate(late);
      await acme.applied();
      const [old] = acme.named(name);
      const secret = old?.secret;
      await rotate(name === PACING ? 'pacing' : 'desktop');
      const before = acme.simulators.options('acme');
      rollBack();
      const refused = await acme.apply();
      expect(refused.status).toBe(3);
      expect(outputOf(refused)).toContain('so the entry was set back to an older version');
      expect(old?.secret).toBe(secret);
      expect(acme.simulators.options('acme')).toEqual(before);
    },
  );

  it('never resets a client where the object cannot be read', async () => {
    await acme.applied();
    await rotate('pacing');
    const held = acme.client(acme.option('ewt/client_id'));
    const { secret } = held;
    acme.rollBack(2);
    expect((await acme.apply('--only', 'cloud')).status).toBe(3);
    expect(held.secret).toBe(secret);
    expect(failingLogins(acme.simulators, 'acme')).toEqual([]);
  });

  it('never resets a client whose id is in the object without a secret that works', async () => {
    await acme.applied();
    await rotate('pacing');
    const held = acme.client(acme.option('ewt/client_id'));
    const { secret } = held;
    for (const value of ['a slip of the pen', '', undefined]) {
      acme.setOption('ewt/password', value);
      acme.rollBack(2);
      expect((await acme.apply()).status).toBe(3);
      expect(held.secret).toBe(secret);
      acme.simulators.vault.state.entries.get(CUSTODY)?.pop();
    }
  });

  it('from the middle of a reset keeps the working secret of the object', async () => {
    await acme.applied();
    await acme.run('rotate', 'acme.yaml', '--what', 'desktop', '--strategy', 'reset');
    const held = acme.client(acme.option('saml_auth/client_id'));
    const { secret } = held;
    acme.rollBack(1);
    const refused = await acme.apply();
    expect(refused.status).toBe(3);
    expect(held.secret).toBe(secret);
    expect(acme.option('saml_auth/password')).toBe(secret);
  });
});

describe('a client whose key has another name in the file', () => {
  it('survives the run that replaces it and later ones, and is deleted when its grace period is over', async () => {
    await acme.applied();
    const old = acme.client(acme.option('ewt/client_id'));
    acme.describe(RENAMED);
    expect((await acme.apply()).status).toBe(0);
    expect(old.state).toBe('active');
    expect(acme.option('ewt/client_id')).not.toBe(old.id);
    const again = await acme.apply();
    expect(again.status).toBe(0);
    expect(again.stdout).toContain(old.id);
    expect(old.state).toBe('active');
    daysPass(8);
    expect((await acme.apply()).status).toBe(0);
    expect(old.state).toBe('deleted');
    expect(failingLogins(acme.simulators, 'acme')).toEqual([]);
  });

  it('survives also when the run was killed before it wrote the object', async () => {
    await acme.applied();
    const old = acme.client(acme.option('ewt/client_id'));
    acme.describe(RENAMED);
    acme.simulators.gax.acme?.faults.push({
      when: 'after',
      method: 'PUT',
      path: 'CfgTransaction',
      drop: true,
      times: 9,
    });
    await acme.apply();
    for (const simulator of acme.simulators.all) simulator.faults.length = 0;
    expect((await acme.apply()).status).toBe(0);
    expect(old.state).toBe('active');
  });

  it('survives as long as it is used, or Genesys Cloud does not report its usage', async () => {
    await acme.applied();
    const old = acme.client(acme.option('ewt/client_id'));
    acme.describe(RENAMED);
    await acme.apply();
    daysPass(8);
    await useClient(old.id, old.secret);
    const used = await acme.apply();
    expect(outputOf(used)).toContain('it made 1 request in the last 7 days');
    expect(old.state).toBe('active');
    acme.simulators.organization('acme').usage.length = 0;
    acme.simulators.genesysCloud.faults.push({ when: 'before', path: '/usage', status: 403, times: 99 });
    expect((await acme.apply()).status).toBe(0);
    expect(old.state).toBe('active');
  });
});

describe('a client that was removed from the file', () => {
  it('stays as long as any option of the object has its id', async () => {
    await acme.applied();
    const old = acme.client(acme.option('ewt/client_id'));
    acme.describe({
      clients: '{ desktop: { name: Desktop, grant: saml2-bearer, scopes: [users] } }',
      services: '{ workspace-desktop-edition: { client: desktop }, predictive-engagement: {} }',
      prune: 'true',
    });
    acme.setOption('ewt/client_id', undefined);
    acme.setOption('somebody/note', `uses ${old.id} too`);
    const applied = await acme.apply();
    expect(applied.status).toBe(0);
    expect(applied.stdout).toContain(old.id);
    expect(old.state).toBe('active');
    acme.setOption('somebody/note', undefined);
    await acme.apply();
    expect(old.state).toBe('deleted');
  });

  it('needs no request for its usage without prune', async () => {
    await acme.applied();
    acme.describe({ clients: '{}', services: '{ predictive-engagement: {} }' });
    await acme.plan();
    expect(acme.simulators.genesysCloud.requests.filter(({ path }) => path.includes('/usage'))).toEqual([]);
  });
});

describe('a client that is retiring in the secret store', () => {
  it('is not deleted while the object uses it, and has a new grace period when the object is repaired', async () => {
    await acme.applied();
    const pair = { id: acme.option('ewt/client_id'), secret: acme.option('ewt/password') };
    await rotate('pacing');
    daysPass(8);
    acme.setOption('ewt/client_id', pair.id);
    acme.setOption('ewt/password', pair.secret);
    const repaired = await acme.apply();
    expect(repaired.status).toBe(0);
    expect(acme.client(pair.id).state).toBe('active');
    expect(acme.option('ewt/client_id')).not.toBe(pair.id);
    expect((await acme.apply()).status).toBe(0);
    expect(acme.client(pair.id).state).toBe('active');
    daysPass(8);
    expect((await acme.apply()).status).toBe(0);
    expect(acme.client(pair.id).state).toBe('deleted');
  });

  it('is not deleted while an option of another section uses it', async () => {
    await acme.applied();
    const id = acme.option('ewt/client_id');
    await rotate('pacing');
    daysPass(8);
    acme.setOption('somebody/client', id);
    const applied = await acme.apply();
    expect(applied.status).toBe(0);
    expect(applied.stdout).toContain(id);
    expect(acme.client(id).state).toBe('active');
  });
});
