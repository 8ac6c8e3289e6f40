import type { Message } from '../base/message.ts';
import type { Adoption } from '../core/adopt/adopt-in-text.ts';
import type { WorkflowEvent } from '../core/approval/event.ts';
import type { Unreviewed } from '../core/approval/review.ts';
import type { NetworkReport } from '../core/network.ts';
import type { Plan } from '../core/plan.ts';
import type { Receipt } from '../core/receipt.ts';
import type { Tenant } from '../tenant/tenant.ts';

export const COMMANDS = [
  'validate',
  'plan',
  'apply',
  'drift',
  'rotate',
  'verify',
  'network',
  'kit',
  'tenants',
  'review',
  'adopt',
] as const;
export type CommandName = (typeof COMMANDS)[number];

/** INTERFACE: 0 done or nothing to do, 1 failed, 2 differences found, 3 refused by a guard, 4 partly applied. */
export const EXIT_STATUS = { clean: 0, changed: 0, failed: 1, differs: 2, refused: 3, partial: 4 } as const;
export type Result = keyof typeof EXIT_STATUS;

/** Why a plan is not applied. It is reported together with the plan, so that people see the current changes. */
export interface PlanRefusal extends Message {
  /** The changes without a review, if known. */
  readonly unreviewed?: readonly Unreviewed[];
}

export interface Check {
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly detail: string;
  readonly fix?: string;
}

export interface TenantVerification {
  readonly tenant: string;
  readonly checks: readonly Check[];
}

/** A job of the matrix, for `include`. */
interface Shard {
  /** `2 of 3` or `canary acme`. Unique in a run, so it can name an artifact. */
  readonly name: string;
  /** Files, one per line, for the input `tenants`. */
  readonly tenants: string;
}

/** The tenants of a run, and how they are split into jobs. */
export interface Discovery {
  readonly scope: 'all' | 'changed';
  /** The reason for this selection, in one sentence without its full stop. */
  readonly why: string;
  /** Deleted tenant files, from the root of the repository. This deletes nothing in the services. */
  readonly deleted: readonly string[];
  /** Number of all tenants, listed or not. */
  readonly of: number;
  readonly shards: readonly Shard[];
  /** One tenant per job, up to a maximum. No shard contains them. */
  readonly canaries: readonly Shard[];
}

export interface TenantAdoption extends Adoption {
  readonly tenant: string;
  readonly file: string;
  /** Whether the text differs from the file. */
  readonly isChanged: boolean;
}

export interface Outcome {
  readonly result: Result;
  readonly tenants?: readonly Tenant[];
  /** For apply: the plan before anything was written. */
  readonly plan?: Plan;
  /** Absent if nothing was started. */
  readonly receipt?: Receipt;
  readonly verification?: { readonly tenants: readonly TenantVerification[] };
  readonly network?: NetworkReport;
  readonly refusal?: PlanRefusal;
  /** The pull request of a review. */
  readonly pull?: NonNullable<WorkflowEvent['pull']>;
  /** Why a review has no plan. */
  readonly notPlanned?: string;
  /** Targets of tenant files of a review that are links. */
  readonly links?: Readonly<Record<string, string>>;
  readonly discovery?: Discovery;
  readonly adoptions?: readonly TenantAdoption[];
  /** The event of the workflow. adopt proposes the new files against its commit, and does not change them here. */
  readonly event?: WorkflowEvent;
}

export type PlanOutcome = Outcome & { readonly plan: Plan };

/** The result of a command, for all outputs. */
export interface CommandReport extends Outcome {
  readonly command: CommandName;
  /** Set when the receipt was written. */
  readonly receiptFile?: string;
}
