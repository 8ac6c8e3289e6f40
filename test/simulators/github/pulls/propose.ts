import type { SimulatedAnswer } from '../../server.ts';
import { refused, validationFailed } from '../answers.ts';
import { type Conversation, open, type PullParts } from '../issues/conversation.ts';
import { textProblem } from '../issues/limits.ts';
import { ACTIONS_BOT } from '../people.ts';
import { commitsBetween } from '../repository/commits.ts';
import type { Call, Repository } from '../state.ts';
import { authorOf } from '../tokens.ts';
import { fullPullShape } from './shape.ts';

const invalid = (field: string) => validationFailed({ resource: 'PullRequest', field, code: 'invalid' });
const custom = (message: string) => validationFailed({ resource: 'PullRequest', code: 'custom', message });

/** `branch`, or `owner:branch` of this repository; a test creates a pull request from a fork directly. */
function branchOf({ fullName }: Repository, head: string): string | undefined {
  const [owner, ...rest] = head.split(':');
  if (rest.length === 0) return head;
  return owner?.toLowerCase() === fullName.split('/')[0]?.toLowerCase() ? rest.join(':') : undefined;
}

function isOpenBetween({ conversations }: Repository, branch: string, base: string): boolean {
  const all: readonly Conversation[] = [...conversations.values()];
  return all.some(({ state, pull }) => state === 'open' && pull?.head.branch === branch && pull.base === base);
}

export function createPull(call: Call): SimulatedAnswer {
  const { repository, json, token } = call;
  const { history, settings, fullName } = repository;
  const author = authorOf(token);
  if (author.login === ACTIONS_BOT.login && !settings.actionsMayOpenPulls)
    return refused(403, 'GitHub Actions is not permitted to create or approve pull requests.');
  const branch = branchOf(repository, String(json.head)) ?? '';
  const [base, headSha] = [String(json.base), history.refs.get(`heads/${branch}`)];
  const baseSha = history.refs.get(`heads/${base}`);
  if (json.title === undefined) return validationFailed({ resource: 'Issue', code: 'missing_field', field: 'title' });
  if (headSha === undefined) return invalid('head');
  if (baseSha === undefined) return invalid('base');
  if (isOpenBetween(repository, branch, base))
    return custom(`A pull request already exists for ${fullName.split('/')[0]}:${branch}.`);
  if (commitsBetween(history, baseSha, headSha).length === 0) return custom(`No commits between ${base} and ${branch}`);
  const problem = textProblem('PullRequest', json);
  if (problem) return problem;
  const pull: PullParts = {
    ...{ base, head: { branch, repository: fullName }, headSha, introduced: [] },
    ...{ mergedAt: null, mergedBy: null, mergeCommitSha: null },
  };
  const body = typeof json.body === 'string' ? json.body : null;
  const conversation = open(repository, { title: String(json.title), body, author, pull });
  return { status: 201, body: fullPullShape(call, conversation, pull) };
}
