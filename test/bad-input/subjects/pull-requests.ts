import { checkPullRequest } from '../../../src/app/commands/reviewed/pull-request-check.ts';
import { publishAdoptions } from '../../../src/app/publish/adoption.ts';
import { publishDrift } from '../../../src/app/publish/drift-issues.ts';
import { publishReview } from '../../../src/app/publish/review-comment.ts';
import type { Context } from '../../../src/base/context.ts';
import type { WorkflowEvent } from '../../../src/core/approval/event.ts';
import type { Plan, TenantPlan } from '../../../src/core/plan.ts';
import type { CommandReport, PlanRefusal } from '../../../src/engine/report.ts';
import { makePlan } from '../../../src/resources/list.ts';
import {
  JOB_TOKEN,
  type ManualRepository,
  REPOSITORY,
  REVIEW_KEY,
  startGitHubSimulator,
} from '../../simulators/github/github.ts';
import { type Environment, quietContext } from '../quiet-context.ts';
import type { ReadableError } from '../subject.ts';

const FILE = 'tenants/acme.yaml';

export const SECRETS: readonly string[] = [JOB_TOKEN, REVIEW_KEY];

/** The requests of the commands to GitHub, in a repository that already contains some results. */
export interface GitHubWork {
  readonly environment: Environment;
  /** Two pull requests: one without a comment, one whose comment has another text. */
  review(context: Context): Promise<unknown>;
  /** The plan of the pull request that was merged, or why it is not applied. */
  reviewed(context: Context): Promise<readonly PlanRefusal[]>;
  /** Three tenants: an issue is created, one is updated, one is closed. */
  drift(context: Context): Promise<unknown>;
  /** The first run, and a second one. */
  adopt(context: Context): Promise<unknown>;
  close(): Promise<void>;
}

export function toldOf(refusals: unknown): readonly ReadableError[] {
  return refusals as readonly PlanRefusal[];
}

interface Scene {
  readonly repository: ManualRepository;
  readonly environment: Environment;
  readonly plan: Plan;
}

async function done({ environment }: Scene, work: (context: Context) => Promise<unknown>): Promise<void> {
  await work(quietContext(environment));
}

function named({ tenants: [found] }: Plan, tenant: string, most: number): TenantPlan {
  if (!found) throw new Error('there is no plan');
  return { ...found, tenant, file: `tenants/${tenant}.yaml`, changes: found.changes.slice(0, most) };
}

function event(commit: string): WorkflowEvent {
  const push = { name: 'push', ref: 'refs/heads/main', repository: REPOSITORY, defaultBranch: 'main', isFork: false };
  return { ...push, commit, attempt: 1 };
}

function openPull({ repository }: Scene, head: string) {
  const { number, headSha } = repository.openPull({ head, files: { [FILE]: `tenant: acme # ${head}\n` } });
  return { number, head: headSha, isFromFork: false };
}

async function reviewOf(scene: Scene): Promise<GitHubWork['review']> {
  const [first, second] = [openPull(scene, 'one'), openPull(scene, 'two')];
  const report = (pull: typeof first, plan: Plan): CommandReport => ({
    command: 'review',
    result: 'differs',
    plan,
    pull,
  });
  const before = makePlan([named(scene.plan, 'acme', 1)]);
  await done(scene, (context) => publishReview(context, report(second, before)));
  return async (context) => [
    await publishReview(context, report(first, scene.plan)),
    await publishReview(context, report(second, scene.plan)),
  ];
}

async function reviewedOf(scene: Scene): Promise<GitHubWork['reviewed']> {
  const { repository, plan } = scene;
  const pull = openPull(scene, 'change');
  const report: CommandReport = { command: 'review', result: 'differs', plan, pull };
  await done(scene, (context) => publishReview(context, report));
  const commit = repository.merge(pull.number);
  return async (context) => {
    const check = await checkPullRequest(context, event(commit), REVIEW_KEY);
    return [check(plan) ?? []].flat();
  };
}

async function driftOf(scene: Scene): Promise<GitHubWork['drift']> {
  const { plan } = scene;
  const report = (...tenants: readonly TenantPlan[]): CommandReport => ({
    ...{ command: 'drift', result: 'differs' },
    plan: makePlan(tenants),
  });
  const before = report(named(plan, 'globex', 1), named(plan, 'initech', 1));
  await done(scene, (context) => publishDrift(context, before));
  const now = report(named(plan, 'acme', 9), named(plan, 'globex', 2), named(plan, 'initech', 0));
  return (context) => publishDrift(context, now);
}

function adoptOf({ repository }: Scene): GitHubWork['adopt'] {
  const commit = repository.sha() ?? '';
  const report = (text: string): CommandReport => ({
    ...{ command: 'adopt', result: 'changed', event: event(commit) },
    adoptions: [{ tenant: 'acme', file: FILE, text, isChanged: true, adopted: [], left: [] }],
  });
  return async (context) => [
    ...(await publishAdoptions(context, report('tenant: acme # current values\n'))),
    ...(await publishAdoptions(context, report('tenant: acme # newer values\n'))),
  ];
}

export async function startGitHubWork(plan: Plan): Promise<GitHubWork> {
  const github = await startGitHubSimulator({ repositories: { [REPOSITORY]: [] } });
  const repository = github.repository(REPOSITORY);
  repository.commit({ files: { [FILE]: 'tenant: acme\n' } });
  github.permit({ contents: 'write', issues: 'write', 'pull-requests': 'write' });
  const environment = {
    ...{ GITHUB_API_URL: github.url, GITHUB_REPOSITORY: REPOSITORY, GITHUB_TOKEN: JOB_TOKEN },
    GENESYS_HYBRID_REVIEW_KEY: REVIEW_KEY,
  };
  const scene = { repository, environment, plan };
  const [review, reviewed, drift] = [await reviewOf(scene), await reviewedOf(scene), await driftOf(scene)];
  return { environment, review, reviewed, drift, adopt: adoptOf(scene), close: () => github.close() };
}
