import { problem } from '../../base/errors.ts';
import { valueAt } from '../../base/json.ts';
import { textAt } from './answers.ts';
import type { GitHubClient } from './client.ts';

/** The tip of the default branch. */
export interface Tip {
  readonly branch: string;
  readonly commit: string;
}

/** The blob at a path in git: the content of a file, or the target of a link. */
export interface TreeBlob {
  readonly isLink: boolean;
  /** SHA-1 of the blob. */
  readonly sha: string;
}

const CONTENTS = { method: 'GET', needed: 'contents: read' } as const;
const LINK = '120000';

/** Read from GitHub, because the event has the default branch at the start of the run. */
export async function readTip(client: GitHubClient): Promise<Tip> {
  const repository = await client.send({ ...CONTENTS, path: '', action: 'show the repository' });
  const branch = textAt(repository, 'default_branch');
  const path = `git/ref/heads/${branch.split('/').map(encodeURIComponent).join('/')}`;
  const ref = await client.send({ ...CONTENTS, path, action: `show where ${branch} is` });
  return { branch, commit: textAt(ref, 'object', 'sha') };
}

/** The entries of a tree, and whether GitHub omitted some because there are too many. */
async function readTree(client: GitHubClient, sha: string, parameters = {}) {
  const request = { path: `git/trees/${sha}`, parameters, action: 'show the files of the default branch' };
  const answer = await client.send({ ...CONTENTS, ...request });
  const entries = valueAt(answer, 'tree');
  if (!Array.isArray(entries)) throw problem('github.answer', { what: 'tree' });
  return { entries: entries as readonly unknown[], isCut: valueAt(answer, 'truncated') === true };
}

function blobOf(entry: unknown): TreeBlob {
  return { isLink: valueAt(entry, 'mode') === LINK, sha: textAt(entry, 'sha') };
}

function parentsOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return ['', ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))];
}

/** Reads only the directories of the paths, one by one, for repositories with more files than GitHub lists at once. */
async function walk(client: GitHubClient, commit: string, paths: readonly string[]) {
  const directories = [...new Set(paths.flatMap(parentsOf))].toSorted((one, other) => one.length - other.length);
  const trees = new Map([['', commit]]);
  const found = new Map<string, TreeBlob>();
  for (const directory of directories) {
    const sha = trees.get(directory);
    if (sha === undefined) continue;
    const { entries, isCut } = await readTree(client, sha);
    if (isCut) throw problem('github.answer', { what: `whole list of ${directory || 'the repository'}` });
    for (const entry of entries) {
      const path = [...(directory === '' ? [] : [directory]), textAt(entry, 'path')].join('/');
      if (valueAt(entry, 'type') === 'tree') trees.set(path, textAt(entry, 'sha'));
      else found.set(path, blobOf(entry));
    }
  }
  return found;
}

/**
 * The blobs of a commit at these paths; a missing path is omitted. One request, unless the repository has more than 100,000
 * files, the limit of GitHub: then one for each directory of the paths. @throws HybridError `github.*`
 */
export async function blobsAt(
  client: GitHubClient,
  commit: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, TreeBlob>> {
  const { entries, isCut } = await readTree(client, commit, { recursive: '1' });
  if (isCut) return walk(client, commit, paths);
  const wanted = new Set(paths);
  const found = entries.filter((entry) => wanted.has(textAt(entry, 'path')));
  return new Map(found.map((entry) => [textAt(entry, 'path'), blobOf(entry)]));
}
