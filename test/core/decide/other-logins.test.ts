import { describe, expect, it } from 'vitest';
import { acmeWith } from './acme.ts';
import { active, announced, completed, entryOf, idOf, next, RUNNING, secretOf } from './entries.ts';
import { DESKTOP, LOST, manualClient, objectHas, PACING, secretAdopted, stored } from './secret-kit.ts';
import { foreignClient, liveClient, login, optionsFor, type Situation } from './situation.ts';
import { codesOf, refusalsOf, versionsOf } from './views.ts';

describe('a client that was announced and not completed', () => {
  const unfinished = { entry: entryOf(announced('pacing'), active('desktop')) };
  const none = { options: { ...optionsFor(), ewt: {} } };

  it('is completed when nothing can be using it', () => {
    expect(versionsOf({ ...unfinished, ...none })).toEqual(['active 1: interrupted, announced']);
  });

  it('is adopted with the secret of the object when that works', () => {
    const situation = { ...unfinished, ...objectHas('by-hand'), logins: [manualClient('works')] };
    expect(versionsOf(situation)).toEqual(['active 1: adoptable (unfinished), announced']);
  });

  it('is not reset while the object names it, in any option or with any secret', () => {
    const lostSecret = ['active 1: secret-lost, announced'];
    const rejected = ['active 1: secret-lost (rejected), announced'];
    expect(versionsOf({ ...unfinished, ...objectHas('by-hand'), logins: [manualClient('rejected')] })).toEqual(
      rejected,
    );
    expect(versionsOf({ ...unfinished, ...objectHas('by-hand'), logins: [manualClient('untested')] })).toEqual(
      lostSecret,
    );
    const foreign = { options: { ...optionsFor(), ewt: {}, other: { text: `uses ${PACING.toUpperCase()}.` } } };
    expect(versionsOf({ ...unfinished, ...foreign })).toEqual(lostSecret);
  });

  it('is not reset while the object has a secret without an id next to it', () => {
    const situation = { ...unfinished, options: { ...optionsFor(), ewt: { password: 'whose' } } };
    expect(versionsOf(situation)).toEqual(['active 1: secret-lost, announced']);
  });

  it('is not reset where a later version of it exists: the secret store was restored to an older version', () => {
    const later = liveClient('pacing', 2);
    const situation = { ...unfinished, ...none, clients: [liveClient('pacing'), later, DESKTOP] };
    expect(versionsOf(situation)).toEqual(['active 1: secret-lost, announced']);
    const deleted = { ...later, state: 'deleted' };
    expect(versionsOf({ ...situation, clients: [liveClient('pacing'), deleted, DESKTOP] })).toEqual([
      'active 1: interrupted, announced',
    ]);
    const ofDesktop = liveClient('desktop', 2);
    expect(versionsOf({ ...situation, clients: [liveClient('pacing'), ofDesktop, DESKTOP] })).toEqual([
      'active 1: interrupted, announced',
    ]);
  });
});

describe('a reset that was announced and not completed', () => {
  const resetting = { entry: entryOf(...RUNNING, active('pacing', 1, { resetting: true })) };

  it('is completed when no secret of the object works', () => {
    const rejected = { ...resetting, ...objectHas('by-hand'), logins: [manualClient('rejected'), stored('rejected')] };
    expect(versionsOf(rejected)).toEqual(['active 1: interrupted']);
  });

  it('is not completed when the secret of the object works: it is adopted', () => {
    const works = { ...resetting, logins: [stored('works')] };
    expect(versionsOf(works)).toEqual(['active 1: adoptable (unfinished)']);
  });

  it('is refused for a SAML2 bearer client of which the object has a secret that the secret store never had', () => {
    const entry = entryOf(...RUNNING, active('desktop', 1, { resetting: true }));
    const options = { ...optionsFor(), saml_auth: { client_id: DESKTOP.id, password: 'by-hand' } };
    expect(refusalsOf({ entry, options }, 'desktop')).toMatchObject([
      {
        code: 'oauth-client.secret-untested',
        address: 'oauth-client/desktop#1',
        message: `OAuth client "Engage Workspace Desktop" (${DESKTOP.id}): an interrupted run began to reset its secret, and the option [saml_auth/password] has a secret that the secret store never had`,
        fix: 'Restore the last good version of the secret store entry (in Vault: `vault kv rollback`). To reset the secret, run apply with --reset-lost-secrets.',
      },
    ]);
    expect(codesOf({ entry, options, intent: LOST }, 'desktop')).toEqual([]);
    // The object has the secret that the reset was going to end until the reset is complete.
    expect(codesOf({ entry }, 'desktop')).toEqual([]);
    const other = { ...optionsFor(), saml_auth: { client_id: 'another-client', password: 'by-hand' } };
    expect(codesOf({ entry, options: other }, 'desktop')).toEqual([]);
  });

  it('is not refused for a client whose secret can be tested', () => {
    const situation = { ...resetting, ...objectHas('by-hand'), logins: [manualClient('untested'), stored('works')] };
    expect(codesOf(situation)).toEqual(['oauth-client.secret-untested']);
    expect(codesOf({ ...situation, logins: [manualClient('rejected'), stored('rejected')] })).toEqual([]);
  });
});

