import type { SimulatedAnswer } from '../../server.ts';
import { notFound, refused, timestamp, validationFailed } from '../answers.ts';
import { listed } from '../paging.ts';
import { conversationDenial } from '../permissions.ts';
import type { Call } from '../state.ts';
import { authorOf } from '../tokens.ts';
import { addComment, type Comment, type Conversation, commentAt } from './conversation.ts';
import { textProblem } from './limits.ts';
import { commentShape } from './shape.ts';

/** The issue or pull request of the path, or why it cannot be read. */
export function conversationOf({ repository, parameters, token }: Call, level: 'read' | 'write') {
  const number = Number(parameters.issue_number ?? parameters.pull_number);
  const conversation = repository.conversations.get(number);
  if (!conversation) {
    const problem = repository.deleted.has(number) ? refused(410, 'This issue was deleted') : notFound;
    return { problem };
  }
  const denied = conversationDenial(token, conversation, level);
  return denied ? { problem: denied } : { conversation };
}

export function listComments(call: Call): SimulatedAnswer {
  const { conversation, problem } = conversationOf(call, 'read');
  if (!conversation) return problem;
  const since = call.query.get('since') ?? '';
  const comments = conversation.comments.filter(({ updatedAt }) => updatedAt >= since);
  return listed(call, comments, (comment) => commentShape(call, conversation, comment));
}

function bodyProblem({ json }: Call): SimulatedAnswer | undefined {
  const isBlank = String(json.body).trim() === '';
  const resource = 'IssueComment';
  if (isBlank) return validationFailed({ resource, code: 'missing_field', field: 'body' });
  return textProblem(resource, json);
}

export function createComment(call: Call): SimulatedAnswer {
  const { conversation, problem } = conversationOf(call, 'write');
  if (!conversation) return problem;
  if (conversation.isLocked) return refused(403, 'Unable to create comment because issue is locked.');
  const wrong = bodyProblem(call);
  if (wrong) return wrong;
  const parts = { author: authorOf(call.token), body: String(call.json.body) };
  const comment = addComment(call.repository, conversation, parts);
  return { status: 201, body: commentShape(call, conversation, comment) };
}

function commentOf(call: Call, level: 'read' | 'write'): readonly [Comment, Conversation] | SimulatedAnswer {
  const found = commentAt(call.repository, Number(call.parameters.comment_id));
  return found ? (conversationDenial(call.token, found[1], level) ?? found) : notFound;
}

export function getComment(call: Call): SimulatedAnswer {
  const found = commentOf(call, 'read');
  return 'status' in found ? found : { status: 200, body: commentShape(call, found[1], found[0]) };
}

export function updateComment(call: Call): SimulatedAnswer {
  const found = commentOf(call, 'write');
  if ('status' in found) return found;
  const [comment, conversation] = found;
  const wrong = bodyProblem(call);
  if (wrong) return wrong;
  comment.body = String(call.json.body);
  comment.updatedAt = timestamp();
  return { status: 200, body: commentShape(call, conversation, comment) };
}
