import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAuthority } from '../adapters/network/certificates.ts';
import { ROOT, runChild } from '../simulators/child.ts';
import { acmeFile } from '../simulators/in-process.ts';
import { runAction } from '../simulators/runner/runner.ts';
import { proxyAddress, type SecureSimulators, startSecureSimulators, VAULT_HOST } from './secure-simulators.ts';

let secure: SecureSimulators;
beforeAll(async () => {
  secure = await startSecureSimulators();
});
afterAll(() => secure.close());

const HTTPS_PROXY = () => proxyAddress(secure.proxy);
const pem = () => join(secure.directory, 'authority.pem');

async function plan(place: SecureSimulators, environment: Readonly<Record<string, string>>, file = 'acme.yaml') {
  const all = { ...place.environment, HTTPS_PROXY: proxyAddress(place.proxy), ...environment };
  const { status, stdout, stderr } = await runChild(['plan', file], { directory: place.directory, environment: all });
  return { status, output: stdout + stderr };
}

describe('https with certificates of a private authority, through a proxy', () => {
  it('works for all services with NODE_EXTRA_CA_CERTS', async () => {
    expect(await plan(secure, { NODE_EXTRA_CA_CERTS: pem() })).toMatchObject({ status: 2 });
  });

  it('sends nothing without it, and the fix says where to configure the authority', async () => {
    const before = secure.simulators.vault.requests.length;
    const { status, output } = await plan(secure, {});
    expect(status).toBe(1);
    expect(output).toContain(`https://${VAULT_HOST}`);
    expect(output).toContain('the certificate of the server is not trusted (UNABLE_TO_');
    expect(output).toContain('VAULT_CACERT');
    expect(secure.simulators.vault.requests).toHaveLength(before);
  });

  it.each(['path', 'PEM'])('trusts vault-certificate-authority as a %s for Vault only', async (form) => {
    const authority = form === 'path' ? 'authority.pem' : secure.authority.pem;
    const { VAULT_TOKEN = '', ...environment } = { ...secure.environment, HTTPS_PROXY: HTTPS_PROXY() };
    const inputs = { command: 'plan', tenants: 'acme.yaml', 'vault-token': VAULT_TOKEN };
    const before = secure.simulators.genesysCloud.requests.length;
    const vaultBefore = secure.simulators.vault.requests.length;
    const run = await runAction({
      directory: ROOT,
      workspace: secure.directory,
      inputs: { ...inputs, 'vault-certificate-authority': authority },
      environment,
    });
    expect(run.exitCode).toBe(1);
    expect(run.visibleLog).toContain('login.mypurecloud.de');
    expect(run.visibleLog).toContain('NODE_EXTRA_CA_CERTS');
    expect(secure.simulators.vault.requests.length).toBeGreaterThan(vaultBefore);
    expect(secure.simulators.genesysCloud.requests).toHaveLength(before);
  });

  it('trusts certificateAuthority of the Configuration Server for that server, next to another one for the rest', async () => {
    const block = secure.authority.pem.trim().split(/\r?\n/).join('\n      ');
    const file = acmeFile({ transaction: '' });
    const server = `    driver: gax\n    url: https://gax.acme.example:8443/gax/api\n    credentials: vault:genesys/acme/gax\n    certificateAuthority: |\n      ${block}\n`;
    writeFileSync(
      join(secure.directory, 'with-authority.yaml'),
      `${file}transaction:\n  tenant: acme\n  acknowledged: [read-access]\n  server:\n${server}`,
    );
    expect(await plan(secure, { NODE_EXTRA_CA_CERTS: pem() }, 'with-authority.yaml')).toMatchObject({ status: 2 });
    const alone = await plan(secure, { VAULT_CACERT: pem() }, 'with-authority.yaml');
    expect(alone.status).toBe(1);
    expect(alone.output).toMatch(/mypurecloud\.de.*not trusted/);
    expect(alone.output).not.toMatch(/(gax|vault)\.acme\.example.*not trusted/);
  });

  it('does not trust another authority of the same name', async () => {
    const other = join(secure.directory, 'other.pem');
    writeFileSync(other, createAuthority('Acme private authority').pem);
    const { status, output } = await plan(secure, { VAULT_CACERT: other });
    expect(status).toBe(1);
    expect(output).toContain('the certificate of the server is not trusted');
  });
});

describe.each([
  ['has expired', { days: -1 }, 'CERT_HAS_EXPIRED'],
  ['is not valid yet', { from: 2 }, 'CERT_NOT_YET_VALID'],
  ['is for another host', { hosts: ['elsewhere.acme.example'] }, 'ERR_TLS_CERT_ALTNAME_INVALID'],
])('a Vault whose certificate %s', (_title, wish, code) => {
  it('gets no login, and the error says why and what to check', async () => {
    const place = await startSecureSimulators(wish);
    const { status, output } = await plan(place, { NODE_EXTRA_CA_CERTS: join(place.directory, 'authority.pem') });
    expect(status).toBe(1);
    expect(output).toContain(`the certificate of the server is not trusted (${code})`);
    expect(output).toContain('Check the dates and the host name');
    expect(place.simulators.vault.requests).toEqual([]);
    await place.close();
  });
});
