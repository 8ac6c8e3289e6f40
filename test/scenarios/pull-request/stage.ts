import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import type { CommandRequest } from '../../../src/app/commands/request.ts';
import { ROOT } from '../../simulators/child.ts';
import {
  type GitHubSimulator,
  JOB_TOKEN,
  type ManualRepository,
  REPOSITORY,
  REVIEW_KEY,
  startGitHubSimulator,
} from '../../simulators/github/github.ts';
import { acmeFile, runInProcess } from '../../simulators/in-process.ts';
import { type ActionResult, type ActionRun, runAction } from '../../simulators/runner/runner.ts';
import { SHIPPED, type Simulators, startSimulators } from '../../simulators/simulators.ts';

export const ACME = 'tenants/acme.yaml';

interface Step {
  readonly event: ActionRun['event'];
  readonly commit: string;
  readonly ref: string;
  readonly attempt?: number;
}

type Inputs = Readonly<Record<string, string>>;

/** A repository at GitHub with a tenant file, its services, and a runner with the built Action. */
export class Stage {
  simulators!: Simulators;
  gitHub!: GitHubSimulator;
  repository!: ManualRepository;
  workspace!: string;

  async open(): Promise<void> {
    this.simulators = await startSimulators(SHIPPED.slice(0, 1));
    this.gitHub = await startGitHubSimulator({ repositories: { [REPOSITORY]: [] } });
    this.repository = this.gitHub.repository(REPOSITORY);
    this.repository.commit({ files: { 'README.md': 'tenants' } });
    this.workspace = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
  }

  async close(): Promise<void> {
    await Promise.all([this.simulators.close(), this.gitHub.close()]);
    rmSync(this.workspace, { recursive: true });
  }

  /** The preparation of a test: the file is on main and applied, in this process, which takes a quarter of the time. */
  async applied(text = acmeFile()): Promise<void> {
    this.repository.commit({ files: { [ACME]: text } });
    expect((await runInProcess(this.simulators, 'apply', { 'acme.yaml': text })).result).toBe('changed');
  }

  /** A pull request that writes the tenant file. */
  propose(over: Readonly<Record<string, string>> = {}, head = 'change'): number {
    return this.repository.openPull({ head, files: { [ACME]: acmeFile(over) } }).number;
  }

