import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/base/secret.ts';
import {
  activeVersion,
  type ClientVersion,
  type CustodyDocument,
  currentKey,
  type KeyVersion,
  previousKey,
  secretsOf,
} from '../../../src/core/rotation/document.ts';
import {
  announcedVersion,
  beginClientGrace,
  clientVersionsOf,
  findKeyVersion,
  findVersion,
  finishClient,
  finishKey,
  forgetClient,
  forgetPreviousKey,
  freeKeyNumber,
  freeNumber,
  handOverClient,
  handOverKey,
  intendClient,
  keepClient,
  keepKey,
  renewKeyGrace,
  withdrawClient,
} from '../../../src/core/rotation/version-steps.ts';

const MADE = '2026-01-01T00:00:00.000Z';
const LATER = '2026-02-02T00:00:00.000Z';
const EMPTY: CustodyDocument = { clients: {}, samlKey: { generations: [] }, foreign: { note: new Secret('by hand') } };

function intent(number: number): ClientVersion {
  return { number, nonce: `nonce ${number}`, madeAt: MADE };
}

function made(number: number): ClientVersion {
  return { ...intent(number), clientId: `id-${number}`, clientSecret: new Secret(`secret ${number}`) };
}

const at = (place: 'active' | 'next', generation: ClientVersion) => ({ key: 'pacing', place, generation });
const ACTIVE = keepClient(EMPTY, at('active', made(1)));
const ROTATING = keepClient(ACTIVE, at('next', made(2)));
const pacing = (document: CustodyDocument) => clientVersionsOf(document, 'pacing');

function key(number: number): KeyVersion {
  return {
    ...{ number, madeAt: MADE, certificate: `certificate ${number}` },
    ...{ privateKey: new Secret(`key ${number}`), password: new Secret(`password ${number}`) },
  };
}

const ONE_KEY = keepKey(EMPTY, key(1));
const TWO_KEYS = keepKey(ONE_KEY, key(2));

