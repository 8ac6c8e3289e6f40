import type { SimulatedAnswer } from '../../server.ts';
import { notFound, refused, timestamp, validationFailed } from '../answers.ts';
import { type Conversation, close, type PullParts, reopen } from '../issues/conversation.ts';
import { sorted } from '../issues/issues.ts';
import { textProblem } from '../issues/limits.ts';
import { listed } from '../paging.ts';
import type { Call } from '../state.ts';
import { authorOf } from '../tokens.ts';
import { fullPullShape, pullShape } from './shape.ts';

type Pull = Conversation & { readonly pull: PullParts };

function isPull(conversation: Conversation): conversation is Pull {
  return conversation.pull !== undefined;
}

/** A `head` without an owner is ignored, as by GitHub: all pull requests are returned. */
function fits(query: URLSearchParams, { state, pull }: Pull): boolean {
  const wanted = query.get('state') ?? 'open';
  const head = query.get('head') ?? '';
  const label = `${pull.head.repository.split('/')[0]}:${pull.head.branch}`;
  const isHead = !head.includes(':') || head.toLowerCase() === label.toLowerCase();
  return (wanted === 'all' || wanted === state) && isHead && (query.get('base') ?? pull.base) === pull.base;
}

export function listPulls(call: Call): SimulatedAnswer {
  const all = [...call.repository.conversations.values()].filter(isPull).filter((each) => fits(call.query, each));
  return listed(call, sorted(call.query, all).filter(isPull), (each) => pullShape(call, each, each.pull));
}

function pullOf({ repository, parameters }: Call): Pull | undefined {
  const found = repository.conversations.get(Number(parameters.pull_number));
  return found && isPull(found) ? found : undefined;
}

/** Supports media types that are JSON, and no diff or patch. */
export function getPull(call: Call): SimulatedAnswer {
  const found = pullOf(call);
  return found ? { status: 200, body: fullPullShape(call, found, found.pull) } : notFound;
}

function changeState(call: Call, conversation: Pull): SimulatedAnswer | undefined {
  const { state } = call.json;
  const { pull } = conversation;
  const cannot = (message: string) => validationFailed({ resource: 'PullRequest', code: 'custom', message });
  if (state === 'closed' && conversation.state === 'open') close(conversation, authorOf(call.token));
  if (state !== 'open' || conversation.state === 'open') return undefined;
  if (pull.mergedAt !== null) return cannot('state cannot be changed. The pull request cannot be reopened.');
  const isHere = pull.head.repository === call.repository.fullName;
  if (isHere && !call.repository.history.refs.has(`heads/${pull.head.branch}`))
    return cannot(`state cannot be changed. The ${pull.head.branch} branch has been deleted.`);
  reopen(conversation);
  return undefined;
}

export function updatePull(call: Call): SimulatedAnswer {
  const { json, repository } = call;
  const conversation = pullOf(call);
  if (!conversation) return notFound;
  if (conversation.isLocked) return refused(403, 'This pull request is locked.');
  if (json.base !== undefined && !repository.history.refs.has(`heads/${json.base}`))
    return validationFailed({ resource: 'PullRequest', field: 'base', code: 'invalid' });
  const problem = textProblem('PullRequest', json) ?? changeState(call, conversation);
  if (problem) return problem;
  if (json.base !== undefined) conversation.pull.base = String(json.base);
  if (json.title !== undefined) conversation.title = String(json.title);
  if (json.body !== undefined) conversation.body = String(json.body);
  conversation.updatedAt = timestamp();
  return { status: 200, body: fullPullShape(call, conversation, conversation.pull) };
}
