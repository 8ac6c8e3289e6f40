import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changesOf, runInside } from '../simulators/inside.ts';
import { SHIPPED, type Simulators, startSimulators } from '../simulators/simulators.ts';

let world: Simulators;
beforeEach(async () => {
  world = await startSimulators(SHIPPED.slice(0, 1));
  await runInside(world, 'apply');
});
afterEach(() => world.close());

const setOption = (section: string, key: string, value: string) =>
  world.gax.acme?.setOption(world.tenantDbid('acme'), section, key, value);

/** `openssl req -nodes -keyout x.pem -out x.pem` writes both into one file. */
function certificateWithKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const certificate = Buffer.from(world.options('acme')?.['saml/certificate'] ?? '', 'base64').toString();
  return Buffer.from(`${certificate}${key}`).toString('base64');
}

describe('a secret in an option that is not for secrets', () => {
  it('is hidden in plan and receipt: a private key next to the certificate', async () => {
    const both = certificateWithKey();
    setOption('saml', 'certificate', both);
    const plan = await runInside(world, 'plan');
    expect(changesOf(plan)).toEqual(['update transaction: saml/certificate']);
    expect(JSON.stringify(plan.plan)).not.toContain(both);
    expect(JSON.stringify((await runInside(world, 'apply')).receipt)).not.toContain(both);
  });

  it('is hidden: the secret of a client in place of its id', async () => {
    const secret = world.options('acme')?.['ewt/password'] ?? '';
    setOption('ewt', 'client_id', secret);
    expect(JSON.stringify((await runInside(world, 'plan')).plan)).not.toContain(secret);
  });

  it('is left out when a manually created pair is adopted', async () => {
    const both = certificateWithKey();
    setOption('saml', 'certificate', both);
    world.vault.delete('secret/genesys/acme/custody', { forever: true });
    for (const client of world.organization('acme').clients) client.description = 'made manually';
    expect((await runInside(world, 'apply')).result).toBe('changed');
    expect(world.options('acme')?.['saml/certificate']).not.toBe(both);
    expect(both.startsWith(world.options('acme')?.['saml/certificate']?.slice(0, 400) ?? '-')).toBe(true);
    expect((await runInside(world, 'verify')).result).toBe('clean');
  });
});
