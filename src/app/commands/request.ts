import { problem, refusal } from '../../base/errors.ts';
import type { Half, RunIntent } from '../../core/resource-type.ts';
import { COMMANDS, type CommandName } from '../../engine/report.ts';
import { type Options, REQUEST_OPTIONS } from '../options.ts';

/** What a person or a workflow asks for. */
export interface CommandRequest extends Options {
  readonly command: CommandName;
  readonly files: readonly string[];
  readonly intent: RunIntent;
}

/**
 * A word that a command does not take is refused and never ignored: `apply --dry-run` must not apply.
 * @throws Refusal
 */
export function requireFitting(request: CommandRequest): void {
  if (request.command === 'rotate' && request.out !== undefined && !request.dryRun)
    throw refusal('usage.not-taken#out');
  for (const { word, flag, commands } of REQUEST_OPTIONS) {
    if (request[word] !== undefined && request[word] !== false && commands)
      requireTaken(request.command, flag, commands);
  }
}

/** @throws Refusal */
export function requireTaken(command: CommandName, word: string, commands: readonly CommandName[]): void {
  if (commands.includes(command)) return;
  const hint = word === 'dry-run' ? ' To see what apply would do, run plan.' : '';
  throw refusal('usage.not-taken', { command, word, commands: commands.join(' and '), hint });
}

export function isCommand(name: string | undefined): name is CommandName {
  return COMMANDS.some((command) => command === name);
}

/** @throws HybridError for a half that there is not; Refusal for a rotation that begins in the half that cannot make anything */
export function halfOf({ command, only }: CommandRequest): Half | undefined {
  if (only === undefined) return undefined;
  if (only !== 'cloud' && only !== 'engage') throw problem('usage#half', { only });
  if (command !== 'rotate' || only === 'cloud') return only;
  throw refusal('usage.not-taken#half');
}
