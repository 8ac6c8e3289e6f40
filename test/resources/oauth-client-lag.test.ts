import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acmeFile, changesOf, findingsOf, runInProcess } from '../simulators/in-process.ts';
import type { Simulators } from '../simulators/simulators.ts';
import { found, startAcme } from './acme.ts';

const FILE = {
  'acme.yaml': acmeFile({
    clients: '{ pacing: { name: Pacing, grant: client-credentials } }',
    services: '{ agent-pacing: { client: pacing } }',
    administrators: '[]',
  }),
};
/** A list that is behind. */
const EMPTY_LIST = {
  when: 'before',
  method: 'GET',
  path: '/api/v2/oauth/clients',
  status: 200,
  body: { entities: [] },
} as const;
const DAY = 24 * 60 * 60 * 1000;

let simulators: Simulators;
beforeEach(async () => {
  simulators = await startAcme();
});
afterEach(() => simulators.close());

const run = (verb: 'plan' | 'apply', daysLater = 0) => runInProcess(simulators, verb, FILE, { daysLater });
const pacing = () =>
  simulators.organization('acme').clients.filter(({ name, state }) => name === 'Pacing' && state !== 'deleted');

describe('Genesys Cloud that shows new objects late', () => {
  it('does not make a plan assume that a new client is gone: no second one is created', async () => {
    expect((await run('apply')).result).toBe('changed');
    const { id } = found(pacing()[0]);
    const notShown = {
      when: 'before',
      method: 'GET',
      status: 404,
      body: { code: 'client.not.found', status: 404 },
    } as const;
    simulators.genesysCloud.faults.push({ ...notShown, path: `/oauth/clients/${id}` }, { ...EMPTY_LIST });
    const report = await run('apply');
    expect([report.result, findingsOf(report)]).toEqual(['refused', ['refuse oauth-client.not-shown-yet']]);
    expect(pacing()).toHaveLength(1);
    expect((await run('plan')).result).toBe('clean');
  });

  it('is asked for a client that its list omits', async () => {
    await run('apply');
    simulators.genesysCloud.faults.push({ ...EMPTY_LIST });
    expect((await run('plan')).result).toBe('clean');
  });

  it('does not turn the client of a killed run into a second one', async () => {
    simulators.vault.faults.push({ when: 'before', method: 'POST', path: 'custody', status: 500, skip: 1, times: 99 });
    simulators.genesysCloud.faults.push({ when: 'before', method: 'PUT', path: '/api/v2/oauth/clients', status: 403 });
    await run('apply');
    expect(pacing()).toHaveLength(1);
    simulators.vault.faults.length = 0;
    // The list of the plan does not show it yet; the list that is read before another creation does.
    simulators.genesysCloud.faults.push({ ...EMPTY_LIST });
    expect((await run('apply')).result).toBe('changed');
    expect(pacing()).toHaveLength(1);
    expect((await run('plan')).result).toBe('clean');
  });
});

describe('a client with our ownership tag that the secret store does not know', () => {
  it('is reported and never deleted, because the secret store may have been restored to an older version', async () => {
    await run('apply');
    const { id: _id, ...copy } = found(pacing()[0]);
    const description = String(copy.description).replace(/ [0-9a-f]+\]$/, ' 00112233445566778]');
    simulators.organization('acme').clients.push({ ...copy, id: 'f0000000-0000-4000-8000-000000000001', description });
    expect(findingsOf(await run('plan'))).toEqual(['warn oauth-client.not-in-store']);
    const pruning = { 'acme.yaml': `${FILE['acme.yaml']}prune: true\n` };
    const report = await runInProcess(simulators, 'apply', pruning);
    expect([report.result, findingsOf(report)]).toEqual(['clean', ['warn oauth-client.not-in-store']]);
    expect(pacing().map(({ id }) => id)).toContain('f0000000-0000-4000-8000-000000000001');
  });

  it('that was deleted long after its creation is created again', async () => {
    await run('apply');
    found(pacing()[0]).state = 'deleted';
    simulators.genesysCloud.clock.advance(DAY);
    expect(changesOf(await run('plan', 1))[0]).toBe('create oauth-client/pacing#2');
  });
});
