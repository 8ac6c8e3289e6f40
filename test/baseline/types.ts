import type { CommandRequest } from '../../src/app/commands/request.ts';
import type { Scene, Setting } from '../faults/matrix/scene.ts';

/** One command of a scenario, and the events before it. */
export interface Step {
  readonly request: CommandRequest;
  /** Parts of the tenant file from this step on. */
  readonly file?: Readonly<Record<string, string>>;
  /** Changes by people, by services and by time before the command. */
  readonly before?: (scene: Scene) => void;
}

/** A situation in which commands run one after the other. */
export interface BaselineWorld {
  /** The name of the recorded file: lower case and dashes. */
  readonly name: string;
  readonly setting: Setting;
  readonly steps: readonly Step[];
}
