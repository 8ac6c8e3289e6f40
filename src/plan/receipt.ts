import type { Action, Address } from './plan.ts';

export interface Operation {
  readonly address: Address;
  readonly title: string;
  readonly action: Action;
  readonly outcome: 'done' | 'failed' | 'not-started';
  readonly error?: { readonly code: string; readonly message: string; readonly fix?: string };
  /** Facts about what was made that people want: a client id, a link. Never a secret. */
  readonly facts: readonly string[];
}

export interface TenantReceipt {
  readonly tenant: string;
  readonly file: string;
  readonly outcome: 'clean' | 'changed' | 'refused' | 'failed' | 'partial';
  readonly operations: readonly Operation[];
  /** Set when the tenant stopped before or outside an operation. */
  readonly error?: { readonly code: string; readonly message: string; readonly fix?: string };
}

/** What an apply did, for each tenant. */
export interface Receipt {
  readonly format: 1;
  readonly planHash: string;
  readonly tenants: readonly TenantReceipt[];
}
