import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acmeFile, findingsOf, runInProcess } from '../../simulators/in-process.ts';
import { failingLogins } from '../../simulators/invariants.ts';
import { SHIPPED, type Simulators, startSimulators } from '../../simulators/simulators.ts';

let simulators: Simulators;
beforeEach(async () => {
  simulators = await startSimulators(SHIPPED.slice(0, 1));
});
afterEach(() => simulators.close());

const DAY = 24 * 60 * 60 * 1000;
const TRANSACTION = '{ tenant: acme, acknowledged: [read-access], server: { driver: file } }';

describe('the driver file, which cannot read the transaction object', () => {
  it('keeps the certificate of a manual integration trusted', async () => {
    await runInProcess(simulators, 'apply');
    simulators.vault.delete('secret/genesys/acme/custody', { forever: true });
    for (const client of simulators.organization('acme').clients) client.description = 'made manually';
    const clients =
      '{ pacing: { name: Pacing B, grant: client-credentials }, desktop: { name: Desktop B, grant: saml2-bearer, scopes: [users] } }';
    const report = await runInProcess(simulators, 'apply', {
      'acme.yaml': acmeFile({ clients, transaction: TRANSACTION }),
    });
    expect(findingsOf(report)).toContain('warn identity-provider.unknown-certificate');
    expect(failingLogins(simulators, 'acme')).toEqual([]);
  });

  it('warns in a rotation of the SAML key until when the kit has to be imported', async () => {
    const files = { 'acme.yaml': acmeFile({ transaction: TRANSACTION }) };
    await runInProcess(simulators, 'apply', files);
    await runInProcess(simulators, 'rotate', files, { request: { what: 'saml' } });
    const waiting = (await runInProcess(simulators, 'plan', files)).plan?.tenants[0]?.findings ?? [];
    expect(waiting.find(({ code }) => code === 'rotation.kit')).toMatchObject({
      severity: 'warn',
      message: expect.stringMatching(
        /^The identity provider trusts .* until .*UTC. Logins that are signed with it fail after that$/,
      ),
    });
    simulators.genesysCloud.clock.advance(8 * DAY);
    const over = await runInProcess(simulators, 'plan', files, { daysLater: 8 });
    const removal = over.plan?.tenants[0]?.changes.find(({ address }) => address === 'retirement/saml-key#1');
    expect(removal).toMatchObject({ action: 'delete', risk: 'login' });
    expect(removal?.notes).toContain('Check first that the kit of the rotation was imported; this tool cannot see it.');
  });
});
