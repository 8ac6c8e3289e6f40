import type { SimulatedAnswer } from '../server.ts';

const DOCUMENTATION = 'https://docs.github.com/rest';

export function refused(status: number, message: string): SimulatedAnswer {
  return { status, body: { message, documentation_url: DOCUMENTATION, status: String(status) } };
}

export const notFound: SimulatedAnswer = refused(404, 'Not Found');
export const noContent: SimulatedAnswer = { status: 204 };

/** One entry of `errors`. */
export interface FieldProblem {
  readonly resource: 'Issue' | 'IssueComment' | 'PullRequest' | 'Tree';
  readonly code: 'missing_field' | 'invalid' | 'custom' | 'not_available';
  readonly field?: string;
  readonly message?: string;
}

export function validationFailed(...errors: readonly FieldProblem[]): SimulatedAnswer {
  const body = { message: 'Validation Failed', errors, documentation_url: DOCUMENTATION, status: '422' };
  return { status: 422, body };
}

/** The times of GitHub have no milliseconds. */
export function timestamp(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}
