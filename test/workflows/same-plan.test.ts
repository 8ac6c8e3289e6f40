import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInProcess } from '../simulators/in-process.ts';
import type { Simulators } from '../simulators/simulators.ts';
import { FILES, startWithRoles } from './roles.ts';

let simulators: Simulators;
beforeAll(async () => {
  simulators = await startWithRoles();
});
afterAll(() => simulators.close());

describe('the reviewed plan of a client that only reads', () => {
  it('has the hash of the plan that apply makes as the client that writes', async () => {
    const reviewed = await runInProcess(simulators, 'plan', FILES);
    const applied = await runInProcess(simulators, 'apply', FILES);
    expect(applied.result).toBe('changed');
    expect(applied.plan?.hash).toBe(reviewed.plan?.hash);
  });

  it('has the same hash during a rotation, too', async () => {
    await runInProcess(simulators, 'rotate', FILES, { request: { what: 'pacing' } });
    const later = { daysLater: 400 };
    const reviewed = await runInProcess(simulators, 'plan', FILES, later);
    const applied = await runInProcess(simulators, 'apply', FILES, later);
    expect(reviewed.plan?.tenants[0]?.changes.length).toBeGreaterThan(0);
    expect(applied.plan?.hash).toBe(reviewed.plan?.hash);
  });
});
