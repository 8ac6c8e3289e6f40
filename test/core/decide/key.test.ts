import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/base/secret.ts';
import { graceEnd, isInGrace, isValidAt } from '../../../src/core/decide/key.ts';
import type { Intent } from '../../../src/core/decide/scene.ts';
import type { CustodyDocument } from '../../../src/core/rotation/document.ts';
import { acme, acmeCertificate, acmeWithDriverFile, certificate, day, isoDay, NOW } from './acme.ts';
import { active, certificateOf, entryOf, key, keyCompleted, keyHandedOver, keyVersion, RUNNING } from './entries.ts';
import { PRIVATE_KEY } from './rsa-key.ts';
import { decisionsOf, optionsFor, ownPair, type Situation, snapshotOf } from './situation.ts';
import { keyStepsOf } from './views.ts';

const ROTATE: Intent = {
  resetLostSecrets: false,
  rotate: { clients: [], samlKey: true, strategy: 'side-by-side' },
};
const CLIENTS = [active('pacing'), active('desktop')];
const NO_KEY = entryOf(...CLIENTS);
const { saml: _, ...NO_SAML } = optionsFor();

function keyOf(situation: Situation) {
  return decisionsOf({ storedKeys: [1, 2], ...situation }).key;
}

/** A key that was retired that many days ago; the object has its successor. */
function rotated(days: number, over: Situation = {}): Situation {
  const entry = entryOf(...RUNNING, key(2), keyCompleted(days));
  return { entry, options: optionsFor({ key: 2 }), trusted: [certificateOf(2), certificateOf(1)], ...over };
}

describe('the first SAML key', () => {
  it('is created when neither the secret store, the object nor the customer has one', () => {
    expect(keyOf({ entry: NO_KEY, options: NO_SAML })).toEqual({
      number: 1,
      source: 'new',
      isBlocked: false,
      isOwnAwaited: false,
      isHandedOver: false,
    });
    expect(keyOf({ entry: NO_KEY, options: null })).toMatchObject({ number: 1, source: 'new' });
  });

  it('is the pair of the object, also where the customer has a pair', () => {
    expect(keyOf({ entry: NO_KEY })).toMatchObject({ number: 1, source: 'hand-made' });
    const own = ownPair(certificate('own'));
    expect(keyOf({ entry: NO_KEY, ownPair: own })).toMatchObject({ source: 'hand-made' });
  });

  it('is not a pair of the object that has expired or is not yet valid', () => {
    for (const dates of [
      { from: -400, to: -1 },
      { from: 1, to: 400 },
    ]) {
      const pem = Buffer.from(certificate('of the object', dates)).toString('base64');
      const saml = { ...optionsFor().saml, certificate: pem };
      expect(keyOf({ entry: NO_KEY, options: { ...NO_SAML, saml } })).toMatchObject({ source: 'new' });
    }
  });

  it('is not an incomplete pair of the object', () => {
    const saml = { ...optionsFor().saml, password: '' };
    expect(keyOf({ entry: NO_KEY, options: { ...NO_SAML, saml } })).toMatchObject({ source: 'new' });
  });

  it('is the pair of the customer, and none when that cannot be read', () => {
    expect(keyOf({ entry: NO_KEY, options: NO_SAML, ownPair: ownPair(certificate('own')) })).toMatchObject({
      number: 1,
      source: 'own',
    });
    const unreadable = {
      state: 'unreadable',
      fault: { code: 'saml.pair-mismatch', message: 'it does not fit' },
    } as const;
    expect(keyOf({ entry: NO_KEY, options: NO_SAML, ownPair: unreadable })).toMatchObject({ source: 'none' });
  });

  it('gets a number of which the secret store has no value', () => {
    const incomplete = { number: 3, madeAt: isoDay(-9), certificate: certificateOf(3) };
    const entry = { ...NO_KEY, samlKey: { generations: [], incomplete: [incomplete] } };
    expect(keyOf({ entry, options: NO_SAML })).toMatchObject({ number: 4, source: 'new' });
  });

  it('is created by the side of a split run that reaches Genesys Cloud, never by the other one', () => {
    expect(keyOf({ entry: NO_KEY, only: 'cloud' })).toMatchObject({ source: 'new' });
    expect(keyOf({ entry: NO_KEY, only: 'engage' })).toMatchObject({ number: 1, source: 'none' });
  });
});

