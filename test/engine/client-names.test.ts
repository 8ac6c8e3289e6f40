import { afterEach, beforeEach, expect, it } from 'vitest';
import { acmeFile, runInProcess } from '../simulators/in-process.ts';
import { SHIPPED, type Simulators, startSimulators } from '../simulators/simulators.ts';

/** The one name that the schema allows for a client and that every object inherits. */
const FILE = {
  'acme.yaml': acmeFile({
    clients: '{ constructor: { name: Pacing, grant: client-credentials } }',
    services: '{ agent-pacing: { client: constructor } }',
    administrators: '[]',
  }),
};

let simulators: Simulators;
beforeEach(async () => {
  simulators = await startSimulators(SHIPPED.slice(0, 1));
});
afterEach(() => simulators.close());

it('creates, keeps and rotates a client with the name constructor', async () => {
  expect(await runInProcess(simulators, 'apply', FILE)).toMatchObject({ result: 'changed' });
  const rotated = await runInProcess(simulators, 'rotate', FILE, { request: { what: 'constructor' } });
  expect(rotated).toMatchObject({ result: 'changed' });
  expect(await runInProcess(simulators, 'verify', FILE)).toMatchObject({ result: 'clean' });
});
