import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingOf, found, refusalsOf, startAcme, writesOf } from '../../resources/acme.ts';
import { acmeFile, changesOf, operationsOf, runInProcess } from '../../simulators/in-process.ts';
import type { Simulators } from '../../simulators/simulators.ts';

const NAMES = ['one', 'two', 'three', 'four'];

/** A file with the first clients only, whose removed clients were deleted. A service uses the first. */
function fileWith(clients: number) {
  const written = NAMES.slice(0, clients).map((name) => `${name}: { name: ${name}, grant: client-credentials }`);
  const services = '{ agent-pacing: { client: one } }';
  const words = { clients: `{ ${written.join(', ')} }`, services, administrators: '[]' };
  return { 'acme.yaml': `${acmeFile(words)}prune: true\n` };
}

let simulators: Simulators;
beforeAll(async () => {
  simulators = await startAcme();
  expect((await runInProcess(simulators, 'apply', fileWith(4))).result).toBe('changed');
});
afterAll(() => simulators.close());

const alive = () => simulators.organization('acme').clients.filter(({ name }) => NAMES.includes(String(name)));

describe('a file that lost more than a typing error loses', () => {
  it('deletes nothing when that would be three, and says how to continue', async () => {
    const requests = simulators.genesysCloud.requests.length;
    const report = await runInProcess(simulators, 'apply', fileWith(1));
    expect(report.result).toBe('refused');
    expect(refusalsOf(report).map(({ code }) => code)).toEqual(['prune.limit']);
    const { message, fix } = findingOf(report, 'prune.limit');
    expect(message).toBe('Cannot delete 3 resources at once: the limit is 2');
    expect(fix).toContain(
      'Remove at most 2 resources from the tenant file at a time, or delete the resources in the services yourself.',
    );
    expect(writesOf(simulators.genesysCloud.requests.slice(requests))).toEqual([]);
    expect(alive().every(({ state }) => state === 'active')).toBe(true);
  });

  it('deletes two', async () => {
    expect(changesOf(await runInProcess(simulators, 'plan', fileWith(2)))).toHaveLength(2);
    const done = operationsOf(await runInProcess(simulators, 'apply', fileWith(2)));
    expect(done).toEqual(['delete oauth-client/four#1 done', 'delete oauth-client/three#1 done']);
    expect(found(alive().find(({ name }) => name === 'one')).state).toBe('active');
  });
});
