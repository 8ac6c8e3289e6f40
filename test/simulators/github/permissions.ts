import type { SimulatedAnswer } from '../server.ts';
import type { Route } from './routes.ts';
import { type GitHubState, refused, type Token } from './state.ts';

const MESSAGES: Readonly<Record<Token['kind'], string>> = {
  installation: 'Resource not accessible by integration',
  personal: 'Resource not accessible by personal access token',
};

/** `Bearer` or `token`, as GitHub takes them both. */
export function tokenOf(state: GitHubState, authorization: string | undefined): Token | SimulatedAnswer {
  if (authorization === undefined) return refused(401, 'Requires authentication');
  const text = /^(?:bearer|token) (.+)$/i.exec(authorization)?.[1];
  return state.tokens.get(text ?? '') ?? refused(401, 'Bad credentials');
}

export function sees({ repositories }: Token, repository: string): boolean {
  return repositories.some((each) => each.toLowerCase() === repository);
}

/** Why a token may not use a route; undefined when it may. */
export function denial({ permissions, kind }: Token, { needs, method }: Route): SimulatedAnswer | undefined {
  const level = method === 'GET' ? ['read', 'write'] : ['write'];
  const isHeld = needs.every((need) => level.includes(permissions[need] ?? 'none'));
  return isHeld ? undefined : refused(403, MESSAGES[kind]);
}