describe('the next SAML key', () => {
  it('is not created while the active one is valid long enough', () => {
    expect(keyOf({})).toEqual({
      number: 1,
      source: 'none',
      isBlocked: false,
      isOwnAwaited: false,
      isHandedOver: false,
    });
  });

  it('is created when an operator asks for a rotation', () => {
    expect(keyOf({ intent: ROTATE })).toMatchObject({ number: 2, source: 'rotated' });
    const without = { resetLostSecrets: false, rotate: { clients: 'all', samlKey: false, strategy: 'reset' } } as const;
    expect(keyOf({ intent: without })).toMatchObject({ number: 1, source: 'none' });
  });

  it('is created when the active one expires in fewer days than renewBefore', () => {
    const ending = (to: number) => entryOf(...CLIENTS, key(1, { certificate: certificateOf(1, { to }) }));
    expect(keyOf({ entry: ending(60) })).toMatchObject({ source: 'none' });
    expect(keyOf({ entry: ending(59) })).toMatchObject({ number: 2, source: 'renewed' });
    expect(keyOf({ entry: ending(59), tenant: acmeCertificate({ renewBefore: 59 }) })).toMatchObject({
      source: 'none',
    });
    // A renewal stays one also where a rotation was requested.
    expect(keyOf({ entry: ending(59), intent: ROTATE })).toMatchObject({ source: 'renewed' });
  });

  it('is the pair of the customer when it differs from the active one, and is valid', () => {
    expect(keyOf({ ownPair: ownPair(certificate('own')) })).toMatchObject({ number: 2, source: 'own' });
    expect(keyOf({ ownPair: ownPair(certificateOf(1)) })).toMatchObject({ number: 1, source: 'none' });
    expect(keyOf({ ownPair: ownPair(certificate('ended', { to: -1 })) })).toMatchObject({ source: 'none' });
    expect(keyOf({ ownPair: ownPair(certificate('later', { from: 1 })) })).toMatchObject({ source: 'none' });
  });

  it('is never created by this program where the customer provides the pair', () => {
    const own = ownPair(certificateOf(1));
    expect(keyOf({ ownPair: own, intent: ROTATE })).toEqual({
      number: 1,
      source: 'none',
      isBlocked: false,
      isOwnAwaited: true,
      isHandedOver: false,
    });
    expect(keyOf({ ownPair: own })).toMatchObject({ isOwnAwaited: false, isHandedOver: false });
    const under = entryOf(...RUNNING, key(2));
    expect(keyOf({ ownPair: own, intent: ROTATE, entry: under })).toMatchObject({
      number: 2,
      isOwnAwaited: false,
      isHandedOver: false,
    });
  });

  it('is continued, and no third one is started, until the rotation is complete', () => {
    const entry = entryOf(...RUNNING, key(2));
    expect(keyOf({ entry })).toMatchObject({ number: 2, source: 'none' });
    expect(keyOf({ entry, intent: ROTATE })).toMatchObject({ number: 2, source: 'none', isBlocked: false });
  });

  it('waits for the end of the grace period of the last one, and says so only where it is requested', () => {
    expect(keyOf(rotated(-6, { intent: ROTATE }))).toEqual({
      number: 2,
      source: 'none',
      isBlocked: true,
      isOwnAwaited: false,
      isHandedOver: false,
    });
    expect(keyOf(rotated(-6))).toMatchObject({ source: 'none', isBlocked: false });
    expect(keyOf(rotated(-7, { intent: ROTATE }))).toMatchObject({ number: 3, source: 'rotated', isBlocked: false });
    const own = ownPair(certificateOf(2));
    expect(keyOf(rotated(-6, { intent: ROTATE, ownPair: own }))).toMatchObject({
      isBlocked: false,
      isOwnAwaited: true,
      isHandedOver: false,
    });
  });

  it('is pushed by the side that does not reach Genesys Cloud when it was handed over, and not before', () => {
    const made = entryOf(...RUNNING, key(2));
    expect(keyOf({ entry: made, only: 'engage' })).toMatchObject({ number: 1, source: 'none' });
    const ready = entryOf(...RUNNING, key(2), keyHandedOver());
    expect(keyOf({ entry: ready, only: 'engage' })).toMatchObject({ number: 2, source: 'none' });
  });
});

