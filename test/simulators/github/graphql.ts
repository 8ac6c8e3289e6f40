import type { SimulatedAnswer, SimulatedRequest } from '../server.ts';
import { refused } from './answers.ts';
import type { Token } from './state.ts';
import { authorOf } from './tokens.ts';

/** The one query in GraphQL: the user of the token. It needs no permission, unlike `GET /user` for the token of a job. */
const VIEWER = /^\s*(?:query\s*)?\{\s*viewer\s*\{\s*login\s*\}\s*\}\s*$/;

export function answerGraphql(token: Token, { method, json }: SimulatedRequest): SimulatedAnswer {
  if (method !== 'POST') return refused(404, 'Not Found');
  const query = typeof json === 'object' && json !== null && 'query' in json ? String(json.query) : '';
  if (!VIEWER.test(query)) return { status: 200, body: { errors: [{ message: 'this simulator knows only viewer' }] } };
  return { status: 200, body: { data: { viewer: { login: authorOf(token).login } } } };
}