describe('an object that logs in with another client', () => {
  const other = foreignClient('another-client');
  const with1 = (clients: Situation['clients'], over: Situation = {}): Situation => ({
    ...objectHas('by-hand', 'another-client'),
    clients: clients ?? [],
    ...over,
  });
  const works = login('works', 'another-client', 'by-hand');

  it('keeps it when the client of the secret store is gone: that client is adopted', () => {
    const situation = with1([other, DESKTOP], { logins: [works, stored('rejected')] });
    expect(versionsOf(situation)).toEqual(['active 2: adoptable (gone)']);
    expect(secretAdopted(situation)).toBe('by-hand');
  });

  it('keeps it when Genesys Cloud rejects the secret of the secret store', () => {
    const situation = with1([liveClient('pacing'), other, DESKTOP], { logins: [works, stored('rejected')] });
    expect(versionsOf(situation)).toEqual(['active 2: adoptable (rejected)']);
  });

  it('gets the client of the secret store when that one works', () => {
    const situation = with1([liveClient('pacing'), other, DESKTOP], { logins: [works, stored('works')] });
    expect(versionsOf(situation)).toEqual(['active 1: held']);
    expect(codesOf(situation)).toEqual([]);
  });

  it.each([
    ['has another name', foreignClient('another-client', { name: 'Sales' })],
    ['has another grant type', foreignClient('another-client', { grantType: 'CODE' })],
    [
      'has the ownership tag of another tenant',
      foreignClient('another-client', { description: '[genesys-hybrid other/pacing#1]' }),
    ],
    [
      'has the ownership tag of another client',
      foreignClient('another-client', { description: '[genesys-hybrid acme/desktop#1]' }),
    ],
  ])('is a refusal, and its client is not adopted, when that client %s', (_, stranger) => {
    const situation = with1([liveClient('pacing'), stranger, DESKTOP], { logins: [works, stored('rejected')] });
    expect(versionsOf(situation)).toEqual(['active 1: held']);
    expect(refusalsOf(situation)).toMatchObject([
      {
        code: 'oauth-client.secret-elsewhere',
        message: `Cannot use the secret of OAuth client "Engage Agent Pacing" in the secret store: Genesys Cloud rejects it, and the transaction object logs in with another client: [ewt/password] holds the client "${stranger.name}" (another-client)`,
        fix: `If the other client is the right one, name it "Engage Agent Pacing" in Genesys Cloud, or write its name at the client "pacing" in the tenant file. If not, run \`genesys-hybrid rotate --what pacing --strategy reset\`.`,
      },
    ]);
  });

  it('leads to the adoption of one with our ownership tag, whatever its name is', () => {
    const tagged = foreignClient('another-client', { name: 'Renamed', description: '[genesys-hybrid acme/pacing#4]' });
    const situation = with1([liveClient('pacing'), tagged, DESKTOP], { logins: [works, stored('rejected')] });
    expect(versionsOf(situation)).toEqual(['active 2: adoptable (rejected)']);
  });

  it('does not lead to the adoption of one that is deleted, or that Genesys Cloud does not show', () => {
    const deleted = with1([{ ...other, state: 'deleted' }, DESKTOP], { logins: [works, stored('rejected')] });
    expect(versionsOf(deleted)).toEqual(['active 2: absent (was 1)']);
    const unseen = with1([liveClient('pacing'), DESKTOP], { logins: [works, stored('rejected')] });
    expect(codesOf(unseen)).toEqual(['oauth-client.secret-elsewhere']);
    expect(refusalsOf(unseen)[0]?.message).toContain('holds the client "unknown" (another-client)');
  });

  it('does not lead to the adoption of one that is retiring in the secret store', () => {
    const entry = entryOf(...RUNNING, next('pacing'), completed('pacing', -1));
    const two = idOf('pacing', 2);
    const situation = {
      ...objectHas('by-hand'),
      entry,
      clients: [liveClient('pacing'), liveClient('pacing', 2), DESKTOP],
      logins: [manualClient('works'), login('rejected', two, secretOf('pacing', 2))],
    };
    expect(versionsOf(situation)).toEqual(['active 2: held']);
    expect(codesOf(situation)).toEqual(['oauth-client.secret-elsewhere']);
  });

  it('does not lead to an adoption when two sections log in with two of them', () => {
    const { services } = acmeWith('pacing', {});
    const second = { name: 'second', section: 'second', client: 'pacing', secretOption: 'password', options: {} };
    const tenant = { ...acmeWith('pacing', {}), services: [...services, second] };
    const options = {
      ...optionsFor(),
      ewt: { client_id: 'another-client', password: 'by-hand' },
      second: { client_id: 'third-client', password: 'by-hand' },
    };
    const clients = [liveClient('pacing'), other, foreignClient('third-client'), DESKTOP];
    const logins = [works, login('works', 'third-client', 'by-hand'), stored('rejected')];
    const situation = { tenant, options, clients, logins };
    expect(versionsOf(situation)).toEqual(['active 1: held']);
    expect(refusalsOf(situation)[0]?.message).toContain('[ewt/password] holds');
    expect(refusalsOf(situation)[0]?.message).toContain(', [second/password] holds');
    // Two sections with the same client are not ambiguous.
    const same = { ...options, second: { client_id: 'another-client', password: 'by-hand' } };
    expect(versionsOf({ ...situation, options: same })).toEqual(['active 2: adoptable (rejected)']);
  });
});

