import { describe, expect, it } from 'vitest';
import { clientStage, outputOf } from './client-stage.ts';

const acme = clientStage();
const PROVISIONER = 'PureEngage Client Credentials';
const provisioner = () => {
  const [client] = acme.named(PROVISIONER);
  if (!client) throw new Error('there is no provisioner');
  return client;
};
const pacing = (more: string) => ({
  clients: `{ pacing: { name: ${PROVISIONER}, grant: client-credentials${more} }, desktop: { name: Desktop, grant: saml2-bearer, scopes: [users] } }`,
});

describe('the provisioning client', () => {
  it.each(['', ', resetLostSecret: true'])(
    'is never reset because a client of the file has its name (%s)',
    async (more) => {
      const { secret, id } = provisioner();
      acme.describe(pacing(more));
      for (const flags of [[], ['--reset-lost-secrets']]) {
        const refused = await acme.apply(...flags);
        expect(refused.status).toBe(3);
        expect(outputOf(refused)).toContain('this run logs in with it');
        expect(outputOf(refused)).toContain(id);
        expect(outputOf(refused)).toContain('Change `name` of the client');
        expect(provisioner().secret).toBe(secret);
      }
      expect((await acme.plan()).status).not.toBe(0);
    },
  );

  describe('that the file also declares', () => {
    /** The entry of the provisioner names the client of the file from now on. */
    async function shared(more = ''): Promise<string> {
      acme.describe({
        clients: `{ pacing: { name: Engage Agent Pacing, grant: client-credentials, roles: [{ role: Hybrid Provisioner }, { role: admin }]${more} }, desktop: { name: Desktop, grant: saml2-bearer, scopes: [users] } }`,
      });
      expect((await acme.apply()).status).toBe(0);
      const [client] = acme.named('Engage Agent Pacing');
      acme.simulators.vault.put('secret/genesys/acme/provisioner', {
        client_id: client?.id ?? '',
        client_secret: client?.secret ?? '',
      });
      return client?.id ?? '';
    }

    it.each([
      ['a reset', ['rotate', 'acme.yaml', '--what', 'pacing', '--strategy', 'reset']],
      ['a rotation', ['rotate', 'acme.yaml', '--what', 'pacing']],
      ['a rotation of all clients', ['rotate', 'acme.yaml', '--what', 'clients']],
      ['a reset of all clients', ['rotate', 'acme.yaml', '--what', 'clients', '--strategy', 'reset']],
    ])('is refused %s', async (_what, words) => {
      const id = await shared();
      const before = structuredClone(acme.simulators.organization('acme').clients);
      const refused = await acme.run(...words);
      expect(refused.status).toBe(3);
      expect(outputOf(refused)).toContain('this run logs in with it');
      expect(outputOf(refused)).toContain(id);
      expect(acme.simulators.organization('acme').clients).toEqual(before);
    });

    it('is not rotated because of its age', async () => {
      await shared(', maxAge: 30');
      const entry = acme.simulators.vault.get('secret/genesys/acme/custody') ?? {};
      const old = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000).toISOString();
      const state = String(entry.state).replaceAll(/"madeAt":"[^"]+"/g, `"madeAt":"${old}"`);
      acme.simulators.vault.put('secret/genesys/acme/custody', { ...entry, state });
      const refused = await acme.apply();
      expect(refused.status).toBe(3);
      expect(outputOf(refused)).toContain('this run logs in with it');
      expect(acme.named('Engage Agent Pacing')).toHaveLength(1);
    });

    it('does not lose the roles with which it provisions', async () => {
      const id = await shared();
      acme.describe({});
      const refused = await acme.apply();
      expect(refused.status).toBe(3);
      expect(outputOf(refused)).toContain('this run logs in with it');
      expect(acme.client(id).roleDivisions).toHaveLength(2);
    });

    it('does not lose them when it is adopted from a manually created object', async () => {
      const id = await shared();
      acme.simulators.vault.delete('secret/genesys/acme/custody', { forever: true });
      acme.client(id).description = 'made manually';
      acme.describe({});
      const refused = await acme.apply();
      expect(refused.status).toBe(3);
      expect(outputOf(refused)).toContain('it would lose roles that it needs');
      expect(acme.client(id).roleDivisions).toHaveLength(2);
    });

    it('is not pruned when it is removed from the file', async () => {
      const id = await shared();
      acme.describe({
        clients: '{ desktop: { name: Desktop, grant: saml2-bearer, scopes: [users] } }',
        services: '{ workspace-desktop-edition: { client: desktop }, predictive-engagement: {} }',
        prune: 'true',
      });
      acme.setOption('ewt/client_id', undefined);
      const refused = await acme.apply();
      expect(refused.status).toBe(3);
      expect(outputOf(refused)).toContain('this run logs in with it');
      expect(acme.client(id).state).toBe('active');
    });

    it('is not deleted when its grace period is over', async () => {
      acme.describe({
        clients:
          '{ pacing: { name: Engage Agent Pacing, grant: client-credentials, grace: 0, roles: [{ role: Hybrid Provisioner }, { role: admin }] } }',
        services: '{ agent-pacing: { client: pacing } }',
      });
      await acme.applied();
      const [client] = acme.named('Engage Agent Pacing');
      await acme.run('rotate', 'acme.yaml', '--what', 'pacing');
      acme.simulators.vault.put('secret/genesys/acme/provisioner', {
        client_id: client?.id ?? '',
        client_secret: client?.secret ?? '',
      });
      acme.simulators.organization('acme').usage.length = 0;
      acme.simulators.genesysCloud.faults.push({
        ...{ when: 'before', path: '/usage/query', status: 200, times: 99 },
        body: { queryStatus: 'Complete', results: [] },
      });
      const applied = await acme.apply();
      expect(applied.status).toBe(0);
      expect(outputOf(applied)).toContain(client?.id);
      expect(acme.client(client?.id).state).toBe('active');
    });
  });
});
