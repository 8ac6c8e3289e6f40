import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acmeFile, runInProcess } from '../simulators/in-process.ts';
import type { Simulators } from '../simulators/simulators.ts';
import { startAcme } from './acme.ts';

let simulators: Simulators;
beforeEach(async () => {
  simulators = await startAcme();
});
afterEach(() => simulators.close());

const FILES = { 'acme.yaml': acmeFile() };

describe('a proxy that answers a request with the answer to another', () => {
  it('does not confuse two clients: the secret is created again, and is stored where it belongs', async () => {
    // The second of the two clients gets the answer about the first.
    const another = {
      when: 'after',
      method: 'POST',
      path: '/api/v2/oauth/clients',
      manner: 'another',
      skip: 1,
    } as const;
    simulators.genesysCloud.faults.push(another);
    expect((await runInProcess(simulators, 'apply', FILES)).result).toBe('changed');
    expect((await runInProcess(simulators, 'plan', FILES)).result).toBe('clean');
    const made = simulators
      .organization('acme')
      .clients.filter(({ name }) => ['Engage Agent Pacing', 'Desktop'].includes(name));
    const { 'ewt/client_id': id, 'ewt/password': secret } = simulators.options('acme') ?? {};
    expect(made.map((client) => client.name).sort()).toEqual(['Desktop', 'Engage Agent Pacing']);
    expect(made.find((client) => client.name === 'Engage Agent Pacing')).toMatchObject({ id, secret });
  });

  it('does not confuse two roles: none of it is written, and the next run continues', async () => {
    const roles = () => structuredClone([...simulators.organization('acme').roles.values()]);
    const [, other] = roles();
    const path = '/api/v2/authorization/roles/';
    simulators.genesysCloud.faults.push({ when: 'before', method: 'GET', path, status: 200, body: other, times: 1 });
    const before = roles();
    const { result, receipt } = await runInProcess(simulators, 'apply', FILES);
    const errors = receipt?.tenants.flatMap(({ operations }) =>
      operations.flatMap(({ error }) => error?.message ?? []),
    );
    expect([result, errors]).toEqual([
      'partial',
      [expect.stringContaining('it describes another object than requested')],
    ]);
    expect(roles().map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    expect((await runInProcess(simulators, 'apply', FILES)).result).toBe('changed');
    expect((await runInProcess(simulators, 'plan', FILES)).result).toBe('clean');
  });
});
