import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/base/secret.ts';
import { CustodyWriter, readVersioned } from '../../../src/core/entry/custody.ts';
import { serialiseDocument } from '../../../src/core/entry/parse-document.ts';
import type { Entry, SecretWriter } from '../../../src/core/ports/store.ts';
import type { CustodyDocument } from '../../../src/core/rotation/document.ts';

const OWNER = { organizationId: '5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f', tenant: 'acme' };
const PLACE = { path: 'x/custody', clientKeys: ['pacing'], entry: 'vault:x/custody', owner: OWNER };
const EMPTY: CustodyDocument = { clients: {}, samlKey: { generations: [] }, foreign: {} };

/** A store with versions that records its requests, and fails the writes of `failing`, counted from 1. */
function storeOf(values?: Entry['values'], failing: readonly number[] = []) {
  let entry: Entry | undefined = values && { values, version: 7 };
  const calls: string[] = [];
  const writes = () => calls.filter((call) => call.startsWith('write')).length;
  const store: SecretWriter = {
    description: 'a store',
    read: async (path) => {
      calls.push(`read ${path}`);
      return entry;
    },
    checkWritable: async (path) => {
      calls.push(`check ${path}`);
    },
    write: async (path, written, version) => {
      calls.push(`write ${path} over ${version}`);
      if (failing.includes(writes())) throw new Error('store.conflict');
      entry = { values: written, version: version + 1 };
      return entry;
    },
    close: async () => {},
  };
  return { store, calls };
}

const withNote = (note: string) => (document: CustodyDocument) => ({
  ...document,
  foreign: { ...document.foreign, note: new Secret(note) },
});
const noteOf = ({ foreign }: CustodyDocument) => foreign.note?.reveal();

describe('reading an entry', () => {
  it('gives version 0 and no values where there is none', async () => {
    expect(await readVersioned(storeOf().store, PLACE)).toEqual({ document: EMPTY, version: 0 });
  });

  it('gives its version and its values', async () => {
    const { store } = storeOf({ oauth_client_pacing_3_client_secret: new Secret('by hand') });
    const { document, version } = await readVersioned(store, PLACE);
    expect([version, document.clients.pacing?.active]).toEqual([7, 3]);
  });

  it('names a broken entry', async () => {
    const { store } = storeOf({ state: new Secret('{') });
    await expect(readVersioned(store, PLACE)).rejects.toMatchObject({
      code: 'custody.broken',
      message: expect.stringContaining('Cannot read `vault:x/custody`: its value `state` cannot be read'),
    });
  });
});

describe('writing an entry', () => {
  it('writes each change over the version of the one before, and returns what the store has then', async () => {
    const { store, calls } = storeOf();
    const writer = new CustodyWriter(store, PLACE, { document: EMPTY, version: 0 });
    const one = await writer.change(withNote('one'));
    const two = await writer.change(withNote('two'));
    expect([noteOf(one), noteOf(two), noteOf(await writer.document())]).toEqual(['one', 'two', 'two']);
    expect(calls).toEqual(['write x/custody over 0', 'write x/custody over 1']);
  });

  it('continues from the last successful write after one that failed', async () => {
    const { store, calls } = storeOf(undefined, [2]);
    const writer = new CustodyWriter(store, PLACE, { document: EMPTY, version: 0 });
    await writer.change(withNote('one'));
    await expect(writer.change(withNote('two'))).rejects.toThrow('store.conflict');
    expect(noteOf(await writer.document())).toBe('one');
    await writer.change(withNote('three'));
    expect(calls.slice(1)).toEqual(['write x/custody over 1', 'write x/custody over 1']);
    expect(noteOf(await writer.document())).toBe('three');
  });

  it('keeps the owner, and does not read an entry with an owner again', async () => {
    const owned = { ...EMPTY, owner: { ...OWNER, organizationId: OWNER.organizationId.toUpperCase() } };
    const { store, calls } = storeOf(serialiseDocument(owned));
    const writer = new CustodyWriter(store, PLACE, { document: owned, version: 7 });
    expect((await writer.change(withNote('x'))).owner).toEqual(owned.owner);
    expect(calls).toEqual(['write x/custody over 7']);
  });

  it('reads an entry without an owner again before it writes it, and then has its own', async () => {
    const { store, calls } = storeOf({ note: new Secret('older') });
    const writer = new CustodyWriter(store, PLACE, { document: EMPTY, version: 7 });
    expect((await writer.change((document) => document)).owner).toEqual(OWNER);
    expect(calls).toEqual(['read x/custody', 'write x/custody over 7']);
  });

  it('does not overwrite values that its state does not list', async () => {
    const foreign = { saml_key_1_password: new Secret('by hand') };
    const { store, calls } = storeOf();
    const writer = new CustodyWriter(store, PLACE, { document: { ...EMPTY, foreign }, version: 0 });
    const key = { number: 1, madeAt: '', certificate: 'PEM', privateKey: new Secret('KEY'), password: new Secret('p') };
    const changed = writer.change((document) => ({ ...document, samlKey: { current: 1, generations: [key] } }));
    await expect(changed).rejects.toThrow('it would replace the values saml_key_1_password');
    expect(calls).toEqual([]);
  });

  it('asks the store whether it may write this entry', async () => {
    const { store, calls } = storeOf();
    await new CustodyWriter(store, PLACE, { document: EMPTY, version: 0 }).checkWritable();
    expect(calls).toEqual(['check x/custody']);
  });
});
