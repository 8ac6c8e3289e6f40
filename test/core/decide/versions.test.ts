import { describe, expect, it } from 'vitest';
import type { Intent, Rotation } from '../../../src/core/decide/scene.ts';
import { acmeWith, isoDay } from './acme.ts';
import {
  announced,
  entryOf,
  finished,
  handedOver,
  idOf,
  inUse,
  next,
  nextAnnounced,
  nonceOf,
  RUNNING,
  secretOf,
} from './entries.ts';
import { decisionsOf, foreignClient, liveClient, login, optionsFor, type Situation } from './situation.ts';
import { matchOf, versionsOf } from './views.ts';

/** The object before it has anything of a client. */
const NO_LOGINS = { ...optionsFor(), ewt: {}, saml_auth: {} };
const DESKTOP = liveClient('desktop');
const BOTH = [liveClient('pacing'), liveClient('pacing', 2), DESKTOP];
const SIDE_BY_SIDE: Rotation = { clients: ['pacing'], samlKey: false, strategy: 'side-by-side' };

function rotating(over: Partial<Rotation> = {}): { readonly intent: Intent } {
  return { intent: { resetLostSecrets: false, rotate: { ...SIDE_BY_SIDE, ...over } } };
}

describe('the version in use', () => {
  it('is the one that the store says, when Genesys Cloud has the client', () => {
    expect(versionsOf({})).toEqual(['active 1: held']);
    expect(versionsOf({}, 'desktop')).toEqual(['active 1: held']);
  });

  it('gets the first free number when neither the store nor Genesys Cloud knows a client', () => {
    const situation = { entry: entryOf(), clients: [], options: null, trusted: null };
    expect(versionsOf(situation)).toEqual(['active 1: absent']);
  });

  it('keeps the number that an earlier run announced for it', () => {
    const entry = entryOf(announced('pacing', 3));
    expect(versionsOf({ entry, clients: [], options: null })).toEqual(['active 3: absent, announced']);
  });

  it('is known by the tag of the client when the run that made it was killed before it kept the secret', () => {
    const entry = entryOf(announced('pacing'));
    const situation = { entry, clients: [liveClient('pacing')], options: NO_LOGINS };
    expect(versionsOf(situation)).toEqual(['active 1: interrupted, announced']);
  });

  it('is not known by an empty tag: entries written by hand have none', () => {
    const entry = entryOf(announced('pacing', 1, { nonce: '' }));
    const untagged = liveClient('pacing', 1, { description: '[genesys-hybrid acme/pacing#1]' });
    const situation = { entry, clients: [untagged], options: NO_LOGINS };
    expect(versionsOf(situation)).toEqual(['active 1: secret-lost, announced']);
  });

  it('takes its secret from the store where a person put it beside an announced version', () => {
    const entry = entryOf(announced('pacing', 1, { clientSecret: secretOf('pacing', 1) }));
    const situation = { entry, clients: [liveClient('pacing')], options: NO_LOGINS };
    const match = matchOf(situation);
    expect(match?.state === 'adoptable' && match.secret.reveal()).toBe(secretOf('pacing', 1).reveal());
  });

  it('is followed by another number when Genesys Cloud does not have the client any more', () => {
    const situation = { clients: [DESKTOP], logins: [] };
    expect(versionsOf(situation)).toEqual(['active 2: absent (was 1)']);
    const deleted = liveClient('pacing', 1, { state: 'deleted' });
    expect(versionsOf({ clients: [deleted, DESKTOP] })).toEqual(['active 2: absent (was 1)']);
  });

  it('is one that a run announced in place of a client that is gone', () => {
    const entry = entryOf(...RUNNING, announced('pacing', 2));
    const situation = { entry, clients: [liveClient('pacing', 2), DESKTOP], options: NO_LOGINS };
    expect(versionsOf(situation)).toEqual(['active 2: interrupted, announced']);
    expect(versionsOf({ ...situation, clients: [DESKTOP] })).toEqual(['active 2: absent (was 1), announced']);
  });

  it('is one that a run announced in place of a client whose secret is lost', () => {
    const entry = entryOf(...RUNNING, inUse('pacing', 1, { clientSecret: undefined }), announced('pacing', 2));
    expect(versionsOf({ entry, clients: BOTH, options: NO_LOGINS })).toEqual(['active 2: interrupted, announced']);
    expect(versionsOf({ entry, options: NO_LOGINS })).toEqual(['active 2: secret-lost, announced']);
  });

  it('stays the held one, whatever another run announced', () => {
    const entry = entryOf(...RUNNING, announced('pacing', 2));
    expect(versionsOf({ entry })).toEqual(['active 1: held']);
  });

  it('has lost its secret when the store has its id alone, and goes on under another number', () => {
    const entry = entryOf(inUse('pacing', 1, { clientSecret: undefined }));
    const situation = { entry, clients: [liveClient('pacing')], options: NO_LOGINS };
    expect(versionsOf(situation)).toEqual(['active 2: secret-lost']);
  });

  it('is interrupted while its reset is not finished', () => {
    const entry = entryOf(...RUNNING, inUse('pacing', 1, { resetting: true }));
    const logins = [login('rejected', idOf('pacing', 1), secretOf('pacing', 1))];
    expect(versionsOf({ entry, logins })).toEqual(['active 1: interrupted']);
  });
});

