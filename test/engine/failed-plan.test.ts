import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acmeFile, runInProcess } from '../simulators/in-process.ts';
import { SHIPPED, type Simulators, startSimulators } from '../simulators/simulators.ts';

let simulators: Simulators;
beforeEach(async () => {
  simulators = await startSimulators(SHIPPED.slice(0, 1));
});
afterEach(() => simulators.close());

/** The failure of the plan: its code, and the text of the file at the position that it names. */
async function failureOf(file: string): Promise<readonly [string | undefined, string | undefined]> {
  const { plan } = await runInProcess(simulators, 'plan', { 'acme.yaml': file });
  const failure = plan?.tenants[0]?.failure;
  const { line = 0, column = 0 } = failure?.where ?? {};
  return [failure?.code, file.split('\n')[line - 1]?.slice(column - 1)];
}

it('a run that was stopped says which tenants it did not start', async () => {
  const { plan } = await runInProcess(simulators, 'plan', { 'acme.yaml': acmeFile() }, { stop: AbortSignal.abort() });
  expect(plan?.tenants[0]?.failure).toMatchObject({ code: 'run.stopped', fix: 'Run the command again.' });
});

describe('a tenant whose state cannot be read names the key of its file to check', () => {
  it('the tenant of Engage that is not there', async () => {
    const file = acmeFile().replace('transaction: { tenant: acme,', 'transaction: { tenant: nowhere,');
    expect(await failureOf(file)).toEqual(['transaction.no-tenant', expect.stringMatching(/^tenant: nowhere,/)]);
  });

  it('for a login that GAX rejects', async () => {
    simulators.vault.put('secret/genesys/acme/gax', { username: 'default', password: 'wrong' });
    expect(await failureOf(acmeFile())).toEqual([
      'gax.login',
      expect.stringMatching(/^credentials: "vault:genesys\/acme\/gax"/),
    ]);
  });

  it('for a login that Genesys Cloud rejects', async () => {
    simulators.genesysCloud.faults.push({
      when: 'before',
      method: 'POST',
      path: '/oauth/token',
      status: 401,
      body: { error: 'invalid_client' },
    });
    expect(await failureOf(acmeFile())).toEqual([
      'genesys-cloud.invalid-client',
      expect.stringMatching(/^credentials: "vault:genesys\/acme\/provisioner"/),
    ]);
  });
});
