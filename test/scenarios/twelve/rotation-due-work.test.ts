import { describe, expect, it } from 'vitest';
import { found } from '../../resources/acme.ts';
import { acmeFile } from '../../simulators/in-process.ts';
import { ACME, useStage } from '../pull-request/stage.ts';

const stage = useStage();
const ENTRY = 'secret/genesys/acme/custody';
const DAY = 24 * 60 * 60 * 1000;

const commit = (over = {}) => stage.repository.commit({ files: { [ACME]: acmeFile(over) } });
const rotate = (what: string, more = {}) => stage.onMain({ command: 'rotate', what, ...more });
const refusal = { exitCode: 1, outputs: { result: 'refused' } };
const certificates = () =>
  (stage.simulators.organization('acme').providers.get('pureengage')?.certificates ?? []) as readonly string[];
const clients = (pacing: string, desktop: string) => ({
  clients: `{ pacing: { name: Engage Agent Pacing, grant: client-credentials${pacing} }, desktop: { name: Desktop, grant: saml2-bearer, scopes: [users]${desktop} } }`,
});

/** Every time in the secret store is moved back by that many days. */
function madeOlder(days: number): void {
  const { state, ...values } = found(stage.simulators.vault.get(ENTRY));
  const older = String(state).replaceAll(/"(retiredAt|madeAt)":"([^"]+)"/g, (_all, name, time) => {
    return `"${name}":"${new Date(Date.parse(time) - days * DAY).toISOString()}"`;
  });
  stage.simulators.vault.put(ENTRY, { ...values, state: older });
}

async function appliedAndRotated(what: string): Promise<void> {
  await stage.applied();
  expect((await rotate(what)).outputs.result).toBe('changed');
}

describe('a rotation makes no other change that is due by settings that were not approved', () => {
  it('and refuses to end the trust of a certificate whose grace period the file shortens', async () => {
    await appliedAndRotated('saml');
    madeOlder(3);
    commit({ identityProvider: '{ certificate: { grace: 1 } }' });
    const trusted = [...certificates()];
    expect(trusted).toHaveLength(2);
    for (const what of ['pacing', 'saml', 'all']) expect(await rotate(what), what).toMatchObject(refusal);
    expect(certificates()).toEqual(trusted);
  });

  it('and refuses to delete a client whose grace period the file shortens', async () => {
    await appliedAndRotated('pacing');
    madeOlder(3);
    stage.simulators.organization('acme').usage.length = 0;
    commit(clients(', grace: 1', ''));
    const before = stage.simulators.organization('acme').clients.map(({ state }) => state);
    for (const what of ['saml', 'pacing']) expect(await rotate(what), what).toMatchObject(refusal);
    expect(stage.simulators.organization('acme').clients.map(({ state }) => state)).toEqual(before);
  });

  it('and refuses to rotate another client that is too old by the file', async () => {
    await stage.applied();
    madeOlder(3);
    commit(clients('', ', maxAge: 1'));
    const before = stage.options();
    expect(await rotate('pacing')).toMatchObject(refusal);
    expect(stage.options()).toEqual(before);
  });

  it('and rotates a client that is too old by the file where exactly that is requested', async () => {
    await stage.applied();
    madeOlder(3);
    commit(clients(', maxAge: 1', ''));
    expect((await rotate('pacing')).outputs.result).toBe('changed');
  });

  it('and names the retiring credentials of an earlier rotation, and does both with the hash of the dry run', async () => {
    await appliedAndRotated('saml');
    madeOlder(30);
    const refused = await rotate('pacing');
    expect(refused).toMatchObject(refusal);
    expect(refused.visibleLog).toContain('retirement/saml-key#1');
    const hash = (await rotate('pacing', { 'dry-run': 'true' })).outputs['plan-hash'] ?? '';
    expect((await rotate('pacing', { 'accept-current-plan': hash })).outputs.result).toBe('changed');
    expect(certificates()).toHaveLength(1);
  });
});
