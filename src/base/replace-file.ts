import { open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

export interface Beside {
  readonly random: { bytes(count: number): Buffer };
  /** File mode; the default lets only the owner read and write. */
  readonly mode?: number;
}

/**
 * Writes a temporary file next to `path`, for a rename that keeps the old file complete until then. The name is random, so no other
 * user can prepare a link there. Returns the name; removes the file if writing fails.
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
 * Replaces a file atomically: a full disk or a kill leaves the old file or none. A link still points to its target; what is not a
 * regular file, such as a pipe, is written directly.
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
