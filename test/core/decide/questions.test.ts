import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/core/decide/decide.ts';
import { acmeWithDriverFile, acmeWithout, isoDay } from './acme.ts';
import { active, completed, entryOf, handedOver, idOf, key, next, RUNNING, secretOf } from './entries.ts';
import { liveClient, login, optionsFor, sceneOf } from './situation.ts';
import { questionsIn } from './views.ts';

const PACING = idOf('pacing', 1);
const BY_HAND = { ...optionsFor(), ewt: { client_id: PACING, password: 'by-hand' } };
const LIVE = [liveClient('pacing'), liveClient('desktop')];

describe('a tenant whose object has the values of the secret store', () => {
  it('needs no question to a service', () => {
    expect(questionsIn({})).toEqual([]);
  });

  it('needs no question for either side of a split run', () => {
    expect(questionsIn({ only: 'cloud' })).toEqual([]);
    expect(questionsIn({ only: 'engage' })).toEqual([]);
  });

  it('needs no question in a run that rotates everything', () => {
    const rotate = { clients: 'all', samlKey: true, strategy: 'side-by-side' } as const;
    expect(questionsIn({ intent: { resetLostSecrets: false, rotate } })).toEqual([]);
  });

  it('needs no question before anything was created', () => {
    expect(questionsIn({ entry: entryOf(), clients: [], options: null, trusted: null })).toEqual([]);
  });

  it('needs no question for a secret that a reset of this program ended: it never works again', () => {
    const first = entryOf(...RUNNING);
    const old = secretOf('pacing', 1).fingerprint(first.fingerprintKey ?? secretOf('x', 1));
    const entry = entryOf(...RUNNING, active('pacing', 1, { clientSecret: secretOf('pacing', 9), replaced: old }));
    expect(questionsIn({ entry })).toEqual([]);
    const { fingerprintKey: _, ...without } = entry;
    expect(questionsIn({ entry: without })).toHaveLength(2);
  });
});

describe('a question about a login', () => {
  it('is asked for the secret of the object and that of the secret store where they differ', () => {
    expect(questionsIn({ options: BY_HAND })).toEqual([
      `login ${PACING} by-hand`,
      `login ${PACING} ${secretOf('pacing', 1).reveal()}`,
    ]);
  });

  it('is asked once: a known answer is not requested again', () => {
    const answered = [login('works', PACING, 'by-hand')];
    expect(questionsIn({ options: BY_HAND, logins: answered })).toEqual([
      `login ${PACING} ${secretOf('pacing', 1).reveal()}`,
    ]);
    const both = [...answered, login('untested', PACING, secretOf('pacing', 1))];
    expect(questionsIn({ options: BY_HAND, logins: both })).toEqual([]);
  });

  it('is not asked for a SAML2 bearer client, which cannot be tested', () => {
    const options = { ...optionsFor(), saml_auth: { client_id: idOf('desktop', 1), password: 'by-hand' } };
    expect(questionsIn({ options })).toEqual([]);
  });

  it('is asked for the next version of a rotation too', () => {
    const entry = entryOf(...RUNNING, next('pacing'));
    const clients = [...LIVE, liveClient('pacing', 2)];
    expect(questionsIn({ entry, clients, options: BY_HAND })).toContain(
      `login ${idOf('pacing', 2)} ${secretOf('pacing', 2).reveal()}`,
    );
    expect(questionsIn({ entry, clients, options: optionsFor({ pacing: 2 }) })).toEqual([]);
  });

  it('is asked for the login of a retiring client that the object has again', () => {
    const entry = entryOf(...RUNNING, next('pacing'), completed('pacing', -1));
    const clients = [...LIVE, liveClient('pacing', 2)];
    expect(questionsIn({ entry, clients, options: optionsFor({ pacing: 2 }) })).toEqual([]);
    expect(questionsIn({ entry, clients })).toContain(`login ${PACING} ${secretOf('pacing', 1).reveal()}`);
    // The side that cannot test it does not ask.
    expect(questionsIn({ entry, clients, only: 'engage' })).toEqual([]);
  });

  it('is asked for a secret whose reset was not completed: it may be the old one', () => {
    const entry = entryOf(...RUNNING, active('pacing', 1, { resetting: true }));
    const secret = secretOf('pacing', 1).reveal();
    expect(questionsIn({ entry })).toContain(`login ${PACING} ${secret}`);
  });

  it('is asked about each secret of several sections, and about none without an id', () => {
    const entry = entryOf(active('desktop'), key());
    expect(questionsIn({ entry, options: BY_HAND })).toEqual([`login ${PACING} by-hand`]);
    expect(questionsIn({ entry, options: { ...BY_HAND, ewt: { password: 'by-hand' } } })).toEqual([]);
  });
});

