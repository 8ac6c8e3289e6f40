import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileSeal } from '../../../../src/adapters/stores/file/seal.ts';
import { FileStore } from '../../../../src/adapters/stores/file/store.ts';
import { Secret } from '../../../../src/base/secret.ts';
import { codeOf, testContext } from '../context.ts';

const PASSPHRASE = { GENESYS_HYBRID_PASSPHRASE: 'open sesame' };
const password = (text: string) => ({ password: new Secret(text) });

let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
  file = join(directory, 'secrets');
});
afterEach(() => rmSync(directory, { recursive: true }));

const open = (environment: Readonly<Record<string, string>> = PASSPHRASE) =>
  new FileStore(testContext(environment), file);

describe('the store file', () => {
  it('keeps entries encrypted, each with its version, in a file that only its owner can read', async () => {
    const store = open();
    await store.checkWritable();
    expect(existsSync(file)).toBe(false);
    expect(await store.read('a')).toBeUndefined();
    expect(await store.write('a', password('correct horse'), 0)).toMatchObject({ version: 1 });
    expect(await store.write('a', password('battery'), 1)).toMatchObject({ version: 2 });
    await store.write('b', password('staple'), 0);
    await store.checkWritable();
    expect((await open().read('a'))?.values.password?.reveal()).toBe('battery');
    expect(readFileSync(file).includes('battery')).toBe(false);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(directory)).toEqual(['secrets']);
    expect(store.description).toBe(`the file ${file}`);
    await store.close();
  });

  it('never encrypts the same entries to the same bytes', async () => {
    const store = open();
    await store.write('a', password('x'), 0);
    const before = readFileSync(file);
    await store.write('a', password('x'), 1);
    const after = readFileSync(file);
    const nonce = 'genesys-hybrid secrets 1\n'.length + 16;
    expect(after.subarray(0, nonce)).toEqual(before.subarray(0, nonce));
    expect(after.subarray(nonce, nonce + 12)).not.toEqual(before.subarray(nonce, nonce + 12));
  });

  it('creates its directory for its owner only', async () => {
    file = join(directory, 'made', 'secrets');
    await open().write('a', password('x'), 0);
    expect(statSync(join(directory, 'made')).mode & 0o777).toBe(0o700);
  });

  it('refuses to overwrite an entry that it did not read', async () => {
    await open().write('a', password('one'), 0);
    expect(await codeOf(open().write('a', password('two'), 0))).toBe('store.conflict');
    expect(await codeOf(open().write('a', password('two'), 2))).toBe('store.conflict');
    expect((await open().read('a'))?.values.password?.reveal()).toBe('one');
  });

  it('accepts entries with any name, and has no inherited ones', async () => {
    for (const path of ['constructor', '__proto__', 'toString']) {
      expect(await open().read(path)).toBeUndefined();
      await open().write(path, Object.fromEntries([['__proto__', new Secret(path)]]), 0);
      expect(Object.entries((await open().read(path))?.values ?? {})[0]?.[1].reveal()).toBe(path);
    }
  });
});

describe('the store file cannot be opened', () => {
  beforeEach(async () => {
    await open().write('a', password('one'), 0);
  });

  it('without its passphrase, or with a different one', async () => {
    expect(() => open({})).toThrow('Cannot open the secrets file: no passphrase is set');
    const other = open({ GENESYS_HYBRID_PASSPHRASE: 'wrong' });
    expect(await codeOf(other.read('a'))).toBe('file-store.passphrase');
    // Noticed before anything is created that would have to be stored.
    expect(await codeOf(other.checkWritable())).toBe('file-store.passphrase');
    expect(await codeOf(other.write('a', password('two'), 1))).toBe('file-store.passphrase');
    expect((await open().read('a'))?.values.password?.reveal()).toBe('one');
  });

  it('when any byte of it was changed', async () => {
    const whole = readFileSync(file);
    const header = 'genesys-hybrid secrets 1\n'.length;
    for (const at of [header, header + 20, header + 30, whole.length - 1]) {
      const altered = Buffer.from(whole);
      altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
      writeFileSync(file, altered);
      expect(await codeOf(open().read('a'))).toBe('file-store.passphrase');
    }
    writeFileSync(file, Buffer.concat([Buffer.from('G'), whole.subarray(1)]));
    expect(await codeOf(open().read('a'))).toBe('file-store.format');
  });

  it('when it was truncated', async () => {
    const whole = readFileSync(file);
    for (const length of [0, 10, 40]) {
      writeFileSync(file, whole.subarray(0, length));
      expect(await codeOf(open().read('a'))).toBe('file-store.format');
    }
    writeFileSync(file, whole.subarray(0, whole.length - 1));
    expect(await codeOf(open().read('a'))).toBe('file-store.passphrase');
  });

  it.each(['[]', 'null', '{"a":1}', '{"a":{"version":1,"values":null}}', '{"a":{"version":1,"values":{"x":1}}}', '{'])(
    'when it contains %s',
    async (text) => {
      const seal = new FileSeal({ passphrase: new Secret('open sesame'), random: testContext().random });
      writeFileSync(file, seal.seal(text), { mode: 0o600 });
      expect(await codeOf(open().read('a'))).toBe('file-store.format');
    },
  );

  it('when it is not a file, and says so when others may read it', async () => {
    expect(await codeOf(new FileStore(testContext(PASSPHRASE), directory).read('a'))).toBe('file-store.unreadable');
    chmodSync(file, 0o644);
    const context = testContext(PASSPHRASE);
    expect((await new FileStore(context, file).read('a'))?.version).toBe(1);
    expect(context.lines).toEqual([`Other users can read ${file}. Run chmod 600 on it`]);
  });
});