  #run(inputs: Inputs, { event, commit, ref, attempt = 1 }: Step): Promise<ActionResult> {
    const { VAULT_TOKEN = '', ...environment } = this.simulators.environment;
    return runAction({
      directory: ROOT,
      workspace: this.workspace,
      inputs: { 'vault-token': VAULT_TOKEN, token: JOB_TOKEN, ...inputs },
      ...(event && { event }),
      environment: {
        ...environment,
        GITHUB_API_URL: this.gitHub.url,
        GITHUB_REPOSITORY: REPOSITORY,
        GITHUB_REF: ref,
        GITHUB_SHA: commit,
        GITHUB_RUN_ATTEMPT: String(attempt),
      },
    });
  }

  /** Checks out a branch or a commit into the workspace; files of an earlier checkout stay. */
  checkOut(name: string): void {
    for (const [path, text] of Object.entries(this.repository.files(name))) {
      mkdirSync(dirname(join(this.workspace, path)), { recursive: true });
      writeFileSync(join(this.workspace, path), text);
    }
  }

  #pullStep(head: string, pull: number, { fork = false } = {}): Step {
    this.checkOut(head);
    const from = { sha: this.sha(head), repo: { full_name: fork ? 'mallory/hybrid' : REPOSITORY } };
    const payload = {
      pull_request: { number: pull, head: from, base: { repo: { full_name: REPOSITORY } } },
      repository: this.#named(),
    };
    return { event: { name: 'pull_request', payload }, commit: from.sha, ref: `refs/pull/${pull}/merge` };
  }

  sha(branch: string): string {
    return this.repository.sha(branch) ?? '';
  }

  #named() {
    return { full_name: REPOSITORY, default_branch: 'main', fork: false };
  }

  /** A step of the workflow pull-request.yml. */
  onPull(pull: number, inputs: Inputs, { head = 'change', fork = false } = {}): Promise<ActionResult> {
    this.gitHub.permit({ contents: 'read', 'pull-requests': 'write' });
    return this.#run(inputs, this.#pullStep(head, pull, { fork }));
  }

  /** A step of pull-request.yml in this process, for tests that do not read its output: a child takes four times as long. */
  async #inProcess(command: 'plan' | 'review', pull: number, head: string, request: Partial<CommandRequest>) {
    this.gitHub.permit({ contents: 'read', 'pull-requests': 'write' });
    const { event, commit, ref } = this.#pullStep(head, pull);
    const payload = join(this.workspace, '.event.json');
    writeFileSync(payload, JSON.stringify(event?.payload));
    const environment = {
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: this.gitHub.url,
      GITHUB_EVENT_NAME: event?.name,
      GITHUB_EVENT_PATH: payload,
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_REF: ref,
      GITHUB_SHA: commit,
      GITHUB_TOKEN: JOB_TOKEN,
      GENESYS_HYBRID_REVIEW_KEY: REVIEW_KEY,
    };
    const options = { directory: this.workspace, publishes: command === 'review', request, environment };
    await runInProcess(this.simulators, command, {}, options);
  }

  /** The jobs of pull-request.yml: plan, then the one comment. */
  async planned(pull: number, inputs: Inputs = {}, head = 'change'): Promise<ActionResult> {
    await this.#inProcess('plan', pull, head, { out: 'plan.json' });
    const review = { command: 'review', 'plan-files': 'plan*.json', 'expected-tenants': '["acme"]' };
    return this.onPull(pull, { ...review, 'review-key': REVIEW_KEY, ...inputs }, { head });
  }

  /** The same for a test that needs only the comment. */
  async commented(pull: number, head = 'change'): Promise<void> {
    await this.#inProcess('plan', pull, head, { out: 'plan.json' });
    await this.#inProcess('review', pull, head, { planFiles: ['plan*.json'], expectedTenants: '["acme"]' });
  }

  /** The review of the current commit, to be run when there is a newer one. */
  lateReview(pull: number, head = 'change'): () => Promise<ActionResult> {
    const step = this.#pullStep(head, pull);
    const inputs = { command: 'review', 'plan-files': 'plan.json', 'review-key': REVIEW_KEY };
    return () => this.#run(inputs, step);
  }

  /** A step of apply.yml on the push of a merge. */
  onPush(
    commit: string,
    inputs: Inputs = {},
    attempt = 1,
    { ref = 'refs/heads/main', fork = false } = {},
  ): Promise<ActionResult> {
    this.checkOut(commit);
    this.gitHub.permit({ contents: 'read', 'pull-requests': 'read' });
    const event = { name: 'push', payload: { repository: { ...this.#named(), fork } } };
    const step = { event, commit, ref, attempt };
    return this.#run({ command: 'apply', 'review-key': REVIEW_KEY, ...inputs }, step);
  }

  /** A step of a workflow that a person or a schedule starts. */
  onMain(
    inputs: Inputs,
    { name = 'workflow_dispatch', permissions = {}, commit = this.sha('main'), attempt = 1 } = {},
  ): Promise<ActionResult> {
    this.checkOut(commit);
    return this.runMain(inputs, { name, permissions, commit, attempt });
  }

  /** The same with the current workspace. */
  runMain(
    inputs: Inputs,
    { name = 'workflow_dispatch', permissions = {}, commit = this.sha('main'), attempt = 1 } = {},
  ): Promise<ActionResult> {
    this.gitHub.permit({ contents: 'read', ...permissions });
    const event = { name, payload: name === 'schedule' ? { schedule: '17 5 * * *' } : { repository: this.#named() } };
    return this.#run(inputs, { event, commit, ref: 'refs/heads/main', attempt });
  }

  /** Every option of the transaction object, or undefined before the first apply. */
  options(): Readonly<Record<string, string>> | undefined {
    return this.simulators.options('acme');
  }

  client(name: string) {
    return this.simulators.organization('acme').clients.find((each) => each.name === name);
  }
}

/** A stage for each test of a file. */
export function useStage(): Stage {
  const stage = new Stage();
  beforeEach(() => stage.open());
  afterEach(() => stage.close());
  return stage;
}