describe('a rotation in progress', () => {
  const rotating = {
    entry: entryOf(...RUNNING, next('pacing')),
    clients: [liveClient('pacing'), liveClient('pacing', 2), DESKTOP],
  };
  const following = (outcome: 'works' | 'rejected' | 'untested') =>
    login(outcome, idOf('pacing', 2), secretOf('pacing', 2));

  it('adopts no other client, also when the active one is rejected', () => {
    const other = foreignClient('another-client');
    const logins = [login('works', 'another-client', 'by-hand'), stored('rejected'), following('works')];
    const clients = [...rotating.clients, other];
    const situation = { ...rotating, ...objectHas('by-hand', 'another-client'), clients, logins };
    expect(versionsOf(situation)).toEqual(['active 1: held', 'next 2: held']);
  });

  it('does not refuse for a secret of the active version: the next one is pushed, which is verified before', () => {
    const situation = {
      ...rotating,
      ...objectHas('by-hand'),
      logins: [manualClient('rejected'), stored('rejected'), following('works')],
    };
    expect(codesOf(situation)).toEqual([]);
  });

  it('refuses when the object has the next version with another secret and Genesys Cloud rejects both', () => {
    const two = idOf('pacing', 2);
    const logins = [login('rejected', two, 'by-hand'), stored('works'), following('rejected')];
    const situation = { ...rotating, ...objectHas('by-hand', two), logins };
    expect(codesOf(situation)).toEqual(['oauth-client.secrets-rejected']);
    expect(versionsOf({ ...situation, intent: LOST })).toEqual(['active 1: held', 'next 2: held, reset']);
  });

  it('reads the secret of the next version from the object when only that one works', () => {
    const two = idOf('pacing', 2);
    const logins = [login('works', two, 'by-hand'), stored('works'), following('rejected')];
    const situation = { ...rotating, ...objectHas('by-hand', two), logins };
    expect(versionsOf(situation)).toEqual(['active 1: held', 'next 2: adoptable (rejected)']);
  });
});
