import type { Context } from '../../base/context.ts';
import { textAt, valueAt } from '../../base/json.ts';
import { LARGEST_RESULT_FILE } from '../../base/limits.ts';
import { readJson } from '../../base/read-file.ts';
import type { WorkflowEvent } from '../../core/approval/event.ts';

/** Git stores a branch as a file, whose name has this limit; a message with the name has to stay short too. */
const LONGEST_BRANCH = 255;

/** An unreadable event is empty, and commands that change a service then refuse. */
async function payloadOf(file: string | undefined): Promise<unknown> {
  const json = file ? await readJson(file, LARGEST_RESULT_FILE) : {};
  return 'value' in json ? json.value : undefined;
}

function pullOf(payload: unknown): WorkflowEvent['pull'] {
  const number = valueAt(payload, 'pull_request', 'number');
  const head = valueAt(payload, 'pull_request', 'head', 'sha');
  if (typeof number !== 'number' || typeof head !== 'string') return undefined;
  const from = valueAt(payload, 'pull_request', 'head', 'repo', 'full_name');
  const to = valueAt(payload, 'pull_request', 'base', 'repo', 'full_name');
  return { number, head, isFromFork: from !== to || typeof from !== 'string' };
}

/** Whether a comment is on an issue that is no pull request. */
function isOnIssue(payload: unknown): boolean | undefined {
  const number = valueAt(payload, 'issue', 'number');
  return typeof number === 'number' ? valueAt(payload, 'issue', 'pull_request') === undefined : undefined;
}

function startedBy(payload: unknown): WorkflowEvent['startedBy'] {
  const event = textAt(payload, 'workflow_run', 'event');
  const repository = textAt(payload, 'workflow_run', 'head_repository', 'full_name');
  return event !== undefined && repository !== undefined ? { event, repository } : undefined;
}

/** The event of the workflow; undefined outside of GitHub Actions. */
export async function readEvent(environment: Context['environment']): Promise<WorkflowEvent | undefined> {
  if (environment.GITHUB_ACTIONS !== 'true') return undefined;
  const payload = await payloadOf(environment.GITHUB_EVENT_PATH);
  const branch = textAt(payload, 'repository', 'default_branch');
  const isFork = valueAt(payload, 'repository', 'fork');
  const pull = pullOf(payload);
  const onIssue = isOnIssue(payload);
  const before = startedBy(payload);
  return {
    name: environment.GITHUB_EVENT_NAME ?? '',
    ref: environment.GITHUB_REF ?? '',
    commit: environment.GITHUB_SHA ?? '',
    repository: environment.GITHUB_REPOSITORY ?? '',
    ...(branch !== undefined && branch.length <= LONGEST_BRANCH && { defaultBranch: branch }),
    ...(typeof isFork === 'boolean' && { isFork }),
    ...(pull && { pull }),
    ...(onIssue !== undefined && { isOnIssue: onIssue }),
    ...(before && { startedBy: before }),
    attempt: Number(environment.GITHUB_RUN_ATTEMPT) || 1,
  };
}
