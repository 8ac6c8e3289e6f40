import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runInProcess } from '../simulators/in-process.ts';
import { SHIPPED, type Simulators, startSimulators } from '../simulators/simulators.ts';

let simulators: Simulators;
beforeEach(async () => {
  simulators = await startSimulators(SHIPPED.slice(0, 1));
});
afterEach(() => simulators.close());

const SIX_MINUTES = 6 / (24 * 60);

async function expectRefused(word: string, daysLater: number): Promise<void> {
  const report = await runInProcess(simulators, 'apply', undefined, { daysLater });
  const [finding] = report.plan?.tenants[0]?.findings.filter(({ severity }) => severity === 'refuse') ?? [];
  expect([report.result, finding?.code]).toEqual(['refused', 'preflight.clock']);
  expect(finding?.message).toContain(`6 minutes ${word} the clock of Genesys Cloud`);
  expect(simulators.options('acme')).toBeUndefined();
}

describe('a clock that differs from that of Genesys Cloud by minutes', () => {
  it('is reported before a certificate is created that starts in the future', () =>
    expectRefused('ahead of', SIX_MINUTES));

  it('is reported when it is late, too', async () => {
    simulators.genesysCloud.clock.advance(6 * 60_000);
    await expectRefused('behind', 0);
  });

  it('stops nothing where there are no changes', async () => {
    await runInProcess(simulators, 'apply');
    expect((await runInProcess(simulators, 'apply', undefined, { daysLater: SIX_MINUTES })).result).toBe('clean');
  });
});
