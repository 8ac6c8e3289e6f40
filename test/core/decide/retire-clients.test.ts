import { describe, expect, it } from 'vitest';
import { acmeWith, acmeWithout, isoDay } from './acme.ts';
import { active, completed, entryOf, handedOver, idOf, next, nextAnnounced, RUNNING } from './entries.ts';
import { decisionsOf, liveClient, login, optionsFor, type Situation } from './situation.ts';
import { retirementsOf } from './views.ts';

const PACING = idOf('pacing', 1);
const LIVE = [liveClient('pacing'), liveClient('pacing', 2), liveClient('desktop')];
const NEW_IN_OBJECT = optionsFor({ pacing: 2 });

function retired(days: number, over: Situation = {}): Situation {
  const entry = entryOf(...RUNNING, next('pacing'), completed('pacing', days));
  return { entry, clients: LIVE, options: NEW_IN_OBJECT, ...over };
}

describe('the end of a rotation', () => {
  const made: Situation = { entry: entryOf(...RUNNING, next('pacing')), clients: LIVE };

  it('retires the active version in the run that writes the next one into the object', () => {
    expect(retirementsOf(made)).toEqual(['retirement/pacing#1 finish-client']);
    expect(decisionsOf(made).clientRetirements).toEqual([
      {
        address: 'retirement/pacing#1',
        title: 'OAuth client "Engage Agent Pacing", version 1',
        pointer: '/clients/pacing',
        step: { does: 'finish-client', key: 'pacing' },
      },
    ]);
  });

  it('is planned from the announcement on, so that one run does all of it', () => {
    expect(retirementsOf({ entry: entryOf(...RUNNING, nextAnnounced('pacing')) })).toEqual([
      'retirement/pacing#1 finish-client',
    ]);
  });

  it('is reached also where no version is active any more', () => {
    const entry = entryOf(next('pacing'), active('desktop'));
    const clients = [liveClient('pacing', 2), liveClient('desktop')];
    expect(retirementsOf({ entry, clients, options: NEW_IN_OBJECT })).toEqual(['retirement/pacing#0 finish-client']);
  });

  it('is handed over, once, by the side that cannot read the object', () => {
    expect(retirementsOf({ ...made, only: 'cloud' })).toEqual(['retirement/pacing#2 hand-over-client']);
    expect(decisionsOf({ ...made, only: 'cloud' }).clientRetirements[0]?.title).toBe(
      'OAuth client "Engage Agent Pacing", version 2',
    );
    const ready = entryOf(...RUNNING, next('pacing'), handedOver('pacing'));
    expect(retirementsOf({ ...made, entry: ready, only: 'cloud' })).toEqual([]);
  });

  it('is done by the other side when it was handed over, and not before', () => {
    expect(retirementsOf({ ...made, only: 'engage' })).toEqual([]);
    const ready = entryOf(...RUNNING, next('pacing'), handedOver('pacing'));
    expect(retirementsOf({ ...made, entry: ready, only: 'engage' })).toEqual(['retirement/pacing#1 finish-client']);
  });
});

