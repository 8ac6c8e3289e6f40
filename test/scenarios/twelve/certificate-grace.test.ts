import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { certificateFingerprint, optionText } from '../../../src/core/saml/pem.ts';
import type { Pair } from '../../core/saml/fixtures.ts';
import { makeOwnPair } from '../../resources/pairs.ts';
import { acmeFile } from '../../simulators/in-process.ts';
import { failingLogins } from '../../simulators/invariants.ts';
import { acmeFolder } from '../acme-folder.ts';
import {
  canLogIn,
  isTrusted,
  optionsOf,
  pairOf,
  putStoreEntry,
  retiredDaysAgo,
  setSaml,
  storeEntry,
  trusted,
  trustOnly,
  withoutValue,
} from './component.ts';

const folder = acmeFolder();

async function run(status: number, ...words: readonly string[]): Promise<string> {
  const [verb = '', ...rest] = words;
  const child = await folder.run(verb, 'acme.yaml', ...rest);
  const text = (child.stdout + child.stderr).replaceAll(/\s+/g, ' ');
  expect(child.status, text).toBe(status);
  return text;
}

/** Returns the pair that a component uses to sign until it reads the object again. */
async function rotated(): Promise<Pair> {
  await folder.applied();
  const old = pairOf(folder.simulators);
  await run(0, 'rotate', '--what', 'saml');
  expect(pairOf(folder.simulators).certificate).not.toBe(old.certificate);
  expect(await canLogIn(folder.simulators, old)).toBe(true);
  return old;
}

/** Of two runs, because the second one knows only the results of the first. */
async function expectKept(old: Pair): Promise<void> {
  for (const _run of [1, 2]) {
    const told = await run(0, 'apply');
    expect(told).toMatch(new RegExp(`version 1 is retiring|${certificateFingerprint(old.certificate)}`));
    expect(told).toMatch(/trusts it until|(still trusts the|trusts a) certificate/);
    expect(await canLogIn(folder.simulators, old)).toBe(true);
    expect(failingLogins(folder.simulators, 'acme')).toEqual([]);
  }
}

describe('the grace period of a certificate that a rotation replaced', () => {
  it('does not end because the store entry was deleted', async () => {
    const old = await rotated();
    folder.simulators.vault.delete('secret/genesys/acme/custody');
    await expectKept(old);
  });

  it('does not end because secrets.path was changed', async () => {
    const old = await rotated();
    const secrets = '{ store: vault, path: genesys/acme-2 }';
    writeFileSync(join(folder.directory, 'acme.yaml'), acmeFile({ secrets }));
    await expectKept(old);
  });

  it.each(['saml_key_1_private_key', 'saml_key_1_password', 'saml_key_1_certificate', 'state'])(
    'does not end because the store entry lost %s',
    async (name) => {
      const old = await rotated();
      putStoreEntry(folder.simulators, withoutValue(storeEntry(folder.simulators), name));
      await expectKept(old);
    },
  );

  it('does not end because the store entry lost the private key of the active certificate', async () => {
    const old = await rotated();
    putStoreEntry(folder.simulators, withoutValue(storeEntry(folder.simulators), 'saml_key_2_private_key'));
    const before = optionsOf(folder.simulators);
    await folder.applied();
    expect(optionsOf(folder.simulators)).toEqual(before);
    expect(await canLogIn(folder.simulators, old)).toBe(true);
  });

  it('ends when it is over: the certificate is no longer trusted, and the plan says so', async () => {
    const old = await rotated();
    retiredDaysAgo(folder.simulators, 8);
    expect(await run(0, 'apply')).toContain('its grace period has ended');
    expect(isTrusted(folder.simulators, old.certificate)).toBe(false);
    expect(failingLogins(folder.simulators, 'acme')).toEqual([]);
    expect(await run(0, 'plan')).not.toContain(certificateFingerprint(old.certificate));
  });

  it.each([1, 8])('starts again after the object was restored from an old copy, %i days later', async (days) => {
    await folder.applied();
    const copy = optionsOf(folder.simulators);
    const old = pairOf(folder.simulators);
    await run(0, 'rotate', '--what', 'saml');
    retiredDaysAgo(folder.simulators, days);
    const restored = Object.entries(copy).filter(([name]) => name.startsWith('saml/'));
    setSaml(folder.simulators, Object.fromEntries(restored.map(([name, value]) => [name.slice(5), value])));
    expect(await run(0, 'apply')).toContain('a new grace period');
    expect(pairOf(folder.simulators).certificate).not.toBe(old.certificate);
    await expectGraceOf(old);
    expect(failingLogins(folder.simulators, 'acme')).toEqual([]);
  });
});

