import { refusal } from '../../base/errors.ts';

/** What started the workflow, as far as GitHub says. */
export interface WorkflowEvent {
  /** `push`, `pull_request`, `workflow_dispatch`. */
  readonly name: string;
  /** `refs/heads/main` */
  readonly ref: string;
  readonly commit: string;
  /** `owner/name` */
  readonly repository: string;
  /** Absent where the event does not say, as with `schedule`. */
  readonly defaultBranch?: string;
  readonly isFork?: boolean;
  readonly pull?: { readonly number: number; readonly head: string; readonly isFromFork: boolean };
  /** Of a comment: whether it was written on an issue that is no pull request. Absent where the event does not say. */
  readonly isOnIssue?: boolean;
  /** Of `workflow_run`: what started the other workflow, and in which repository its commit is. */
  readonly startedBy?: { readonly event: string; readonly repository: string };
  /** 1 for the first; more for a re-run of the same run. */
  readonly attempt: number;
}

/** Started by somebody who may write to the repository, and of what is merged. */
const TRUSTED = ['push', 'workflow_dispatch', 'schedule', 'repository_dispatch'];

/**
 * What changes a service runs from the default branch of the repository itself. The trigger of a workflow is not trusted to see
 * to that: a run of a pull request that is started again would apply what nobody merged
 * (https://github.com/github/safe-settings/issues/339).
 * @throws Refusal
 */
export function requireTrusted(event: WorkflowEvent, command: string): void {
  const { name, ref, defaultBranch, isFork } = event;
  if (!TRUSTED.includes(name)) {
    throw refusal('event.not-trusted', { command, event: name, trusted: TRUSTED.join(', ') });
  }
  if (isFork) throw refusal('event.fork', { repository: event.repository });
  if (defaultBranch === undefined && name !== 'schedule') throw refusal('event.no-branch');
  if (defaultBranch !== undefined && ref !== `refs/heads/${defaultBranch}`) {
    throw refusal('event.branch', { ref, branch: defaultBranch });
  }
}

/** What started a workflow that another one may follow with credentials: nobody outside of the repository starts these. */
const FOLLOWED = [...TRUSTED, 'pull_request', 'merge_group'];

const isOfOwnPull = ({ pull }: WorkflowEvent): boolean => pull !== undefined && !pull.isFromFork;

/**
 * Events that a fork's content may come with, each with the proof that it does not. Where the payload cannot prove it, as with a
 * comment on a pull request, nothing does.
 */
const PROOFS: Readonly<Record<string, (event: WorkflowEvent) => boolean>> = {
  pull_request: isOfOwnPull,
  pull_request_target: isOfOwnPull,
  pull_request_review: isOfOwnPull,
  pull_request_review_comment: isOfOwnPull,
  issue_comment: ({ isOnIssue }) => isOnIssue === true,
  workflow_run: ({ startedBy, repository }) =>
    startedBy !== undefined &&
    startedBy.repository.toLowerCase() === repository.toLowerCase() &&
    FOLLOWED.includes(startedBy.event),
  check_run: () => false,
  check_suite: () => false,
  status: () => false,
};

/**
 * What uses credentials does not run for the content of a fork: a workflow on such an event that checks that content out would hand
 * the credentials to a file that a stranger wrote.
 * @throws Refusal
 */
export function requireOwnContent(event: WorkflowEvent, command: string): void {
  const { name, pull } = event;
  const isProved = PROOFS[name] ?? (() => !pull?.isFromFork);
  if (isProved(event)) return;
  const why = pull?.isFromFork ? 'comes from a fork' : 'may come from a fork';
  throw refusal('event.fork#content', { command, event: name, why });
}