describe('a client that the store does not know', () => {
  const unknown: Situation = { entry: entryOf(inUse('desktop')), options: NO_LOGINS };

  it('is found by its tag before any of the same name', () => {
    const clients = [foreignClient('by-name'), liveClient('pacing', 3), DESKTOP];
    expect(matchOf({ ...unknown, clients })).toMatchObject({ state: 'secret-lost', client: { id: idOf('pacing', 3) } });
  });

  it('is found by its name when it has no tag of ours', () => {
    const clients = [foreignClient('by-name'), DESKTOP];
    expect(matchOf({ ...unknown, clients })).toMatchObject({ state: 'secret-lost', client: { id: 'by-name' } });
  });

  it('is not one with another name, the tag of another tenant, or the tag of another client', () => {
    const mark = (text: string) => liveClient('pacing', 1, { description: `[genesys-hybrid ${text}]` });
    expect(versionsOf({ ...unknown, clients: [foreignClient('x', { name: 'Another' })] })).toEqual([
      'active 1: absent',
    ]);
    expect(versionsOf({ ...unknown, clients: [mark('other/pacing#1')] })).toEqual(['active 1: absent']);
    expect(versionsOf({ ...unknown, clients: [mark('acme/desktop#1')] })).toEqual(['active 1: absent']);
  });

  it('is not one that Genesys Cloud has deleted', () => {
    const clients = [foreignClient('by-name', { state: 'deleted' })];
    expect(versionsOf({ ...unknown, clients })).toEqual(['active 1: absent']);
  });

  it('is not another version of the same client', () => {
    const entry = entryOf(announced('pacing', 2), next('pacing', 1));
    const situation = { ...unknown, entry, clients: [liveClient('pacing', 1)] };
    expect(versionsOf(situation)[0]).toBe('next 1: held');
  });

  it('cannot be told when several fit and the object names none of them', () => {
    const clients = [foreignClient('one'), foreignClient('two')];
    expect(matchOf({ ...unknown, clients })).toMatchObject({
      state: 'ambiguous',
      clients: [{ id: 'one' }, { id: 'two' }],
    });
  });

  it('is, of several, the one that the object logs in with', () => {
    const clients = [foreignClient('one'), foreignClient('two')];
    const options = { ...NO_LOGINS, ewt: { client_id: 'two', password: 'by-hand' } };
    const logins = [login('works', 'two', 'by-hand')];
    const match = matchOf({ ...unknown, clients, options, logins });
    expect(match).toMatchObject({ state: 'adoptable', client: { id: 'two' } });
    expect(match && 'secret' in match && match.secret.reveal()).toBe('by-hand');
  });

  it('is taken in with a secret that could not be tested, since nothing of it is replaced', () => {
    const options = { ...NO_LOGINS, ewt: { client_id: 'one', password: 'by-hand' } };
    const logins = [login('untested', 'one', 'by-hand')];
    expect(versionsOf({ ...unknown, clients: [foreignClient('one')], options, logins })).toEqual([
      'active 1: adoptable',
    ]);
  });

  it('is not taken in with a secret that Genesys Cloud rejects', () => {
    const options = { ...NO_LOGINS, ewt: { client_id: 'one', password: 'by-hand' } };
    const logins = [login('rejected', 'one', 'by-hand')];
    expect(versionsOf({ ...unknown, clients: [foreignClient('one')], options, logins })).toEqual([
      'active 1: secret-lost (rejected)',
    ]);
  });

  it('is, of two sections that hold secrets, taken in with the one that works', () => {
    const service = { name: 'second', section: 'second', client: 'pacing', secretOption: 'password', options: {} };
    const tenant = acmeWith('pacing', {});
    const two = { ...tenant, services: [...tenant.services, service] };
    const hold = (password: string) => ({ client_id: 'one', password });
    const options = { ...NO_LOGINS, ewt: hold('first'), second: hold('second') };
    const logins = [login('untested', 'one', 'first'), login('works', 'one', 'second')];
    const match = matchOf({ ...unknown, tenant: two, clients: [foreignClient('one')], options, logins });
    expect(match && 'secret' in match && match.secret.reveal()).toBe('second');
  });
});

