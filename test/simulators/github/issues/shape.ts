import { numberOf, userShape } from '../people.ts';
import type { Call } from '../state.ts';
import type { Comment, Conversation } from './conversation.ts';

type Where = Pick<Call, 'addresses' | 'repository'>;

export function urlOf({ addresses, repository }: Where): string {
  return `${addresses.api}/repos/${repository.fullName}`;
}

export function pageOfConversation({ addresses, repository }: Where, { number, pull }: Conversation): string {
  return `${addresses.web}/${repository.fullName}/${pull ? 'pull' : 'issues'}/${number}`;
}

export function labelShape(where: Where, name: string) {
  const id = numberOf(name);
  const url = `${urlOf(where)}/labels/${encodeURIComponent(name)}`;
  return { id, node_id: `LA_${id}`, url, name, color: 'ededed', default: false, description: null };
}

function reactionsShape(url: string) {
  const none = { '+1': 0, '-1': 0, laugh: 0, hooray: 0, confused: 0, heart: 0, rocket: 0, eyes: 0 };
  return { url: `${url}/reactions`, total_count: 0, ...none };
}

export function commentShape(where: Where, conversation: Conversation, comment: Comment) {
  const { id, author, body, createdAt, updatedAt } = comment;
  const url = `${urlOf(where)}/issues/comments/${id}`;
  return {
    ...{ id, node_id: `IC_${id}`, url, html_url: `${pageOfConversation(where, conversation)}#issuecomment-${id}` },
    ...{ issue_url: `${urlOf(where)}/issues/${conversation.number}`, user: userShape(where.addresses, author) },
    ...{ body, author_association: author.association, created_at: createdAt, updated_at: updatedAt },
    ...{ reactions: reactionsShape(url), performed_via_github_app: null },
  };
}

function pullOfIssue(where: Where, conversation: Conversation) {
  if (!conversation.pull) return {};
  const html_url = pageOfConversation(where, conversation);
  const url = `${urlOf(where)}/pulls/${conversation.number}`;
  const pages = { diff_url: `${html_url}.diff`, html_url, patch_url: `${html_url}.patch` };
  return { draft: false, pull_request: { url, ...pages, merged_at: conversation.pull.mergedAt } };
}

export function issueShape(where: Where, conversation: Conversation) {
  const { number, id, title, body, author, state, stateReason, closedBy, isLocked } = conversation;
  const { createdAt: created_at, updatedAt: updated_at, closedAt: closed_at } = conversation;
  const url = `${urlOf(where)}/issues/${number}`;
  return {
    ...{ id, node_id: `I_${id}`, number, title, body, state, state_reason: stateReason, locked: isLocked },
    ...{ url, html_url: pageOfConversation(where, conversation), repository_url: urlOf(where) },
    ...{ labels_url: `${url}/labels{/name}`, comments_url: `${url}/comments`, events_url: `${url}/events` },
    timeline_url: `${url}/timeline`,
    user: userShape(where.addresses, author),
    author_association: author.association,
    labels: conversation.labels.map((name) => labelShape(where, name)),
    ...{ assignee: null, assignees: [], milestone: null, active_lock_reason: null, performed_via_github_app: null },
    ...{ comments: conversation.comments.length, reactions: reactionsShape(url) },
    ...{ created_at, updated_at, closed_at, closed_by: closedBy && userShape(where.addresses, closedBy) },
    ...pullOfIssue(where, conversation),
  };
}
