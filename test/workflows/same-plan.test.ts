import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInside } from '../simulators/inside.ts';
import type { Simulators } from '../simulators/simulators.ts';
import { FILES, startWithRoles } from './roles.ts';

let simulators: Simulators;
beforeAll(async () => {
  simulators = await startWithRoles();
});
afterAll(() => simulators.close());

describe('the reviewed plan of a client that only reads', () => {
  it('has the hash of the plan that apply makes as the client that writes', async () => {
    const reviewed = await runInside(simulators, 'plan', FILES);
    const applied = await runInside(simulators, 'apply', FILES);
    expect(applied.result).toBe('changed');
    expect(applied.plan?.hash).toBe(reviewed.plan?.hash);
  });

  it('has the same hash during a rotation, too', async () => {
    await runInside(simulators, 'rotate', FILES, { request: { what: 'pacing' } });
    const later = { daysLater: 400 };
    const reviewed = await runInside(simulators, 'plan', FILES, later);
    const applied = await runInside(simulators, 'apply', FILES, later);
    expect(reviewed.plan?.tenants[0]?.changes.length).toBeGreaterThan(0);
    expect(applied.plan?.hash).toBe(reviewed.plan?.hash);
  });
});
