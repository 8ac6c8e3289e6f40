import type { CommandRequest } from '../../src/app/commands/request.ts';
import type { Scene, Setting } from '../faults/matrix/scene.ts';

/** One command of a world, and what happens before it. */
export interface Step {
  readonly request: CommandRequest;
  /** Pieces of the tenant file from this step on. */
  readonly file?: Readonly<Record<string, string>>;
  /** What people, services and time do before the command. */
  readonly before?: (scene: Scene) => void;
}

/** A situation in which commands run one after the other. */
export interface BaselineWorld {
  /** Names the file of the recording: lower case and dashes. */
  readonly name: string;
  readonly setting: Setting;
  readonly steps: readonly Step[];
}
