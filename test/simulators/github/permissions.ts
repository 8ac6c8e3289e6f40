import type { SimulatedAnswer } from '../server.ts';
import { refused } from './answers.ts';
import type { GitHubState, PermissionName, Permissions, Token } from './state.ts';

const MESSAGES: Readonly<Record<Token['kind'], string>> = {
  installation: 'Resource not accessible by integration',
  personal: 'Resource not accessible by personal access token',
};

/** The token in `Bearer` or `token`, as GitHub accepts both; an answer when there is no valid one. */
export function tokenOf(
  state: GitHubState,
  authorization: string | undefined,
): readonly [string, Token] | SimulatedAnswer {
  if (authorization === undefined) return refused(401, 'Requires authentication');
  const text = /^(?:bearer|token) (.+)$/i.exec(authorization)?.[1] ?? '';
  const token = state.tokens.get(text);
  return token ? [text, token] : refused(401, 'Bad credentials');
}

export function sees({ repositories }: Token, repository: string): boolean {
  return repositories.some((each) => each.toLowerCase() === repository);
}

/** `issues=write; pull_requests=write`: one of these sets is enough, and of a set with commas everything is required. */
export function accepted(sets: readonly Permissions[]): string {
  const words = (set: Permissions) => Object.entries(set).map(([name, level]) => `${name}=${level}`);
  return sets.map((set) => words(set).join(',')).join('; ');
}

function holds({ permissions }: Token, set: Permissions): boolean {
  return Object.entries(set).every(([name, level]) => {
    const held = permissions[name as PermissionName];
    return name === 'metadata' || held === 'write' || held === level;
  });
}

/** Why a token lacks all of these sets of permissions; undefined when it has one. */
export function denial(token: Token, sets: readonly Permissions[]): SimulatedAnswer | undefined {
  return sets.some((set) => holds(token, set)) ? undefined : refused(403, MESSAGES[token.kind]);
}

/**
 * An issue requires `issues`, a pull request `pull_requests`: the endpoints of issues accept both, but one does not replace the
 * other, as many workflows found out (fullsend-ai/fullsend#721).
 */
export function conversationDenial(
  token: Token,
  { pull }: { readonly pull?: unknown },
  level: 'read' | 'write',
): SimulatedAnswer | undefined {
  return denial(token, [pull === undefined ? { issues: level } : { pull_requests: level }]);
}
