import { mkdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Context } from '../../../base/context.ts';
import { problem } from '../../../base/errors.ts';
import { writeBeside } from '../../../base/replace-file.ts';
import { systemCode } from '../../../base/system-code.ts';

type Files = Readonly<Record<string, string>>;
type Tools = Pick<Context, 'log' | 'random'>;

async function workTree(directory: string): Promise<{ index: string; path: string } | undefined> {
  for (let root = directory; ; root = dirname(root)) {
    const found = await stat(join(root, '.git')).catch(() => undefined);
    const path = relative(root, directory).split(sep).join('/');
    if (found?.isDirectory()) return { index: join(root, '.git', 'index'), path };
    // A second work tree, or a submodule: `.git` is a file that says where the rest is.
    const text = found ? await readFile(join(root, '.git'), 'utf8').catch(() => '') : '';
    const elsewhere = /^gitdir: (.+)$/m.exec(text)?.[1];
    if (elsewhere) return { index: join(resolve(root, elsewhere), 'index'), path };
    if (dirname(root) === root) return undefined;
  }
}

/** The files that git tracks, for which a .gitignore comes too late. The index of git has the length of each name before the name. */
async function trackedFiles(directory: string, names: readonly string[]): Promise<readonly string[]> {
  const tree = await workTree(await realpath(directory));
  const index = tree && (await readFile(tree.index).catch(() => undefined));
  if (!tree || !index) return [];
  return names.filter((name) => {
    const path = Buffer.from(tree.path === '' ? name : `${tree.path}/${name}`);
    return index.includes(Buffer.concat([Buffer.from([path.length & 0xff]), path, Buffer.from([0])]));
  });
}

async function warnAbout(directory: string, names: readonly string[], { log }: Tools): Promise<void> {
  const { mode } = await stat(directory);
  if ((mode & 0o077) !== 0) log.warn(`Other users can read ${directory}. Run chmod 700 on it`);
  const tracked = await trackedFiles(directory, names);
  if (tracked.length === 0) return;
  log.warn(`git tracks ${tracked.join(', ')} of ${directory}. Run git rm --cached, and never commit the kit`);
}

/** Writes all files under temporary names and then renames them: a full disk leaves the old kit complete. */
async function replace(directory: string, files: Files, tools: Tools): Promise<void> {
  const moves = new Map<string, string>();
  try {
    for (const [name, text] of Object.entries(files)) {
      const to = join(directory, name);
      moves.set(await writeBeside(to, text, tools), to);
    }
    for (const [from, to] of moves) await rename(from, to);
  } catch (error) {
    await Promise.all([...moves.keys()].map((from) => rm(from, { force: true })));
    throw error;
  }
}

/** Replaces these files of a folder that only its owner can read; other files stay. @throws HybridError `kit.not-written` */
export async function writeFolder(tools: Tools, directory: string, files: Files): Promise<void> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await warnAbout(directory, Object.keys(files), tools);
    await replace(directory, files, tools);
  } catch (error) {
    throw problem('kit.not-written', { directory, code: systemCode(error) });
  }
}
