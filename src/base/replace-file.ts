import { open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

export interface Beside {
  readonly random: { bytes(count: number): Buffer };
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

/**
 * A full disk or a kill leaves the old file whole, or none. A link goes on pointing to its file, and what is no file, such as a pipe,
 * is written as it is.
 */
export async function replaceFile(path: string, text: string, { random }: Pick<Beside, 'random'>): Promise<void> {
  const real = await realpath(path).catch(() => path);
  const found = await stat(real).catch(() => undefined);
  if (found && !found.isFile()) return writeFile(real, text);
  const temporary = await writeBeside(real, text, { random, ...(found && { mode: found.mode }) });
  try {
    await rename(temporary, real);
  } finally {
    await rm(temporary, { force: true });
  }
}
