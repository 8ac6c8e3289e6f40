import type { CommandRequest } from '../../src/app/commands/request.ts';
import type { Setup, SetupOptions } from '../faults/matrix/setup.ts';

/** One command of a scenario, and the events before it. */
export interface Step {
  readonly request: CommandRequest;
  /** Parts of the tenant file from this step on. */
  readonly file?: Readonly<Record<string, string>>;
  /** Changes by people, by services and by time before the command. */
  readonly before?: (setup: Setup) => void;
}

/** A situation in which commands run one after the other. */
export interface BaselineScenario {
  /** The name of the recorded file: lower case and dashes. */
  readonly name: string;
  readonly setting: SetupOptions;
  readonly steps: readonly Step[];
}
