import { ROOT, runChild } from '../simulators/child.ts';
import { runAction } from '../simulators/runner/runner.ts';
import type { LeakFault } from './faults.ts';
import type { PlantedServices } from './planted-services.ts';
import type { RecordedEvent } from './record/events.ts';
import { sinksOfRecord } from './search/recorded.ts';
import { type Sinks, sinksOfAction, sinksOfCommand } from './search/sinks.ts';
import type { Step } from './steps.ts';

/** Of the visible log: its lines, those with a mask, and those with nothing else. */
export interface Lines {
  readonly all: number;
  readonly masked: number;
  readonly blank: number;
}

export interface StepRun {
  readonly sinks: Sinks;
  readonly lines: Lines;
  readonly events: readonly RecordedEvent[];
  /** Secrets that were passed as inputs. */
  readonly inputs: ReadonlySet<string>;
  /** Number of problems of this machine. */
  readonly troubles: number;
}

/** A problem of this machine, and not of a service. */
type Trouble = Pick<LeakFault, 'ahead' | 'files'>;

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

function recorded({ recording, addresses }: PlantedServices, sinks: Sinks): Pick<StepRun, 'sinks' | 'events'> {
  const events = recording.take();
  return { sinks: { ...sinks, ...sinksOfRecord(events, addresses) }, events };
}

/** The place of the full disk. A receipt that is read must not come from there, because it never ends. */
function onFullDisk(step: Step, files: LeakFault['files']): Step {
  if (!files) return step;
  const { words = [], inputs = {}, isMaking = false } = step;
  const { receiptFile, reportFile, out } = files;
  const places = { '--report': reportFile, '--out': out, ...(isMaking && { '--receipt': receiptFile }) };
  const ofInputs = { 'report-file': reportFile, out, ...(isMaking && { 'receipt-file': receiptFile }) };
  const moved = new Map(Object.entries(places));
  const given = Object.entries(ofInputs).flatMap(([name, place]): [string, string][] =>
    name in inputs && place !== undefined ? [[name, place]] : [],
  );
  return {
    ...step,
    ...(step.words && { words: words.map((word, index) => moved.get(words[index - 1] ?? '') ?? word) }),
    ...(step.inputs && { inputs: { ...inputs, ...Object.fromEntries(given) } }),
  };
}

function clockOf({ recording }: PlantedServices, { ahead }: Trouble): Readonly<Record<string, string>> {
  return ahead === undefined ? {} : recording.ahead(ahead);
}

function troublesOf({ ahead, files }: Trouble, written: readonly string[]): number {
  return Number(ahead !== undefined) + written.filter((each) => Object.values(files ?? {}).includes(each)).length;
}

/** In debug mode, and without the masks that the runner has for secrets of the repository: ours must be enough. */
export async function runAsAction(planted: PlantedServices, step: Step, trouble: Trouble): Promise<StepRun> {
  const { verb, inputs = {}, started } = onFullDisk(step, trouble.files);
  const { environment, workspace, temporary } = planted;
  const named = Object.entries(environment);
  const given = named.flatMap(([name, value]) => (INPUTS[name] ? [[INPUTS[name], value] as const] : []));
  const rest = named.filter(([name]) => INPUTS[name] === undefined);
  const { event, commit, ref, attempt = 1 } = started?.(planted) ?? {};
  const where = commit !== undefined && ref !== undefined ? { GITHUB_SHA: commit, GITHUB_REF: ref } : {};
  const result = await runAction({
    directory: ROOT,
    workspace,
    inputs: { tenants: 'acme.yaml', ...Object.fromEntries(given), command: verb, ...inputs },
    ...(event && { event }),
    environment: {
      ...Object.fromEntries(rest),
      ...where,
      GITHUB_RUN_ATTEMPT: String(attempt),
      RUNNER_DEBUG: '1',
      ...clockOf(planted, trouble),
    },
  });
  return {
    ...recorded(planted, sinksOfAction(result, [workspace, temporary])),
    lines: linesOf(result.visibleLog),
    inputs: new Set(given.map(([, value]) => value)),
    troubles: troublesOf(trouble, Object.values(inputs)),
  };
}

/** The other commands have no such option. */
const WRITES_KIT: readonly string[] = ['apply', 'rotate', 'kit'];

export async function runAsCommand(planted: PlantedServices, step: Step, trouble: Trouble): Promise<StepRun> {
  const { verb, words: more = [] } = onFullDisk(step, trouble.files);
  const { workspace: directory, temporary, setup } = planted;
  const environment = { ...planted.environment, ...clockOf(planted, trouble) };
  const flags = WRITES_KIT.includes(verb) ? (setup.flags ?? []) : [];
  const words = [verb, 'acme.yaml', ...more, ...flags, '--debug'];
  const result = await runChild(words, { environment, directory });
  return {
    ...recorded(planted, sinksOfCommand(words, result, [directory, temporary])),
    lines: { all: 0, masked: 0, blank: 0 },
    inputs: new Set(),
    troubles: troublesOf(trouble, words),
  };
}
