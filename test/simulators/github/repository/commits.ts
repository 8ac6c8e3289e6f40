import { createHash } from 'node:crypto';

/** A whole tree: path -> content. */
export type Files = ReadonlyMap<string, Buffer>;

export interface Commit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly files: Files;
  readonly message: string;
  readonly author: { readonly name: string; readonly email: string };
  readonly at: string;
}

/**
 * The objects of a repository and its references, `heads/main` -> commit. Trees are those of commits, and those created for one.
 */
export interface History {
  readonly commits: Map<string, Commit>;
  readonly trees: Map<string, Files>;
  readonly refs: Map<string, string>;
  /** Contents that are the target of a symbolic link, not of a file. */
  readonly links: Set<Buffer>;
}

export function createHistory(): History {
  return { commits: new Map(), trees: new Map(), refs: new Map(), links: new Set() };
}

/** As git counts it. */
export function blobSha(content: Buffer): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}

export function treeSha(files: Files): string {
  const lines = [...files].map(([path, content]) => `${blobSha(content)} ${path}`).sort();
  return createHash('sha1')
    .update(`tree ${lines.join('\n')}`)
    .digest('hex');
}

export function addTree({ trees }: History, files: Files): string {
  const sha = treeSha(files);
  trees.set(sha, files);
  return sha;
}

export function addCommit(history: History, parts: Omit<Commit, 'sha'>): Commit {
  const { files, ...rest } = parts;
  const { commits } = history;
  const text = JSON.stringify({ ...rest, tree: addTree(history, files), number: commits.size });
  const commit = { ...parts, sha: createHash('sha1').update(text).digest('hex') };
  commits.set(commit.sha, commit);
  return commit;
}

export function commitAt({ commits }: History, sha: string): Commit {
  const found = commits.get(sha);
  if (!found) throw new Error(`this repository has no commit ${sha}`);
  return found;
}

/** A commit and all its ancestors. */
export function reachable(history: History, sha: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [sha];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(history.commits.get(next)?.parents ?? []));
  }
  return found;
}

/** The commits of `head` that `base` does not have, oldest first. */
export function commitsBetween(history: History, base: string, head: string): readonly string[] {
  const before = reachable(history, base);
  const order = [...history.commits.keys()];
  const between = [...reachable(history, head)].filter((each) => !before.has(each));
  return between.sort((one, other) => order.indexOf(one) - order.indexOf(other));
}

/** The newest commit that both have. */
export function mergeBase(history: History, base: string, head: string): string | undefined {
  const before = reachable(history, base);
  const order = [...history.commits.keys()];
  return order.findLast((each) => before.has(each) && reachable(history, head).has(each));
}

/** The tree of `base` with the changes between `from` and `head`. No conflicts: `head` wins. */
export function mergedFiles(history: History, base: string, head: string): Files {
  const from = mergeBase(history, base, head);
  const before: Files = from === undefined ? new Map() : commitAt(history, from).files;
  const after = commitAt(history, head).files;
  const files = new Map(commitAt(history, base).files);
  for (const path of before.keys()) if (!after.has(path)) files.delete(path);
  for (const [path, content] of after) if (!before.get(path)?.equals(content)) files.set(path, content);
  return files;
}

/** A branch, tag, full reference or commit; undefined when there is none. */
export function resolve({ commits, refs }: History, name: string): Commit | undefined {
  const short = name.replace(/^refs\//, '');
  const sha = refs.get(`heads/${name}`) ?? refs.get(`tags/${name}`) ?? refs.get(short) ?? name;
  return commits.get(sha);
}