describe('a rotation', () => {
  it('makes a version beside the one in use, with a number that none ever had', () => {
    expect(versionsOf(rotating())).toEqual(['active 1: held', 'next 2: absent']);
    expect(versionsOf(rotating({ clients: 'all' }), 'desktop')).toEqual(['active 1: held', 'next 2: absent']);
  });

  it('makes none for a client that was not asked for', () => {
    expect(versionsOf(rotating({ clients: ['desktop'] }))).toEqual(['active 1: held']);
    expect(versionsOf(rotating({ clients: [] }))).toEqual(['active 1: held']);
  });

  it('goes on in every run once it is announced, and is not asked for twice', () => {
    const entry = entryOf(...RUNNING, nextAnnounced('pacing'));
    expect(versionsOf({ entry })).toEqual(['active 1: held', 'next 2: absent, announced']);
    expect(versionsOf({ entry, ...rotating() })).toEqual(['active 1: held', 'next 2: absent, announced']);
    expect(versionsOf({ entry, ...rotating({ strategy: 'reset' }) })).toEqual([
      'active 1: held, reset',
      'next 2: absent, announced',
    ]);
  });

  it('goes on with a client that a killed run made and whose secret it did not keep', () => {
    const entry = entryOf(...RUNNING, nextAnnounced('pacing'));
    expect(versionsOf({ entry, clients: BOTH })).toEqual(['active 1: held', 'next 2: interrupted, announced']);
  });

  it('has both versions until it is finished', () => {
    const entry = entryOf(...RUNNING, next('pacing'));
    expect(versionsOf({ entry, clients: BOTH })).toEqual(['active 1: held', 'next 2: held']);
    expect(versionsOf({ entry, clients: BOTH, ...rotating() })).toEqual(['active 1: held', 'next 2: held']);
  });

  it('has the next version in use once it is finished', () => {
    const entry = entryOf(...RUNNING, next('pacing'), finished('pacing', -1));
    const situation = { entry, clients: BOTH, options: optionsFor({ pacing: 2 }) };
    expect(versionsOf(situation)).toEqual(['active 2: held']);
    expect(versionsOf({ ...situation, ...rotating() })).toEqual(['active 2: held', 'next 3: absent']);
  });

  it('puts the next version in the place of one in use that is gone', () => {
    const entry = entryOf(...RUNNING, next('pacing'));
    expect(versionsOf({ entry, clients: [liveClient('pacing', 2), DESKTOP] })).toEqual(['next 2: held']);
  });

  it('does not begin while the version in use is not held', () => {
    const entry = entryOf(...RUNNING, inUse('pacing', 1, { clientSecret: undefined }));
    expect(versionsOf({ entry, options: NO_LOGINS, ...rotating() })).toEqual(['active 2: secret-lost']);
  });

  it('waits for what was announced: a client with the tag of another run is not the next version', () => {
    const entry = entryOf(...RUNNING, nextAnnounced('pacing'));
    const other = liveClient('pacing', 2, { description: `[genesys-hybrid acme/pacing#2 ${nonceOf('other', 9)}]` });
    expect(versionsOf({ entry, clients: [liveClient('pacing'), other, DESKTOP] })).toEqual([
      'active 1: held',
      'next 2: absent, announced',
    ]);
  });
});

