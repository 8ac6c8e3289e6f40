import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writesOf } from '../resources/acme.ts';
import { runChild } from '../simulators/child.ts';
import { proxyAddress, startSecureSimulators, VAULT_HOST } from './secure-simulators.ts';

const GAX_HOST = 'gax.acme.example';

describe.each([
  ['Vault', VAULT_HOST],
  ['Genesys Cloud, where it logs in', 'login.mypurecloud.de'],
  ['Genesys Cloud', 'api.mypurecloud.de'],
  ['GAX', GAX_HOST],
])('%s with a certificate of a trusted authority that has expired', (_service, host) => {
  it('gets nothing from an apply, which says so and has written nothing anywhere', async () => {
    const place = await startSecureSimulators({ days: -1 }, host);
    const { vault, genesysCloud } = place.simulators;
    const before = JSON.stringify([...vault.state.entries]);
    const { status, stdout, stderr } = await runChild(['apply', 'acme.yaml'], {
      directory: place.directory,
      environment: {
        ...place.environment,
        HTTPS_PROXY: proxyAddress(place.proxy),
        NODE_EXTRA_CA_CERTS: join(place.directory, 'authority.pem'),
      },
    });
    expect(status).toBe(1);
    expect(stdout + stderr).toMatch(
      new RegExp(`https://${host}.*the certificate of the server is not trusted \\(CERT_HAS_EXPIRED\\)`),
    );
    expect(stdout + stderr).toContain('Check the dates and the host name');
    expect(place.asked.some((each) => each.startsWith(`${host}:`))).toBe(true);
    expect(writesOf(genesysCloud.requests)).toEqual([]);
    expect(JSON.stringify([...vault.state.entries])).toBe(before);
    expect(place.simulators.options('acme') ?? {}).toEqual({});
    await place.close();
  });
});