describe('a retiring client', () => {
  it('stays for its grace period', () => {
    expect(retirementsOf(retired(-6))).toEqual(['retirement/pacing#1 waits: grace, until 2026-11-25']);
    const tenant = acmeWith('pacing', { grace: 30 });
    expect(retirementsOf(retired(-20, { tenant }))).toEqual(['retirement/pacing#1 waits: grace, until 2026-12-04']);
  });

  it('is deleted when its grace period is over and it made no requests since', () => {
    expect(retirementsOf(retired(-7, { usage: { [PACING]: 0 } }))).toEqual(['retirement/pacing#1 delete-client']);
    expect(decisionsOf(retired(-7, { usage: { [PACING]: 0 } })).clientRetirements).toMatchObject([
      { pointer: '/clients/pacing', step: { does: 'delete-client', id: PACING } },
    ]);
  });

  it('stays as long as it makes requests, or Genesys Cloud does not report its usage', () => {
    expect(retirementsOf(retired(-8, { usage: { [PACING]: 3 } }))).toEqual([
      'retirement/pacing#1 waits: used 3, until 2026-11-23',
    ]);
    expect(retirementsOf(retired(-8, { usage: { [PACING]: undefined } }))).toEqual([
      'retirement/pacing#1 waits: used undefined, until 2026-11-23',
    ]);
  });

  it('stays as long as any option of the object has its id, also after its grace period', () => {
    const options = { ...NEW_IN_OBJECT, mine: { note: `{"id":"${PACING}"}` } };
    expect(retirementsOf(retired(-30, { options }))).toEqual([
      'retirement/pacing#1 waits: in-object, until 2026-11-01',
    ]);
  });

  it('stays when this run logs in with it', () => {
    expect(retirementsOf(retired(-30, { ownClientId: PACING.toUpperCase() }))).toEqual([
      'retirement/pacing#1 waits: own, until 2026-11-01',
    ]);
  });

  it('has no grace period when the start of its retirement is unknown', () => {
    const { entry = entryOf(), ...situation } = retired(-1, { usage: { [PACING]: 0 } });
    const pacing = entry.clients.pacing;
    const generations = (pacing?.generations ?? []).map(({ retiredAt: _, ...each }) => each);
    const undated = { ...entry, clients: { ...entry.clients, pacing: { retiring: [1], ...pacing, generations } } };
    expect(retirementsOf({ ...situation, entry: undated })).toEqual(['retirement/pacing#1 delete-client']);
  });

  it('is forgotten when Genesys Cloud does not have it any more, whatever its grace period', () => {
    const clients = [liveClient('pacing', 2), liveClient('desktop')];
    expect(retirementsOf(retired(-1, { clients }))).toEqual(['retirement/pacing#1 delete-client']);
  });

  it('gets another grace period when a person put it back into the object', () => {
    const back = retired(-30, {
      options: { ...NEW_IN_OBJECT, ewt: { client_id: PACING } },
      logins: [],
    });
    expect(retirementsOf(back)).toEqual(['retirement/pacing#1 begin-grace']);
    expect(decisionsOf(back).clientRetirements).toMatchObject([
      { step: { outOfUse: { key: 'pacing', clientId: PACING, nonce: 'aaaaaaaaaaaaaaa1' } } },
    ]);
    expect(retirementsOf({ ...back, only: 'engage' })).toEqual(['retirement/pacing#1 begin-grace']);
  });

  it('is left unchanged by the side of a split run that cannot ask whether it is used', () => {
    expect(retirementsOf(retired(-30, { only: 'engage' }))).toEqual([]);
  });

  it('that was only announced has no id: there is nothing to revoke', () => {
    const entry = entryOf(...RUNNING, nextAnnounced('pacing'), completed('pacing', -1));
    const { pacing = { retiring: [], generations: [] } } = entry.clients;
    const odd = { ...entry, clients: { ...entry.clients, pacing: { ...pacing, active: 1, retiring: [2] } } };
    expect(retirementsOf({ entry: odd })).toEqual([]);
  });
});

describe('the grace period of a client that was removed from the file', () => {
  const tenant = acmeWithout('pacing', { prune: true });
  /** Another client of the file uses the section now. */
  const moved = {
    ...tenant,
    services: [
      ...tenant.services,
      { name: 'other', section: 'ewt', client: 'desktop', secretOption: 'x', options: {} },
    ],
  };

  it('starts with the run that replaces it in the object', () => {
    const situation = { tenant: moved };
    expect(retirementsOf(situation)).toEqual(['retirement/pacing#1 begin-grace']);
    expect(decisionsOf(situation).clientRetirements).toEqual([
      {
        address: 'retirement/pacing#1',
        title: 'OAuth client of "pacing", version 1',
        pointer: '/prune',
        step: { does: 'begin-grace', outOfUse: { key: 'pacing', clientId: PACING, nonce: 'aaaaaaaaaaaaaaa1' } },
      },
    ]);
  });

  it('starts also where the secret store does not know it, by its ownership tag', () => {
    const entry = entryOf(active('desktop'));
    const clients = [liveClient('pacing', 4, { id: PACING }), liveClient('desktop')];
    expect(retirementsOf({ tenant: moved, entry, clients })).toEqual(['retirement/pacing#4 begin-grace']);
  });

  it('is reported once when both the secret store and its ownership tag name it', () => {
    const entry = entryOf(...RUNNING, active('pacing', 1, { clientId: PACING.toUpperCase() }));
    expect(retirementsOf({ tenant: moved, entry })).toEqual(['retirement/pacing#1 begin-grace']);
  });

  it('is absent where nothing is pruned, where the secret store keeps nothing, or where no section of a service had it', () => {
    expect(retirementsOf({ tenant: { ...moved, prune: false } })).toEqual([]);
    const env = { ...moved, secrets: { store: 'env', path: 'acme' } } as const;
    expect(retirementsOf({ tenant: env })).toEqual([]);
    expect(retirementsOf({ tenant })).toEqual([]);
  });

  it('is absent when it was only announced', () => {
    const entry = entryOf(...RUNNING, active('pacing', 1, { clientId: undefined, retiredAt: isoDay(-1) }));
    const clients = [liveClient('desktop')];
    expect(retirementsOf({ tenant: moved, entry, clients })).toEqual([]);
  });
});

it('retires nothing while an object has the login of the secret store', () => {
  expect(retirementsOf({})).toEqual([]);
  const logins = [login('works', PACING, 'x')];
  expect(retirementsOf({ logins })).toEqual([]);
});
