import { timestamp } from '../answers.ts';
import { type Conversation, close, open, type PullParts } from '../issues/conversation.ts';
import { ADA, type Person } from '../people.ts';
import { moveRef } from '../repository/branches.ts';
import { addCommit, commitAt, commitsBetween, mergedFiles, resolve } from '../repository/commits.ts';
import type { Repository } from '../state.ts';
import { commit, type FileChanges, looseCommit } from './commits.ts';

export interface Proposal {
  /** The branch, which is created when it is absent. */
  readonly head: string;
  readonly base?: string;
  /** The changes of a commit on the branch; when omitted, the branch is unchanged. */
  readonly files?: FileChanges;
  readonly title?: string;
  readonly body?: string;
  readonly by?: Person;
  readonly labels?: readonly string[];
  /** Full name of the fork that it comes from. */
  readonly fork?: string;
}

function headOf(repository: Repository, { head, files = {}, by = ADA, fork }: Proposal, baseSha: string): string {
  const { history } = repository;
  const change = { branch: head, files, by, message: `Change ${Object.keys(files).join(', ')}` };
  if (fork !== undefined) return looseCommit(repository, commitAt(history, baseSha), change).sha;
  if (Object.keys(files).length > 0) return commit(repository, change);
  const standing = history.refs.get(`heads/${head}`);
  if (standing === undefined) throw new Error(`${repository.fullName} has no branch ${head}, and there are no files`);
  return standing;
}

/** @throws Error when there is no base branch: commit something to it first */
export function propose(repository: Repository, proposal: Proposal) {
  const { head, base = repository.settings.defaultBranch, by: author = ADA, fork } = proposal;
  const baseSha = resolve(repository.history, `refs/heads/${base}`)?.sha;
  if (baseSha === undefined) throw new Error(`${repository.fullName} has no branch ${base}: commit to it first`);
  const headSha = headOf(repository, proposal, baseSha);
  const pull: PullParts = {
    ...{ base, head: { branch: head, repository: fork ?? repository.fullName }, headSha, introduced: [] },
    ...{ mergedAt: null, mergedBy: null, mergeCommitSha: null },
  };
  const { title = `Change ${head}`, body, labels = [] } = proposal;
  const { number } = open(repository, { title, body, labels, author, pull });
  return { number, headSha, baseSha };
}

export interface Merge {
  readonly by?: Person;
  readonly method?: 'merge' | 'squash' | 'rebase';
}

interface Sides {
  readonly base: string;
  readonly head: string;
  readonly author: { readonly name: string; readonly email: string };
}

/** The commits that are then on the base branch, newest last. */
function introduce({ history }: Repository, { base, head, author }: Sides, how: 'merge' | 'squash' | 'rebase') {
  const between = commitsBetween(history, base, head);
  const at = timestamp();
  if (how === 'rebase') {
    const added: string[] = [];
    for (const sha of between) {
      const parent = added.at(-1) ?? base;
      const { message } = commitAt(history, sha);
      added.push(
        addCommit(history, { parents: [parent], files: mergedFiles(history, parent, sha), message, author, at }).sha,
      );
    }
    return added;
  }
  const files = mergedFiles(history, base, head);
  const parents = how === 'merge' ? [base, head] : [base];
  const { sha } = addCommit(history, { parents, files, message: `Merge ${head}`, author, at });
  return how === 'merge' ? [...between, sha] : [sha];
}

export function merge(
  repository: Repository,
  conversation: Conversation,
  { by = ADA, method = 'merge' }: Merge,
): string {
  const { pull, number, state } = conversation;
  if (!pull || state === 'closed') throw new Error(`#${number} is no open pull request`);
  const base = repository.history.refs.get(`heads/${pull.base}`);
  if (base === undefined) throw new Error(`there is no branch ${pull.base}`);
  const author = { name: by.login, email: `${by.login}@users.noreply.github.example` };
  const introduced = introduce(repository, { base, head: pull.headSha, author }, method);
  const mergeCommitSha = introduced.at(-1) ?? base;
  Object.assign(pull, { introduced, mergeCommitSha, mergedAt: timestamp(), mergedBy: by });
  close(conversation, by);
  moveRef(repository, `heads/${pull.base}`, mergeCommitSha);
  return mergeCommitSha;
}
