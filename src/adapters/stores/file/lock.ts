import { link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import type { Context } from '../../../base/context.ts';
import { refusal } from '../../../base/errors.ts';
import { systemCode } from '../../../base/system-code.ts';

/** A lock that is older belongs to a killed run: a write takes milliseconds. */
const STALE = 60_000;
const TURNS = 50;
const PAUSE = 100;

type Parts = Pick<Context, 'clock' | 'random'>;

/** The file may be gone: another run removed its lock, or a person removed ours. */
const nothing = (): undefined => undefined;

/** One writer at a time, also among several processes: the process that creates the lock file has the lock. */
export async function withLock<Result>(lock: string, parts: Parts, work: () => Promise<Result>): Promise<Result> {
  const id = parts.random.bytes(12).toString('hex');
  await take(lock, parts, id);
  try {
    return await work();
  } finally {
    // Another run may have taken over the lock in the meantime.
    if ((await readFile(lock, 'utf8').catch(nothing)) === id) await rm(lock, { force: true });
  }
}

async function take(lock: string, parts: Parts, id: string): Promise<void> {
  for (let turn = 1; turn <= TURNS; turn += 1) {
    if (await make(lock, id)) return;
    await removeStale(lock, parts);
    await parts.clock.sleep(PAUSE).catch(() => {
      throw refusal('store.locked', { lock });
    });
  }
  throw refusal('store.locked', { lock });
}

async function make(lock: string, id: string): Promise<boolean> {
  const handle = await open(lock, 'wx', 0o600).catch((error: unknown) => {
    if (systemCode(error) === 'EEXIST') return undefined;
    throw error;
  });
  if (!handle) return false;
  try {
    await handle.writeFile(id);
  } catch (error) {
    await rm(lock, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  return true;
}

/** Renames the lock before it checks the age again: another run may take over the lock between a check and a removal. */
async function removeStale(lock: string, { clock, random }: Parts): Promise<void> {
  const held = await stat(lock).catch(nothing);
  if (!held || clock.now().getTime() - held.mtimeMs <= STALE) return;
  const aside = `${lock}.${random.bytes(6).toString('hex')}`;
  await rename(lock, aside).catch(nothing);
  const moved = await stat(aside).catch(nothing);
  if (moved && moved.mtimeMs !== held.mtimeMs) await link(aside, lock).catch(nothing);
  await rm(aside, { force: true });
}
