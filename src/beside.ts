import { open, rm } from 'node:fs/promises';
import type { Context } from './context.ts';

export interface Beside {
  readonly random: Context['random'];
  /** Of the file; its owner's alone when left out. */
  readonly mode?: number;
}

/**
 * Writes to the disk under a name beside `path` that nobody could have laid a link under, for a rename that leaves the old file whole
 * until then. Gives that name; when it fails, nothing stays behind.
 */
export async function writeBeside(path: string, content: string | Uint8Array, beside: Beside): Promise<string> {
  const { random, mode = 0o600 } = beside;
  const temporary = `${path}.${random.bytes(6).toString('hex')}.tmp`;
  const handle = await open(temporary, 'wx', mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  return temporary;
}
