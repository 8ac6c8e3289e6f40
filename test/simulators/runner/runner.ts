import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../built.ts';
import type { WorkflowCommand } from './commands.ts';
import { parseCommandFile } from './file-commands.ts';
import { inputVariables, type Manifest, readManifest, unexpectedInputs } from './manifest.ts';
import { type CancelTimes, type ProcessEnd, RUNNER_CANCEL_TIMES, runNode } from './process.ts';
import { type Annotation, Step } from './step.ts';

export interface ActionRun {
  /** The folder of action.yml. */
  readonly directory: string;
  /** The inputs under `with:`. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** The variables under `env:`, and those of the machine. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The event of the workflow: a push to the default branch when omitted. */
  readonly event?: { readonly name: string; readonly payload: unknown };
  /** GITHUB_WORKSPACE and the working directory. */
  readonly workspace: string;
  /** Values of repository secrets: masked from the start. */
  readonly secrets?: readonly string[];
  /** Cancels the run: SIGINT, 7.5 s, SIGTERM, 2.5 s, SIGKILL. The post script still runs. */
  readonly signal?: AbortSignal;
  readonly patience?: CancelTimes;
}

export interface ActionResult {
  readonly result: 'success' | 'failure' | 'cancelled';
  /** Of main. */
  readonly exitCode: number;
  /** Of post; undefined when there is none or it did not run. */
  readonly postExitCode: number | undefined;
  /** The output of main and post without masks: with every secret that a mask would hide. */
  readonly stdout: string;
  readonly stderr: string;
  readonly commands: readonly WorkflowCommand[];
  readonly masks: readonly string[];
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
  /** Outputs that a job could pass on: those with a masked part are dropped. */
  readonly jobOutputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** The variables that main and post wrote to GITHUB_ENV. */
  readonly exported: Readonly<Record<string, string>>;
  /** The visible summary: masked, and empty when it is larger than the runner accepts. */
  readonly summary: string;
  /** The visible log. */
  readonly visibleLog: string;
  /** The files that main and post left in command files and in RUNNER_TEMP, by path, unmasked. */
  readonly files: Readonly<Record<string, string>>;
}

const SUMMARY_LIMIT = 1024 * 1024;
/** The relevant fields of a push; GitHub writes some hundred more. */
const PUSH = { repository: { full_name: 'acme/hybrid', default_branch: 'main', fork: false } };

const COMMAND_FILES = ['OUTPUT', 'ENV', 'STATE', 'PATH', 'STEP_SUMMARY'] as const;
type CommandFile = (typeof COMMAND_FILES)[number];

interface Job {
  readonly run: ActionRun;
  readonly manifest: Manifest;
  readonly step: Step;
  readonly temporary: string;
  readonly exported: Record<string, string>;
  readonly summaries: string[];
}

