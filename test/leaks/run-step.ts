import { ROOT, runChild } from '../simulators/child.ts';
import { runAction } from '../simulators/runner/runner.ts';
import type { Garden } from './garden.ts';
import type { RecordedEvent } from './record/events.ts';
import { sinksOfRecord } from './search/recorded.ts';
import { type Sinks, sinksOfAction, sinksOfCommand } from './search/sinks.ts';
import type { Step } from './steps.ts';

/** Of the log that people see: its lines, those of them with something hidden, and those with nothing else. */
export interface Lines {
  readonly all: number;
  readonly masked: number;
  readonly blank: number;
}

export interface Ran {
  readonly sinks: Sinks;
  readonly lines: Lines;
  readonly events: readonly RecordedEvent[];
  /** Secrets that were handed over as inputs. */
  readonly inputs: ReadonlySet<string>;
}

const INPUTS: Readonly<Record<string, string>> = {
  VAULT_TOKEN: 'vault-token',
  VAULT_ROLE_ID: 'vault-role-id',
  VAULT_SECRET_ID: 'vault-secret-id',
  GENESYS_HYBRID_PASSPHRASE: 'passphrase',
  GENESYS_HYBRID_REVIEW_KEY: 'review-key',
  GENESYS_HYBRID_GITHUB_TOKEN: 'github-token',
  GITHUB_TOKEN: 'token',
};

function linesOf(log: string): Lines {
  const lines = log.split('\n').filter((line) => line.trim() !== '');
  const masked = lines.filter((line) => line.includes('***'));
  const blank = masked.filter((line) => line.replaceAll(/\*{3}|##\[\w+\]|[\s:,'"-]/g, '') === '');
  return { all: lines.length, masked: masked.length, blank: blank.length };
}

function recorded({ recording, addresses }: Garden, sinks: Sinks): Pick<Ran, 'sinks' | 'events'> {
  const events = recording.take();
  return { sinks: { ...sinks, ...sinksOfRecord(events, addresses) }, events };
}

/** In debug mode, and without the masks that the runner has for secrets of the repository: ours have to be enough. */
export async function asAction(garden: Garden, { verb, inputs, started }: Step): Promise<Ran> {
  const { environment, workspace, temporary } = garden;
  const named = Object.entries(environment);
  const given = named.flatMap(([name, value]) => (INPUTS[name] ? [[INPUTS[name], value] as const] : []));
  const rest = named.filter(([name]) => INPUTS[name] === undefined);
  const { event, commit, ref, attempt = 1 } = started?.(garden) ?? {};
  const where = commit !== undefined && ref !== undefined ? { GITHUB_SHA: commit, GITHUB_REF: ref } : {};
  const result = await runAction({
    directory: ROOT,
    workspace,
    inputs: { tenants: 'acme.yaml', ...Object.fromEntries(given), command: verb, ...inputs },
    ...(event && { event }),
    environment: { ...Object.fromEntries(rest), ...where, GITHUB_RUN_ATTEMPT: String(attempt), RUNNER_DEBUG: '1' },
  });
  return {
    ...recorded(garden, sinksOfAction(result, [workspace, temporary])),
    lines: linesOf(result.visibleLog),
    inputs: new Set(given.map(([, value]) => value)),
  };
}

export async function asCommand(garden: Garden, { verb, words: more = [] }: Step): Promise<Ran> {
  const { environment, workspace: directory, temporary, ground } = garden;
  const words = [verb, 'acme.yaml', ...more, ...(ground.flags ?? []), '--debug'];
  const result = await runChild(words, { environment, directory });
  return {
    ...recorded(garden, sinksOfCommand(words, result, [directory, temporary])),
    lines: { all: 0, masked: 0, blank: 0 },
    inputs: new Set(),
  };
}
