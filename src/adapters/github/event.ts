import type { Context } from '../../base/context.ts';
import { at } from '../../base/json.ts';
import { LARGEST_RESULT_FILE } from '../../base/limits.ts';
import { readJson } from '../../base/read-file.ts';
import type { WorkflowEvent } from '../../core/approval/event.ts';

type Environment = Context['environment'];

/** More does not fit into the file that a branch is for git; and a message that names it has to stay short. */
const LONGEST_BRANCH = 255;

function isInsideActions({ GITHUB_ACTIONS }: Environment): boolean {
  return GITHUB_ACTIONS === 'true';
}

/** An event that cannot be read says nothing, and what changes a service then refuses. */
async function payloadOf(file: string | undefined): Promise<unknown> {
  const json = file ? await readJson(file, LARGEST_RESULT_FILE) : {};
  return 'value' in json ? json.value : undefined;
}

function pullOf(payload: unknown): WorkflowEvent['pull'] {
  const number = at(payload, 'pull_request', 'number');
  const head = at(payload, 'pull_request', 'head', 'sha');
  if (typeof number !== 'number' || typeof head !== 'string') return undefined;
  const from = at(payload, 'pull_request', 'head', 'repo', 'full_name');
  const to = at(payload, 'pull_request', 'base', 'repo', 'full_name');
  return { number, head, isFromFork: from !== to || typeof from !== 'string' };
}

function branchOf(payload: unknown): string | undefined {
  const name = at(payload, 'repository', 'default_branch');
  return typeof name === 'string' && name.length <= LONGEST_BRANCH ? name : undefined;
}

/** What a comment was written on. */
function isOnIssue(payload: unknown): boolean | undefined {
  const number = at(payload, 'issue', 'number');
  return typeof number === 'number' ? at(payload, 'issue', 'pull_request') === undefined : undefined;
}

function startedBy(payload: unknown): WorkflowEvent['startedBy'] {
  const event = at(payload, 'workflow_run', 'event');
  const repository = at(payload, 'workflow_run', 'head_repository', 'full_name');
  return typeof event === 'string' && typeof repository === 'string' ? { event, repository } : undefined;
}

/** What started the workflow; undefined outside of GitHub Actions. */
export async function readEvent(environment: Environment): Promise<WorkflowEvent | undefined> {
  if (!isInsideActions(environment)) return undefined;
  const payload = await payloadOf(environment.GITHUB_EVENT_PATH);
  const defaultBranch = branchOf(payload);
  const isFork = at(payload, 'repository', 'fork');
  const pull = pullOf(payload);
  const onIssue = isOnIssue(payload);
  const before = startedBy(payload);
  return {
    name: environment.GITHUB_EVENT_NAME ?? '',
    ref: environment.GITHUB_REF ?? '',
    commit: environment.GITHUB_SHA ?? '',
    repository: environment.GITHUB_REPOSITORY ?? '',
    ...(defaultBranch !== undefined && { defaultBranch }),
    ...(typeof isFork === 'boolean' && { isFork }),
    ...(pull && { pull }),
    ...(onIssue !== undefined && { isOnIssue: onIssue }),
    ...(before && { startedBy: before }),
    attempt: Number(environment.GITHUB_RUN_ATTEMPT) || 1,
  };
}