/** Runs an action as the runner of GitHub does: main, then post. */
export async function runAction(run: ActionRun): Promise<ActionResult> {
  const manifest = readManifest(run.directory);
  const step = new Step({ debug: run.environment?.RUNNER_DEBUG === '1' });
  for (const secret of run.secrets ?? []) step.masker.addMask(secret);
  const temporary = mkdtempSync(join(tmpdir(), 'runner-'));
  const job: Job = { run, manifest, step, temporary, exported: {}, summaries: [] };
  try {
    warnOfUnexpectedInputs(job);
    const main = await runScript(job, manifest.main, run.signal);
    const failed = main.exitCode !== 0 || step.failed;
    const runsPost = manifest.post && postRuns(manifest.postIf, failed) && !endsAtOnce(job);
    const post = runsPost ? await runScript(job, manifest.post, undefined) : undefined;
    return resultOf(job, main, post);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/**
 * Without a login that was left open, our post script ends in its first line (test/supply-chain/alone.test.ts runs it). To start Node
 * 400 times for that line took 12 s of processor time.
 */
function endsAtOnce({ run, step }: Job): boolean {
  return run.directory === ROOT && ['', '[]'].includes(step.state.logins ?? '');
}

function postRuns(condition: string, failed: boolean): boolean {
  if (condition === 'success()') return !failed;
  if (condition === 'failure()') return failed;
  if (condition === 'always()') return true;
  throw new Error(`post-if ${condition} is not simulated`);
}

function warnOfUnexpectedInputs({ manifest, step, run }: Job): void {
  const unexpected = unexpectedInputs(manifest, run.inputs ?? {});
  if (unexpected.length === 0) return;
  const valid = Object.keys(manifest.inputs).map((name) => `'${name}'`);
  const names = unexpected.map((name) => `'${name}'`);
  step.annotate('warning', `Unexpected input(s) ${names.join(', ')}, valid inputs are [${valid.join(', ')}]`);
}

async function runScript(job: Job, script: string, signal: AbortSignal | undefined): Promise<ProcessEnd> {
  const { run, step } = job;
  const files = commandFiles(job.temporary);
  const end = await runNode({
    script: join(run.directory, script),
    workspace: run.workspace,
    environment: environmentOf(job, files),
    signal,
    patience: run.patience ?? RUNNER_CANCEL_TIMES,
    line: (line) => step.receive(line),
  });
  readCommandFiles(job, files);
  return end;
}

/** New and empty for each script. */
function commandFiles(temporary: string): Readonly<Record<CommandFile, string>> {
  const folder = mkdtempSync(join(temporary, 'commands-'));
  const entries = COMMAND_FILES.map((name) => [name, join(folder, name.toLowerCase())] as const);
  for (const [, path] of entries) writeFileSync(path, '');
  return Object.fromEntries(entries) as Record<CommandFile, string>;
}

function environmentOf(
  { run, manifest, step, temporary, exported }: Job,
  files: Readonly<Record<CommandFile, string>>,
) {
  mkdirSync(join(temporary, 'temp'), { recursive: true });
  const { name, payload } = run.event ?? { name: 'push', payload: PUSH };
  const eventFile = join(temporary, 'event.json');
  writeFileSync(eventFile, JSON.stringify(payload));
  const paths = Object.entries(files).map(([name, path]) => [`GITHUB_${name}`, path] as const);
  const state = Object.entries(step.state).map(([name, value]) => [`STATE_${name}`, value] as const);
  return {
    PATH: process.env.PATH ?? '',
    HOME: join(temporary, 'temp'),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: eventFile,
    GITHUB_JOB: 'apply',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'acme/hybrid',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '4711',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    ...run.environment,
    ...exported,
    ...inputVariables(manifest, run.inputs ?? {}),
    ...Object.fromEntries([...paths, ...state]),
    GITHUB_WORKSPACE: run.workspace,
    RUNNER_TEMP: join(temporary, 'temp'),
  };
}

function readCommandFiles(job: Job, files: Readonly<Record<CommandFile, string>>): void {
  const { step, exported, summaries } = job;
  const read = (name: CommandFile, take: (text: string) => void) => {
    try {
      take(readFileSync(files[name], 'utf8'));
    } catch (error) {
      step.refuse(`Unable to process file command '${name.toLowerCase()}' successfully.`);
      step.annotate('error', error instanceof Error ? error.message : String(error));
    }
  };
  read('OUTPUT', (text) => Object.assign(step.outputs, Object.fromEntries(parseCommandFile(text))));
  read('STATE', (text) => Object.assign(step.state, Object.fromEntries(parseCommandFile(text))));
  read('ENV', (text) => Object.assign(exported, exportable(step, Object.fromEntries(parseCommandFile(text)))));
  read('STEP_SUMMARY', (text) => summaries.push(acceptedSummary(step, text)));
}

function exportable(step: Step, entries: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { NODE_OPTIONS, ...rest } = entries;
  if (NODE_OPTIONS !== undefined)
    step.annotate('error', "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
  return rest;
}

/** Too large: an annotation, nothing uploaded, and the step does not fail. */
function acceptedSummary(step: Step, text: string): string {
  const size = Buffer.byteLength(text);
  if (size > SUMMARY_LIMIT) {
    const got = Math.floor(size / 1024);
    step.annotate('error', `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${got}k.`);
    return '';
  }
  return text
    .split('\n')
    .map((line) => step.masker.mask(line))
    .join('\n');
}

function filesBelow(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

function resultOf(
  { run, step, temporary, exported, summaries }: Job,
  main: ProcessEnd,
  post: ProcessEnd | undefined,
): ActionResult {
  const failed = main.exitCode !== 0 || (post?.exitCode ?? 0) !== 0 || step.failed;
  const handedOn = Object.entries(step.outputs).filter(([, value]) => !step.masker.hides(value));
  return {
    result: run.signal?.aborted ? 'cancelled' : failed ? 'failure' : 'success',
    exitCode: main.exitCode,
    postExitCode: post?.exitCode,
    stdout: main.stdout + (post?.stdout ?? ''),
    stderr: main.stderr + (post?.stderr ?? ''),
    commands: step.commands,
    masks: step.masker.values,
    annotations: step.annotations,
    outputs: step.outputs,
    jobOutputs: Object.fromEntries(handedOn),
    state: step.state,
    exported,
    summary: summaries.join(''),
    visibleLog: step.log.map((line) => `${line}\n`).join(''),
    files: filesBelow(temporary),
  };
}
