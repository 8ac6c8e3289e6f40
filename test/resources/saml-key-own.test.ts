import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../src/base/secret.ts';
import { decryptPrivateKey, encryptPrivateKey } from '../../src/core/saml/encrypted-key.ts';
import { pemBody, pemOfOption } from '../../src/core/saml/pem.ts';
import { EC_CERTIFICATE, makeEcKey, type Pair } from '../core/saml/fixtures.ts';
import { acmeFile, changesOf, type InProcessOptions, operationsOf, runInProcess } from '../simulators/in-process.ts';
import { watchLogins } from '../simulators/invariants.ts';
import type { Simulators } from '../simulators/simulators.ts';
import { findingOf, findingsAbout, found, lineOf, recorded, startAcme, writesOf } from './acme.ts';
import { certified, makeOwnPair } from './pairs.ts';

const DAY = 24 * 60 * 60 * 1000;
const PASSWORD = 'the password of the customer';
const FILE = {
  'acme.yaml': acmeFile({
    clients: '{}',
    services: '{}',
    administrators: '[]',
    identityProvider: '{ certificate: { own: "vault:genesys/acme/pair" } }',
  }),
};

let first: Pair;
let second: Pair;
beforeAll(() => {
  first = makeOwnPair();
  second = makeOwnPair();
});

let simulators: Simulators;
beforeEach(async () => {
  simulators = await startAcme();
  return () => simulators.close();
});

function put({ certificate, privateKey }: Pair, over: Readonly<Record<string, string>> = {}): void {
  simulators.vault.put('secret/genesys/acme/pair', { certificate, private_key: privateKey.reveal(), ...over });
}

function run(command: 'plan' | 'apply' | 'verify', options: InProcessOptions = {}) {
  return runInProcess(simulators, command, FILE, options);
}

const option = (name: string) => found(simulators.options('acme')?.[name]);
const standing = () => pemOfOption(option('saml/certificate'));
const opened = () =>
  decryptPrivateKey(new Secret(pemOfOption(option('saml/pkey'))), new Secret(option('saml/password')));
const trusted = () => (simulators.organization('acme').providers.get('pureengage')?.certificates ?? []) as string[];

describe('the key pair of the customer', () => {
  it('is rotated by its owner: rotate says so', async () => {
    put(first);
    await run('apply');
    const report = await runInProcess(simulators, 'rotate', FILE, { request: { what: 'saml' } });
    expect([changesOf(report), findingOf(report, 'saml-key.own-awaited')]).toEqual([
      [],
      expect.objectContaining({ severity: 'warn', fix: expect.stringContaining('Put a new key pair into `') }),
    ]);
  });

  it('is trusted, is written into the object, and its key is encrypted with a generated password', async () => {
    put(first, { password: 'of no use: the key is not encrypted' });
    const report = await run('apply');
    expect(operationsOf(report)).toEqual([
      'create saml-key#1 done',
      'create identity-provider done',
      'create transaction done',
    ]);
    expect(standing()).toBe(first.certificate);
    expect(trusted()).toEqual([pemBody(first.certificate)]);
    expect(opened().equals(first.privateKey)).toBe(true);
    expect(pemOfOption(option('saml/pkey'))).toMatch(/^-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n/);
    expect(option('saml/password')).toMatch(/^[\w-]{32}$/);
    const kept = JSON.stringify(simulators.vault.get('secret/genesys/acme/custody'));
    expect(kept).not.toContain(JSON.stringify(first.privateKey.reveal()).slice(40, 80));
    expect((await run('plan')).result).toBe('clean');
  });

  it('may be encrypted; its own password is sent nowhere', async () => {
    const privateKey = encryptPrivateKey(first.privateKey, new Secret(PASSWORD), 'traditional');
    put({ ...first, privateKey }, { password: PASSWORD });
    await run('apply');
    expect(opened().equals(first.privateKey)).toBe(true);
    const everything = JSON.stringify([
      simulators.options('acme'),
      simulators.vault.get('secret/genesys/acme/custody'),
    ]);
    expect(everything).not.toContain(PASSWORD);
    expect((await run('plan')).result).toBe('clean');
  });
});

