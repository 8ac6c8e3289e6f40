import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acmeFile, operationsOf, runInProcess } from '../../simulators/in-process.ts';
import { failingLogins } from '../../simulators/invariants.ts';
import { SHIPPED, type Simulators, startSimulators } from '../../simulators/simulators.ts';

let simulators: Simulators;
beforeEach(async () => {
  simulators = await startSimulators(SHIPPED.slice(0, 1));
  await runInProcess(simulators, 'apply');
});
afterEach(() => simulators.close());

const FILES = { 'acme.yaml': acmeFile() };
const secret = () => simulators.organization('acme').clients.find(({ name }) => name === 'Engage Agent Pacing')?.secret;
const reset = () => runInProcess(simulators, 'rotate', FILES, { request: { what: 'pacing', strategy: 'reset' } });

describe('a reset that Genesys Cloud rejects', () => {
  it.each([
    ['before it', { method: 'PUT', path: '/oauth/clients', status: 400 }],
    ['itself', { method: 'POST', path: '/secret', status: 403 }],
  ])('%s, is not repeated by an apply that did not ask for it', async (_when, fault) => {
    const before = secret();
    simulators.genesysCloud.faults.push({ when: 'before', ...fault });
    expect((await reset()).result).toBe('failed');
    await runInProcess(simulators, 'apply');
    expect(secret()).toBe(before);
    expect(failingLogins(simulators, 'acme')).toEqual([]);
    expect((await runInProcess(simulators, 'plan')).result).toBe('clean');
  });
});

describe('a reset with an unclear result', () => {
  it('is done by the next run, whose plan says what that costs', async () => {
    simulators.genesysCloud.faults.push({ when: 'after', method: 'POST', path: '/secret', drop: true, times: 9 });
    await reset();
    simulators.genesysCloud.faults.length = 0;
    const plan = (await runInProcess(simulators, 'plan')).plan?.tenants[0]?.changes ?? [];
    const [change] = plan.filter(({ kind }) => kind === 'oauth-client');
    expect(change).toMatchObject({ risk: 'destructive' });
    expect(change?.notes.join(' ')).toContain('still uses the old one can no longer log in');
    expect(operationsOf(await runInProcess(simulators, 'apply'))).toContain('update oauth-client/pacing#1 done');
    expect(failingLogins(simulators, 'acme')).toEqual([]);
  });
});
