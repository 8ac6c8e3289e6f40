import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findingsOf, type InProcessOptions, operationsOf, runInProcess } from '../../simulators/in-process.ts';
import { failingLogins, watchLogins } from '../../simulators/invariants.ts';
import type { Simulator } from '../../simulators/server.ts';
import { SHIPPED, type Simulators, startSimulators } from '../../simulators/simulators.ts';

let simulators: Simulators;
beforeEach(async () => {
  simulators = await startSimulators(SHIPPED.slice(0, 1));
});
afterEach(() => simulators.close());

/** Blocks the addresses that a runner cannot reach; returns a function that opens them again. */
async function without<Answer>(simulator: Simulator | undefined, work: () => Promise<Answer>): Promise<Answer> {
  const before = simulator?.requests.length;
  const answer = await work();
  expect(simulator?.requests.length).toBe(before);
  return answer;
}

type Verb = 'plan' | 'apply' | 'rotate' | 'drift';
const half = (only: 'cloud' | 'engage', verb: Verb, request: InProcessOptions['request'] = {}) =>
  without(only === 'cloud' ? simulators.gax.acme : simulators.genesysCloud, () =>
    runInProcess(simulators, verb, undefined, { request: { only, ...request } }),
  );

describe('a split run on two runners', () => {
  it('creates the same as one run, and shares only the secret store', async () => {
    expect((await half('cloud', 'apply')).result).toBe('changed');
    expect(operationsOf(await half('engage', 'apply'))).toEqual(['create transaction done']);
    for (const only of ['cloud', 'engage'] as const) expect((await half(only, 'plan')).result).toBe('clean');
    expect((await runInProcess(simulators, 'plan')).result).toBe('clean');
    expect((await runInProcess(simulators, 'verify')).result).toBe('clean');
  });

  it('waits in the right order', async () => {
    const report = await half('engage', 'apply');
    expect(report.result).toBe('refused');
    expect(findingsOf(report)).toContain('refuse transaction.not-handed-over');
    expect(simulators.options('acme')).toBeUndefined();
  });

  it('does not push a first key that the identity provider does not trust yet', async () => {
    await runInProcess(simulators, 'apply');
    // A manual integration, of which the secret store knows the clients only.
    const entry = { ...(simulators.vault.get('secret/genesys/acme/custody') as Record<string, string>) };
    for (const name of ['certificate', 'private_key', 'password']) delete entry[`saml_key_1_${name}`];
    entry.state = JSON.stringify({ ...JSON.parse(entry.state ?? ''), samlKey: { generations: [] } });
    simulators.vault.put('secret/genesys/acme/custody', entry);
    simulators.genesysCloud.faults.push({ when: 'before', method: 'PUT', path: 'pureengage', status: 400 });
    expect((await half('cloud', 'apply')).result).toBe('partial');
    expect(findingsOf(await half('engage', 'apply'))).toContain('refuse transaction.not-handed-over');
    expect(failingLogins(simulators, 'acme')).toEqual([]);
    expect(operationsOf(await half('cloud', 'apply'))).toContain('update retirement/saml-key#1 done');
    expect(operationsOf(await half('engage', 'apply'))).toEqual(['update transaction done']);
    expect(failingLogins(simulators, 'acme')).toEqual([]);
  });

  it('finds drift, each runner on its own side', async () => {
    await runInProcess(simulators, 'apply');
    simulators.gax.acme?.setOption('102', 'saml', 'issuer', 'https://elsewhere');
    expect((await half('cloud', 'drift')).result).toBe('clean');
    expect((await half('engage', 'drift')).result).toBe('differs');
  });

  it('rotates a client: the cloud side creates and verifies it, the Engage side pushes it and retires the old one', async () => {
    await runInProcess(simulators, 'apply');
    const watch = watchLogins(simulators, 'acme');
    expect(operationsOf(await half('cloud', 'rotate', { what: 'pacing' }))).toEqual([
      'create oauth-client/pacing#2 done',
      'prove proof/pacing#2 done',
      'update retirement/pacing#2 done',
    ]);
    expect((await half('cloud', 'plan')).result).toBe('clean');
    expect(operationsOf(await half('engage', 'apply'))).toEqual([
      'update transaction done',
      'update retirement/pacing#1 done',
    ]);
    expect([...watch.problems]).toEqual([]);
    expect((await runInProcess(simulators, 'plan')).result).toBe('clean');
  });

  it('rotates the SAML key: trusted before it is pushed, and never without a working login', async () => {
    await runInProcess(simulators, 'apply');
    const watch = watchLogins(simulators, 'acme');
    await half('cloud', 'rotate', { what: 'saml' });
    // The other side does not use what is not ready, and uses it when it is.
    expect(operationsOf(await half('engage', 'apply'))).toEqual([
      'update transaction done',
      'update retirement/saml-key#1 done',
    ]);
    expect([...watch.problems]).toEqual([]);
    expect((await runInProcess(simulators, 'plan')).result).toBe('clean');
  });

  it('does not push a key that the other side did not complete', async () => {
    await runInProcess(simulators, 'apply');
    const before = simulators.options('acme');
    simulators.genesysCloud.faults.push({ when: 'before', method: 'PUT', path: 'pureengage', status: 400, times: 9 });
    expect((await half('cloud', 'rotate', { what: 'saml' })).result).toBe('partial');
    expect((await half('engage', 'apply')).result).toBe('clean');
    expect(simulators.options('acme')).toEqual(before);
  });

  it('keeps a certificate trusted that may be in a transaction object that was not read', async () => {
    await runInProcess(simulators, 'apply');
    const [standing] = (simulators.organization('acme').providers.get('pureengage')?.certificates ?? []) as string[];
    // Like a manual integration: the secret store knows nothing of it.
    simulators.vault.state.entries.delete('secret/genesys/acme/custody');
    for (const client of simulators.organization('acme').clients) client.description = '';
    const report = await half('cloud', 'apply', { intent: { resetLostSecrets: true } });
    expect(findingsOf(report)).toContain('warn identity-provider.unknown-certificate');
    expect(simulators.organization('acme').providers.get('pureengage')?.certificates).toContain(standing);
  });

  it('starts a rotation only where something can be created', async () => {
    await expect(half('engage', 'rotate', { what: 'saml' })).rejects.toThrow('cannot start on the Engage side');
  });
});