describe('a pair that cannot be used', () => {
  const wrong = (certificate: string, privateKey: Secret) => () => put({ certificate, privateKey });

  it.each([
    ['with a key of another certificate', () => wrong(first.certificate, second.privateKey), 'saml.pair-mismatch'],
    ['of an elliptic curve', () => wrong(EC_CERTIFICATE, makeEcKey()), 'saml.not-rsa'],
    ['of 1024 bits', () => () => put(makeOwnPair({ keySize: 1024 })), 'saml.key-too-small'],
    [
      'whose password is wrong',
      () => () =>
        put(
          { ...first, privateKey: encryptPrivateKey(first.privateKey, new Secret(PASSWORD), 'pkcs8') },
          { password: 'x' },
        ),
      'saml.key-password',
    ],
    [
      'without its key',
      () => () => simulators.vault.put('secret/genesys/acme/pair', { certificate: first.certificate }),
      'saml-key.own-incomplete',
    ],
  ])('%s is reported with the next step, and nothing is written', async (_what, make, code) => {
    make()();
    const requests = recorded(simulators.genesysCloud);
    const report = await run('apply');
    expect(report.result).toBe('refused');
    expect(findingsAbout(report, 'saml-key')).toEqual([`refuse ${code}`]);
    expect(lineOf(FILE['acme.yaml'], findingOf(report, code))).toMatch(/own: /);
    expect(findingOf(report, code)).toMatchObject({ fix: expect.any(String) });
    expect(writesOf(requests)).toEqual([]);
    expect(simulators.options('acme')).toBeUndefined();
    expect(simulators.vault.get('secret/genesys/acme/custody')).toBeUndefined();
  });

  it('because it has expired is refused, at its line of the file', async () => {
    put(certified(first.privateKey, { from: -400, days: 365 }));
    const report = await run('apply');
    expect(report.result).toBe('refused');
    expect(findingsAbout(report, 'saml-key')).toEqual(['refuse saml-key.own-ended']);
    expect(lineOf(FILE['acme.yaml'], findingOf(report, 'saml-key.own-ended'))).toMatch(/^certificate: /);
    expect(simulators.options('acme')).toBeUndefined();
  });

  it('because it is not yet valid is refused where there is no other', async () => {
    put(certified(first.privateKey, { from: 10 }));
    const report = await run('apply');
    expect([report.result, findingsAbout(report, 'saml-key')]).toEqual(['refused', ['refuse saml-key.own-not-begun']]);
    expect(simulators.options('acme')).toBeUndefined();
  });
});

describe('another key pair of the customer', () => {
  beforeEach(async () => {
    put(first);
    await run('apply');
  });

  it('becomes active next to the previous one, and no login is rejected meanwhile', async () => {
    put(second);
    const watch = watchLogins(simulators, 'acme');
    const report = await run('apply');
    expect(operationsOf(report)).toEqual([
      'create saml-key#2 done',
      'update identity-provider done',
      'update transaction done',
      'update retirement/saml-key#1 done',
    ]);
    expect(standing()).toBe(second.certificate);
    expect(opened().equals(second.privateKey)).toBe(true);
    expect([...trusted()].sort()).toEqual([first, second].map(({ certificate }) => pemBody(certificate)).sort());
    expect([...watch.problems]).toEqual([]);
    expect((await run('plan')).result).toBe('clean');
  });

  it('is awaited until it is valid, with a note, and then adopted', async () => {
    const later = certified(second.privateKey, { from: 10 });
    put(later);
    const waiting = await run('apply');
    expect(waiting.result).toBe('clean');
    expect(findingsAbout(waiting, 'saml-key')).toEqual(['note saml-key.own-not-begun']);
    expect(standing()).toBe(first.certificate);
    simulators.genesysCloud.clock.advance(11 * DAY);
    expect(changesOf(await run('plan', { daysLater: 11 }))).toContain('create saml-key#2');
    expect((await run('apply', { daysLater: 11 })).result).toBe('changed');
    expect(standing()).toBe(later.certificate);
  });

  it('with the same key and a later expiry is another certificate', async () => {
    const renewed = certified(first.privateKey, { days: 3100 });
    put(renewed);
    expect((await run('apply')).result).toBe('changed');
    expect(standing()).toBe(renewed.certificate);
    expect(trusted()).toHaveLength(2);
  });
});

describe('a key pair of the customer that replaces a manual one that works', () => {
  it('is added next to it: the old one is adopted first, and stays trusted for its grace period', async () => {
    const base = { clients: '{}', services: '{}', administrators: '[]' };
    await runInProcess(simulators, 'apply', { 'acme.yaml': acmeFile(base) });
    simulators.vault.delete('secret/genesys/acme/custody', { forever: true });
    const [old] = trusted();
    put(first);
    const adopted = await run('apply');
    expect(findingsAbout(adopted, 'saml-key')).toEqual(['note saml-key.adopted-first']);
    expect(trusted()).toEqual([old]);
    expect((await run('apply')).result).toBe('changed');
    expect(trusted()).toEqual([pemBody(first.certificate), old]);
    expect((await run('plan')).result).toBe('clean');
  });
});
