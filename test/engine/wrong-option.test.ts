import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changesOf, runInProcess } from '../simulators/in-process.ts';
import { SHIPPED, type Simulators, startSimulators } from '../simulators/simulators.ts';

let simulators: Simulators;
beforeEach(async () => {
  simulators = await startSimulators(SHIPPED.slice(0, 1));
  await runInProcess(simulators, 'apply');
});
afterEach(() => simulators.close());

const setOption = (section: string, key: string, value: string) =>
  simulators.gax.acme?.setOption(simulators.tenantDbid('acme'), section, key, value);

/** `openssl req -nodes -keyout x.pem -out x.pem` writes both into one file. */
function certificateWithKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const certificate = Buffer.from(simulators.options('acme')?.['saml/certificate'] ?? '', 'base64').toString();
  return Buffer.from(`${certificate}${key}`).toString('base64');
}

describe('a secret in an option that is not for secrets', () => {
  it('is hidden in plan and receipt: a private key next to the certificate', async () => {
    const both = certificateWithKey();
    setOption('saml', 'certificate', both);
    const plan = await runInProcess(simulators, 'plan');
    expect(changesOf(plan)).toEqual(['update transaction: saml/certificate']);
    expect(JSON.stringify(plan.plan)).not.toContain(both);
    expect(JSON.stringify((await runInProcess(simulators, 'apply')).receipt)).not.toContain(both);
  });

  it('is hidden: the secret of a client in place of its id', async () => {
    const secret = simulators.options('acme')?.['ewt/password'] ?? '';
    setOption('ewt', 'client_id', secret);
    expect(JSON.stringify((await runInProcess(simulators, 'plan')).plan)).not.toContain(secret);
  });

  it('is left out when a manually created pair is adopted', async () => {
    const both = certificateWithKey();
    setOption('saml', 'certificate', both);
    simulators.vault.delete('secret/genesys/acme/custody', { forever: true });
    for (const client of simulators.organization('acme').clients) client.description = 'made manually';
    expect((await runInProcess(simulators, 'apply')).result).toBe('changed');
    expect(simulators.options('acme')?.['saml/certificate']).not.toBe(both);
    expect(both.startsWith(simulators.options('acme')?.['saml/certificate']?.slice(0, 400) ?? '-')).toBe(true);
    expect((await runInProcess(simulators, 'verify')).result).toBe('clean');
  });
});
