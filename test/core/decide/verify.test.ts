import { describe, expect, it } from 'vitest';
import type { Intent } from '../../../src/core/decide/scene.ts';
import { acmeWithout } from './acme.ts';
import { active, entryOf, handedOver, idOf, key, keyHandedOver, next, nextAnnounced, RUNNING } from './entries.ts';
import { decisionsOf, liveClient, optionsFor, type Situation } from './situation.ts';
import { verificationsOf } from './views.ts';

const LIVE = [liveClient('pacing'), liveClient('desktop')];
const PACING_NEXT: Situation = {
  entry: entryOf(...RUNNING, next('pacing')),
  clients: [...LIVE, liveClient('pacing', 2)],
};
const ROTATE_ALL: Intent = {
  resetLostSecrets: false,
  rotate: { clients: 'all', samlKey: true, strategy: 'side-by-side' },
};

describe('a login is verified before any user depends on it', () => {
  it('for each version that a rotation creates, also one that does not exist yet', () => {
    expect(verificationsOf({ intent: ROTATE_ALL })).toEqual(['proof/pacing#2', 'proof/desktop#2', 'proof/saml-key#2']);
    expect(verificationsOf({ entry: entryOf(...RUNNING, nextAnnounced('pacing')) })).toEqual(['proof/pacing#2']);
    expect(verificationsOf(PACING_NEXT)).toEqual(['proof/pacing#2']);
  });

  it('with the client alone, or, for SAML2 bearer, with the key that the object gets', () => {
    const [pacing, desktop, saml] = decisionsOf({ intent: ROTATE_ALL }).verifications;
    expect(pacing).toEqual({
      address: 'proof/pacing#2',
      title: 'OAuth client "Engage Agent Pacing", version 2, gets a token',
      pointer: '/clients/pacing',
      client: 'oauth-client/pacing#2',
      key: undefined,
    });
    expect(desktop).toMatchObject({ client: 'oauth-client/desktop#2', key: 'saml-key#2' });
    expect(saml).toEqual({
      address: 'proof/saml-key#2',
      title: 'a SAML response signed with key 2 is exchanged for a token',
      pointer: '/identityProvider/certificate',
      client: 'oauth-client/desktop#2',
      key: 'saml-key#2',
    });
  });

  it('except while nothing rotates, or for a first version: no login can break', () => {
    expect(verificationsOf({})).toEqual([]);
    expect(verificationsOf({ entry: entryOf(), clients: [], options: null, trusted: null })).toEqual([]);
  });

  it('except when the object already has it, in every section that uses it', () => {
    expect(verificationsOf({ ...PACING_NEXT, options: optionsFor({ pacing: 2 }) })).toEqual([]);
    const { services, ...acme } = acmeWithout('desktop');
    const second = { name: 'second', section: 'second', client: 'pacing', secretOption: 'password', options: {} };
    const tenant = { ...acme, services: [...services, second] };
    expect(verificationsOf({ ...PACING_NEXT, tenant, options: optionsFor({ pacing: 2 }) })).toEqual(['proof/pacing#2']);
    const both = { ...optionsFor({ pacing: 2 }), second: { client_id: idOf('pacing', 2), password: '' } };
    expect(verificationsOf({ ...PACING_NEXT, tenant, options: both })).toEqual([]);
  });

  it('except when the side that reaches Genesys Cloud has handed it over', () => {
    const entry = entryOf(...RUNNING, next('pacing'), handedOver('pacing'));
    expect(verificationsOf({ ...PACING_NEXT, entry })).toEqual([]);
    const ready = entryOf(...RUNNING, key(2), keyHandedOver());
    expect(verificationsOf({ entry: ready, storedKeys: [2] })).toEqual([]);
  });

  it('for a next key, by any client that exchanges SAML responses', () => {
    const entry = entryOf(...RUNNING, key(2));
    expect(verificationsOf({ entry, storedKeys: [2] })).toEqual(['proof/saml-key#2']);
    expect(decisionsOf({ entry, storedKeys: [2] }).verifications[0]?.client).toBe('oauth-client/desktop#1');
    expect(verificationsOf({ entry, storedKeys: [2], tenant: acmeWithout('desktop') })).toEqual([]);
  });

  it('except for the first key', () => {
    const entry = entryOf(active('pacing'), active('desktop'));
    expect(verificationsOf({ entry })).toEqual([]);
  });
});
