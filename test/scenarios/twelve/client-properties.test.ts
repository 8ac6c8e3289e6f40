import { describe, expect, it } from 'vitest';
import { clientStage, PACING } from './client-stage.ts';

const acme = clientStage();
const UNKNOWN = { allowedIpAddresses: ['203.0.113.0/24'], limits: { perMinute: 7, of: ['a'] } };

async function changed(): Promise<void> {
  acme.describe({
    clients:
      '{ pacing: { name: Engage Agent Pacing, grant: client-credentials, maxAge: 90 }, desktop: { name: Desktop, grant: saml2-bearer, scopes: [users] } }',
  });
  await acme.applied();
  for (const client of [PACING, 'Desktop']) {
    const body = JSON.stringify({ organization: 'acme-hybrid', client, fields: UNKNOWN });
    const answer = await fetch(`${acme.simulators.genesysCloud.url}/_control/change-client`, { method: 'POST', body });
    expect(answer.ok).toBe(true);
  }
}

describe('a client that replaces another one', () => {
  it('has every property of its predecessor that the file does not manage', async () => {
    await changed();
    expect((await acme.run('rotate', 'acme.yaml', '--what', 'clients')).status).toBe(0);
    for (const name of [PACING, 'Desktop']) {
      const [old, next] = acme.named(name);
      expect(next).toMatchObject(UNKNOWN);
      expect(next?.id).not.toBe(old?.id);
      expect(next?.secret).not.toBe(old?.secret);
      expect(Object.keys(next ?? {}).sort()).toEqual(Object.keys(old ?? {}).sort());
      expect(next).toMatchObject({ state: 'active' });
    }
  });

  it('has them also when it is created because the old one is too old', async () => {
    await changed();
    const entry = acme.simulators.vault.get('secret/genesys/acme/custody') ?? {};
    const old = new Date(Date.now() - 91 * 24 * 60 * 60 * 1000).toISOString();
    const state = String(entry.state).replaceAll(/"madeAt":"[^"]+"/g, `"madeAt":"${old}"`);
    acme.simulators.vault.put('secret/genesys/acme/custody', { ...entry, state });
    await acme.applied();
    expect(acme.named(PACING)).toHaveLength(2);
    expect(acme.named(PACING)[1]).toMatchObject(UNKNOWN);
  });

  it('is created from the file alone where its predecessor is gone', async () => {
    await changed();
    const [old] = acme.named(PACING);
    if (old) old.state = 'deleted';
    const entry = acme.simulators.vault.get('secret/genesys/acme/custody') ?? {};
    const before = new Date(Date.now() - 60 * 60 * 1000).toISOString();
    const state = String(entry.state).replaceAll(/"madeAt":"[^"]+"/g, `"madeAt":"${before}"`);
    acme.simulators.vault.put('secret/genesys/acme/custody', { ...entry, state });
    await acme.applied();
    expect(acme.named(PACING)).toHaveLength(1);
  });
});