describe('the versions of a client', () => {
  it('are empty for a key that the secret store does not have, also one that every object inherits', () => {
    expect(pacing(EMPTY)).toEqual({ retiring: [], generations: [] });
    expect(clientVersionsOf(ACTIVE, 'constructor')).toEqual({ retiring: [], generations: [] });
  });

  it('are announced without a role as the first, and with one as the next', () => {
    const first = intendClient(EMPTY, at('active', intent(1)));
    expect(pacing(first)).toEqual({ retiring: [], generations: [intent(1)] });
    expect(announcedVersion(pacing(first))).toEqual(intent(1));
    const next = intendClient(ACTIVE, at('next', intent(2)));
    expect(pacing(next)).toEqual({ active: 1, next: 2, retiring: [], generations: [made(1), intent(2)] });
    expect(announcedVersion(pacing(next))).toBeUndefined();
    // Announced again, it is still one version.
    const again = intendClient(next, at('next', { ...intent(2), madeAt: LATER }));
    expect(pacing(again).generations).toEqual([made(1), { ...intent(2), madeAt: LATER }]);
  });

  it('leave the rest of the entry unchanged', () => {
    const two = keepClient(ACTIVE, { key: 'desktop', place: 'active', generation: made(1) });
    expect(Object.keys(two.clients)).toEqual(['pacing', 'desktop']);
    expect(two.foreign).toBe(EMPTY.foreign);
  });

  it('lose a replaced version, except a retiring or a next one', () => {
    expect(pacing(keepClient(ACTIVE, at('active', made(3))))).toEqual({
      active: 3,
      retiring: [],
      generations: [made(3)],
    });
    const retiring = finishClient(ROTATING, 'pacing', LATER);
    const replaced = keepClient(retiring, at('active', made(3)));
    expect(pacing(replaced).generations.map(({ number }) => number)).toEqual([1, 3]);
    const following = keepClient(ROTATING, at('active', made(4)));
    expect(pacing(following)).toMatchObject({ active: 4, next: 2 });
    expect(pacing(following).generations.map(({ number }) => number)).toEqual([2, 4]);
  });

  it('keep the active one when the next one is stored', () => {
    expect(pacing(ROTATING)).toEqual({ active: 1, next: 2, retiring: [], generations: [made(1), made(2)] });
  });

  it('swap roles when the rotation is complete: the active one is retiring from then on', () => {
    expect(pacing(finishClient(ROTATING, 'pacing', LATER))).toEqual({
      active: 2,
      retiring: [1],
      generations: [{ ...made(1), retiredAt: LATER }, made(2)],
    });
    expect(finishClient(ACTIVE, 'pacing', LATER)).toBe(ACTIVE);
    const third = finishClient(
      keepClient(finishClient(ROTATING, 'pacing', MADE), at('next', made(3))),
      'pacing',
      LATER,
    );
    expect(pacing(third)).toMatchObject({ active: 3, retiring: [1, 2] });
    const none = keepClient(EMPTY, at('next', made(1)));
    expect(pacing(finishClient(none, 'pacing', LATER))).toEqual({ active: 1, retiring: [], generations: [made(1)] });
  });

  it('record since when the next one is ready, and no other', () => {
    expect(pacing(handOverClient(ROTATING, 'pacing', LATER)).generations).toEqual([
      made(1),
      { ...made(2), readyAt: LATER },
    ]);
  });

  it('are as before when an announcement is withdrawn', () => {
    const announced = intendClient(ACTIVE, at('next', intent(2)));
    expect(pacing(withdrawClient(announced, { key: 'pacing', number: 2 })).generations).toEqual([made(1)]);
    const resetting = intendClient(ACTIVE, at('active', { ...made(1), resetting: true }));
    expect(pacing(withdrawClient(resetting, { key: 'pacing', number: 1, before: made(1) })).generations).toEqual([
      made(1),
    ]);
    const first = intendClient(EMPTY, at('active', intent(1)));
    expect(withdrawClient(first, { key: 'pacing', number: 1 })).toEqual(EMPTY);
  });

  it('are forgotten with their roles, and so is a key without versions', () => {
    const retired = finishClient(ROTATING, 'pacing', LATER);
    expect(pacing(forgetClient(retired, 'id-1'))).toEqual({ active: 2, retiring: [], generations: [made(2)] });
    expect(pacing(forgetClient(ROTATING, 'id-1'))).toEqual({ next: 2, retiring: [], generations: [made(2)] });
    expect(pacing(forgetClient(ROTATING, 'id-2'))).toEqual({ active: 1, retiring: [], generations: [made(1)] });
    const twice = finishClient(keepClient(retired, at('next', made(3))), 'pacing', LATER);
    expect(pacing(forgetClient(twice, 'id-1'))).toMatchObject({ active: 3, retiring: [2] });
    expect(forgetClient(retired, 'id-1').clients.pacing).not.toHaveProperty('next');
    expect(forgetClient(ACTIVE, 'id-1').clients).toEqual({});
    expect(forgetClient(ROTATING, 'another')).toEqual(ROTATING);
  });

  it('get numbers that none of them ever had', () => {
    expect(freeNumber([])).toBe(1);
    expect(freeNumber([{ number: 2 }, { number: 7 }, { number: 3 }])).toBe(8);
  });

  it('are found by their number', () => {
    expect(findVersion(pacing(ROTATING), 2)).toEqual(made(2));
    expect(findVersion(pacing(ROTATING), 3)).toBeUndefined();
    expect(findVersion(pacing(ROTATING), undefined)).toBeUndefined();
  });

  it('have a used version: the active one, or else the highest', () => {
    expect(activeVersion(undefined)).toBeUndefined();
    expect(activeVersion(pacing(EMPTY))).toBeUndefined();
    expect(activeVersion(pacing(ROTATING))).toEqual(made(1));
    expect(activeVersion({ retiring: [], generations: [made(1), made(4), made(2)] })).toEqual(made(4));
  });

  it('have no announced version among the retiring ones', () => {
    expect(announcedVersion({ retiring: [2], generations: [made(1), intent(2)] })).toBeUndefined();
    expect(announcedVersion({ retiring: [], generations: [made(1), intent(2)] })).toEqual(intent(2));
  });
});

describe('the grace period of a client that another one replaces in the object', () => {
  const outOfUse = { key: 'pacing', clientId: 'id-1', nonce: 'nonce 1' };

  it('starts at the version in the secret store, under whichever key', () => {
    const begun = beginClientGrace(ROTATING, { ...outOfUse, key: 'another' }, LATER);
    expect(pacing(begun).generations).toEqual([{ ...made(1), retiredAt: LATER }, made(2)]);
    expect(Object.keys(begun.clients)).toEqual(['pacing']);
  });

  it('is stored as a version of its own where the secret store does not know the client', () => {
    const begun = beginClientGrace(ACTIVE, { ...outOfUse, clientId: 'id-9', nonce: 'nonce 9' }, LATER);
    expect(pacing(begun).generations).toEqual([
      made(1),
      { number: 2, nonce: 'nonce 9', madeAt: LATER, clientId: 'id-9', retiredAt: LATER },
    ]);
  });
});

