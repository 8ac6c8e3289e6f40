import { Refusal, usageError } from '../../base/errors.ts';
import type { Half, RunIntent } from '../../core/resource-type.ts';
import { COMMANDS, type CommandName } from '../../engine/report.ts';

export interface OptionDescription {
  /** `plan` for `--plan`. */
  readonly flag: string;
  /** The input of the Action, where its name is not that of the flag. */
  readonly input?: string;
  readonly takes: 'text' | 'lines' | 'switch';
  /** The commands that take it; left out: all. */
  readonly commands?: readonly CommandName[];
}

/** Every option of a request by its name there, in the terminal and in the Action. */
export const OPTIONS = {
  /** Where `plan`, and `rotate` with a dry run, write their plan. */
  out: { flag: 'out', takes: 'text', commands: ['plan', 'rotate'] },
  /** The reviewed plan that `apply` and `rotate` keep to. */
  planFile: { flag: 'plan', input: 'plan-file', takes: 'text', commands: ['apply', 'rotate'] },
  /** Where the whole report goes as JSON. */
  reportFile: { flag: 'report', input: 'report-file', takes: 'text' },
  /** `apply`, `rotate`: where the receipt goes; `drift`: the receipt of the last apply. */
  receiptFile: { flag: 'receipt', input: 'receipt-file', takes: 'text', commands: ['apply', 'rotate', 'drift'] },
  /** saml, clients, all, or the key of a client. */
  what: { flag: 'what', takes: 'text', commands: ['rotate'] },
  /** side-by-side or reset. */
  strategy: { flag: 'strategy', takes: 'text', commands: ['rotate'] },
  /** Half of the work, where a runner reaches only half of the services. */
  only: { flag: 'only', takes: 'text', commands: ['plan', 'apply', 'drift', 'rotate'] },
  /** What a person exported from the Configuration Server. */
  exportFile: { flag: 'file', input: 'export-file', takes: 'text', commands: ['verify'] },
  /** The hash of the plan that a person saw, several of them, or `true`. */
  acceptCurrentPlan: { flag: 'accept-current-plan', takes: 'text', commands: ['apply', 'rotate'] },
  /** The plans of all jobs. */
  planFiles: { flag: 'plans', input: 'plan-files', takes: 'lines', commands: ['review'] },
  /** JSON list of the tenants that have to be in them. */
  expected: { flag: 'expected', input: 'expected-tenants', takes: 'text', commands: ['review'] },
  /** Jobs before it that did not end well. */
  failedJobs: { flag: 'failed-jobs', takes: 'text', commands: ['review'] },
  /** Only shows what would be done. */
  dryRun: { flag: 'dry-run', takes: 'switch', commands: ['rotate'] },
  /** Try the ways from here. */
  probe: { flag: 'probe', takes: 'switch', commands: ['network'] },
  /** Keep an issue for each tenant. */
  issues: { flag: 'issues', takes: 'switch', commands: ['drift'] },
  /** The commit since which files changed. */
  changedSince: { flag: 'changed-since', takes: 'text', commands: ['tenants'] },
  /** How many one job takes, at least. */
  shardSize: { flag: 'shard-size', takes: 'text', commands: ['tenants'] },
  /** Names of those that go first. */
  canary: { flag: 'canary', takes: 'text', commands: ['tenants'] },
} as const satisfies Readonly<Record<string, OptionDescription>>;

type OptionName = keyof typeof OPTIONS;

interface Taken {
  readonly text: string;
  readonly lines: readonly string[];
  readonly switch: boolean;
}

/** What the options of a request say; what is left out is absent. */
type Options = { readonly [Name in OptionName]?: Taken[(typeof OPTIONS)[Name]['takes']] };

/** What a person or a workflow asks for. */
export interface CommandRequest extends Options {
  readonly command: CommandName;
  readonly files: readonly string[];
  readonly intent: RunIntent;
}

function optionEntries(): readonly (readonly [OptionName, OptionDescription])[] {
  return Object.entries(OPTIONS) as [OptionName, OptionDescription][];
}

/** The options for which `given` has a value; it is of the kind that the option takes. */
export function optionsOf(given: (option: OptionDescription) => unknown): Options {
  const values = optionEntries().map(([name, option]) => [name, given(option)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
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
  for (const [name, { flag, commands }] of optionEntries()) {
    if (request[name] !== undefined && request[name] !== false && commands)
      requireTaken(request.command, flag, commands);
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
