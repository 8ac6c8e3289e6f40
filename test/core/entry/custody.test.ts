import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/base/secret.ts';
import { CustodyWriter, readVersioned } from '../../../src/core/entry/custody.ts';
import type { Entry, SecretWriter } from '../../../src/core/ports/store.ts';
import type { CustodyDocument } from '../../../src/core/rotation/document.ts';

const OWNER = { organizationId: '5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f', tenant: 'acme' };
const PLACE = { path: 'x/custody', clientKeys: [], entry: 'vault:x/custody', owner: OWNER };

/** A store whose writes end when the test says so, in order. */
function slowStore() {
  const writes: { readonly values: Entry['values']; readonly version: number; end(error?: Error): void }[] = [];
  const store: SecretWriter = {
    description: 'a store',
    read: async () => undefined,
    checkWritable: async () => {},
    write: (_path, values, version) =>
      new Promise((resolve, reject) => {
        const end = (error?: Error) => (error ? reject(error) : resolve({ values, version: version + 1 }));
        writes.push({ values, version, end });
      }),
    close: async () => {},
  };
  return { store, writes };
}

async function opened() {
  const { store, writes } = slowStore();
  const writer = new CustodyWriter(store, PLACE, await readVersioned(store, PLACE));
  const ended: string[] = [];
  /** Adds a value of this name, and records when its caller continues. */
  const keep = async (name: string) => {
    const edit = (document: CustodyDocument) => ({
      ...document,
      foreign: { ...document.foreign, [name]: new Secret(name) },
    });
    const end = await writer.change(edit).then(
      ({ foreign }) => Object.keys(foreign).sort().join('+'),
      ({ message }: Error) => message,
    );
    ended.push(`${name}: ${end}`);
  };
  return { writer, writes, keep, ended };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const namesIn = (values: Entry['values'] = {}) => Object.keys(values).filter((name) => name !== 'state');

describe('edits of an entry', () => {
  it('that arrive during a write share the next write, and each caller waits for its own', async () => {
    const { writes, keep, ended } = await opened();
    const all = [keep('a')];
    await settled();
    all.push(keep('b'), keep('c'));
    await settled();
    expect(writes.map(({ values }) => namesIn(values))).toEqual([['a']]);
    writes[0]?.end();
    await settled();
    // The first one continues; the others are being written.
    expect(ended).toEqual(['a: a']);
    expect(namesIn(writes[1]?.values)).toEqual(['a', 'b', 'c']);
    expect(writes[1]?.version).toBe(1);
    writes[1]?.end();
    await Promise.all(all);
    expect(ended).toEqual(['a: a', 'b: a+b+c', 'c: a+b+c']);
    expect(writes).toHaveLength(2);
  });

  it('share a write too where they arrive in the same turn of the event loop', async () => {
    const { writes, keep, ended } = await opened();
    const all = [keep('a'), keep('b')];
    await settled();
    expect(writes.map(({ values }) => namesIn(values))).toEqual([['a', 'b']]);
    expect(ended).toEqual([]);
    writes[0]?.end();
    await Promise.all(all);
    expect(ended).toEqual(['a: a+b', 'b: a+b']);
  });

  it('are written one by one where each waits for the one before', async () => {
    const { writes, keep, ended } = await opened();
    for (const name of ['a', 'b']) {
      const kept = keep(name);
      await settled();
      writes.at(-1)?.end();
      await kept;
    }
    expect(writes.map(({ values }) => namesIn(values))).toEqual([['a'], ['a', 'b']]);
    expect(ended).toEqual(['a: a', 'b: a+b']);
  });

  it('all fail with the write that they share, and the next one continues from the last successful one', async () => {
    const { writer, writes, keep, ended } = await opened();
    const all = [keep('a')];
    await settled();
    all.push(keep('b'), keep('c'));
    writes[0]?.end();
    await settled();
    writes[1]?.end(new Error('disk full'));
    await Promise.all(all);
    expect(ended).toEqual(['a: a', 'b: disk full', 'c: disk full']);
    const later = keep('d');
    await settled();
    expect([namesIn(writes[2]?.values), writes[2]?.version]).toEqual([['a', 'd'], 1]);
    writes[2]?.end();
    await later;
    expect(Object.keys((await writer.document()).foreign)).toEqual(['a', 'd']);
  });

  it('of which one is refused are written without it', async () => {
    const { writer, writes, keep, ended } = await opened();
    const all = [keep('a')];
    await settled();
    const refused = expect(
      writer.change(() => {
        throw new Error('not this one');
      }),
    ).rejects.toThrow('not this one');
    all.push(keep('b'));
    writes[0]?.end();
    await settled();
    expect(namesIn(writes[1]?.values)).toEqual(['a', 'b']);
    writes[1]?.end();
    await Promise.all([...all, refused]);
    expect(ended).toEqual(['a: a', 'b: a+b']);
  });

  it('that are all refused write nothing', async () => {
    const { writer, writes } = await opened();
    const refusing = () => {
      throw new Error('not this one');
    };
    await expect(writer.change(refusing)).rejects.toThrow('not this one');
    expect(writes).toEqual([]);
    expect((await writer.document()).foreign).toEqual({});
  });
});

describe('the check whether an entry can be written', () => {
  it('asks the store, unless a check has already started', async () => {
    const { store } = slowStore();
    let asked = 0;
    const asking = {
      ...store,
      checkWritable: async () => {
        asked += 1;
      },
    };
    const read = await readVersioned(asking, PLACE);
    await new CustodyWriter(asking, PLACE, read).checkWritable();
    expect(asked).toBe(1);
    const begun = Promise.reject(new Error('denied before'));
    await expect(new CustodyWriter(asking, PLACE, read, begun).checkWritable()).rejects.toThrow('denied before');
    expect(asked).toBe(1);
  });
});