async function expectGraceOf(old: Pair): Promise<void> {
  expect(await run(0, 'plan')).toMatch(/is retiring. The identity provider\s+trusts it until/);
  await run(0, 'apply');
  expect(await canLogIn(folder.simulators, old)).toBe(true);
  retiredDaysAgo(folder.simulators, 8);
  await run(0, 'apply');
  expect(isTrusted(folder.simulators, old.certificate)).toBe(false);
}

describe('a certificate that a person removed from the identity provider', () => {
  it('is not added again in its grace period, and the plan says so', async () => {
    const old = await rotated();
    trustOnly(folder.simulators, [pairOf(folder.simulators).certificate]);
    const told = await run(0, 'apply');
    expect(told).toContain('was removed');
    expect(told).not.toMatch(/The identity provider (still )?trusts/);
    expect(isTrusted(folder.simulators, old.certificate)).toBe(false);
    expect(await canLogIn(folder.simulators, old)).toBe(false);
    expect(failingLogins(folder.simulators, 'acme')).toEqual([]);
  });

  it('is added again when the transaction object has it', async () => {
    await folder.applied();
    const old = pairOf(folder.simulators);
    trustOnly(folder.simulators, [makeOwnPair().certificate]);
    await run(0, 'apply');
    expect(await canLogIn(folder.simulators, old)).toBe(true);
  });
});

describe('a certificate that the secret store does not know', () => {
  it('stays trusted, and the plan says how a person removes it', async () => {
    await folder.applied();
    const unknown = makeOwnPair();
    trustOnly(folder.simulators, [pairOf(folder.simulators).certificate, unknown.certificate]);
    const told = await run(0, 'plan');
    expect(told).toContain('The identity provider trusts a certificate that is not in the entry');
    expect(told).toMatch(/CN=Customer.*remove it/);
    await run(0, 'rotate', '--what', 'saml');
    expect(await canLogIn(folder.simulators, unknown)).toBe(true);
    expect(trusted(folder.simulators)).toHaveLength(3);
  });

  it('is never removed for a new one: with five the change is refused, with the next step', async () => {
    await folder.applied();
    const before = pairOf(folder.simulators);
    const unknown = [1, 2, 3, 4].map(() => makeOwnPair());
    trustOnly(
      folder.simulators,
      [before, ...unknown].map(({ certificate }) => certificate),
    );
    expect(await run(0, 'plan')).not.toContain('would have');
    const told = await run(3, 'rotate', '--what', 'saml');
    expect(told).toContain('would have 6 certificates');
    for (const { certificate } of unknown) expect(told).toContain(certificateFingerprint(certificate));
    expect(pairOf(folder.simulators)).toEqual(before);
    trustOnly(
      folder.simulators,
      [before, ...unknown.slice(1)].map(({ certificate }) => certificate),
    );
    await run(0, 'rotate', '--what', 'saml');
    for (const each of unknown.slice(1)) expect(await canLogIn(folder.simulators, each)).toBe(true);
    expect(trusted(folder.simulators)).toHaveLength(5);
  });

  it('is removed when it has expired, as before', async () => {
    await folder.applied();
    const ended = makeOwnPair({ from: -10, days: 9 });
    trustOnly(folder.simulators, [pairOf(folder.simulators).certificate, ended.certificate]);
    expect(await run(0, 'apply')).toContain('it expired on');
    expect(trusted(folder.simulators)).toHaveLength(1);
  });
});

describe('a text of the identity provider that is not a readable certificate', () => {
  it('is left unchanged, and the plan says so', async () => {
    await folder.applied();
    const provider = folder.simulators.organization('acme').providers.get('pureengage') ?? {};
    Object.assign(provider, { certificates: [...trusted(folder.simulators), 'AAAA'] });
    expect(await run(0, 'apply')).toContain('Cannot read a certificate of the identity provider');
    expect(trusted(folder.simulators)).toContain('AAAA');
  });
});

describe('a retiring certificate whose grace period is over', () => {
  it('stays trusted while the object has a certificate that cannot be read', async () => {
    const old = await rotated();
    retiredDaysAgo(folder.simulators, 8);
    setSaml(folder.simulators, { certificate: optionText('restored from somewhere') });
    await folder.applied();
    expect(await canLogIn(folder.simulators, old)).toBe(true);
    expect(failingLogins(folder.simulators, 'acme')).toEqual([]);
  });
});
