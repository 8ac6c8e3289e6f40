import { problem } from '../../base/errors.ts';
import { plural } from '../../base/text.ts';
import { isRefused } from '../../core/hash.ts';
import type { Plan } from '../../core/plan.ts';
import type { Run } from '../../engine/run.ts';
import type { CommandRequest } from './request.ts';

/** Shows a plan and waits for a decision. */
export type Confirm = (plan: Plan) => Promise<boolean>;

/** A run in which a person may be asked before anything is changed. */
export interface AskingRun extends Run {
  readonly confirm?: Confirm | undefined;
}

interface Surroundings {
  /** Standard input and standard output are terminals. */
  readonly isTerminal: boolean;
  readonly isCI: boolean;
  /** `--yes` was given. */
  readonly yes: boolean;
}

/** Whether a command asks before it changes a service. Without a terminal nobody could answer, and scripts rely on that. */
export function asksFirst(
  { command, dryRun = false }: Pick<CommandRequest, 'command' | 'dryRun'>,
  { isTerminal, isCI, yes }: Surroundings,
): boolean {
  const changes = command === 'apply' || (command === 'rotate' && !dryRun);
  return changes && isTerminal && !isCI && !yes;
}

/** How many tenants an apply of this plan would change: none that is refused or could not be read. */
export function countChanging({ tenants }: Plan): number {
  return tenants.filter((plan) => plan.changes.length > 0 && !plan.failure && !isRefused(plan)).length;
}

export function questionOf(plan: Plan): string {
  return `Apply these changes to ${plural(countChanging(plan), 'tenant')}? [y/N] `;
}

/** Anything else is no, the end of input too. */
export function isYes(answer: string | undefined): boolean {
  return /^\s*y(es)?\s*$/i.test(answer ?? '');
}

/** @throws HybridError where the answer is not yes */
export async function requireYes(plan: Plan, command: string, confirm: Confirm): Promise<void> {
  if (!(await confirm(plan))) throw problem('apply.not-confirmed', { command });
}
