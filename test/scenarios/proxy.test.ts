import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closedPort } from '../adapters/network/servers.ts';
import { ROOT, runChild } from '../simulators/child.ts';
import { runAction } from '../simulators/runner/runner.ts';
import { LOGIN, proxyAddress, type SecureSimulators, startSecureSimulators, VAULT_HOST } from './secure-simulators.ts';

let secure: SecureSimulators;
beforeAll(async () => {
  secure = await startSecureSimulators();
  console.info(`the proxy of these tests is ${secure.proxy.program}`);
});
beforeEach(() => secure.asked.splice(0));
afterAll(() => secure.close());

const surroundings = (HTTPS_PROXY: string): Readonly<Record<string, string>> => ({
  ...secure.environment,
  NODE_EXTRA_CA_CERTS: join(secure.directory, 'authority.pem'),
  HTTPS_PROXY,
});

/** A plan of the built command; no password of the proxy may ever be visible. */
async function plan(environment: Readonly<Record<string, string>>) {
  const { directory } = secure;
  const { status, stdout, stderr } = await runChild(['plan', 'acme.yaml'], { directory, environment });
  const output = stdout + stderr;
  for (const form of ['canary', 'Proxy-Authorization']) expect(output).not.toContain(form);
  expect(output).not.toContain(Buffer.from(`${LOGIN.user}:${LOGIN.password}`).toString('base64'));
  return { status, output };
}

describe('behind a proxy with a login', () => {
  it('the built command reaches every service through it', async () => {
    const { status, output } = await plan(surroundings(proxyAddress(secure.proxy)));
    expect(output).toContain('Engage Agent Pacing');
    expect(status).toBe(2);
    expect(new Set(secure.asked)).toEqual(
      new Set(['login.mypurecloud.de:443', 'api.mypurecloud.de:443', 'gax.acme.example:8443', `${VAULT_HOST}:443`]),
    );
  });

  it('the Action does too, and the log of the runner does not show the password', async () => {
    const { VAULT_TOKEN = '', ...environment } = surroundings(proxyAddress(secure.proxy));
    const inputs = { command: 'plan', tenants: 'acme.yaml', 'vault-token': VAULT_TOKEN };
    const run = await runAction({ directory: ROOT, workspace: secure.directory, inputs, environment });
    expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'differs' } });
    expect(run.stdout + run.stderr + run.summary).not.toContain('canary');
  });

  it('a wrong password is distinguished from a rejection by Vault, which is never reached', async () => {
    const { status, output } = await plan(surroundings(proxyAddress(secure.proxy, 'canary of yesterday')));
    expect(status).toBe(1);
    // tinyproxy answers 401 where it should answer 407; Vault answers neither.
    expect(output).toMatch(/the proxy refused the connection \((401|407)\)/);
    expect(output).toContain('Check `HTTPS_PROXY` with its user and password');
    expect(secure.asked).toEqual([]);
  });

  it('a proxy that is down is an error that names the proxy', { timeout: 90_000 }, async () => {
    const port = await closedPort();
    const { status, output } = await plan(surroundings(proxyAddress({ port })));
    expect(status).toBe(1);
    expect(output).toContain(`the proxy 127.0.0.1:${port} refused the connection (ECONNREFUSED)`);
    expect(output).toContain('Check host and port in `HTTPS_PROXY`');
  });

  it('NO_PROXY connects without the proxy: here to a name that no DNS server knows', { timeout: 90_000 }, async () => {
    const environment = { ...surroundings(proxyAddress(secure.proxy)), NO_PROXY: `other.example,.${VAULT_HOST}` };
    const { status, output } = await plan({ ...environment, VAULT_ADDR: `https://nowhere.${VAULT_HOST}` });
    expect(status).toBe(1);
    expect(output).toContain(`nowhere.${VAULT_HOST}`);
    expect(output).toContain('DNS does not know the host name');
    expect(secure.asked).toEqual([]);
  });
});
