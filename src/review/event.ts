import { Refusal } from '../errors.ts';

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
  /** 1 for the first; more for a re-run of the same run. */
  readonly attempt: number;
}

/** Started by somebody who may write to the repository, and of what is merged. */
const TRUSTED = ['push', 'workflow_dispatch', 'schedule', 'repository_dispatch'];

function refused(code: string, message: string, fix: string): Refusal {
  return new Refusal({ code: `event.${code}`, message, fix });
}

/**
 * What changes a service runs from the default branch of the repository itself. The trigger of a workflow is not trusted to see
 * to that: a run of a pull request that is started again would apply what nobody merged
 * (https://github.com/github/safe-settings/issues/339).
 * @throws Refusal
 */
export function requireTrusted(event: WorkflowEvent, command: string): void {
  const { name, ref, defaultBranch, isFork } = event;
  if (!TRUSTED.includes(name)) {
    const message = `${command} does not run on the event "${name}", and nothing was changed`;
    throw refused('not-trusted', message, `Run it on ${TRUSTED.join(', ')}; on a pull request run plan.`);
  }
  if (isFork) {
    const message = `${event.repository} is a fork, and nothing was changed`;
    const fix = 'Run it in the repository itself, or make the fork one of its own (its settings: leave fork network).';
    throw refused('fork', message, fix);
  }
  if (defaultBranch === undefined && name !== 'schedule') {
    const message = 'the event does not say which branch is the default one, and nothing was changed';
    throw refused('no-branch', message, 'Check that GITHUB_EVENT_PATH names the file with the event.');
  }
  if (defaultBranch !== undefined && ref !== `refs/heads/${defaultBranch}`) {
    const message = `this runs on ${ref}, not on the default branch ${defaultBranch}, and nothing was changed`;
    throw refused('branch', message, `Merge first; or start the workflow from ${defaultBranch}.`);
  }
}
