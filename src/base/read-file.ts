import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { MIB } from './limits.ts';
import { systemCode } from './system-code.ts';

/** Reads one byte more than expected to detect the end; a file that grew meanwhile is read once more. */
async function beginningOf(file: FileHandle, size: number, limit: number): Promise<Uint8Array> {
  let bytes = new Uint8Array();
  for (const length of [Math.min(size, limit) + 1, limit + 1]) {
    bytes = new Uint8Array(length);
    const { bytesRead } = await file.read(bytes, { position: 0 });
    if (bytesRead < length) return bytes.subarray(0, bytesRead);
  }
  return bytes;
}

/**
 * The bytes of a file; one more than `limit` means that it is too large. A pipe or a device has no size and may have no end, so
 * it is opened without blocking, and not read. @throws errors of the operating system
 */
export async function readRegularFile(path: string, limit: number): Promise<Uint8Array | 'directory' | 'no-file'> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const status = await file.stat();
    if (status.isDirectory()) return 'directory';
    return status.isFile() ? await beginningOf(file, status.size, limit) : 'no-file';
  } finally {
    await file.close();
  }
}

/** The text without a byte order mark; undefined if it is not UTF-8. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EISDIR: 'it is a directory',
};

type Json = { readonly value: unknown } | { readonly problem: string; readonly isRead: boolean };

/** The parsed content of a JSON file, or the reason why it cannot be read. */
export async function readJson(path: string, limit: number): Promise<Json> {
  const broken = (problem: string) => ({ problem, isRead: true });
  try {
    const read = await readRegularFile(path, limit);
    if (read === 'directory') return broken('it is a directory');
    if (read === 'no-file') return broken('it is not a file');
    if (read.length > limit) return broken(`it is larger than ${limit / MIB} MiB`);
    const text = utf8Text(read);
    return text === undefined ? broken('it is not UTF-8') : { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return broken('it is not JSON');
    const code = systemCode(error);
    return { problem: REASONS[code] ?? code, isRead: false };
  }
}
