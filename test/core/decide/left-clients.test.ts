import { describe, expect, it } from 'vitest';
import { acmeWithDriverFile, acmeWithout, isoDay } from './acme.ts';
import { active, announced, completed, entryOf, idOf, next, nonceOf, RUNNING, secretOf, version } from './entries.ts';
import { decisionsOf, foreignClient, liveClient, login, optionsFor, type Situation } from './situation.ts';

const PACING = idOf('pacing', 1);
const DESKTOP = liveClient('desktop');
const { ewt: _, ...WITHOUT } = optionsFor();

/** Clients with the ownership tag of this tenant that are not in its file, each with the reason why it stays. */
function leftOf(situation: Situation): readonly string[] {
  return decisionsOf(situation).leftClients.map(({ client, kept }) => {
    const number = kept?.why === 'used' ? ` ${kept.requests}` : '';
    const until = kept?.why === 'grace' ? ` ${kept.until.toISOString().slice(0, 10)}` : '';
    return `${client.id} ${kept ? `${kept.why}${number}${until}` : 'deleted'}`;
  });
}

function unknownOf(situation: Situation): readonly string[] {
  return decisionsOf(situation).unknownClients.map(({ client, mark }) => `${client.id} #${mark.generation}`);
}

describe('a client that was removed from the file', () => {
  const tenant = acmeWithout('pacing', { prune: true });
  const unused = { [PACING]: 0 };

  it('is deleted where the file says prune, the object does not name it, and it was not used', () => {
    expect(leftOf({ tenant, options: WITHOUT, usage: unused })).toEqual([`${PACING} deleted`]);
  });

  it('stays where the file does not say prune', () => {
    expect(leftOf({ tenant: acmeWithout('pacing'), options: WITHOUT, usage: unused })).toEqual([
      `${PACING} not-pruned`,
    ]);
  });

  it('stays where the object has its id anywhere, whatever else is true of it', () => {
    expect(leftOf({ tenant, usage: unused })).toEqual([`${PACING} in-object`]);
    expect(leftOf({ tenant: acmeWithout('pacing') })).toEqual([`${PACING} in-object`]);
    const noted = { ...WITHOUT, mine: { note: `id=${PACING.toUpperCase()};` } };
    expect(leftOf({ tenant, options: noted, usage: unused })).toEqual([`${PACING} in-object`]);
  });

  it('stays where the object cannot be read', () => {
    expect(leftOf({ tenant, only: 'cloud', usage: unused })).toEqual([`${PACING} object-unseen`]);
    expect(leftOf({ tenant: acmeWithDriverFile(tenant), options: WITHOUT, usage: unused })).toEqual([
      `${PACING} object-unseen`,
    ]);
  });

  it('stays for seven days after a run read it in the object', () => {
    const since = (days: number) => entryOf(...RUNNING, active('pacing', 1, { retiredAt: isoDay(days) }));
    const situation = { tenant, options: WITHOUT, usage: unused };
    expect(leftOf({ ...situation, entry: since(-6) })).toEqual([`${PACING} grace 2026-11-25`]);
    expect(leftOf({ ...situation, entry: since(-7) })).toEqual([`${PACING} deleted`]);
  });

  it('stays as long as it makes requests, or Genesys Cloud does not report its usage', () => {
    expect(leftOf({ tenant, options: WITHOUT, usage: { [PACING]: 2 } })).toEqual([`${PACING} used 2`]);
    expect(leftOf({ tenant, options: WITHOUT, usage: { [PACING]: undefined } })).toEqual([`${PACING} used undefined`]);
  });

  it('does not stay for the requests of this run, when it is the one that logs in: its deletion is refused later', () => {
    const usage = { [PACING]: 9 };
    expect(leftOf({ tenant, options: WITHOUT, usage, ownClientId: PACING })).toEqual([`${PACING} deleted`]);
  });

  it('does not include one with the ownership tag of another tenant, without a tag, or a deleted one', () => {
    const clients = [
      liveClient('pacing', 1, { description: '[genesys-hybrid other/pacing#1]' }),
      foreignClient('by-hand'),
      liveClient('pacing', 2, { state: 'deleted' }),
      DESKTOP,
    ];
    expect(leftOf({ tenant, options: WITHOUT, clients })).toEqual([]);
  });

  it('is retiring when it is inactive, and only prune continues with it', () => {
    const clients = [liveClient('pacing', 1, { state: 'inactive' }), DESKTOP];
    expect(leftOf({ tenant: acmeWithout('pacing'), options: WITHOUT, clients })).toEqual([]);
    expect(leftOf({ tenant, options: WITHOUT, clients, usage: unused })).toEqual([`${PACING} deleted`]);
  });

  it('is unknown where Genesys Cloud is not reached: the secret store does not have the ownership tags', () => {
    expect(leftOf({ tenant, options: WITHOUT, only: 'engage' })).toEqual([]);
  });
});