describe('the versions of the SAML key', () => {
  const numbers = ({ samlKey }: CustodyDocument) => samlKey.generations.map(({ number }) => number);

  it('are first the active one, and then the next', () => {
    expect(ONE_KEY.samlKey).toEqual({ current: 1, generations: [key(1)] });
    expect(TWO_KEYS.samlKey).toEqual({ current: 1, next: 2, generations: [key(1), key(2)] });
    expect(currentKey(TWO_KEYS.samlKey)).toEqual(key(1));
    expect(findKeyVersion(TWO_KEYS.samlKey, 2)).toEqual(key(2));
    expect(findKeyVersion(TWO_KEYS.samlKey, undefined)).toBeUndefined();
  });

  it('have another active one where the secret store lost it', () => {
    const lost = { ...ONE_KEY, samlKey: { current: 7, generations: [] } };
    expect(keepKey(lost, key(8)).samlKey).toEqual({ current: 8, generations: [key(8)] });
  });

  it('record since when one is ready: the next, or else the first, which is trusted by then', () => {
    expect(handOverKey(TWO_KEYS, LATER).samlKey.generations).toEqual([key(1), { ...key(2), readyAt: LATER }]);
    const untrusted = keepKey(EMPTY, { ...key(1), untrusted: true });
    expect(handOverKey(untrusted, LATER).samlKey.generations).toEqual([{ ...key(1), readyAt: LATER }]);
  });

  it('swap roles when the rotation is complete, and no older one is kept', () => {
    const finished = finishKey(TWO_KEYS, LATER);
    expect(finished.samlKey).toEqual({
      current: 2,
      previous: 1,
      generations: [{ ...key(1), retiredAt: LATER }, key(2)],
    });
    expect(finishKey(ONE_KEY, LATER)).toBe(ONE_KEY);
    const third = finishKey(keepKey(finished, { ...key(3), untrusted: true }), LATER);
    expect(numbers(third)).toEqual([2, 3]);
    expect(third.samlKey.generations[1]).toEqual(key(3));
    const { current: _, ...noCurrent } = TWO_KEYS.samlKey;
    expect(finishKey({ ...TWO_KEYS, samlKey: noCurrent }, LATER).samlKey).toEqual({
      current: 2,
      generations: [key(2)],
    });
  });

  it('start the grace period of the previous one again, and of no other', () => {
    const finished = finishKey(TWO_KEYS, MADE);
    expect(renewKeyGrace(finished, LATER).samlKey.generations).toEqual([{ ...key(1), retiredAt: LATER }, key(2)]);
    const incomplete = [
      { number: 1, madeAt: MADE, certificate: 'certificate 1', place: 'previous' as const },
      { number: 5, madeAt: MADE },
    ];
    const lacking = { ...EMPTY, samlKey: { current: 2, generations: [key(2)], incomplete } };
    const renewed = renewKeyGrace(lacking, LATER).samlKey;
    expect(renewed.incomplete).toEqual([{ ...incomplete[0], retiredAt: LATER }, incomplete[1]]);
    expect(renewed.generations).toEqual([key(2)]);
    expect(renewKeyGrace(finished, LATER).samlKey).not.toHaveProperty('incomplete');
  });

  it('forget the previous one, also where it lacks a value', () => {
    expect(forgetPreviousKey(finishKey(TWO_KEYS, LATER)).samlKey).toEqual({ current: 2, generations: [key(2)] });
    const other = { number: 5, madeAt: MADE, certificate: 'c', place: 'next' as const };
    const incomplete = [{ number: 1, madeAt: MADE, place: 'previous' as const }, other];
    const lacking = { ...EMPTY, samlKey: { current: 2, generations: [key(2)], incomplete } };
    expect(forgetPreviousKey(lacking).samlKey.incomplete).toEqual([other]);
  });

  it('have a previous one only with its certificate', () => {
    expect(previousKey(TWO_KEYS.samlKey)).toBeUndefined();
    expect(previousKey(finishKey(TWO_KEYS, LATER).samlKey)).toMatchObject({ number: 1 });
    const place = { number: 1, madeAt: MADE, place: 'previous' as const };
    expect(previousKey({ generations: [], incomplete: [place] })).toBeUndefined();
    expect(
      previousKey({ generations: [], incomplete: [{ ...place, place: 'current', certificate: 'c' }] }),
    ).toBeUndefined();
    expect(previousKey({ generations: [], incomplete: [{ ...place, certificate: 'c' }] })).toMatchObject({ number: 1 });
  });

  it('get a number of which the secret store has no value', () => {
    expect(freeKeyNumber({ generations: [key(2)], incomplete: [{ number: 6, madeAt: MADE }] })).toBe(7);
    expect(freeKeyNumber({ generations: [key(2)] })).toBe(3);
  });
});

describe('the secrets of an entry', () => {
  it('are every value that must not be shown, without blank ones', () => {
    const document: CustodyDocument = {
      ...TWO_KEYS,
      clients: ROTATING.clients,
      fingerprintKey: new Secret('fingerprint'),
      samlKey: { ...ONE_KEY.samlKey, incomplete: [{ number: 3, madeAt: MADE, password: new Secret('lost') }] },
      foreign: { note: new Secret('by hand'), blank: new Secret(' ') },
    };
    expect(secretsOf(document).map((secret) => secret.reveal())).toEqual([
      ...['fingerprint', 'secret 1', 'secret 2', 'key 1', 'password 1', 'lost', 'by hand'],
    ]);
    expect(secretsOf({ ...EMPTY, foreign: {} })).toEqual([]);
  });
});
