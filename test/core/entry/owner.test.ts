import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/base/errors.ts';
import { Secret } from '../../../src/base/secret.ts';
import { CustodyWriter, readVersioned } from '../../../src/core/entry/custody.ts';
import { parseDocument, serialiseDocument } from '../../../src/core/entry/parse-document.ts';
import type { Entry, SecretWriter } from '../../../src/core/ports/store.ts';

const ACME = { organizationId: '5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f', tenant: 'acme' };
const GLOBEX = { organizationId: '7b1f4c2a-3d5e-4f60-8a7b-9c0d1e2f3a4b', tenant: 'globex' };
const placeOf = (owner: typeof ACME) => ({ path: 'x/custody', clientKeys: [], entry: 'vault:x/custody', owner });

/** Like a Vault of version 1: every entry has the version 1. */
function storeOf(first?: Entry['values']): SecretWriter & { values: Entry['values'] | undefined } {
  const store = {
    values: first,
    description: 'a store',
    read: async () => store.values && { values: store.values, version: 1 },
    checkWritable: async () => {},
    write: async (_path: string, values: Entry['values']) => {
      store.values = values;
      return { values, version: 1 };
    },
    close: async () => {},
  };
  return store;
}

async function writerFor(owner: typeof ACME, store: SecretWriter): Promise<CustodyWriter> {
  return new CustodyWriter(store, placeOf(owner), await readVersioned(store, placeOf(owner)));
}

const EMPTY = { clients: {}, samlKey: { generations: [] }, foreign: {} };

describe('the owner of an entry', () => {
  it('is the tenant that writes it first, and stays', async () => {
    const store = storeOf();
    const writer = await writerFor(ACME, store);
    await writer.change((document) => document);
    await writer.change((document) => ({ ...document, foreign: { note: new Secret('x') } }));
    expect(parseDocument(store.values ?? {}, []).owner).toEqual(ACME);
  });

  it.each([
    ['another tenant', GLOBEX],
    ['another name', { ...ACME, tenant: 'acme-emea' }],
    ['another organization', { ...GLOBEX, tenant: 'acme' }],
  ])('refuses %s', async (_who, owner) => {
    const store = storeOf(serialiseDocument({ ...EMPTY, owner: ACME }));
    const refused = readVersioned(store, placeOf(owner));
    await expect(refused).rejects.toBeInstanceOf(Refusal);
    await expect(refused).rejects.toMatchObject({ code: 'custody.other-owner' });
  });

  it('is the same in upper and lower case of the id', async () => {
    const store = storeOf(serialiseDocument({ ...EMPTY, owner: ACME }));
    const shouting = { ...ACME, organizationId: ACME.organizationId.toUpperCase() };
    expect((await readVersioned(store, placeOf(shouting))).document.owner).toEqual(ACME);
  });

  it('is read again before the first write of an entry without one', async () => {
    const store = storeOf({ note: new Secret('older') });
    const [acme, globex] = [await writerFor(ACME, store), await writerFor(GLOBEX, store)];
    await acme.change((document) => document);
    await expect(globex.change((document) => document)).rejects.toMatchObject({ code: 'custody.other-owner' });
    expect(parseDocument(store.values ?? {}, []).owner).toEqual(ACME);
  });

  it('that cannot be read is a broken state', () => {
    const state = { format: 1, clients: {}, samlKey: { generations: [] } };
    for (const owner of [1, 'acme', null, {}, { tenant: 'acme' }]) {
      const values = { state: new Secret(JSON.stringify({ ...state, owner })) };
      expect(() => parseDocument(values, [])).toThrow('cannot be read');
    }
  });
});
