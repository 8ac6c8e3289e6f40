import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/base/secret.ts';
import { parseDocument, serialiseDocument } from '../../../src/core/entry/parse-document.ts';
import { activeVersion, type CustodyDocument } from '../../../src/core/rotation/document.ts';

const whole: CustodyDocument = {
  fingerprintKey: new Secret('key'),
  clients: {
    'desk-top': {
      active: 1,
      next: 2,
      retiring: [],
      generations: [
        {
          number: 1,
          nonce: 'n1',
          madeAt: '2026-01-01T00:00:00.000Z',
          clientId: 'c-1',
          clientSecret: new Secret('s-1'),
        },
        { number: 2, nonce: 'n2', madeAt: '2026-02-01T00:00:00.000Z' },
      ],
    },
  },
  samlKey: {
    current: 1,
    generations: [
      { number: 1, madeAt: '', certificate: 'PEM', privateKey: new Secret('KEY'), password: new Secret('p') },
    ],
  },
  foreign: { note: new Secret('somebody wrote this') },
};

const TIME = '2026-03-01T00:00:00.000Z';

/** Every field that a version may have in addition to its values. */
const everyField: CustodyDocument = {
  owner: { organizationId: 'o-1', tenant: 'acme' },
  clients: {
    pacing: {
      active: 1,
      retiring: [2],
      generations: [
        { number: 2, nonce: 'n2', madeAt: TIME },
        { number: 1, nonce: 'n1', madeAt: TIME, resetting: true, readyAt: TIME, retiredAt: TIME, replaced: '0123abcd' },
      ],
    },
  },
  samlKey: {
    current: 1,
    generations: [
      {
        ...{ number: 1, madeAt: TIME, readyAt: TIME, retiredAt: TIME, untrusted: true },
        ...{ certificate: 'PEM', privateKey: new Secret('KEY'), password: new Secret('p') },
      },
    ],
  },
  foreign: {},
};

/** Secrets print as [secret]; to compare them they are revealed. */
function revealAll(value: unknown): unknown {
  if (value instanceof Secret) return { revealed: value.reveal() };
  if (Array.isArray(value)) return value.map(revealAll);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, revealAll(item)]));
}