describe('the grace period of a retiring certificate', () => {
  const end = (situation: Situation) =>
    graceEnd({ tenant: situation.tenant ?? acme(), snapshot: snapshotOf(situation) });
  const iso = (situation: Situation) => end(situation)?.toISOString();
  const rotatedIn = (tenant = acme()) => rotated(-3, { tenant });

  it('has the length that the file configures', () => {
    expect(iso(rotatedIn())).toBe(isoDay(4));
    expect(iso(rotatedIn(acmeCertificate({ grace: 30 })))).toBe(isoDay(27));
  });

  it('is at least as long as the lifetime of a token', () => {
    const { transaction } = acme();
    const options = { ...transaction.options, saml: { ...transaction.options.saml, expire_time: '240' } };
    expect(iso(rotatedIn(acme({ transaction: { ...transaction, options } })))).toBe(isoDay(7));
    const { saml: _, ...without } = transaction.options;
    const tenant = acme({ transaction: { ...transaction, options: without } });
    expect(iso(rotatedIn(tenant))).toBe(isoDay(4));
  });

  it('ends when the certificate expires', () => {
    const entry = entryOf(...CLIENTS, key(1, { certificate: certificateOf(1, { to: 2 }) }), key(2), keyCompleted(-1));
    expect(iso({ entry })).toBe(isoDay(2));
  });

  it('lasts until the certificate expires when its start is unknown', () => {
    const { entry = NO_KEY } = rotated(-3);
    const { samlKey } = entry;
    const generations = samlKey.generations.map(({ retiredAt: _, ...each }) => each);
    expect(iso({ entry: { ...entry, samlKey: { ...samlKey, generations } } })).toBe(isoDay(2000));
  });

  it('is absent while nothing is retiring', () => {
    expect(end({})).toBeUndefined();
    expect(isInGrace({ tenant: acme(), snapshot: snapshotOf() })).toBe(false);
  });

  it('is over at its exact end', () => {
    const at = (days: number) => isInGrace({ tenant: acme(), snapshot: snapshotOf(rotated(days)) });
    expect([at(-6.99), at(-7), at(-7.01)]).toEqual([true, false, false]);
  });

  it('belongs to a version that lacks its key, as long as its certificate is stored', () => {
    const previous = { number: 1, madeAt: isoDay(-90), certificate: certificateOf(1), place: 'previous' } as const;
    const samlKey = { current: 2, generations: [keyVersion(2)], incomplete: [{ ...previous, retiredAt: isoDay(-3) }] };
    expect(iso({ entry: { ...NO_KEY, samlKey } })).toBe(isoDay(4));
  });
});

describe('a certificate is valid', () => {
  it('from its start until before its end', () => {
    const begins = certificate('begins', { from: 0, to: 10 });
    // A certificate becomes valid an hour before it is created.
    expect(isValidAt(begins, day(-1 / 24))).toBe(true);
    expect(isValidAt(begins, day(-1.01 / 24))).toBe(false);
    expect(isValidAt(begins, NOW)).toBe(true);
    expect(isValidAt(begins, day(10))).toBe(false);
    expect(isValidAt(begins, day(9.99))).toBe(true);
  });
});

