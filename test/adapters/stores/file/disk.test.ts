import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FileStore } from '../../../../src/adapters/stores/file/store.ts';
import { Secret } from '../../../../src/base/secret.ts';
import { codeOf, testContext, textOf } from '../context.ts';

const disk = vi.hoisted(() => ({ fullFor: '', isReadOnly: false, isForgetful: false }));

/** A disk that is full for some files, or read-only, or that confirms a write and stores nothing, like some network drives. */
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const failing = (code: string) => async () => {
    throw Object.assign(new Error(code), { code });
  };
  const open = async (...parts: Parameters<typeof real.open>): Promise<FileHandle> => {
    if (disk.isReadOnly) return failing('EROFS')();
    const handle = await real.open(...parts);
    if (disk.fullFor !== '' && String(parts[0]).endsWith(disk.fullFor)) handle.writeFile = failing('ENOSPC');
    return handle;
  };
  const rename = async (...parts: Parameters<typeof real.rename>) => {
    if (!disk.isForgetful) await real.rename(...parts);
  };
  return { ...real, open, rename };
});

const PASSPHRASE = { GENESYS_HYBRID_PASSPHRASE: 'open sesame' };
let directory: string;
let store: FileStore;
beforeEach(async () => {
  Object.assign(disk, { fullFor: '', isReadOnly: false, isForgetful: false });
  directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
  store = new FileStore(testContext(PASSPHRASE), join(directory, 'secrets'));
  await store.write('a', { password: new Secret('one') }, 0);
});
afterEach(() => rmSync(directory, { recursive: true }));

const expectUntouched = async () => {
  expect((await store.read('a'))?.values.password?.reveal()).toBe('one');
  expect(readdirSync(directory)).toEqual(['secrets']);
};

describe('a full disk', () => {
  it.each(['.tmp', '.lock'])('is noticed at the %s file, and the old file stays complete', async (name) => {
    disk.fullFor = name;
    expect(await codeOf(store.checkWritable())).toBe('store.not-writable');
    expect(await codeOf(store.write('a', { password: new Secret('two') }, 1))).toBe('store.not-writable');
    await expectUntouched();
  });

  it('is noticed when the operating system writes no more', async () => {
    const script = `
      import { FileStore } from ${JSON.stringify(join(import.meta.dirname, '../../../../src/adapters/stores/file/store.ts'))};
      import { Secret } from ${JSON.stringify(join(import.meta.dirname, '../../../../src/base/secret.ts'))};
      import { randomBytes } from 'node:crypto';
      const context = { environment: process.env, seal: (text) => new Secret(text), clock: { now: () => new Date() },
        random: { bytes: randomBytes }, log: { warn: console.error } };
      const values = { password: new Secret('x'.repeat(100_000)) };
      const store = new FileStore(context, ${JSON.stringify(join(directory, 'secrets'))});
      await store.write('a', values, 1).catch(({ code, message }) => console.log(code, message));`;
    // A limit on the size of a file stops root too. It would also cut off a file of coverage.
    const limited = `trap '' XFSZ; unset NODE_V8_COVERAGE; ulimit -f 8; exec "$0" --input-type=module-typescript --eval "$1"`;
    const environment = { ...PASSPHRASE, PATH: process.env.PATH ?? '' };
    const child = spawnSync('sh', ['-c', limited, process.execPath, script], { env: environment, encoding: 'utf8' });
    expect(child.stdout).toMatch(/^store\.not-writable Cannot write .* \(EFBIG\)/);
    await expectUntouched();
  });
});

describe('a read-only disk', () => {
  it('is noticed before anything is created', async () => {
    disk.isReadOnly = true;
    expect(await textOf(store.checkWritable())).toMatch(/Cannot write .*secrets \(EROFS\). The file was not changed/);
    expect(await codeOf(store.write('a', { password: new Secret('two') }, 1))).toBe('store.not-writable');
    await expectUntouched();
  });
});

describe('a disk that confirms a write and does not store it', () => {
  it('is noticed by reading back', async () => {
    disk.isForgetful = true;
    expect(await codeOf(store.write('a', { password: new Secret('two') }, 1))).toBe('store.not-kept');
    expect(await codeOf(store.write('b', { password: new Secret('two') }, 0))).toBe('store.not-kept');
    await expectUntouched();
  });
});