describe('the state of a tenant in the secret store', () => {
  it('is read back as it was written, with the values of other tools', () => {
    expect(revealAll(parseDocument(serialiseDocument(whole), ['desk-top']))).toEqual(revealAll(whole));
  });

  it('keeps every field of a version', () => {
    expect(revealAll(parseDocument(serialiseDocument(everyField), ['pacing']))).toEqual(revealAll(everyField));
  });

  it('uses names that are valid as environment variables and as fields in Vault', () => {
    expect(Object.keys(serialiseDocument(whole)).sort()).toEqual([
      'fingerprint_key',
      'note',
      'oauth_client_desk_top_1_client_id',
      'oauth_client_desk_top_1_client_secret',
      'saml_key_1_certificate',
      'saml_key_1_password',
      'saml_key_1_private_key',
      'state',
    ]);
  });

  it('is empty where there is no entry yet', () => {
    expect(parseDocument({}, ['pacing'])).toEqual({ clients: {}, samlKey: { generations: [] }, foreign: {} });
  });

  it('treats values that a person put there, without a state, as active', () => {
    const values = {
      oauth_client_pacing_2_client_id: new Secret('c-2'),
      oauth_client_pacing_2_client_secret: new Secret('s-2'),
      saml_key_1_certificate: new Secret('PEM'),
      saml_key_1_private_key: new Secret('KEY'),
      saml_key_1_password: new Secret('p'),
    };
    const document = parseDocument(values, ['pacing', 'desktop']);
    expect(document.clients.pacing).toMatchObject({ active: 2, generations: [{ number: 2, clientId: 'c-2' }] });
    expect(document.clients.desktop).toBeUndefined();
    expect(document.samlKey).toMatchObject({ current: 1 });
  });

  it('does not use an incomplete key', () => {
    const values = { saml_key_1_private_key: new Secret('KEY') };
    expect(parseDocument(values, []).samlKey.generations).toEqual([]);
  });

  it('treats the highest complete version as active, and lists the others', () => {
    const values = {
      oauth_client_pacing_1_client_secret: new Secret('s-1'),
      oauth_client_pacing_2_client_id: new Secret('c-2'),
      saml_key_1_certificate: new Secret('PEM'),
      saml_key_1_private_key: new Secret('KEY'),
      saml_key_1_password: new Secret('p'),
      saml_key_2_private_key: new Secret('KEY'),
    };
    const { clients, samlKey } = parseDocument(values, ['pacing']);
    expect(clients.pacing).toMatchObject({ active: 1, generations: [{ number: 1 }, { number: 2, clientId: 'c-2' }] });
    expect(samlKey).toMatchObject({ current: 1, generations: [{ number: 1 }], incomplete: [{ number: 2 }] });
  });

  it('treats the highest of several complete versions as active, whatever the order of the values', () => {
    const key = (number: number) => ({
      [`saml_key_${number}_certificate`]: new Secret('PEM'),
      [`saml_key_${number}_private_key`]: new Secret('KEY'),
      [`saml_key_${number}_password`]: new Secret('p'),
    });
    const client = (number: number) => ({ [`oauth_client_pacing_${number}_client_secret`]: new Secret('s') });
    const { clients, samlKey } = parseDocument({ ...client(2), ...client(10), ...client(3), ...key(10), ...key(9) }, [
      'pacing',
    ]);
    expect([clients.pacing?.active, samlKey.current]).toEqual([10, 10]);
  });

  it('has no active version where none that a person put there is complete', () => {
    const values = { oauth_client_pacing_1_client_id: new Secret('c-1'), saml_key_1_password: new Secret('p') };
    const { clients, samlKey } = parseDocument(values, ['pacing']);
    expect(clients.pacing).toStrictEqual({
      retiring: [],
      generations: [{ number: 1, nonce: '', madeAt: '', clientId: 'c-1' }],
    });
    expect(samlKey).not.toHaveProperty('current');
  });

  it('has ids and secrets without the blanks that came with a paste', () => {
    const values = {
      oauth_client_pacing_1_client_id: new Secret(' c-1\n'),
      oauth_client_pacing_1_client_secret: new Secret('\ts-1 '),
    };
    expect(revealAll(parseDocument(values, ['pacing']).clients.pacing?.generations)).toMatchObject([
      { clientId: 'c-1', clientSecret: { revealed: 's-1' } },
    ]);
  });

  it('has no retiring client where the state does not say so', () => {
    const state = { format: 1, clients: { pacing: { generations: [] } }, samlKey: { generations: [] } };
    expect(parseDocument({ state: new Secret(JSON.stringify(state)) }, []).clients).toEqual({
      pacing: { retiring: [], generations: [] },
    });
  });

  it.each([
    '{',
    '[]',
    'null',
    '{"format":2}',
    '{"format":2,"clients":{},"samlKey":{"generations":[]}}',
    '{"format":1,"owner":{"organizationId":"x"},"clients":{},"samlKey":{"generations":[]}}',
    '{"format":1,"clients":{},"samlKey":{"generations":{}}}',
    '{"format":1,"clients":{},"samlKey":{"generations":[{"number":"1","madeAt":""}]}}',
    '{"format":1,"clients":{},"samlKey":{"generations":[{"number":1,"madeAt":"","untrusted":false}]}}',
    '{"format":1,"clients":{"a":{"generations":[{"number":1,"madeAt":"","resetting":"yes"}]}},"samlKey":{"generations":[]}}',
    '{"format":1,"clients":null}',
    '{"format":1,"clients":{"a":1},"samlKey":{}}',
    '{"format":1,"clients":[],"samlKey":{"generations":[]}}',
    '{"format":1,"clients":{},"samlKey":{"generations":[null]}}',
    '{"format":1,"clients":{},"samlKey":{"generations":[{"number":1}]}}',
    '{"format":1,"clients":{},"samlKey":{"generations":[{"number":1,"madeAt":"","retiredAt":7}]}}',
    '{"format":1,"clients":{},"samlKey":{"current":"1","generations":[]}}',
    '{"format":1,"clients":{"a":{"retiring":false,"generations":[]}},"samlKey":{"generations":[]}}',
    '{"format":1,"clients":{"a":{"retiring":["1"],"generations":[]}},"samlKey":{"generations":[]}}',
  ])('gives the next step when the state is broken: %s', (state) => {
    expect(() => parseDocument({ state: new Secret(state) }, [])).toThrow(/cannot be read/);
  });

  it('knows the active version, or else the one that was started', () => {
    expect(activeVersion(whole.clients['desk-top'])?.number).toBe(1);
    expect(activeVersion({ retiring: [], generations: [{ number: 3, nonce: 'n', madeAt: '' }] })?.number).toBe(3);
    expect(activeVersion(undefined)).toBeUndefined();
  });
});