describe('a reset', () => {
  it('gives the client another secret instead of making a second client', () => {
    expect(versionsOf(rotating({ strategy: 'reset' }))).toEqual(['active 1: held, reset']);
    expect(versionsOf(rotating({ strategy: 'reset', clients: ['desktop'] }))).toEqual(['active 1: held']);
  });

  it('that was asked for goes before a secret of the object that works', () => {
    const options = { ...optionsFor(), ewt: { client_id: idOf('pacing', 1), password: 'by-hand' } };
    const logins = [
      login('works', idOf('pacing', 1), 'by-hand'),
      login('rejected', idOf('pacing', 1), secretOf('pacing', 1)),
    ];
    const situation = { options, logins };
    expect(versionsOf(situation)).toEqual(['active 1: adoptable (rejected)']);
    expect(versionsOf({ ...situation, ...rotating({ strategy: 'reset' }) })).toEqual(['active 1: held, reset']);
  });
});

describe('a client with a greatest age', () => {
  const aged = (days: number, maxAge: number): Situation => ({
    tenant: acmeWith('pacing', { maxAge }),
    entry: entryOf(...RUNNING, inUse('pacing', 1, { madeAt: isoDay(-days) })),
  });
  const daysLeft = (situation: Situation) => decisionsOf(situation).clients[0]?.daysUntilTooOld;

  it('is rotated from the day on at which it is that old', () => {
    expect(versionsOf(aged(89, 90))).toEqual(['active 1: held']);
    expect(versionsOf(aged(90, 90))).toEqual(['active 1: held', 'next 2: absent']);
    expect(versionsOf(aged(91, 90))).toEqual(['active 1: held', 'next 2: absent']);
  });

  it('says how many days are left', () => {
    expect(daysLeft(aged(60, 90))).toBe(30);
    expect(daysLeft(aged(100, 90))).toBe(-10);
  });

  it('is not rotated when its age is not known, or the file says nothing of it', () => {
    const unknownAge = entryOf(...RUNNING, inUse('pacing', 1, { madeAt: '' }));
    const situation = { tenant: acmeWith('pacing', { maxAge: 90 }), entry: unknownAge };
    expect(daysLeft(situation)).toBeUndefined();
    expect(versionsOf(situation)).toEqual(['active 1: held']);
    expect(daysLeft({})).toBeUndefined();
  });
});

describe('the side of a split run that reaches the Configuration Server', () => {
  const engage = { only: 'engage' } as const;

  it('takes the versions of the store for those that are there', () => {
    expect(versionsOf(engage)).toEqual(['active 1: held']);
    expect(versionsOf({ ...engage, entry: entryOf(), options: null })).toEqual(['active 1: absent']);
  });

  it('does not push the next version before the other side hands it over', () => {
    const made = entryOf(...RUNNING, next('pacing'));
    expect(versionsOf({ ...engage, entry: made })).toEqual(['active 1: held']);
    const ready = entryOf(...RUNNING, next('pacing'), handedOver('pacing'));
    expect(versionsOf({ ...engage, entry: ready })).toEqual(['active 1: held', 'next 2: held']);
  });
});

describe('the side of a split run that reaches Genesys Cloud', () => {
  const cloud = { only: 'cloud' } as const;

  it('makes the next version and keeps the one in use', () => {
    expect(versionsOf({ ...cloud, ...rotating() })).toEqual(['active 1: held', 'next 2: absent']);
    const entry = entryOf(...RUNNING, next('pacing'), handedOver('pacing'));
    expect(versionsOf({ ...cloud, entry, clients: BOTH })).toEqual(['active 1: held', 'next 2: held']);
  });

  it('does not reset a client of which the object, which it does not see, may hold the secret', () => {
    const entry = entryOf(announced('pacing'));
    expect(versionsOf({ ...cloud, entry, clients: [liveClient('pacing')] })).toEqual([
      'active 1: secret-lost, announced',
    ]);
  });
});
