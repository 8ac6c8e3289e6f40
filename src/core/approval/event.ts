import { refusal } from '../../base/errors.ts';

/** The event that started the workflow, as far as GitHub provides it. */
export interface WorkflowEvent {
  /** `push`, `pull_request`, `workflow_dispatch`. */
  readonly name: string;
  /** `refs/heads/main` */
  readonly ref: string;
  readonly commit: string;
  /** `owner/name` */
  readonly repository: string;
  /** Absent if the event does not have it, such as `schedule`. */
  readonly defaultBranch?: string;
  readonly isFork?: boolean;
  readonly pull?: { readonly number: number; readonly head: string; readonly isFromFork: boolean };
  /** For a comment: whether it is on an issue that is no pull request. Absent if unknown. */
  readonly isOnIssue?: boolean;
  /** For `workflow_run`: the event of the other workflow, and the repository of its commit. */
  readonly startedBy?: { readonly event: string; readonly repository: string };
  /** 1 for the first attempt; higher for a re-run. */
  readonly attempt: number;
}

/** Started by a person with write access to the repository, for merged content. */
const TRUSTED = ['push', 'workflow_dispatch', 'schedule', 'repository_dispatch'];

/**
 * Commands that change a service run only from the default branch of the repository itself. The trigger of a workflow does not
 * guarantee that: a re-run for a pull request would apply changes that are not merged
 * (https://github.com/github/safe-settings/issues/339). @throws Refusal
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

/** Events of a workflow that another one may follow with credentials: only people of the repository start these. */
const FOLLOWED = [...TRUSTED, 'pull_request', 'merge_group'];

const isOfOwnPull = ({ pull }: WorkflowEvent): boolean => pull !== undefined && !pull.isFromFork;

/**
 * Events that may come with content of a fork, each with a check that excludes it. If the payload cannot exclude it, as for a
 * comment on a pull request, the event is refused.
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
 * Commands with credentials do not run for the content of a fork: a workflow that checks out that content would give the
 * credentials to files of an unknown author. @throws Refusal
 */
export function requireOwnContent(event: WorkflowEvent, command: string): void {
  const { name, pull } = event;
  const isProved = PROOFS[name] ?? (() => !pull?.isFromFork);
  if (isProved(event)) return;
  const why = pull?.isFromFork ? 'comes from a fork' : 'may come from a fork';
  throw refusal('event.fork#content', { command, event: name, why });
}
