import { describe, expect, it } from 'vitest';
import { acme, acmeWith } from './acme.ts';
import { active, completed, entryOf, next, RUNNING, secretOf } from './entries.ts';
import { DESKTOP, LOST, manualClient, objectHas, PACING, secretAdopted, stored } from './secret-kit.ts';
import { optionsFor } from './situation.ts';
import { codesOf, refusalsOf, versionsOf } from './views.ts';

describe('Verify before replace, when the secret store has a secret', () => {
  it('writes the secret of the secret store when both are the same, and tests neither', () => {
    expect(versionsOf({})).toEqual(['active 1: held']);
    expect(codesOf({})).toEqual([]);
  });

  it('writes the secret of the secret store when both work', () => {
    const situation = { ...objectHas('by-hand'), logins: [manualClient('works'), stored('works')] };
    expect(versionsOf(situation)).toEqual(['active 1: held']);
    expect(codesOf(situation)).toEqual([]);
  });

  it('repairs the object when only the secret of the secret store works', () => {
    const situation = { ...objectHas('by-hand'), logins: [manualClient('rejected'), stored('works')] };
    expect(versionsOf(situation)).toEqual(['active 1: held']);
    expect(codesOf(situation)).toEqual([]);
  });

  it('moves the secret of the object into the secret store, as the same version, when only that one works', () => {
    const situation = { ...objectHas('by-hand'), logins: [manualClient('works'), stored('rejected')] };
    expect(versionsOf(situation)).toEqual(['active 1: adoptable (rejected)']);
    expect(secretAdopted(situation)).toBe('by-hand');
    expect(codesOf(situation)).toEqual([]);
  });

  it('moves the secret of the object into the secret store when that one works and the other could not be tested', () => {
    const situation = { ...objectHas('by-hand'), logins: [manualClient('works'), stored('untested')] };
    expect(versionsOf(situation)).toEqual(['active 1: adoptable (rejected)']);
  });

  it('refuses when Genesys Cloud rejects both, and offers a reset', () => {
    const situation = { ...objectHas('by-hand'), logins: [manualClient('rejected'), stored('rejected')] };
    expect(versionsOf(situation)).toEqual(['active 1: held']);
    expect(refusalsOf(situation)).toMatchObject([
      {
        severity: 'refuse',
        code: 'oauth-client.secrets-rejected',
        address: 'oauth-client/pacing#1',
        message: `Cannot use OAuth client "Engage Agent Pacing" (${PACING}): Genesys Cloud rejects the secret in the option [ewt/password] and the one in the secret store`,
        fix: 'If you know the current secret, correct the option in the transaction object. If not, write `resetLostSecret: true` at the client "pacing", or run apply with --reset-lost-secrets. If the client was created or reset a few minutes ago, run the command again in ten minutes.',
        where: acme().places['/clients/pacing'],
      },
    ]);
  });

  it('resets the secret when Genesys Cloud rejects both and a person allowed a reset, for this run or in the file', () => {
    const situation = { ...objectHas('by-hand'), logins: [manualClient('rejected'), stored('rejected')] };
    for (const allowed of [{ intent: LOST }, { tenant: acmeWith('pacing', { resetLostSecret: true }) }]) {
      expect(versionsOf({ ...situation, ...allowed })).toEqual(['active 1: held, reset']);
      expect(codesOf({ ...situation, ...allowed })).toEqual([]);
    }
  });

  it('writes the secret of the secret store into an object that has none, and tests nothing', () => {
    expect(versionsOf(objectHas(undefined))).toEqual(['active 1: held']);
    expect(versionsOf(objectHas('  '))).toEqual(['active 1: held']);
    expect(versionsOf({ options: null, storedKeys: [1] })).toEqual(['active 1: held']);
    expect(codesOf({ ...objectHas(undefined) })).toEqual([]);
  });

  it('refuses when the secret of the object could not be tested, and says why', () => {
    const situation = { ...objectHas('by-hand'), logins: [manualClient('untested', 'status 503'), stored('works')] };
    expect(refusalsOf(situation)).toMatchObject([
      {
        code: 'oauth-client.secret-untested',
        message:
          'OAuth client "Engage Agent Pacing": the transaction object and the secret store have different secrets, and the one in the option [ewt/password] could not be tested: status 503',
        fix: 'Fix the reason, then run the command again. Nothing was replaced.',
      },
    ]);
    // Nothing is reset on a guess, whatever a person allowed.
    expect(codesOf({ ...situation, intent: LOST })).toEqual(['oauth-client.secret-untested']);
  });

  it('refuses when the secret of the secret store could not be tested and that of the object is rejected', () => {
    const situation = { ...objectHas('by-hand'), logins: [manualClient('rejected'), stored('untested')] };
    expect(codesOf(situation)).toEqual(['oauth-client.secret-untested']);
    expect(refusalsOf(situation)[0]?.message).toContain('the one in the secret store could not be tested: untested');
  });

  it('ignores outer white space of the object, which came with a paste', () => {
    const { options } = objectHas(` ${secretOf('pacing', 1).reveal()}\n`, ` ${PACING} `);
    expect(codesOf({ options })).toEqual([]);
    expect(versionsOf({ options })).toEqual(['active 1: held']);
  });

  it('assumes that a section without an id belongs to the active client', () => {
    const options = { ...optionsFor(), ewt: { password: 'by-hand' } };
    const situation = { options, logins: [manualClient('rejected'), stored('rejected')] };
    expect(codesOf(situation)).toEqual(['oauth-client.secrets-rejected']);
  });
});

