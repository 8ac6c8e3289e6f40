import { createHash } from 'node:crypto';
import { lstat, readlink, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** A path in git that decides the content of a file: the file, or a link to it. */
export interface GitPath {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly isLink: boolean;
  /** SHA-1 of the possible blobs in git. */
  readonly blobs: readonly string[];
}

/** Maximum number of links, as in Linux. */
const MOST_LINKS = 40;

function blobId(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/**
 * The possible git blobs of a checked-out text. With `core.autocrlf`, as on Windows, a checkout replaces LF by CRLF,
 * and YAML reads both the same. Any other conversion (a filter, Git LFS, an encoding) counts as a difference.
 */
export function blobsOf(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes).toString('latin1');
  if (!text.includes('\r\n')) return [blobId(bytes)];
  return [blobId(bytes), blobId(Buffer.from(text.replaceAll('\r\n', '\n'), 'latin1'))];
}

/** The nearest parent directory with `.git`; otherwise the workspace, for a checkout without git. */
async function rootOf(directory: string, workspace: string): Promise<string> {
  for (let each = directory; ; each = dirname(each)) {
    if (await lstat(join(each, '.git')).catch(() => undefined)) return each;
    if (each === workspace || each === dirname(each)) return workspace;
  }
}

async function firstLink(root: string, names: readonly string[]) {
  for (const [index] of names.entries()) {
    const path = join(root, ...names.slice(0, index + 1));
    if ((await lstat(path)).isSymbolicLink()) return { index, target: await readlink(path) };
  }
  return undefined;
}

/**
 * All paths of the repository that decide the content of a file: links to it, then the file itself. @param file relative to
 * `directory` @param blobs of the bytes that were read @returns undefined for a file outside of the repository
 */
export async function gitPathsOf(
  file: string,
  { directory, blobs }: { readonly directory: string; readonly blobs: readonly string[] },
): Promise<readonly GitPath[] | undefined> {
  const workspace = await realpath(directory);
  let current = resolve(workspace, file);
  const root = await rootOf(await realpath(dirname(current)), workspace);
  const paths: GitPath[] = [];
  for (let hop = 0; hop < MOST_LINKS; hop += 1) {
    const way = relative(root, current);
    const names = way.split(sep);
    if (isAbsolute(way) || names[0] === '..') return undefined;
    const link = await firstLink(root, names);
    if (!link) return [...paths, { path: names.join('/'), isLink: false, blobs }];
    const { index, target } = link;
    paths.push({ path: names.slice(0, index + 1).join('/'), isLink: true, blobs: [blobId(Buffer.from(target))] });
    current = resolve(root, ...names.slice(0, index), target, ...names.slice(index + 1));
  }
  return undefined;
}
