import type { SimulatedAnswer } from '../../server.ts';
import { refused, timestamp } from '../answers.ts';
import { listed } from '../paging.ts';
import type { Call } from '../state.ts';
import { authorOf } from '../tokens.ts';
import { conversationOf } from './comments.ts';
import { type Conversation, close, open, reopen, type StateReason } from './conversation.ts';
import { textProblem } from './limits.ts';
import { issueShape } from './shape.ts';

const disabled: SimulatedAnswer = refused(410, 'Issues has been disabled in this repository.');

function fits({ query }: Call, { state, author, labels, updatedAt }: Conversation): boolean {
  const wanted = query.get('state') ?? 'open';
  const asked = (query.get('labels') ?? '').split(',').filter((each) => each !== '');
  const names = labels.map((each) => each.toLowerCase());
  const hasLabels = asked.every((each) => names.includes(each.trim().toLowerCase()));
  const byCreator = (query.get('creator') ?? author.login).toLowerCase() === author.login.toLowerCase();
  return (wanted === 'all' || wanted === state) && hasLabels && byCreator && updatedAt >= (query.get('since') ?? '');
}

const ORDER = {
  created: ({ number }: Conversation) => number,
  updated: ({ updatedAt }: Conversation) => Date.parse(updatedAt),
  comments: ({ comments }: Conversation) => comments.length,
};

export function sorted(query: URLSearchParams, all: readonly Conversation[]): readonly Conversation[] {
  const by = Object.entries(ORDER).find(([name]) => name === query.get('sort'))?.[1] ?? ORDER.created;
  const sign = query.get('direction') === 'asc' ? 1 : -1;
  return all.toSorted((one, other) => sign * (by(one) - by(other) || one.number - other.number));
}

/** Includes pull requests, as GitHub does. */
export function listIssues(call: Call): SimulatedAnswer {
  const { conversations, settings } = call.repository;
  if (!settings.hasIssues) return disabled;
  const all = [...conversations.values()].filter((each) => fits(call, each));
  return listed(call, sorted(call.query, all), (each) => issueShape(call, each));
}

/** Missing labels are created. */
function labelsIn(json: Call['json']): readonly string[] | undefined {
  if (!Array.isArray(json.labels)) return undefined;
  return [...new Set(json.labels.map((each) => String(typeof each === 'object' ? Object(each).name : each)))];
}

export function createIssue(call: Call): SimulatedAnswer {
  const { repository, json, token } = call;
  if (!repository.settings.hasIssues) return disabled;
  const problem = textProblem('Issue', json);
  if (problem) return problem;
  const body = typeof json.body === 'string' ? json.body : null;
  const labels = labelsIn(json) ?? [];
  const issue = open(repository, { title: String(json.title), body, labels, author: authorOf(token) });
  return { status: 201, body: issueShape(call, issue) };
}

function issueOf(call: Call, level: 'read' | 'write') {
  const found = conversationOf(call, level);
  const { hasIssues } = call.repository.settings;
  return found.conversation && !found.conversation.pull && !hasIssues ? { problem: disabled } : found;
}

export function getIssue(call: Call): SimulatedAnswer {
  const { conversation, problem } = issueOf(call, 'read');
  return conversation ? { status: 200, body: issueShape(call, conversation) } : problem;
}

function changeState(conversation: Conversation, { json, token }: Call): void {
  const { state = conversation.state, state_reason: reason } = json;
  if (state === 'closed' && (conversation.state === 'open' || reason !== undefined)) {
    close(conversation, authorOf(token), (reason ?? 'completed') as StateReason);
  }
  if (state === 'open' && conversation.state === 'closed') reopen(conversation);
}

export function updateIssue(call: Call): SimulatedAnswer {
  const { conversation, problem } = issueOf(call, 'write');
  if (!conversation) return problem;
  const { json } = call;
  const wrong = textProblem('Issue', json);
  if (wrong) return wrong;
  if (json.title !== undefined && json.title !== null) conversation.title = String(json.title);
  if (json.body !== undefined) conversation.body = typeof json.body === 'string' ? json.body : null;
  conversation.labels = labelsIn(json) ?? conversation.labels;
  conversation.updatedAt = timestamp();
  changeState(conversation, call);
  return { status: 200, body: issueShape(call, conversation) };
}
