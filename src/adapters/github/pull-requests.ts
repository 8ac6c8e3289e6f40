import { HybridError, problem } from '../../base/errors.ts';
import { textAt as textIn, valueAt } from '../../base/json.ts';
import { allOf, numberAt, requireHolding, textAt } from './answers.ts';
import type { GitHubClient } from './client.ts';

const PULLS = { needed: 'pull-requests: read' } as const;

interface MergedPull {
  readonly number: number;
  /** The last commit of the pull request. */
  readonly head: string;
}

/**
 * The pull request that was merged by a commit. GitHub lists all pull requests with the commit: open ones, and those merged by
 * another commit, do not belong to this push. Nor do those that were merged into another branch whose commit was pushed later,
 * because the rules of the default branch did not apply to them.
 * @throws HybridError `github.answer` if the response is no list, because then it is unknown whether there is one
 */
export async function mergedPull(
  client: GitHubClient,
  { commit, branch }: { readonly commit: string; readonly branch: string },
): Promise<MergedPull | undefined> {
  const request = { path: `commits/${commit}/pulls`, action: 'show the pull request of the commit' };
  const list = await client.send({ ...PULLS, method: 'GET', ...request });
  if (!Array.isArray(list)) throw problem('github.answer', { what: 'list' });
  const found = list.find(
    (each) =>
      valueAt(each, 'merged_at') &&
      valueAt(each, 'merge_commit_sha') === commit &&
      valueAt(each, 'base', 'ref') === branch,
  );
  const [number, head] = [valueAt(found, 'number'), valueAt(found, 'head', 'sha')];
  return typeof number === 'number' && typeof head === 'string' ? { number, head } : undefined;
}

/** The current state of a pull request, and not that of its event. */
export interface PullNow {
  readonly state: 'open' | 'closed' | 'merged';
  readonly head: string;
  /** The branch to merge into. */
  readonly base: string;
  readonly defaultBranch: string;
  readonly changedFiles: number;
}

export async function pullNow(client: GitHubClient, number: number): Promise<PullNow> {
  const request = { path: `pulls/${number}`, action: 'show the pull request' };
  const answer = requireHolding(await client.send({ ...PULLS, method: 'GET', ...request }), number, 'number');
  const isMerged = valueAt(answer, 'merged') === true || Boolean(valueAt(answer, 'merged_at'));
  return {
    state: isMerged ? 'merged' : textAt(answer, 'state') === 'open' ? 'open' : 'closed',
    head: textAt(answer, 'head', 'sha'),
    base: textAt(answer, 'base', 'ref'),
    defaultBranch: textAt(answer, 'base', 'repo', 'default_branch'),
    changedFiles: numberAt(answer, 'changed_files'),
  };
}

/** The maximum that GitHub lists for a pull request. */
const MOST_FILES = 3000;

/** Errors of GitHub if it has no list, such as for a diff that takes too long. Other errors may be temporary. */
const NO_LIST: readonly string[] = ['github.status', 'github.not-found', 'github.denied'];

/** Paths that a pull request changes, in the order of GitHub; undefined if GitHub does not list all of them. */
export async function changedPaths(client: GitHubClient, number: number, pull: PullNow) {
  const { changedFiles } = pull;
  if (changedFiles > MOST_FILES) return undefined;
  try {
    const files = await listedFiles(client, number);
    if (files.length === 0 && changedFiles > 0)
      throw problem('github.answer', { what: `list of the ${changedFiles} changed files` });
    return files.length === changedFiles ? files.flat() : undefined;
  } catch (error) {
    if (error instanceof HybridError && NO_LIST.includes(error.code)) return undefined;
    throw error;
  }
}

/** The path of each file and, if it was renamed, its earlier path. */
async function listedFiles(client: GitHubClient, number: number): Promise<readonly (readonly string[])[]> {
  const path = `pulls/${number}/files`;
  const files = await allOf(client.pages({ ...PULLS, path, action: 'show the changed files' }));
  return files.map((file) => {
    const before = textIn(file, 'previous_filename');
    return [textAt(file, 'filename'), ...(before === undefined ? [] : [before])];
  });
}
