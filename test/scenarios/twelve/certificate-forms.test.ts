import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Secret } from '../../../src/base/secret.ts';
import { encryptPrivateKey } from '../../../src/core/saml/encrypted-key.ts';
import { certificateFingerprint, optionText, pemBody } from '../../../src/core/saml/pem.ts';
import { EC_CERTIFICATE, makeEcKey, type Pair } from '../../core/saml/fixtures.ts';
import { makeOwnPair } from '../../resources/pairs.ts';
import { runChild } from '../../simulators/child.ts';
import { acmeFile } from '../../simulators/in-process.ts';
import { failingLogins } from '../../simulators/invariants.ts';
import { SHIPPED, type Simulators, startSimulators } from '../../simulators/simulators.ts';
import {
  canLogIn,
  forgetKeys,
  isTrusted,
  optionsOf,
  pairOf,
  setSaml,
  storeEntry,
  trusted,
  trustOnly,
} from './component.ts';
import { legacyKey, READABLE } from './odd-forms.ts';

const PASSWORD = 'Secret-123';

let simulators: Simulators;
let directory: string;
let hand: Pair;
let other: Pair;
beforeAll(async () => {
  simulators = await startSimulators(SHIPPED.slice(0, 1));
  directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
  writeFileSync(join(directory, 'acme.yaml'), acmeFile());
  [hand, other] = [makeOwnPair(), makeOwnPair()];
  expect((await run('apply')).status).toBe(0);
});
afterAll(async () => {
  await simulators.close();
  rmSync(directory, { recursive: true });
});

const run = (...words: readonly string[]) =>
  runChild([...words, 'acme.yaml'], { environment: simulators.environment, directory });

async function apply(): Promise<string> {
  const { status, stdout, stderr } = await run('apply');
  expect([status, stderr]).toEqual([0, expect.any(String)]);
  return (stdout + stderr).replaceAll(/\s+/g, ' ');
}

const encrypted = (key: Secret) => encryptPrivateKey(key, new Secret(PASSWORD), 'traditional').reveal();

/** An integration that works, of which the secret store does not know the key. */
function madeByHand({ certificate }: Pick<Pair, 'certificate'>, options: Readonly<Record<string, string>>): void {
  forgetKeys(simulators);
  trustOnly(simulators, [certificate]);
  setSaml(simulators, options);
}

describe('a manually created pair whose certificate has another form than in the Genesys guide', () => {
  it.each(Object.keys(READABLE))('is read and adopted: %s', async (form) => {
    const certificate = READABLE[form]?.(hand.certificate, other.certificate) ?? '';
    madeByHand(hand, { certificate, pkey: optionText(encrypted(hand.privateKey)), password: PASSWORD });
    await apply();
    expect(trusted(simulators)).toEqual([pemBody(hand.certificate)]);
    expect(pemBody(pairOf(simulators).certificate)).toBe(pemBody(hand.certificate));
    expect(certificateFingerprint(storeEntry(simulators).saml_key_1_certificate ?? '')).toBe(
      certificateFingerprint(hand.certificate),
    );
    expect(optionsOf(simulators)['saml/password']).toBe(PASSWORD);
    expect(await canLogIn(simulators, hand)).toBe(true);
    expect((await run('plan')).status).toBe(0);
  });
});

/** The findings of the plan about the pair, and the values of the options next to the certificate. */
type Unusable = readonly [title: string, reason: string, options: () => Readonly<Record<string, string>>];

const UNUSABLE: readonly Unusable[] = [
  [
    'a key encrypted with PBE-MD5-DES',
    'saml/pkey does not open with saml/password',
    () => ({ pkey: optionText(legacyKey(hand.privateKey, PASSWORD)) }),
  ],
  ['a wrong password', 'saml/pkey does not open with saml/password', () => ({ password: 'another' })],
  ['no password', 'saml/password has no value', () => ({ password: '' })],
  [
    'the key of another certificate',
    'saml/pkey does not belong to saml/certificate',
    () => ({ pkey: optionText(encrypted(other.privateKey)) }),
  ],
  ['an invalid key', 'saml/pkey is not a private key', () => ({ pkey: optionText('my key') })],
  ['an unreadable certificate', 'saml/certificate cannot be read', () => ({ certificate: 'cert.pem of May' })],
];

/** Three runs: the first replaces the pair, and the others may not break the promise of the first. */
async function expectKept(certificate: string, reason: string): Promise<void> {
  const first = await apply();
  expect(first).toContain('Cannot import the key pair of the transaction object');
  expect(first).toContain(reason);
  for (const _run of [2, 3]) {
    expect(isTrusted(simulators, certificate)).toBe(true);
    expect(await apply()).toContain(certificateFingerprint(certificate));
  }
  expect(isTrusted(simulators, certificate)).toBe(true);
  expect(trusted(simulators)).toHaveLength(2);
  expect(failingLogins(simulators, 'acme')).toEqual([]);
}

describe('a manually created pair that cannot be used', () => {
  it.each(UNUSABLE)(
    'is replaced with the reason, and its certificate stays trusted: %s',
    async (_title, reason, change) => {
      const pair = { pkey: optionText(encrypted(hand.privateKey)), password: PASSWORD };
      madeByHand(hand, { certificate: optionText(hand.certificate), ...pair, ...change() });
      await expectKept(hand.certificate, reason);
      expect(await canLogIn(simulators, hand)).toBe(true);
    },
  );

  it('is replaced with the reason, and its certificate stays trusted: 1024 bits', async () => {
    const small = makeOwnPair({ keySize: 1024 });
    const pkey = optionText(encrypted(small.privateKey));
    madeByHand(small, { certificate: optionText(small.certificate), pkey, password: PASSWORD });
    await expectKept(small.certificate, '1024 bits');
    expect(await canLogIn(simulators, small)).toBe(true);
  });

  it('is replaced with the reason, and its certificate stays trusted: an elliptic curve', async () => {
    const pkey = optionText(makeEcKey().reveal());
    madeByHand({ certificate: EC_CERTIFICATE }, { certificate: optionText(EC_CERTIFICATE), pkey, password: PASSWORD });
    await expectKept(EC_CERTIFICATE, 'not for an RSA key');
  });
});
