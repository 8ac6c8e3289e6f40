import { describe, expect, it } from 'vitest';
import type { Intent, Rotation } from '../../../src/core/decide/scene.ts';
import { acmeWith, isoDay } from './acme.ts';
import {
  active,
  announced,
  completed,
  entryOf,
  handedOver,
  idOf,
  next,
  nextAnnounced,
  nonceOf,
  RUNNING,
  secretOf,
} from './entries.ts';
import { decisionsOf, foreignClient, liveClient, login, optionsFor, type Situation } from './situation.ts';
import { matchOf, versionsOf } from './views.ts';

/** The object before it has any option of a client. */
const NO_LOGINS = { ...optionsFor(), ewt: {}, saml_auth: {} };
const DESKTOP = liveClient('desktop');
const BOTH = [liveClient('pacing'), liveClient('pacing', 2), DESKTOP];
const SIDE_BY_SIDE: Rotation = { clients: ['pacing'], samlKey: false, strategy: 'side-by-side' };

function rotating(over: Partial<Rotation> = {}): { readonly intent: Intent } {
  return { intent: { resetLostSecrets: false, rotate: { ...SIDE_BY_SIDE, ...over } } };
}

describe('the active version', () => {
  it('is the one in the state, when Genesys Cloud has the client', () => {
    expect(versionsOf({})).toEqual(['active 1: held']);
    expect(versionsOf({}, 'desktop')).toEqual(['active 1: held']);
  });

  it('gets the first free number when neither the secret store nor Genesys Cloud knows a client', () => {
    const situation = { entry: entryOf(), clients: [], options: null, trusted: null };
    expect(versionsOf(situation)).toEqual(['active 1: absent']);
  });

  it('keeps the number that an earlier run announced for it', () => {
    const entry = entryOf(announced('pacing', 3));
    expect(versionsOf({ entry, clients: [], options: null })).toEqual(['active 3: absent, announced']);
  });

  it('is recognized by the ownership tag of the client when the run that created it was killed before it stored the secret', () => {
    const entry = entryOf(announced('pacing'));
    const situation = { entry, clients: [liveClient('pacing')], options: NO_LOGINS };
    expect(versionsOf(situation)).toEqual(['active 1: interrupted, announced']);
  });

  it('is not recognized by an empty ownership tag: entries that a person wrote have none', () => {
    const entry = entryOf(announced('pacing', 1, { nonce: '' }));
    const untagged = liveClient('pacing', 1, { description: '[genesys-hybrid acme/pacing#1]' });
    const situation = { entry, clients: [untagged], options: NO_LOGINS };
    expect(versionsOf(situation)).toEqual(['active 1: secret-lost, announced']);
  });

  it('reads its secret from the secret store where a person put it next to an announced version', () => {
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
    const entry = entryOf(...RUNNING, active('pacing', 1, { clientSecret: undefined }), announced('pacing', 2));
    expect(versionsOf({ entry, clients: BOTH, options: NO_LOGINS })).toEqual(['active 2: interrupted, announced']);
    expect(versionsOf({ entry, options: NO_LOGINS })).toEqual(['active 2: secret-lost, announced']);
  });

  it('stays the stored one, whatever another run announced', () => {
    const entry = entryOf(...RUNNING, announced('pacing', 2));
    expect(versionsOf({ entry })).toEqual(['active 1: held']);
  });

  it('has lost its secret when the secret store has only its id, and continues under another number', () => {
    const entry = entryOf(active('pacing', 1, { clientSecret: undefined }));
    const situation = { entry, clients: [liveClient('pacing')], options: NO_LOGINS };
    expect(versionsOf(situation)).toEqual(['active 2: secret-lost']);
  });

  it('is interrupted while its reset is not complete', () => {
    const entry = entryOf(...RUNNING, active('pacing', 1, { resetting: true }));
    const logins = [login('rejected', idOf('pacing', 1), secretOf('pacing', 1))];
    expect(versionsOf({ entry, logins })).toEqual(['active 1: interrupted']);
  });
});

