import { createHash } from 'node:crypto';
import type { Conversation, PullParts } from '../issues/conversation.ts';
import { labelShape, pageOfConversation, urlOf } from '../issues/shape.ts';
import { userShape } from '../people.ts';
import { commitAt, commitsBetween, mergeBase } from '../repository/commits.ts';
import { knownRepository, ownerOf, repositoryShape } from '../repository/repository.ts';
import type { Call, Repository } from '../state.ts';

/** For an open pull request this is the commit that merging it would create. */
function mergeShaOf({ number }: Conversation, { mergeCommitSha, headSha }: PullParts): string {
  return mergeCommitSha ?? createHash('sha1').update(`${number} ${headSha}`).digest('hex');
}

export function baseShaOf({ history }: Repository, { base, introduced, headSha }: PullParts): string {
  const first = introduced[0];
  const before = first === undefined ? undefined : commitAt(history, first).parents[0];
  return before ?? history.refs.get(`heads/${base}`) ?? headSha;
}

function sideShape(call: Call, repository: Repository, { branch, sha }: { branch: string; sha: string }) {
  const owner = ownerOf(repository.fullName);
  const repo = repositoryShape(call.addresses, repository);
  return { label: `${owner.login}:${branch}`, ref: branch, sha, user: userShape(call.addresses, owner), repo };
}

function linksShape(url: string, issueUrl: string, statuses: string, html: string) {
  const links = {
    ...{ self: url, html, issue: issueUrl, comments: `${issueUrl}/comments`, review_comments: `${url}/comments` },
    ...{ review_comment: `${url.replace(/\/\d+$/, '')}/comments{/number}`, commits: `${url}/commits`, statuses },
  };
  return Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }]));
}

/** The form in lists. */
export function pullShape(call: Call, conversation: Conversation, pull: PullParts) {
  const { number, id, title, body, author, state, isLocked } = conversation;
  const html_url = pageOfConversation(call, conversation);
  const url = `${urlOf(call)}/pulls/${number}`;
  const issue_url = `${urlOf(call)}/issues/${number}`;
  const statuses_url = `${urlOf(call)}/statuses/${pull.headSha}`;
  const headRepository = knownRepository(call, pull.head.repository);
  return {
    ...{ id, node_id: `PR_${id}`, number, title, body, state, locked: isLocked, draft: false, auto_merge: null },
    ...{ url, html_url, diff_url: `${html_url}.diff`, patch_url: `${html_url}.patch`, issue_url, statuses_url },
    ...{ comments_url: `${issue_url}/comments`, commits_url: `${url}/commits`, review_comments_url: `${url}/comments` },
    review_comment_url: `${urlOf(call)}/pulls/comments{/number}`,
    ...{ user: userShape(call.addresses, author), author_association: author.association },
    labels: conversation.labels.map((name) => labelShape(call, name)),
    ...{ assignee: null, assignees: [], requested_reviewers: [], requested_teams: [], milestone: null },
    ...{ created_at: conversation.createdAt, updated_at: conversation.updatedAt, closed_at: conversation.closedAt },
    ...{ merged_at: pull.mergedAt, merge_commit_sha: mergeShaOf(conversation, pull), active_lock_reason: null },
    head: sideShape(call, headRepository, { branch: pull.head.branch, sha: pull.headSha }),
    base: sideShape(call, call.repository, { branch: pull.base, sha: baseShaOf(call.repository, pull) }),
    _links: linksShape(url, issue_url, statuses_url, html_url),
  };
}

/** From the common commit of head and base. */
function countsOf({ history }: Repository, baseTip: string, head: string) {
  const base = mergeBase(history, baseTip, head) ?? baseTip;
  const before = commitAt(history, base).files;
  const after = commitAt(history, head).files;
  const paths = [...new Set([...before.keys(), ...after.keys()])];
  const changed = paths.filter((path) => before.get(path)?.toString('hex') !== after.get(path)?.toString('hex'));
  const lines = (files: typeof before) =>
    changed.reduce((sum, path) => sum + (files.get(path)?.toString('utf8').split('\n').length ?? 0), 0);
  return {
    ...{ commits: commitsBetween(history, base, head).length, changed_files: changed.length },
    ...{ additions: lines(after), deletions: lines(before) },
  };
}

/** The form of a single pull request. */
export function fullPullShape(call: Call, conversation: Conversation, pull: PullParts) {
  const isMerged = pull.mergedAt !== null;
  return {
    ...pullShape(call, conversation, pull),
    ...countsOf(call.repository, baseShaOf(call.repository, pull), pull.headSha),
    ...{ merged: isMerged, merged_by: pull.mergedBy && userShape(call.addresses, pull.mergedBy) },
    ...{ mergeable: isMerged ? null : true, mergeable_state: isMerged ? 'unknown' : 'clean', rebaseable: !isMerged },
    ...{ comments: conversation.comments.length, review_comments: 0, maintainer_can_modify: false },
  };
}
