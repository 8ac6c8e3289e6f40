import { problem } from '../../base/errors.ts';
import type { RunIntent, Side } from '../../core/resource-type.ts';
import { COMMANDS, type CommandName } from '../../engine/report.ts';
import { type Flag, listOf, type Options, REQUEST_FLAGS, takes } from '../options.ts';

/** A command with its options, from a command line or a workflow. */
export interface CommandRequest extends Options {
  readonly command: CommandName;
  readonly files: readonly string[];
  readonly intent: RunIntent;
}

/**
 * An option that the command does not take is an error and never ignored: `apply --dry-run` must not apply.
 * @throws HybridError `usage.not-taken`
 */
export function requireFitting(request: CommandRequest): void {
  if (request.command === 'rotate' && request.out !== undefined && !request.dryRun)
    throw problem('usage.not-taken#out');
  const given: Readonly<Record<string, unknown>> = { ...request };
  for (const flag of REQUEST_FLAGS) {
    const value = given[flag.property];
    if (value !== undefined && value !== false) requireTaken(request.command, flag);
  }
}

/** @throws HybridError `usage.not-taken` */
export function requireTaken(command: CommandName, option: Flag): void {
  if (takes(command, option)) return;
  const { flag, commands = [] } = option;
  const hint = flag === 'dry-run' ? ' To see what apply would change, run plan.' : '';
  throw problem('usage.not-taken', { command, flag, commands: listOf(commands, 'and'), hint });
}

export function isCommand(name: string | undefined): name is CommandName {
  return COMMANDS.some((command) => command === name);
}

/** @throws HybridError for a rotation that starts on the side that creates no credentials */
export function sideOf({ command, only }: CommandRequest): Side | undefined {
  if (command === 'rotate' && only === 'engage') throw problem('usage.not-taken#side');
  return only;
}
