import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

/**
 * Writes a file beside and moves it over: a full disk or a kill leaves the old one whole, or none. A link goes on pointing to its
 * file, and what is no file, such as a pipe, is written as it is.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const real = await realpath(path).catch(() => path);
  const found = await stat(real).catch(() => undefined);
  if (found && !found.isFile()) return writeFile(real, text);
  const temporary = `${real}.genesys-hybrid.tmp`;
  try {
    await writeFile(temporary, text, { mode: found?.mode ?? 0o600 });
    await rename(temporary, real);
  } finally {
    await rm(temporary, { force: true });
  }
}
