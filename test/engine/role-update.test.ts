import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { operationsOf, runInProcess } from '../simulators/in-process.ts';
import { SHIPPED, type Simulators, startSimulators } from '../simulators/simulators.ts';

let simulators: Simulators;
beforeEach(async () => {
  simulators = await startSimulators(SHIPPED.slice(0, 1));
});
afterEach(() => simulators.close());

const secretsKept = () =>
  Object.keys(simulators.vault.get('secret/genesys/acme/custody') ?? {}).filter((name) =>
    name.endsWith('_client_secret'),
  );
const clients = () =>
  simulators.organization('acme').clients.filter(({ description }) => String(description).includes('acme/'));

describe('the update of a role', () => {
  it('is awaited by the transaction object and the invitations, and not by the clients', async () => {
    let seen: unknown;
    simulators.genesysCloud.watchers.push(async ({ method, path }) => {
      if (method !== 'PUT' || !/\/authorization\/roles\/[^/]+$/.test(path)) return;
      while (secretsKept().length < clients().length || clients().length === 0)
        await new Promise((resolve) => setTimeout(resolve, 1));
      // Long enough for everything that does not wait.
      await new Promise((resolve) => setTimeout(resolve, 100));
      const invited = simulators.genesysCloud.requests.filter(({ path: asked }) => asked.endsWith('/invite'));
      seen = { clients: clients().length > 0, invitations: invited.length, object: simulators.options('acme') };
    });
    expect((await runInProcess(simulators, 'apply')).result).toBe('changed');
    expect(seen).toEqual({ clients: true, invitations: 0, object: undefined });
  });

  it('that fails leaves clients whose secrets are in the secret store, and the next run continues with them', async () => {
    simulators.genesysCloud.faults.push({ when: 'before', method: 'PUT', path: '/authorization/roles/', status: 400 });
    const report = await runInProcess(simulators, 'apply');
    expect(report.result).toBe('partial');
    expect(simulators.options('acme')).toBeUndefined();
    const before = clients().map(({ id, secret }) => ({ id, secret }));
    expect(secretsKept()).toHaveLength(before.length);
    const operations = operationsOf(await runInProcess(simulators, 'apply'));
    expect(operations).toContain('create transaction done');
    expect(operations.filter((each) => each.includes('oauth-client/'))).toEqual([]);
    expect(clients().map(({ id, secret }) => ({ id, secret }))).toEqual(before);
    expect((await runInProcess(simulators, 'verify')).result).toBe('clean');
  });
});
