import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { writeBeside } from '../beside.ts';
import type { Context } from '../context.ts';

/**
 * A full disk or a kill leaves the old file whole, or none. A link goes on pointing to its file, and what is no file, such as a pipe,
 * is written as it is.
 */
export async function replaceFile(path: string, text: string, { random }: Pick<Context, 'random'>): Promise<void> {
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
