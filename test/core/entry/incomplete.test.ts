import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/base/secret.ts';
import { parseDocument, serialiseDocument } from '../../../src/core/entry/parse-document.ts';
import type { CustodyDocument, KeyVersion } from '../../../src/core/rotation/document.ts';
import { previousKey } from '../../../src/core/rotation/document.ts';
import { finishKey, forgetPreviousKey, freeKeyNumber, keepKey } from '../../../src/core/rotation/version-steps.ts';

const MADE = '2026-01-01T00:00:00.000Z';
const LATER = '2026-03-01T00:00:00.000Z';
const FIELDS = ['certificate', 'private_key', 'password'] as const;

function key(number: number): KeyVersion {
  return {
    number,
    madeAt: MADE,
    certificate: `PEM ${number}`,
    privateKey: new Secret(`KEY ${number}`),
    password: new Secret(`password ${number}`),
  };
}

const rotating: CustodyDocument = {
  owner: { organizationId: '5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f', tenant: 'acme' },
  clients: {},
  samlKey: {
    current: 2,
    previous: 1,
    generations: [{ ...key(1), retiredAt: MADE }, key(2)],
  },
  foreign: {},
};

function revealed(values: Readonly<Record<string, Secret>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.reveal()]));
}

function emptied(document: CustodyDocument, ...names: readonly string[]): CustodyDocument {
  const blank = Object.fromEntries(names.map((name) => [name, new Secret(' ')]));
  return parseDocument({ ...serialiseDocument(document), ...blank }, []);
}

describe('a SAML key that lacks a value in the entry', () => {
  const each = [1, 2].flatMap((number) => FIELDS.map((field) => `saml_key_${number}_${field}`));

  it.each(each)('keeps its role, its times and its other values through a write: %s', (name) => {
    const found = emptied(rotating, name);
    expect(found.empty).toEqual([name]);
    const { [name]: _gone, ...left } = revealed(serialiseDocument(rotating));
    const written = revealed(serialiseDocument(found));
    expect({ ...written, state: '' }).toEqual({ ...left, state: '' });
    const byNumber = ({ state = '' }: Readonly<Record<string, string>>) => {
      const { samlKey, ...rest } = JSON.parse(state) as { samlKey: { generations: { number: number }[] } };
      return {
        ...rest,
        samlKey: { ...samlKey, generations: samlKey.generations.toSorted((a, b) => a.number - b.number) },
      };
    };
    expect(byNumber(written)).toEqual(byNumber(left));
  });

  it('stays trusted for its grace period as long as its certificate is stored', () => {
    expect(previousKey(emptied(rotating, 'saml_key_1_private_key').samlKey)).toMatchObject({
      certificate: 'PEM 1',
      retiredAt: MADE,
    });
    expect(previousKey(emptied(rotating, 'saml_key_1_certificate').samlKey)).toBeUndefined();
  });

  it('is retiring, with a grace period, when another one is stored', () => {
    const found = emptied(rotating, 'saml_key_2_password');
    expect(found.samlKey.current).toBeUndefined();
    expect(freeKeyNumber(found.samlKey)).toBe(3);
    const kept = parseDocument(serialiseDocument(keepKey(found, { ...key(3), madeAt: LATER })), []);
    expect(kept.samlKey).toMatchObject({ current: 3 });
    expect(previousKey(kept.samlKey)).toMatchObject({ number: 2, certificate: 'PEM 2', retiredAt: LATER });
    expect(revealed(serialiseDocument(kept))).toMatchObject({
      saml_key_2_private_key: 'KEY 2',
      saml_key_1_password: 'password 1',
    });
    const forgotten = forgetPreviousKey(kept);
    expect(forgotten.samlKey.incomplete).toBeUndefined();
  });

  it('has no grace period when the same certificate is stored in another version', () => {
    const found = emptied(rotating, 'saml_key_2_password');
    const kept = keepKey(found, { ...key(3), certificate: 'PEM 2\n' });
    expect(previousKey(parseDocument(serialiseDocument(kept), []).samlKey)?.number).toBe(1);
  });

  it('is replaced by the next one of a rotation, which waits for its hand-over', () => {
    const next = keepKey({ ...rotating, samlKey: { current: 2, generations: [key(2)] } }, key(3));
    const found = emptied(next, 'saml_key_2_private_key');
    expect(found.samlKey).toMatchObject({ current: 3, generations: [{ number: 3, untrusted: true }] });
    expect(found.samlKey.next).toBeUndefined();
    expect(previousKey(found.samlKey)).toMatchObject({ certificate: 'PEM 2' });
  });

  it('that a rotation created is not used, and its values stay', () => {
    const next = keepKey({ ...rotating, samlKey: { current: 2, generations: [key(2)] } }, key(3));
    const found = emptied(next, 'saml_key_3_password');
    expect(found.samlKey).toMatchObject({ current: 2, incomplete: [{ number: 3, place: 'next' }] });
    expect(found.samlKey.next).toBeUndefined();
    const finished = finishKey(keepKey(found, key(4)), LATER);
    expect(revealed(serialiseDocument(finished))).toMatchObject({ saml_key_3_private_key: 'KEY 3' });
    expect(parseDocument(serialiseDocument(finished), []).samlKey).toMatchObject({ current: 4, previous: 2 });
  });
});

describe('a version of the SAML key that the state lists', () => {
  const listed = (values: Readonly<Record<string, Secret>>) => {
    const state = { format: 1, clients: {}, samlKey: { generations: [{ number: 3, madeAt: MADE }] } };
    return parseDocument({ ...values, state: new Secret(JSON.stringify(state)) }, []).samlKey;
  };

  it('is dropped where it has neither a value nor a role', () => {
    expect(listed({})).toEqual({ generations: [] });
  });

  it.each(FIELDS)('is kept as long as it has one value: %s', (field) => {
    const { incomplete } = listed({ [`saml_key_3_${field}`]: new Secret('left') });
    expect(incomplete).toMatchObject([{ number: 3, madeAt: MADE }]);
    expect(incomplete?.[0]).not.toHaveProperty('place');
  });
});

describe('an empty value of the entry', () => {
  it('is removed by a write when its name is reserved, and stays otherwise', () => {
    const values = { fingerprint_key: new Secret(''), note: new Secret('') };
    const found = parseDocument(values, []);
    expect(found).toMatchObject({ empty: ['fingerprint_key'] });
    expect(Object.keys(serialiseDocument(found)).sort()).toEqual(['note', 'state']);
  });

  it.each(['', ' ', '\n'])('is a broken entry when it is the state next to other reserved values', (state) => {
    const values = { state: new Secret(state), fingerprint_key: new Secret(''), note: new Secret('by hand') };
    expect(() => parseDocument(values, [], 'vault:x')).toThrow('Cannot read `vault:x`: its value `state` is empty');
  });

  it('is the state of an entry without reserved values', () => {
    const values = { state: new Secret(''), note: new Secret('by hand') };
    expect(parseDocument(values, ['pacing'])).toMatchObject({ clients: {}, empty: ['state'] });
  });
});
