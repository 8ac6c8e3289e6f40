import type { Told } from '../base/told.ts';
import type { Adoption } from '../core/adopt/adopted-text.ts';
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

/** Why a plan is not applied although it was found: told with the plan, so that people see what there is to do now. */
export interface PlanRefusal extends Told {
  /** What was not reviewed, where that is known. */
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
  /** `2 of 3`, or `canary acme`: no two jobs of a run have the same, so that it can name an artifact. */
  readonly name: string;
  /** Files, one a line: what the input `tenants` takes. */
  readonly tenants: string;
}

/** Which tenants a run is about, and how jobs share them. */
export interface Discovery {
  readonly scope: 'all' | 'changed';
  /** One sentence without its full stop, for people: why these tenants. */
  readonly why: string;
  /** Tenant files that are gone, from the root of the repository. Nothing in a service is deleted by that. */
  readonly deleted: readonly string[];
  /** All tenants that there are, listed or not. */
  readonly of: number;
  readonly shards: readonly Shard[];
  /** One a job, as long as there are not too many. They are in no shard. */
  readonly canaries: readonly Shard[];
}

export interface TenantAdoption extends Adoption {
  readonly tenant: string;
  readonly file: string;
  /** Another text than before. */
  readonly isChanged: boolean;
}

export interface Outcome {
  readonly result: Result;
  readonly tenants?: readonly Tenant[];
  /** Of an apply: what was found before anything was done. */
  readonly plan?: Plan;
  /** Absent where nothing was begun. */
  readonly receipt?: Receipt;
  readonly verification?: { readonly tenants: readonly TenantVerification[] };
  readonly network?: NetworkReport;
  readonly refusal?: PlanRefusal;
  /** The pull request that a review belongs to. */
  readonly pull?: NonNullable<WorkflowEvent['pull']>;
  /** Why a review has no plan. */
  readonly notPlanned?: string;
  /** Where tenant files of a review lead to that are links. */
  readonly links?: Readonly<Record<string, string>>;
  readonly discovery?: Discovery;
  readonly adoptions?: readonly TenantAdoption[];
  /** What started the workflow: what is adopted is proposed against its commit, and files stay as they are here. */
  readonly event?: WorkflowEvent;
}

export type PlanOutcome = Outcome & { readonly plan: Plan };

/** What came of a command, for every way of showing it. */
export interface CommandReport extends Outcome {
  readonly command: CommandName;
  /** Set when the receipt was written. */
  readonly receiptFile?: string;
}