describe('a client that the secret store does not know', () => {
  const unknown: Situation = { entry: entryOf(active('desktop')), options: NO_LOGINS };

  it('is found by its ownership tag before any of the same name', () => {
    const clients = [foreignClient('by-name'), liveClient('pacing', 3), DESKTOP];
    expect(matchOf({ ...unknown, clients })).toMatchObject({ state: 'secret-lost', client: { id: idOf('pacing', 3) } });
  });

  it('is found by its name when it has no ownership tag of this project', () => {
    const clients = [foreignClient('by-name'), DESKTOP];
    expect(matchOf({ ...unknown, clients })).toMatchObject({ state: 'secret-lost', client: { id: 'by-name' } });
  });

  it('is not one with another name, the ownership tag of another tenant, or the ownership tag of another client', () => {
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

  it('is ambiguous when several match and the object names none of them', () => {
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

  it('is adopted with a secret that could not be tested, because nothing of it is replaced', () => {
    const options = { ...NO_LOGINS, ewt: { client_id: 'one', password: 'by-hand' } };
    const logins = [login('untested', 'one', 'by-hand')];
    expect(versionsOf({ ...unknown, clients: [foreignClient('one')], options, logins })).toEqual([
      'active 1: adoptable',
    ]);
  });

  it('is not adopted with a secret that Genesys Cloud rejects', () => {
    const options = { ...NO_LOGINS, ewt: { client_id: 'one', password: 'by-hand' } };
    const logins = [login('rejected', 'one', 'by-hand')];
    expect(versionsOf({ ...unknown, clients: [foreignClient('one')], options, logins })).toEqual([
      'active 1: secret-lost (rejected)',
    ]);
  });

  it('is, of two sections that have secrets, adopted with the one that works', () => {
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
  it('creates a version next to the active one, with a number that was never used', () => {
    expect(versionsOf(rotating())).toEqual(['active 1: held', 'next 2: absent']);
    expect(versionsOf(rotating({ clients: 'all' }), 'desktop')).toEqual(['active 1: held', 'next 2: absent']);
  });

  it('creates none for a client that was not selected', () => {
    expect(versionsOf(rotating({ clients: ['desktop'] }))).toEqual(['active 1: held']);
    expect(versionsOf(rotating({ clients: [] }))).toEqual(['active 1: held']);
  });

  it('continues in every run once it is announced, and is not requested twice', () => {
    const entry = entryOf(...RUNNING, nextAnnounced('pacing'));
    expect(versionsOf({ entry })).toEqual(['active 1: held', 'next 2: absent, announced']);
    expect(versionsOf({ entry, ...rotating() })).toEqual(['active 1: held', 'next 2: absent, announced']);
    expect(versionsOf({ entry, ...rotating({ strategy: 'reset' }) })).toEqual([
      'active 1: held, reset',
      'next 2: absent, announced',
    ]);
  });

  it('continues with a client that a killed run created and whose secret it did not store', () => {
    const entry = entryOf(...RUNNING, nextAnnounced('pacing'));
    expect(versionsOf({ entry, clients: BOTH })).toEqual(['active 1: held', 'next 2: interrupted, announced']);
  });

  it('has both versions until it is complete', () => {
    const entry = entryOf(...RUNNING, next('pacing'));
    expect(versionsOf({ entry, clients: BOTH })).toEqual(['active 1: held', 'next 2: held']);
    expect(versionsOf({ entry, clients: BOTH, ...rotating() })).toEqual(['active 1: held', 'next 2: held']);
  });

  it('makes the next version active once it is complete', () => {
    const entry = entryOf(...RUNNING, next('pacing'), completed('pacing', -1));
    const situation = { entry, clients: BOTH, options: optionsFor({ pacing: 2 }) };
    expect(versionsOf(situation)).toEqual(['active 2: held']);
    expect(versionsOf({ ...situation, ...rotating() })).toEqual(['active 2: held', 'next 3: absent']);
  });

  it('replaces an active version that is gone by the next version', () => {
    const entry = entryOf(...RUNNING, next('pacing'));
    expect(versionsOf({ entry, clients: [liveClient('pacing', 2), DESKTOP] })).toEqual(['next 2: held']);
  });

  it('does not start while the active version is not stored', () => {
    const entry = entryOf(...RUNNING, active('pacing', 1, { clientSecret: undefined }));
    expect(versionsOf({ entry, options: NO_LOGINS, ...rotating() })).toEqual(['active 2: secret-lost']);
  });

  it('waits for what was announced: a client with the ownership tag of another run is not the next version', () => {
    const entry = entryOf(...RUNNING, nextAnnounced('pacing'));
    const other = liveClient('pacing', 2, { description: `[genesys-hybrid acme/pacing#2 ${nonceOf('other', 9)}]` });
    expect(versionsOf({ entry, clients: [liveClient('pacing'), other, DESKTOP] })).toEqual([
      'active 1: held',
      'next 2: absent, announced',
    ]);
  });
});

describe('a reset', () => {
  it('gives the client another secret instead of creating a second client', () => {
    expect(versionsOf(rotating({ strategy: 'reset' }))).toEqual(['active 1: held, reset']);
    expect(versionsOf(rotating({ strategy: 'reset', clients: ['desktop'] }))).toEqual(['active 1: held']);
  });

  it('that was requested takes precedence over a secret of the object that works', () => {
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

describe('a client with a maximum age', () => {
  const aged = (days: number, maxAge: number): Situation => ({
    tenant: acmeWith('pacing', { maxAge }),
    entry: entryOf(...RUNNING, active('pacing', 1, { madeAt: isoDay(-days) })),
  });
  const daysLeft = (situation: Situation) => decisionsOf(situation).clients[0]?.daysUntilTooOld;

  it('is rotated from the day on which it reaches that age', () => {
    expect(versionsOf(aged(89, 90))).toEqual(['active 1: held']);
    expect(versionsOf(aged(90, 90))).toEqual(['active 1: held', 'next 2: absent']);
    expect(versionsOf(aged(91, 90))).toEqual(['active 1: held', 'next 2: absent']);
  });

  it('shows how many days are left', () => {
    expect(daysLeft(aged(60, 90))).toBe(30);
    expect(daysLeft(aged(100, 90))).toBe(-10);
  });

  it('is not rotated when its age is unknown, or the file sets no maximum', () => {
    const unknownAge = entryOf(...RUNNING, active('pacing', 1, { madeAt: '' }));
    const situation = { tenant: acmeWith('pacing', { maxAge: 90 }), entry: unknownAge };
    expect(daysLeft(situation)).toBeUndefined();
    expect(versionsOf(situation)).toEqual(['active 1: held']);
    expect(daysLeft({})).toBeUndefined();
  });
});

describe('the side of a split run that reaches the Configuration Server', () => {
  const engage = { only: 'engage' } as const;

  it('assumes that the versions of the secret store exist', () => {
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

  it('creates the next version and keeps the active one', () => {
    expect(versionsOf({ ...cloud, ...rotating() })).toEqual(['active 1: held', 'next 2: absent']);
    const entry = entryOf(...RUNNING, next('pacing'), handedOver('pacing'));
    expect(versionsOf({ ...cloud, entry, clients: BOTH })).toEqual(['active 1: held', 'next 2: held']);
  });

  it('does not reset a client whose secret may be in the object, which it cannot read', () => {
    const entry = entryOf(announced('pacing'));
    expect(versionsOf({ ...cloud, entry, clients: [liveClient('pacing')] })).toEqual([
      'active 1: secret-lost, announced',
    ]);
  });
});