describe('the steps of a rotation of the SAML key', () => {
  const made = { entry: entryOf(...RUNNING, key(2)), storedKeys: [2], trusted: [certificateOf(1), certificateOf(2)] };

  it('are empty while no key rotates', () => {
    expect(keyStepsOf({})).toEqual([]);
    expect(keyStepsOf({ only: 'engage' })).toEqual([]);
    expect(keyStepsOf({ only: 'cloud' })).toEqual([]);
  });

  it('complete it in the run that writes the next key into the object', () => {
    expect(keyStepsOf(made)).toEqual(['1 finish-key']);
    expect(keyStepsOf({ intent: ROTATE })).toEqual(['1 finish-key']);
  });

  it('hand it over, once, where the object cannot be read', () => {
    expect(keyStepsOf({ ...made, only: 'cloud' })).toEqual(['2 hand-over-key']);
    const ready = entryOf(...RUNNING, key(2), keyHandedOver());
    expect(keyStepsOf({ ...made, entry: ready, only: 'cloud' })).toEqual([]);
    expect(keyStepsOf({ ...made, entry: ready, only: 'engage' })).toEqual(['1 finish-key']);
    expect(keyStepsOf({ ...made, only: 'engage' })).toEqual([]);
  });

  it('wait for the end of the grace period, and say whether the certificate is still trusted', () => {
    expect(keyStepsOf(rotated(-6))).toEqual(['1 waits until 2026-11-25, trusted']);
    expect(keyStepsOf(rotated(-6, { trusted: [certificateOf(2)] }))).toEqual(['1 waits until 2026-11-25, not trusted']);
    expect(keyStepsOf(rotated(-6, { trusted: null }))).toEqual(['1 waits until 2026-11-25, not trusted']);
  });

  it('forget the retiring key when its grace period is over', () => {
    expect(keyStepsOf(rotated(-7))).toEqual(['1 forget-key']);
    expect(keyStepsOf(rotated(-7, { only: 'cloud' }))).toEqual(['1 forget-key']);
    expect(keyStepsOf(rotated(-7, { only: 'engage' }))).toEqual([]);
  });

  it('start the grace period again when the object has the retiring certificate, and it is still trusted', () => {
    const back = { options: optionsFor({ key: 1 }), storedKeys: [2] };
    expect(keyStepsOf(rotated(-7, back))).toEqual(['1 renew-key-grace']);
    expect(keyStepsOf(rotated(-6, back))).toEqual(['1 renew-key-grace']);
    expect(keyStepsOf(rotated(-7, { ...back, only: 'engage' }))).toEqual(['1 renew-key-grace']);
    expect(keyStepsOf(rotated(-7, { ...back, trusted: [certificateOf(2)] }))).toEqual(['1 forget-key']);
  });

  it('start the grace period again when the certificate of the object cannot be read: it may be the retiring one', () => {
    const saml = { ...optionsFor({ key: 2 }).saml, certificate: 'no certificate' };
    const back = { options: { ...optionsFor(), saml }, storedKeys: [2] };
    expect(keyStepsOf(rotated(-7, back))).toEqual(['1 renew-key-grace']);
  });

  it('do not start it again for an object that cannot be read, or that a person imports', () => {
    const back = { options: optionsFor({ key: 1 }), storedKeys: [2] };
    expect(keyStepsOf(rotated(-7, { ...back, only: 'cloud' }))).toEqual(['1 forget-key']);
    expect(keyStepsOf(rotated(-7, { ...back, tenant: acmeWithDriverFile() }))).toEqual(['1 forget-key']);
  });

  it('hand over a first key, which the other side may not push before it is trusted', () => {
    expect(keyStepsOf({ entry: NO_KEY, only: 'cloud' })).toEqual(['1 hand-over-key']);
    expect(keyStepsOf({ entry: NO_KEY })).toEqual([]);
    const untrusted: CustodyDocument = entryOf(...CLIENTS, key(1, { untrusted: true }));
    expect(keyStepsOf({ entry: untrusted, only: 'cloud' })).toEqual(['1 hand-over-key']);
    expect(keyStepsOf({ entry: untrusted })).toEqual(['1 hand-over-key']);
    expect(keyStepsOf({ entry: untrusted, only: 'engage' })).toEqual([]);
  });

  it('hand over and wait in one run', () => {
    const previous = { number: 1, madeAt: isoDay(-90), certificate: certificateOf(1), place: 'previous' } as const;
    const samlKey = {
      current: 2,
      generations: [keyVersion(2, { untrusted: true })],
      incomplete: [{ ...previous, privateKey: PRIVATE_KEY, password: new Secret(''), retiredAt: isoDay(-3) }],
    };
    const situation = rotated(-3, { entry: { ...NO_KEY, samlKey } });
    expect(keyStepsOf(situation)).toEqual(['2 hand-over-key', '1 waits until 2026-11-28, trusted']);
    const back = { ...situation, options: optionsFor({ key: 1 }), storedKeys: [2] };
    expect(keyStepsOf(back)).toEqual(['2 hand-over-key', '1 renew-key-grace']);
  });
});
