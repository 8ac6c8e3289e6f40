import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkCurrentFiles } from '../../../src/app/commands/reviewed/current-files.ts';
import { blobsOf } from '../../../src/app/commands/reviewed/git-path.ts';
import { checkPullRequest } from '../../../src/app/commands/reviewed/pull-request-check.ts';
import { publishAdoptions } from '../../../src/app/publish/adoption.ts';
import { publishDrift } from '../../../src/app/publish/drift-issues.ts';
import { publishReview } from '../../../src/app/publish/review-comment.ts';
import type { Context } from '../../../src/base/context.ts';
import type { WorkflowEvent } from '../../../src/core/approval/event.ts';
import type { Change, Plan, TenantPlan } from '../../../src/core/plan.ts';
import type { CommandReport, PlanRefusal } from '../../../src/engine/report.ts';
import type { Run } from '../../../src/engine/run.ts';
import { makePlan } from '../../../src/resources/list.ts';
import { REPOSITORY, REVIEW_KEY } from '../../simulators/github/github.ts';
import { FILE, type Stage } from './stage.ts';

/** The output of a run that was not stopped. */
export interface Output {
  /** The same with every fault. */
  readonly answer: unknown;
  readonly refusals: readonly PlanRefusal[];
  /** Text that must never be printed. */
  readonly wrong: readonly string[];
}

export type Work = (context: Context) => Promise<Output>;

/** A use of GitHub by the Action, in a repository that is prepared for it. */
export interface Scenario {
  readonly name: string;
  readonly prepare: (stage: Stage) => Promise<Work>;
}

function tenant(name: string, changes: number): TenantPlan {
  const change = (_: unknown, number: number): Change => ({
    address: `oauth-client/desktop#${number + 1}`,
    ...{ kind: 'oauth-client', action: 'create', title: `OAuth client ${number + 1}`, risk: 'none', notes: [] },
    fields: [{ field: 'name', after: `Desktop ${number + 1}` }],
  });
  return { tenant: name, file: `tenants/${name}.yaml`, changes: Array.from({ length: changes }, change), findings: [] };
}

function done(answer: unknown): Output {
  return { answer, refusals: [], wrong: [] };
}

function event(commit: string): WorkflowEvent {
  const push = { name: 'push', ref: 'refs/heads/main', repository: REPOSITORY, defaultBranch: 'main', isFork: false };
  return { ...push, commit, attempt: 1 };
}

function openPull({ repository }: Stage) {
  const { number, headSha } = repository.openPull({ head: 'change', files: { [FILE]: 'tenant: acme # changed\n' } });
  return { number, head: headSha, isFromFork: false };
}

function reviewOf(pull: ReturnType<typeof openPull>, plan: Plan): Work {
  const report: CommandReport = { command: 'review', result: 'differs', plan, pull };
  return async (context) => done(await publishReview(context, report));
}

const REVIEWED = makePlan([tenant('acme', 2)]);
const OTHER = makePlan([tenant('acme', 3)]);

async function reviewedApply(stage: Stage): Promise<Work> {
  const pull = openPull(stage);
  await reviewOf(pull, REVIEWED)(stage.context());
  const commit = stage.repository.merge(pull.number);
  return async (context) => {
    const check = await checkPullRequest(context, event(commit), REVIEW_KEY);
    const refusals = [check(REVIEWED) ?? []].flat();
    const wrong = check(OTHER) ? [] : ['a plan without a review counts as reviewed'];
    return { answer: refusals.map(({ code }) => code), refusals, wrong };
  };
}

/** Right before the first write: the file is that of the default branch, and a later one never counts for it. */
async function currentFiles(stage: Stage): Promise<Work> {
  const commit = stage.repository.sha() ?? '';
  const directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
  mkdirSync(dirname(join(directory, FILE)));
  writeFileSync(join(directory, FILE), 'tenant: acme\n');
  return async (context) => {
    const run = { context, directory } as Run;
    const check = checkCurrentFiles(run, event(commit));
    const holding = (text: string) => ({
      contents: new Map([[FILE, blobsOf(Buffer.from(text))]]),
      beyondRotation: () => [],
    });
    const refusals = [(await check(REVIEWED, holding('tenant: acme\n'))) ?? []].flat();
    const wrong = (await check(REVIEWED, holding('tenant: acme # older\n')))
      ? []
      : ['an older file counts as the newest'];
    return { answer: refusals.map(({ code }) => code), refusals, wrong };
  };
}

function driftOf(...tenants: readonly TenantPlan[]): Work {
  const report: CommandReport = { command: 'drift', result: 'differs', plan: makePlan(tenants) };
  return async (context) => done(await publishDrift(context, report));
}

async function drift(stage: Stage): Promise<Work> {
  const before = [tenant('globex', 1), tenant('initech', 1)];
  await driftOf(...before, tenant('umbrella', 1))(stage.context());
  await driftOf(...before, tenant('umbrella', 0))(stage.context());
  return driftOf(tenant('acme', 2), tenant('globex', 2), tenant('initech', 0), tenant('umbrella', 2));
}

function adoptOf({ repository }: Stage, text: string): Work {
  const report: CommandReport = {
    ...{ command: 'adopt', result: 'changed', event: event(repository.sha() ?? '') },
    adoptions: [{ tenant: 'acme', file: FILE, text, isChanged: true, adopted: [], left: [] }],
  };
  return async (context) => done(await publishAdoptions(context, report));
}

/** The default branch has moved since the first time. */
async function adoptAgain(stage: Stage): Promise<Work> {
  await adoptOf(stage, 'tenant: acme # earlier values\n')(stage.context());
  stage.repository.commit({ files: { [FILE]: 'tenant: acme # manual change\n' } });
  return adoptOf(stage, 'tenant: acme # current values\n');
}

export const SCENARIOS: readonly Scenario[] = [
  { name: 'review, the first comment', prepare: async (stage) => reviewOf(openPull(stage), REVIEWED) },
  {
    name: 'review, the comment exists',
    prepare: async (stage) => {
      const pull = openPull(stage);
      await reviewOf(pull, OTHER)(stage.context());
      return reviewOf(pull, REVIEWED);
    },
  },
  { name: 'drift --issues: create, update, close, reopen', prepare: drift },
  { name: 'adopt, the first time', prepare: async (stage) => adoptOf(stage, 'tenant: acme # current values\n') },
  { name: 'adopt, the second time', prepare: adoptAgain },
  { name: 'a reviewed apply reads', prepare: reviewedApply },
  { name: 'an apply compares its files with the default branch', prepare: currentFiles },
];
