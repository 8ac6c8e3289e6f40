import type { Context } from '../base/context.ts';
import type { Stores } from '../core/ports/store.ts';

export type StepState = 'started' | 'done' | 'failed' | 'not-started';

export interface Progress {
  step(tenant: string, address: string, title: string, state: StepState): void;
}

/** The inputs of every command. */
export interface Run {
  readonly context: Context;
  readonly stores: Stores;
  /** Working directory: base of patterns, file names and import kits. */
  readonly directory: string;
  /** Whether the import kits of the driver `file` contain secrets. */
  readonly withSecrets: boolean;
  readonly progress: Progress;
}
