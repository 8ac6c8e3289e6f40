import { beforeEach, describe, expect, it } from 'vitest';
import { pemBody, pemOfOption } from '../../src/core/saml/pem.ts';
import { acmeFile, changesOf, operationsOf, runInProcess } from '../simulators/in-process.ts';
import { failingLogins, watchLogins } from '../simulators/invariants.ts';
import type { Simulators } from '../simulators/simulators.ts';
import { findingsAbout, found, startAcme } from './acme.ts';

const FILE = { 'acme.yaml': acmeFile({ clients: '{}', services: '{}', administrators: '[]' }) };

let simulators: Simulators;
/** An integration that works, and that the secret store does not know: like a manual integration. */
beforeEach(async () => {
  simulators = await startAcme();
  await runInProcess(simulators, 'apply', FILE);
  simulators.vault.delete('secret/genesys/acme/custody', { forever: true });
  return () => simulators.close();
});

const run = (command: 'plan' | 'apply' | 'verify') => runInProcess(simulators, command, FILE);
const gax = () => found(simulators.gax.acme);
const options = () => found(simulators.options('acme'));
const trusted = () => (simulators.organization('acme').providers.get('pureengage')?.certificates ?? []) as string[];
const standing = () => pemBody(pemOfOption(found(options()['saml/certificate'])));

/** In the form of `openssl base64`. */
function wrap(name: 'certificate' | 'pkey'): void {
  const lines = found(options()[`saml/${name}`]).match(/.{1,64}/g) ?? [];
  gax().setOption('102', 'saml', name, `${lines.join('\n')}\n`);
}

describe('a manually created pair', () => {
  it('is adopted into the secret store and stays active: nothing else changes', async () => {
    const before = structuredClone({ options: options(), trusted: trusted() });
    const report = await run('apply');
    expect(operationsOf(report)).toEqual(['create saml-key#1 done']);
    expect(report.plan?.tenants[0]?.changes[0]?.notes.join()).toContain('Import: the pair');
    expect({ options: options(), trusted: trusted() }).toEqual(before);
    const kept = found(simulators.vault.get('secret/genesys/acme/custody'));
    expect(kept.saml_key_1_password).toBe(before.options['saml/password']);
    expect(kept.saml_key_1_private_key).toBe(pemOfOption(found(before.options['saml/pkey'])));
    expect((await run('plan')).result).toBe('clean');
  });

  it('keeps its writing, in the lines of openssl base64', async () => {
    wrap('certificate');
    wrap('pkey');
    const before = structuredClone(options());
    expect(operationsOf(await run('apply'))).toEqual(['create saml-key#1 done']);
    expect(options()).toEqual(before);
    expect((await run('plan')).result).toBe('clean');
  });
});

describe('a broken pair', () => {
  it.each([
    ['the password does not open the key', () => gax().setOption('102', 'saml', 'password', 'another')],
    ['the key is cut', () => gax().setOption('102', 'saml', 'pkey', found(options()['saml/pkey']).slice(0, 1000))],
    ['the key is missing', () => gax().setOption('102', 'saml', 'pkey', undefined)],
  ])('is replaced (%s), and its certificate stays trusted meanwhile', async (_what, breakIt) => {
    breakIt();
    const old = standing();
    const watch = watchLogins(simulators, 'acme');
    expect(changesOf(await run('plan'))[0]).toBe('create saml-key#1');
    expect(operationsOf(await run('apply'))).toEqual([
      'create saml-key#1 done',
      'update identity-provider done',
      'update transaction done',
    ]);
    expect([...watch.problems]).toEqual([]);
    expect(watch.looked()).toBeGreaterThan(10);
    expect(standing()).not.toBe(old);
    expect(trusted()).toContain(standing());
  });

  it('leaves the old certificate trusted: no later run removes it, because components may still have the old key', async () => {
    gax().setOption('102', 'saml', 'password', 'another');
    const old = standing();
    await run('apply');
    for (const _run of [2, 3]) {
      expect(findingsAbout(await run('apply'), 'identity-provider')).toEqual([
        'warn identity-provider.unknown-certificate',
      ]);
      expect(trusted()).toContain(old);
    }
    expect(failingLogins(simulators, 'acme')).toEqual([]);
    expect((await run('plan')).result).toBe('clean');
  });

  it('that the provider never trusted is not trusted while it is replaced', async () => {
    const old = standing();
    Object.assign(found(simulators.organization('acme').providers.get('pureengage')), { certificates: [] });
    gax().setOption('102', 'saml', 'password', 'another');
    await run('apply');
    expect(trusted()).toEqual([standing()]);
    expect(trusted()).not.toContain(old);
  });
});
