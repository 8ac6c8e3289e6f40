import crypto, { type KeyObject } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { found, startAcme } from '../resources/acme.ts';
import { acmeFile, operationsOf, runInProcess } from '../simulators/in-process.ts';
import type { Simulators } from '../simulators/simulators.ts';

const FILE = { 'acme.yaml': acmeFile({ administrators: '[]' }) };
const { createPrivateKey } = crypto;

/** Texts of encrypted keys, once for each time that one was decrypted with a password. */
let opened: string[];
let simulators: Simulators;

beforeEach(async () => {
  simulators = await startAcme();
  await runInProcess(simulators, 'apply', FILE);
  opened = [];
  crypto.createPrivateKey = ((key: Parameters<typeof createPrivateKey>[0]): KeyObject => {
    if (typeof key === 'object' && 'passphrase' in key && 'key' in key) opened.push(String(key.key));
    return createPrivateKey(key);
  }) as typeof createPrivateKey;
  syncBuiltinESMExports();
});

afterEach(async () => {
  crypto.createPrivateKey = createPrivateKey;
  syncBuiltinESMExports();
  await simulators.close();
});

it('decrypts no private key for a plan of a tenant whose key is in the secret store', async () => {
  expect((await runInProcess(simulators, 'plan', FILE)).result).toBe('clean');
  expect(opened).toEqual([]);
});

it('decrypts a manually created key once, however many steps of an apply use it', async () => {
  simulators.vault.delete('secret/genesys/acme/custody', { forever: true });
  const report = await runInProcess(simulators, 'apply', FILE);
  expect(operationsOf(report)).toContain('create saml-key#1 done');
  expect(opened).toHaveLength(1);
});

it('decrypts a key of the secret store once before it is written into the object', async () => {
  found(simulators.gax.acme).setOption('102', 'saml', 'password', 'another');
  const report = await runInProcess(simulators, 'apply', FILE);
  expect(operationsOf(report)).toEqual(['update transaction done']);
  expect(opened).toHaveLength(1);
});

it('decrypts the key of the object once for all checks of verify', async () => {
  const report = await runInProcess(simulators, 'verify', FILE);
  expect(report.verification?.tenants[0]?.checks.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  expect(opened).toHaveLength(1);
});

describe('in a split run', () => {
  const side = (only: 'cloud' | 'engage', verb: 'plan' | 'apply' | 'rotate', what?: string) =>
    runInProcess(simulators, verb, FILE, { request: { only, ...(what !== undefined && { what }) } });

  it.each(['cloud', 'engage'] as const)(
    'decrypts no private key for a plan of the side %s without changes',
    async (only) => {
      expect((await side(only, 'plan')).result).toBe('clean');
      expect(opened).toEqual([]);
    },
  );

  it('decrypts the next key at most once on each side: to verify it, and before it is written into the object', async () => {
    const cloud = await side('cloud', 'rotate', 'saml');
    expect(operationsOf(cloud)).toContain('prove proof/saml-key#2 done');
    expect(opened.length).toBeLessThanOrEqual(1);
    opened = [];
    expect(operationsOf(await side('engage', 'apply'))).toContain('update transaction done');
    expect(opened).toHaveLength(1);
  });

  it('decrypts a manually created key once, on the side that finds it in the object', async () => {
    simulators.vault.delete('secret/genesys/acme/custody', { forever: true });
    await side('engage', 'plan');
    expect(opened).toHaveLength(1);
  });
});
