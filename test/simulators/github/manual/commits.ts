import { timestamp } from '../answers.ts';
import { ADA, type Person } from '../people.ts';
import { moveRef } from '../repository/branches.ts';
import { addCommit, type Commit, type History, resolve } from '../repository/commits.ts';
import type { Repository } from '../state.ts';

/** Path -> text, or the target of a symbolic link; `null` deletes. */
export type FileChanges = Readonly<Record<string, string | Buffer | { readonly link: string } | null>>;

export interface Change {
  /** The default branch when omitted. */
  readonly branch?: string;
  /** In place of a branch: an open pull request from a fork. */
  readonly pull?: number;
  readonly files: FileChanges;
  readonly message?: string;
  readonly by?: Person;
}

function contentOf({ links }: History, content: NonNullable<FileChanges[string]>): Buffer {
  if (typeof content === 'string' || Buffer.isBuffer(content)) return Buffer.from(content as string);
  const target = Buffer.from(content.link);
  links.add(target);
  return target;
}

/** A commit that no branch points to yet. */
export function looseCommit({ history }: Repository, parent: Commit | undefined, change: Change): Commit {
  const { files: changes, message = 'Change files', by = ADA } = change;
  const files = new Map(parent?.files);
  for (const [path, content] of Object.entries(changes)) {
    if (content === null) files.delete(path);
    else files.set(path, contentOf(history, content));
  }
  const author = { name: by.login, email: `${by.login}@users.noreply.github.example` };
  return addCommit(history, { parents: parent ? [parent.sha] : [], files, message, author, at: timestamp() });
}

export function commit(repository: Repository, change: Change): string {
  const { history, settings, conversations } = repository;
  if (change.pull !== undefined) {
    const pull = conversations.get(change.pull)?.pull;
    if (!pull) throw new Error(`${repository.fullName} has no pull request ${change.pull}`);
    pull.headSha = looseCommit(repository, resolve(history, pull.headSha), change).sha;
    return pull.headSha;
  }
  const { branch = settings.defaultBranch } = change;
  const parent = resolve(history, `refs/heads/${branch}`) ?? resolve(history, settings.defaultBranch);
  const { sha } = looseCommit(repository, parent, change);
  moveRef(repository, `heads/${branch}`, sha);
  return sha;
}

export function branchFrom(repository: Repository, name: string, from = repository.settings.defaultBranch): string {
  const start = resolve(repository.history, from);
  if (!start) throw new Error(`${repository.fullName} has no ${from}`);
  moveRef(repository, `heads/${name}`, start.sha);
  return start.sha;
}

export function filesAt({ history, settings, fullName }: Repository, branch = settings.defaultBranch) {
  if (history.refs.size === 0) return {};
  const found = resolve(history, branch);
  if (!found) throw new Error(`${fullName} has no ${branch}`);
  return Object.fromEntries([...found.files].map(([path, content]) => [path, content.toString('utf8')]));
}
