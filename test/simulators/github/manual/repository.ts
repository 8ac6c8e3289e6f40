import { timestamp } from '../answers.ts';
import {
  addComment,
  type Comment,
  type Conversation,
  close,
  commentAt,
  open,
  reopen,
  type StateReason,
} from '../issues/conversation.ts';
import { ADA, type Person } from '../people.ts';
import { removeBranch } from '../repository/branches.ts';
import type { GitHubState, Repository, RepositorySettings } from '../state.ts';
import { branchFrom, type Change, commit, filesAt } from './commits.ts';
import { type Merge, merge, type Proposal, propose } from './pulls.ts';

export interface StandingComment {
  readonly id: number;
  readonly author: string;
  readonly body: string;
}

export interface StandingIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly author: string;
  readonly labels: readonly string[];
  readonly state: 'open' | 'closed';
  readonly reason: StateReason;
}

function standing({ number, title, body, author, labels, state, stateReason }: Conversation): StandingIssue {
  return { number, title, body: body ?? '', author: author.login, labels, state, reason: stateReason };
}

/** Actions of people in a repository, and the content that they see. None of them is a request. */
export class ManualRepository {
  readonly #state: GitHubState;
  readonly #repository: Repository;

  private constructor(state: GitHubState, repository: Repository) {
    this.#state = state;
    this.#repository = repository;
  }

  /** @throws Error when there is no such repository */
  static of(state: GitHubState, fullName: string): ManualRepository {
    const repository = state.repositories.get(fullName.toLowerCase());
    if (!repository) throw new Error(`this simulator has no repository ${fullName}`);
    return new ManualRepository(state, repository);
  }

  get settings(): RepositorySettings {
    return this.#repository.settings;
  }

  /** Commits to a branch, which is created from the default branch when it is absent, or to an open pull request from a fork. */
  commit(change: Change): string {
    return commit(this.#repository, change);
  }

  /** Creates a branch at another branch or a commit; at the default branch when none is named. */
  branch(name: string, from?: string): string {
    return branchFrom(this.#repository, name, from);
  }

  deleteBranch(name: string): void {
    removeBranch(this.#repository, name);
  }

  /** Path -> text on a branch; the default branch when none is named. */
  files(branch?: string): Readonly<Record<string, string>> {
    return filesAt(this.#repository, branch);
  }

  /** The commit of a branch; undefined when the branch is absent. */
  sha(branch: string = this.settings.defaultBranch): string | undefined {
    return this.#repository.history.refs.get(`heads/${branch}`);
  }

  /** A pull request with its branch and its commit; `fork` is the full name of the fork that it comes from. */
  openPull(proposal: Proposal): { readonly number: number; readonly headSha: string; readonly baseSha: string } {
    return propose(this.#repository, proposal);
  }

  /** The commit that is then at the tip of the base branch. */
  merge(number: number, how: Merge = {}): string {
    return merge(this.#repository, this.#conversation(number), how);
  }

  openIssue(issue: { title: string; body?: string; labels?: readonly string[]; by?: Person }): number {
    const { by: author = ADA, ...rest } = issue;
    return open(this.#repository, { ...rest, author }).number;
  }

  editIssue(number: number, fields: Partial<Pick<Conversation, 'title' | 'body' | 'labels'>>): void {
    Object.assign(this.#conversation(number), fields, { updatedAt: timestamp() });
  }

  /** Works for pull requests too, as does `reopen`. */
  close(number: number, { by = ADA, reason = 'completed' }: { by?: Person; reason?: StateReason } = {}): void {
    close(this.#conversation(number), by, reason);
  }

  reopen(number: number): void {
    reopen(this.#conversation(number));
  }

  lock(number: number): void {
    this.#conversation(number).isLocked = true;
  }

  deleteIssue(number: number): void {
    this.#conversation(number);
    this.#repository.conversations.delete(number);
    this.#repository.deleted.add(number);
  }

  comment(number: number, { by = ADA, body }: { by?: Person; body: string }): number {
    return addComment(this.#repository, this.#conversation(number), { author: by, body }).id;
  }

  /** The author stays the same, as when a person with write access edits the comment of another. */
  editComment(id: number, body: string): void {
    const [comment] = this.#comment(id);
    Object.assign(comment, { body, updatedAt: timestamp() });
  }

  deleteComment(id: number): void {
    const [comment, { comments }] = this.#comment(id);
    comments.splice(comments.indexOf(comment), 1);
  }

  comments(number: number): readonly StandingComment[] {
    return this.#conversation(number).comments.map(({ id, author, body }) => ({ id, author: author.login, body }));
  }

  /** Oldest first, without pull requests; with the label, or all. */
  issues(label?: string): readonly StandingIssue[] {
    const all = [...this.#repository.conversations.values()].filter(({ pull }) => pull === undefined);
    return all.filter(({ labels }) => label === undefined || labels.includes(label)).map(standing);
  }

  /** Oldest first. */
  pulls(): readonly (StandingIssue & { readonly head: string; readonly headSha: string; readonly merged: boolean })[] {
    return [...this.#repository.conversations.values()].flatMap((each) => {
      if (!each.pull) return [];
      const { head, headSha, mergedAt } = each.pull;
      return [{ ...standing(each), head: head.branch, headSha, merged: mergedAt !== null }];
    });
  }

  /** The old name is then answered with 301. */
  rename(fullName: string): void {
    const before = this.#repository.fullName;
    const { repositories, renamed, tokens } = this.#state;
    repositories.delete(before.toLowerCase());
    repositories.set(fullName.toLowerCase(), Object.assign(this.#repository, { fullName }));
    renamed.set(before.toLowerCase(), fullName.toLowerCase());
    for (const [text, token] of tokens) {
      const names = token.repositories.map((each) => (each === before ? fullName : each));
      tokens.set(text, { ...token, repositories: names });
    }
  }

  #conversation(number: number): Conversation {
    const found = this.#repository.conversations.get(number);
    if (!found) throw new Error(`${this.#repository.fullName} has no #${number}`);
    return found;
  }

  #comment(id: number): readonly [Comment, Conversation] {
    const found = commentAt(this.#repository, id);
    if (!found) throw new Error(`${this.#repository.fullName} has no comment ${id}`);
    return found;
  }
}
