import type { Context } from '../base/context.ts';
import type { Stores } from '../core/ports/store.ts';

export type StepState = 'started' | 'done' | 'failed' | 'not-started';

export interface Progress {
  step(tenant: string, address: string, title: string, state: StepState): void;
}

/** What every command works with. */
export interface Run {
  readonly context: Context;
  readonly stores: Stores;
  /** Where patterns and file names start, and import kits go below. */
  readonly directory: string;
  /** Import kits of the driver `file` are written with the secrets in them. */
  readonly withSecrets: boolean;
  readonly progress: Progress;
}
