import { describe, expect, it } from 'vitest';
import { acmeFile } from '../../simulators/in-process.ts';
import { ACME, useStage } from '../pull-request/stage.ts';

const stage = useStage();
const ADMIN =
  '{ pacing: { name: Engage Agent Pacing, grant: client-credentials }, desktop: { name: Desktop, grant: saml2-bearer, scopes: [users] }, extra: { name: Extra, grant: client-credentials, roles: [{ role: admin, division: Home }] } }';
const WIDE =
  '{ pacing: { name: Engage Agent Pacing, grant: client-credentials }, desktop: { name: Desktop, grant: saml2-bearer, scopes: [users, everything] } }';

const TRANSACTION =
  '{ tenant: acme, acknowledged: [read-access], options: { expire_time: 2 }, server: { driver: gax, url: "https://gax.acme.example:8443/gax/api", credentials: "vault:genesys/acme/gax" } }';

const commit = (over = {}) => stage.repository.commit({ files: { [ACME]: acmeFile(over) } });
const rotate = (what = 'pacing', more = {}) => stage.onMain({ command: 'rotate', what, ...more });
const refusal = { exitCode: 1, outputs: { result: 'refused' } };

const applied = () => stage.applied();

/** A change of the object by a person. */
function setOption(section: string, name: string, value: string): void {
  stage.simulators.gax.acme?.setOption(stage.simulators.tenantDbid('acme'), section, name, value);
}

const isMade = (name: string) => stage.client(name) !== undefined;

describe('a rotation changes nothing else', () => {
  it('and refuses a client that was committed without a pull request, with its name and both next steps', async () => {
    await applied();
    commit({ clients: ADMIN });
    const refused = await rotate();
    expect(refused).toMatchObject(refusal);
    expect(isMade('Extra')).toBe(false);
    expect(refused.visibleLog).toContain('(rotate.not-approved)');
    expect(refused.summary).toContain('oauth-client/extra#1');
    expect(refused.visibleLog).toContain('Apply these changes first');
    const hash = /accept-current-plan: ([0-9a-f]{64})/.exec(refused.visibleLog)?.[1] ?? '';
    expect(hash).toBe((await rotate('pacing', { 'dry-run': 'true' })).outputs['plan-hash']);

    expect((await rotate('desktop', { 'accept-current-plan': hash })).outputs.result).toBe('refused');
    const accepted = await rotate('pacing', { 'accept-current-plan': hash });
    expect(accepted).toMatchObject({ exitCode: 0, outputs: { result: 'changed' } });
    expect(isMade('Extra')).toBe(true);
  });

  it.each([
    ['scopes of another client', { clients: WIDE }],
    ['an administrator', { administrators: '[{ name: Eve, email: eve@acme.example }]' }],
    ['the identity provider', { identityProvider: '{ name: Another Name }' }],
    ['an option of the object', { transaction: TRANSACTION }],
  ])('and refuses %s', async (_what, over) => {
    await applied();
    const before = stage.options();
    commit(over);
    for (const what of ['pacing', 'saml', 'all']) expect(await rotate(what)).toMatchObject(refusal);
    expect(stage.options()).toEqual(before);
  });

  it('and refuses a manual change in a service', async () => {
    await applied();
    setOption('saml', 'issuer', 'https://elsewhere.example');
    expect(await rotate('all')).toMatchObject(refusal);
    expect(await rotate('saml')).toMatchObject(refusal);
  });

  it('and runs without a question from a plan file of the rotation', async () => {
    await applied();
    commit({ clients: ADMIN });
    await rotate('pacing', { 'dry-run': 'true', out: 'rotation.json' });
    expect((await rotate('pacing', { 'plan-file': 'rotation.json' })).outputs.result).toBe('changed');
  });

  it('and can follow another rotation', async () => {
    await applied();
    for (const what of ['pacing', 'desktop', 'saml', 'pacing']) {
      expect((await rotate(what)).outputs.result).toBe('changed');
    }
    expect((await stage.onMain({ command: 'verify' })).exitCode).toBe(0);
  });
});

describe('a rotation that was interrupted', () => {
  const stops = [
    ['at the new client', 'genesysCloud', 'POST', '/api/v2/oauth/clients'],
    ['at the trust of the identity provider', 'genesysCloud', 'PUT', '/api/v2/identityproviders/pureengage'],
    ['at the object', 'gax', 'PUT', '/cfg/objects'],
  ] as const;

  it.each(stops)(
    '%s is completed by rotate',
    async (_where, service, method, path) => {
      await applied();
      const before = stage.options();
      const place = service === 'gax' ? stage.simulators.gax.acme : stage.simulators.genesysCloud;
      place?.faults.push({ when: 'before', method, path, status: 500, body: {}, times: 99 });
      const broken = await rotate('all');
      expect(broken.exitCode).toBe(1);
      if (place) place.faults.length = 0;

      commit({ clients: ADMIN });
      expect(await rotate('all')).toMatchObject(refusal);
      expect(isMade('Extra')).toBe(false);
      commit();
      const done = await rotate('all');
      expect(done).toMatchObject({ exitCode: 0, outputs: { result: 'changed' } });
      for (const option of ['ewt/client_id', 'saml/certificate']) {
        expect(stage.options()?.[option]).not.toBe(before?.[option]);
      }
      expect((await stage.onMain({ command: 'plan' })).outputs.result).toBe('clean');
    },
    90_000,
  );

  it('is completed neither over a manual change, nor by the rotation of something else', async () => {
    await applied();
    const gax = stage.simulators.gax.acme;
    gax?.faults.push({ when: 'before', method: 'PUT', path: '/cfg/objects', status: 500, body: {}, times: 99 });
    await rotate();
    if (gax) gax.faults.length = 0;
    expect(await rotate('saml')).toMatchObject(refusal);
    const before = stage.options()?.['ewt/client_id'] ?? '';
    setOption('ewt', 'client_id', '0a0a0a0a-0a0a-4a0a-8a0a-0a0a0a0a0a0a');
    expect(await rotate()).toMatchObject(refusal);
    setOption('ewt', 'client_id', before);
    expect((await rotate()).outputs.result).toBe('changed');
  });

  it('while it reset a secret is completed by rotate', async () => {
    await applied();
    const gax = stage.simulators.gax.acme;
    gax?.faults.push({ when: 'before', method: 'PUT', path: '/cfg/objects', status: 500, body: {}, times: 99 });
    expect((await rotate('pacing', { strategy: 'reset' })).exitCode).toBe(1);
    if (gax) gax.faults.length = 0;
    expect((await rotate('pacing', { strategy: 'reset' })).outputs.result).toBe('changed');
    expect((await stage.onMain({ command: 'verify' })).exitCode).toBe(0);
  });
});
