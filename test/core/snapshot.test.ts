import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/base/secret.ts';
import { present, unknown, valueIn } from '../../src/core/observed.ts';
import { isCloudUnknown, isObjectUnknown, objectParts, optionsOf } from '../../src/core/snapshot.ts';
import { certificateOf, entryOf, key } from './decide/entries.ts';
import { PRIVATE_KEY } from './decide/rsa-key.ts';
import { optionsFor, snapshotOf, type Texts } from './decide/situation.ts';

const NO_KEY = entryOf();
const asIs = (text: Secret) => text;
const neverOpened = () => {
  throw new Error('a key was opened');
};

function located(texts: Texts | undefined) {
  const sections = Object.entries(texts ?? {}).map(([section, values]) => {
    return [section, Object.fromEntries(Object.entries(values).map(([name, text]) => [name, new Secret(text)]))];
  });
  const named = {
    dbid: '102',
    name: 'hybrid_integration',
    alias: 'hybrid_integration',
    enabled: true,
    link: undefined,
  };
  const place = { tenantDbid: '101', folderDbid: '110' };
  const found = texts && { ...named, ...place, options: Object.fromEntries(sections) };
  return { ...place, found, elsewhere: [] };
}

describe('the transaction object in a snapshot', () => {
  it('is unknown where the run does not reach the Configuration Server', () => {
    const reason = 'this run does not reach the Configuration Server';
    expect(objectParts(undefined, NO_KEY, neverOpened)).toEqual({
      location: unknown(reason),
      options: unknown(reason),
      objectPair: unknown(reason),
      objectCertificates: { certificates: [], isWhole: true },
    });
  });

  it('is absent where there is no object', () => {
    const location = located(undefined);
    expect(objectParts(location, NO_KEY, neverOpened)).toEqual({
      location: present(location),
      options: { state: 'absent' },
      objectPair: { state: 'absent' },
      objectCertificates: { certificates: [], isWhole: true },
    });
  });

  it('has the options that have a value: an empty one counts as missing', () => {
    const { options } = objectParts(located({ ewt: { client_id: 'one', password: ' ' }, empty: {} }), NO_KEY, asIs);
    expect(options).toEqual(present({ ewt: { client_id: new Secret('one') }, empty: {} }));
    expect(Object.keys(valueIn(options)?.ewt ?? {})).toEqual(['client_id']);
  });

  it('has the pair of the object where the secret store has no active key', () => {
    const { saml } = optionsFor();
    const { objectPair, objectCertificates } = objectParts(located({ saml: saml ?? {} }), NO_KEY, asIs);
    expect(valueIn(objectPair)?.certificate).toBe(certificateOf(1));
    expect(valueIn(objectPair)?.privateKey.reveal()).toBe(PRIVATE_KEY.reveal());
    expect(objectCertificates).toEqual({ certificates: [certificateOf(1)], isWhole: true });
  });

  it('does not decrypt the key of the object where the secret store has an active one', () => {
    const parts = objectParts(located(optionsFor()), entryOf(key()), neverOpened);
    expect(parts.objectPair).toEqual(unknown('the store entry has a key in use'));
    expect(parts.objectCertificates.certificates).toEqual([certificateOf(1)]);
  });

  it('has no pair where the object has no value of one, and says what is wrong where it is incomplete', () => {
    expect(objectParts(located({ ewt: {} }), NO_KEY, neverOpened).objectPair).toEqual({ state: 'absent' });
    const { saml } = optionsFor();
    const half = objectParts(located({ saml: { certificate: saml?.certificate ?? '' } }), NO_KEY, asIs);
    expect(half.objectPair).toMatchObject({
      state: 'unreadable',
      fault: { code: 'saml-key.not-taken-over', message: 'saml/pkey and saml/password has no value' },
    });
  });

  it('has the certificates that it can read, and says whether these are all', () => {
    const parts = (certificate: string) => objectParts(located({ saml: { certificate } }), entryOf(key()), asIs);
    expect(parts('nothing').objectCertificates).toEqual({ certificates: [], isWhole: false });
    expect(parts(' \n').objectCertificates).toEqual({ certificates: [], isWhole: true });
    expect(objectParts(located({ ewt: {} }), entryOf(key()), asIs).objectCertificates.isWhole).toBe(true);
  });
});

describe('a snapshot', () => {
  it('says which side of a split run it cannot read', () => {
    expect([isCloudUnknown(snapshotOf()), isObjectUnknown(snapshotOf())]).toEqual([false, false]);
    const cloud = snapshotOf({ only: 'cloud' });
    expect([isCloudUnknown(cloud), isObjectUnknown(cloud)]).toEqual([false, true]);
    const engage = snapshotOf({ only: 'engage' });
    expect([isCloudUnknown(engage), isObjectUnknown(engage)]).toEqual([true, false]);
  });

  it('has no options where the object is absent or was not read', () => {
    expect(optionsOf(snapshotOf({ options: null }))).toEqual({});
    expect(optionsOf(snapshotOf({ only: 'cloud' }))).toEqual({});
    expect(optionsOf(snapshotOf()).ewt?.client_id?.reveal()).toBe(optionsFor().ewt?.client_id);
  });
});