describe('a question about usage', () => {
  const retired = (days: number) => ({
    entry: entryOf(...RUNNING, next('pacing'), completed('pacing', days)),
    clients: [...LIVE, liveClient('pacing', 2)],
    options: optionsFor({ pacing: 2 }),
  });

  it('is asked for a retiring client when its grace period is over, with the whole days since', () => {
    expect(questionsIn(retired(-6.9))).toEqual([]);
    expect(questionsIn(retired(-7))).toEqual([`usage ${PACING} 7`]);
    expect(questionsIn(retired(-9.9))).toEqual([`usage ${PACING} 9`]);
  });

  it('is not asked again when Genesys Cloud did not answer it', () => {
    expect(questionsIn({ ...retired(-9), usage: { [PACING]: undefined } })).toEqual([]);
  });

  it('is asked for at least one day, also when the start of the grace period is unknown', () => {
    const entry = entryOf(...RUNNING, next('pacing'), completed('pacing', -9));
    const { pacing } = entry.clients;
    const generations = (pacing?.generations ?? []).map((each) => ({ ...each, retiredAt: 'never' }));
    const undated = { ...entry, clients: { ...entry.clients, pacing: { retiring: [], ...pacing, generations } } };
    expect(questionsIn({ ...retired(-9), entry: undated })).toEqual([`usage ${PACING} 1`]);
  });

  it('is not asked for a retiring client that is gone, that the object names, or that this run logs in with', () => {
    expect(questionsIn({ ...retired(-9), clients: [liveClient('pacing', 2), liveClient('desktop')] })).toEqual([]);
    const named = { ...optionsFor({ pacing: 2 }), other: { text: PACING } };
    expect(questionsIn({ ...retired(-9), options: named })).toEqual([]);
    expect(questionsIn({ ...retired(-9), ownClientId: PACING })).toEqual([]);
  });

  it('is not asked by the side of a split run that cannot ask it', () => {
    expect(questionsIn({ ...retired(-9), only: 'engage' })).toEqual([]);
  });

  it('is asked for a client that was removed from the file where it may be pruned', () => {
    const { ewt: _, ...options } = optionsFor();
    expect(questionsIn({ tenant: acmeWithout('pacing', { prune: true }), options })).toEqual([`usage ${PACING} 7`]);
    expect(questionsIn({ tenant: acmeWithout('pacing'), options })).toEqual([]);
    expect(questionsIn({ tenant: acmeWithout('pacing', { prune: true }) })).toEqual([]);
    const gone = [liveClient('pacing', 1, { state: 'deleted' }), liveClient('desktop')];
    expect(questionsIn({ tenant: acmeWithout('pacing', { prune: true }), options, clients: gone })).toEqual([]);
  });

  it('is not asked for one that was removed from the file and is in its grace period, or where the object cannot be read', () => {
    const { ewt: _, ...options } = optionsFor();
    const tenant = acmeWithout('pacing', { prune: true });
    const entry = entryOf(...RUNNING, active('pacing', 1, { retiredAt: isoDay(-6) }));
    expect(questionsIn({ tenant, options, entry })).toEqual([]);
    const over = entryOf(...RUNNING, active('pacing', 1, { retiredAt: isoDay(-7) }));
    expect(questionsIn({ tenant, options, entry: over })).toEqual([`usage ${PACING} 7`]);
    expect(questionsIn({ tenant, options, only: 'cloud' })).toEqual([]);
    expect(questionsIn({ tenant, options, only: 'engage' })).toEqual([]);
    expect(questionsIn({ tenant: acmeWithDriverFile(tenant), options })).toEqual([]);
  });
});

describe('a question about a SAML key of the secret store', () => {
  it('is asked where the object does not have the active key, or has other options next to it', () => {
    expect(questionsIn({ options: null })).toEqual(['stored-key 1']);
    const { saml, ...options } = optionsFor();
    expect(questionsIn({ options: { ...options, saml: { ...saml, password: 'another' } } })).toEqual(['stored-key 1']);
    expect(questionsIn({ options: { ...options, saml: { ...saml, expire_time: '99' } } })).toEqual(['stored-key 1']);
    expect(questionsIn({ options: { ...options, saml: { ...saml, issuer: 'https://elsewhere' } } })).toEqual([]);
  });

  it('is not asked where certificate and key only differ in line breaks', () => {
    const { saml, ...options } = optionsFor();
    const wrap = (text = '') => (text.match(/.{1,64}/g) ?? []).join('\n');
    const wrapped = { ...saml, certificate: wrap(saml?.certificate), pkey: wrap(saml?.pkey) };
    expect(questionsIn({ options: { ...options, saml: wrapped } })).toEqual([]);
    const spaced = { ...saml, password: ` ${saml?.password}` };
    expect(questionsIn({ options: { ...options, saml: spaced } })).toEqual(['stored-key 1']);
  });

  it('is asked for the next key, and not by the side that cannot read the object', () => {
    const entry = entryOf(...RUNNING, key(2));
    expect(questionsIn({ entry })).toEqual(['stored-key 2']);
    expect(questionsIn({ entry, only: 'cloud' })).toEqual([]);
    // The next one is not ready for the other side, which has nothing to write.
    expect(questionsIn({ entry, only: 'engage' })).toEqual([]);
  });

  it('is asked for the active key too while a rotation is requested: the plan without it may write that one', () => {
    const rotate = { clients: [], samlKey: true, strategy: 'side-by-side' } as const;
    const intent = { resetLostSecrets: false, rotate };
    expect(questionsIn({ options: null, intent })).toEqual(['stored-key 1']);
    expect(questionsIn({ options: null, intent, storedKeys: [1] })).toEqual([]);
  });
});

it('decides nothing while a question is open', () => {
  expect(Object.keys(decide(sceneOf({ options: BY_HAND })))).toEqual(['questions']);
  const entry = entryOf(...RUNNING, next('pacing'), handedOver('pacing'));
  expect(decide(sceneOf({ entry, clients: [...LIVE, liveClient('pacing', 2)] }))).toHaveProperty('clients');
});
