import { HybridError, Refusal } from '../../base/errors.ts';
import type { Half, RunIntent } from '../../core/resource-type.ts';

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

/** What a person or a workflow asks for. */
export interface CommandRequest {
  readonly command: CommandName;
  readonly files: readonly string[];
  readonly intent: RunIntent;
  /** Where `plan`, and `rotate` with a dry run, write their plan. */
  readonly out?: string;
  /** The reviewed plan that `apply` and `rotate` keep to. */
  readonly planFile?: string;
  /** Where the whole report goes as JSON. */
  readonly reportFile?: string;
  /** `apply`, `rotate`: where the receipt goes; `drift`: the receipt of the last apply. */
  readonly receiptFile?: string;
  /** `rotate`: saml, clients, all, or the key of a client. */
  readonly what?: string;
  /** `rotate`: side-by-side or reset. */
  readonly strategy?: string;
  /** `rotate`: only shows what would be done. */
  readonly dryRun?: boolean;
  /** `plan`, `apply`, `drift`, `rotate`: half of the work, where a runner reaches only half of the services. */
  readonly only?: string;
  /** `verify`: what a person exported from the Configuration Server. */
  readonly exportFile?: string;
  /** `network`: try the ways from here. */
  readonly probe?: boolean;
  /** `apply`, `rotate`: the hash of the plan that a person saw, several of them, or `true`. */
  readonly acceptCurrentPlan?: string;
  /** `drift`: keep an issue for each tenant. */
  readonly issues?: boolean;
  /** `review`: the plans of all jobs. */
  readonly planFiles?: readonly string[];
  /** `review`: JSON list of the tenants that have to be in them. */
  readonly expected?: string;
  /** `review`: jobs before it that did not end well. */
  readonly failedJobs?: string;
  /** `tenants`: the commit since which files changed. */
  readonly changedSince?: string;
  /** `tenants`: how many one job takes, at least. */
  readonly shardSize?: string;
  /** `tenants`: names of those that go first. */
  readonly canary?: string;
}

type Word =
  | 'out'
  | 'planFile'
  | 'receiptFile'
  | 'what'
  | 'strategy'
  | 'dryRun'
  | 'only'
  | 'exportFile'
  | 'probe'
  | 'acceptCurrentPlan'
  | 'issues'
  | 'planFiles'
  | 'expected'
  | 'failedJobs'
  | 'changedSince'
  | 'shardSize'
  | 'canary';

/** Which commands take a word, and how it is written. */
const TAKEN_BY: Readonly<Record<Word, readonly [word: string, commands: readonly CommandName[]]>> = {
  out: ['out', ['plan', 'rotate']],
  planFile: ['plan', ['apply', 'rotate']],
  receiptFile: ['receipt', ['apply', 'rotate', 'drift']],
  what: ['what', ['rotate']],
  strategy: ['strategy', ['rotate']],
  dryRun: ['dry-run', ['rotate']],
  only: ['only', ['plan', 'apply', 'drift', 'rotate']],
  exportFile: ['file', ['verify']],
  probe: ['probe', ['network']],
  acceptCurrentPlan: ['accept-current-plan', ['apply', 'rotate']],
  issues: ['issues', ['drift']],
  planFiles: ['plans', ['review']],
  expected: ['expected', ['review']],
  failedJobs: ['failed-jobs', ['review']],
  changedSince: ['changed-since', ['tenants']],
  shardSize: ['shard-size', ['tenants']],
  canary: ['canary', ['tenants']],
};

function isWord(name: string): name is Word {
  return Object.hasOwn(TAKEN_BY, name);
}

/**
 * A word that a command does not take is refused and never ignored: `apply --dry-run` must not apply.
 * @throws Refusal
 */
export function requireFitting(request: CommandRequest): void {
  if (request.command === 'rotate' && request.out !== undefined && !request.dryRun) {
    throw new Refusal({
      code: 'usage.not-taken',
      message: 'rotate takes "out" with "dry-run" only, and nothing was done',
      fix: 'With "receipt" it writes down what it did.',
    });
  }
  for (const [name, value] of Object.entries(request)) {
    if (!isWord(name) || value === undefined || value === false) continue;
    const [word, commands] = TAKEN_BY[name];
    requireTaken(request.command, word, commands);
  }
}

/** @throws Refusal */
export function requireTaken(command: CommandName, word: string, commands: readonly CommandName[]): void {
  if (commands.includes(command)) return;
  const hint = word === 'dry-run' ? ' To see what apply would do, run plan.' : '';
  throw new Refusal({
    code: 'usage.not-taken',
    message: `${command} does not take "${word}", and nothing was done`,
    fix: `"${word}" goes with ${commands.join(' and ')}.${hint}`,
  });
}

export function isCommand(name: string | undefined): name is CommandName {
  return COMMANDS.some((command) => command === name);
}

export function usageError(message: string): HybridError {
  return new HybridError({ code: 'usage', message, fix: 'genesys-hybrid --help lists commands and options.' });
}

/** @throws HybridError for a half that there is not; Refusal for a rotation that begins in the half that cannot make anything */
export function halfOf({ command, only }: CommandRequest): Half | undefined {
  if (only === undefined) return undefined;
  if (only !== 'cloud' && only !== 'engage') throw usageError(`there is no half "${only}"; --only is cloud or engage`);
  if (command !== 'rotate' || only === 'cloud') return only;
  throw new Refusal({
    code: 'usage.not-taken',
    message: 'a rotation begins in the half that reaches Genesys Cloud, and nothing was done',
    fix: 'Run rotate --only cloud, then apply --only engage inside the network.',
  });
}