describe('Verify before replace, when the secret store has no secret', () => {
  const lost = { entry: entryOf(active('pacing', 1, { clientSecret: undefined }), active('desktop')) };

  it('moves the secret of the object into the secret store when it works', () => {
    const situation = { ...lost, ...objectHas('by-hand'), logins: [manualClient('works')] };
    expect(secretAdopted(situation)).toBe('by-hand');
  });

  it('does not adopt a secret that is rejected', () => {
    const situation = { ...lost, ...objectHas('by-hand'), logins: [manualClient('rejected')] };
    expect(versionsOf(situation)).toEqual(['active 2: secret-lost (rejected)']);
  });

  it('does not adopt one that could not be tested for a client that the secret store knows', () => {
    const situation = { ...lost, ...objectHas('by-hand'), logins: [manualClient('untested')] };
    expect(versionsOf(situation)).toEqual(['active 2: secret-lost']);
  });

  it('says that the secret is lost when the object has none', () => {
    expect(versionsOf({ ...lost, ...objectHas(undefined) })).toEqual(['active 2: secret-lost']);
  });

  it('adopts the secret of a SAML2 bearer client, which cannot be tested, from the object', () => {
    const entry = entryOf(active('pacing'), active('desktop', 1, { clientSecret: undefined }));
    const options = { ...optionsFor(), saml_auth: { client_id: DESKTOP.id, client_secret: 'x', password: 'by-hand' } };
    expect(secretAdopted({ entry, options }, 'desktop')).toBe('by-hand');
  });
});

describe('the side of a split run that does not reach Genesys Cloud', () => {
  const engage = { ...objectHas('by-hand'), only: 'engage' } as const;
  const logins = [manualClient('untested'), stored('untested')];

  it('refuses to replace a secret that it cannot test', () => {
    expect(refusalsOf({ ...engage, logins })).toMatchObject([
      {
        code: 'oauth-client.secret-untested',
        fix: 'Run `genesys-hybrid apply` without --only where Genesys Cloud and the Configuration Server can both be reached. If the secret in the secret store is right, run apply with --reset-lost-secrets.',
      },
    ]);
  });

  it('replaces it when a person confirms the one in the secret store, for this run or in the file', () => {
    expect(codesOf({ ...engage, logins, intent: LOST })).toEqual([]);
    const tenant = acmeWith('pacing', { resetLostSecret: true });
    expect(codesOf({ ...engage, logins, tenant })).toEqual([]);
  });

  it('replaces the login of a retiring version, because the other side verified its successor', () => {
    const entry = entryOf(...RUNNING, next('pacing'), completed('pacing', -1));
    expect(codesOf({ only: 'engage', entry, options: optionsFor() })).toEqual([]);
  });
});