describe('a client of the file that the secret store does not know', () => {
  const later = liveClient('pacing', 2);

  it('is reported, because the secret store may have been restored to an older version', () => {
    expect(unknownOf({ clients: [liveClient('pacing'), later, DESKTOP] })).toEqual([`${idOf('pacing', 2)} #2`]);
  });

  it('is not one that the secret store knows by its id, or has announced', () => {
    const made = entryOf(...RUNNING, next('pacing'), completed('pacing', -1));
    const clients = [liveClient('pacing'), later, DESKTOP];
    expect(unknownOf({ entry: made, clients, options: optionsFor({ pacing: 2 }) })).toEqual([]);
    const said = entryOf(...RUNNING, announced('pacing', 2));
    expect(unknownOf({ entry: said, clients })).toEqual([]);
    const other = liveClient('pacing', 2, { description: `[genesys-hybrid acme/pacing#2 ${nonceOf('x', 9)}]` });
    expect(unknownOf({ entry: said, clients: [liveClient('pacing'), other, DESKTOP] })).toEqual([
      `${idOf('pacing', 2)} #2`,
    ]);
  });

  it('is not recognized by its ownership tag when the secret store has another id for that version', () => {
    const odd = { ...version('pacing', 2), clientId: 'another' };
    const entry = entryOf(...RUNNING, next('pacing', 2, odd), completed('pacing', -1));
    const situation = { entry, clients: [liveClient('pacing'), later, DESKTOP], options: WITHOUT };
    expect(unknownOf(situation)).toEqual([`${idOf('pacing', 2)} #2`]);
  });

  it('is not reported while no version is active: any of them may be the one', () => {
    const clients = [liveClient('pacing'), later, DESKTOP];
    const options = { ...optionsFor(), ewt: {} };
    expect(unknownOf({ entry: entryOf(active('desktop')), clients, options })).toEqual([]);
  });

  it('is not reported when this run adopts it', () => {
    const clients = [later, DESKTOP];
    const options = { ...optionsFor(), ewt: { client_id: idOf('pacing', 2), password: 'by-hand' } };
    const works = login('works', idOf('pacing', 2), 'by-hand');
    const rejected = login('rejected', PACING, secretOf('pacing', 1));
    expect(unknownOf({ clients, options, logins: [works, rejected] })).toEqual([]);
  });

  it('is not reported of another tenant or client, nor when it is deleted or inactive', () => {
    const odd = [
      liveClient('pacing', 2, { description: '[genesys-hybrid other/pacing#2]' }),
      liveClient('pacing', 3, { description: '[genesys-hybrid acme/gone#3]' }),
      liveClient('pacing', 4, { state: 'deleted' }),
      liveClient('pacing', 5, { state: 'inactive' }),
      foreignClient('by-hand'),
    ];
    expect(unknownOf({ clients: [liveClient('pacing'), ...odd, DESKTOP] })).toEqual([]);
  });
});
