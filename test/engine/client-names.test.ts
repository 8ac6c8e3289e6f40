import { afterEach, beforeEach, expect, it } from 'vitest';
import { acmeFile, runInside } from '../simulators/inside.ts';
import { SHIPPED, type Simulators, startSimulators } from '../simulators/simulators.ts';

/** The one name that the schema allows for a client and that every object inherits. */
const FILE = {
  'acme.yaml': acmeFile({
    clients: '{ constructor: { name: Pacing, grant: client-credentials } }',
    services: '{ agent-pacing: { client: constructor } }',
    administrators: '[]',
  }),
};

let world: Simulators;
beforeEach(async () => {
  world = await startSimulators(SHIPPED.slice(0, 1));
});
afterEach(() => world.close());

it('creates, keeps and rotates a client with the name constructor', async () => {
  expect(await runInside(world, 'apply', FILE)).toMatchObject({ result: 'changed' });
  const rotated = await runInside(world, 'rotate', FILE, { request: { what: 'constructor' } });
  expect(rotated).toMatchObject({ result: 'changed' });
  expect(await runInside(world, 'verify', FILE)).toMatchObject({ result: 'clean' });
});