describe('two writers of the store file', () => {
  const lock = () => `${file}.lock`;

  it('wait for each other: both entries are kept, or one of the same entry', async () => {
    const context = testContext(PASSPHRASE);
    const clock = { now: () => new Date(), sleep: (milliseconds: number) => setTimeout(milliseconds) };
    const stores = [1, 2].map(() => new FileStore({ ...context, clock }, file));
    await Promise.all(stores.map((store, index) => store.write(`entry ${index}`, password(String(index)), 0)));
    expect((await open().read('entry 0'))?.values.password?.reveal()).toBe('0');
    expect((await open().read('entry 1'))?.values.password?.reveal()).toBe('1');
    const same = await Promise.all(stores.map((store, index) => codeOf(store.write('a', password(String(index)), 0))));
    expect(same.toSorted()).toEqual(['no error', 'store.conflict']);
  });

  it('do not wait for ever, nor while the run is being stopped', async () => {
    writeFileSync(lock(), 'another run');
    const context = testContext(PASSPHRASE);
    expect(await codeOf(new FileStore(context, file).write('a', password('x'), 0))).toBe('store.locked');
    expect(context.slept.reduce((sum, each) => sum + each, 0)).toBe(5000);
    const stopped = testContext(PASSPHRASE, AbortSignal.abort());
    expect(await codeOf(new FileStore(stopped, file).checkWritable())).toBe('store.locked');
    expect(readFileSync(lock(), 'utf8')).toBe('another run');
  });

  it('take over the lock that a killed run left', async () => {
    writeFileSync(lock(), 'a killed run');
    utimesSync(lock(), 1, 1);
    await open().write('a', password('x'), 0);
    expect(readdirSync(directory)).toEqual(['secrets']);
  });

  it('return a lock that another run took over just before', async () => {
    writeFileSync(lock(), 'a killed run');
    utimesSync(lock(), 1, 1);
    const context = testContext(PASSPHRASE);
    const random = {
      ...context.random,
      // Called between reading the old lock and removing it.
      bytes: (count: number) => {
        if (count === 6) writeFileSync(lock(), 'a quicker run');
        return context.random.bytes(count);
      },
    };
    expect(await codeOf(new FileStore({ ...context, random }, file).checkWritable())).toBe('store.locked');
    expect(readFileSync(lock(), 'utf8')).toBe('a quicker run');
    expect(readdirSync(directory)).toEqual(['secrets.lock']);
  });

  it('leave the lock to a run that took it over, and accept that it was removed', async () => {
    const context = testContext(PASSPHRASE);
    const meanwhile = (act: () => void) => ({
      ...context.random,
      // For the name of the new file, which is requested while the lock is held.
      bytes: (count: number) => {
        if (count === 6) act();
        return context.random.bytes(count);
      },
    });
    const removed = meanwhile(() => rmSync(lock(), { force: true }));
    expect((await new FileStore({ ...context, random: removed }, file).write('a', password('x'), 0)).version).toBe(1);
    const taken = meanwhile(() => writeFileSync(lock(), 'a run that lost patience'));
    await new FileStore({ ...context, random: taken }, file).write('a', password('y'), 1);
    expect(readFileSync(lock(), 'utf8')).toBe('a run that lost patience');
  });
});

describe('the store file cannot be written', () => {
  it('below a path that is not a directory', async () => {
    writeFileSync(join(directory, 'plain'), '');
    file = join(directory, 'plain', 'secrets');
    expect(await codeOf(open().checkWritable())).toBe('store.not-writable');
    expect(await codeOf(open().write('a', password('x'), 0))).toBe('store.not-writable');
  });

  it('in place of a directory', async () => {
    mkdirSync(join(file, 'full'), { recursive: true });
    expect(await codeOf(open().write('a', password('x'), 0))).toBe('file-store.unreadable');
    expect(readdirSync(directory)).toEqual(['secrets']);
  });

  // Root may write into any directory.
  it.skipIf(process.getuid?.() === 0)('in a read-only directory', async () => {
    await open().write('a', password('one'), 0);
    chmodSync(directory, 0o555);
    expect(await codeOf(open().checkWritable())).toBe('store.not-writable');
    expect(await codeOf(open().write('a', password('two'), 1))).toBe('store.not-writable');
    chmodSync(directory, 0o755);
    expect((await open().read('a'))?.values.password?.reveal()).toBe('one');
  });
});
