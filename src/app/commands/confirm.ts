import { problem } from '../../base/errors.ts';
import { plural } from '../../base/text.ts';
import { isRefused } from '../../core/hash.ts';
import type { Plan } from '../../core/plan.ts';
import type { Run } from '../../engine/run.ts';
import type { CommandRequest } from './request.ts';

/** Shows a plan and waits for a decision. */
export type Confirm = (plan: Plan) => Promise<boolean>;

/** A run that may ask a person before it changes anything. */
export interface AskingRun extends Run {
  readonly confirm?: Confirm | undefined;
}

interface Surroundings {
  /** Whether standard input and standard output are terminals. */
  readonly isTerminal: boolean;
  readonly isCI: boolean;
  /** Whether `--yes` was given. */
  readonly yes: boolean;
}

/** Whether a command asks before it changes a service. Without a terminal it does not: no one could answer, and scripts rely on it. */
export function asksFirst(
  { command, dryRun = false }: Pick<CommandRequest, 'command' | 'dryRun'>,
  { isTerminal, isCI, yes }: Surroundings,
): boolean {
  const changes = command === 'apply' || (command === 'rotate' && !dryRun);
  return changes && isTerminal && !isCI && !yes;
}

/** How many tenants an apply of this plan would change, without those that are refused or could not be read. */
export function countChanging({ tenants }: Plan): number {
  return tenants.filter((plan) => plan.changes.length > 0 && !plan.failure && !isRefused(plan)).length;
}

export function questionOf(plan: Plan): string {
  return `Apply these changes to ${plural(countChanging(plan), 'tenant')}? [y/N] `;
}

/** Any other answer is no, also the end of input. */
export function isYes(answer: string | undefined): boolean {
  return /^\s*y(es)?\s*$/i.test(answer ?? '');
}

/** @throws HybridError if the answer is not yes */
export async function requireYes(plan: Plan, command: string, confirm: Confirm): Promise<void> {
  if (!(await confirm(plan))) throw problem('apply.not-confirmed', { command });
}
