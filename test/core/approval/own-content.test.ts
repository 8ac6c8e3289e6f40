import { describe, expect, it } from 'vitest';
import { requireOwnContent, requireTrusted, type WorkflowEvent } from '../../../src/core/approval/event.ts';

const PUSH: WorkflowEvent = {
  name: 'push',
  ref: 'refs/heads/main',
  commit: 'a'.repeat(40),
  repository: 'acme/hybrid',
  defaultBranch: 'main',
  attempt: 1,
};
const PULLS = ['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment'];
const OWN = { number: 7, head: 'b'.repeat(40), isFromFork: false };
const FOREIGN = { ...OWN, isFromFork: true };

function isRefused(over: Partial<WorkflowEvent>): boolean {
  try {
    requireOwnContent({ ...PUSH, ...over }, 'plan');
    return false;
  } catch (error) {
    expect(error).toMatchObject({ code: 'event.fork' });
    return true;
  }
}

describe('a command that uses credentials', () => {
  it.each(PULLS)('runs on %s only for a branch of the repository itself', (name) => {
    expect(isRefused({ name, pull: OWN })).toBe(false);
    expect(isRefused({ name, pull: FOREIGN })).toBe(true);
    expect(isRefused({ name })).toBe(true);
  });

  it('runs on a comment on an issue, and on none on a pull request: the event does not say whose content that is', () => {
    expect(isRefused({ name: 'issue_comment', isOnIssue: true })).toBe(false);
    expect(isRefused({ name: 'issue_comment', isOnIssue: false })).toBe(true);
    expect(isRefused({ name: 'issue_comment', pull: OWN })).toBe(true);
  });

  it('runs after another workflow that only people of the repository can start', () => {
    const followed = (event: string, repository = 'acme/hybrid') => ({
      name: 'workflow_run',
      startedBy: { event, repository },
    });
    for (const event of ['push', 'schedule', 'pull_request', 'merge_group'])
      expect(isRefused(followed(event))).toBe(false);
    expect(isRefused(followed('push', 'ACME/Hybrid'))).toBe(false);
    expect(isRefused(followed('pull_request', 'stranger/hybrid'))).toBe(true);
    expect(isRefused(followed('pull_request_target'))).toBe(true);
    expect(isRefused(followed('issue_comment'))).toBe(true);
    expect(isRefused({ name: 'workflow_run' })).toBe(true);
  });

  it.each(['check_run', 'check_suite', 'status'])('never runs on %s', (name) => {
    expect(isRefused({ name })).toBe(true);
    expect(isRefused({ name, pull: OWN })).toBe(true);
  });

  it('runs on every other event, unless it comes from a fork', () => {
    expect(isRefused({})).toBe(false);
    expect(isRefused({ name: 'release', pull: OWN })).toBe(false);
    expect(isRefused({ name: 'release', pull: FOREIGN })).toBe(true);
  });

  it('says what was refused, and where it would run', () => {
    const said = (over: Partial<WorkflowEvent>) => () => requireOwnContent({ ...PUSH, ...over }, 'plan');
    expect(said({ name: 'pull_request', pull: FOREIGN })).toThrow(
      'Cannot run plan: it uses credentials, and the content of the event "pull_request" comes from a fork. Nothing was read and nothing was sent',
    );
    expect(said({ name: 'status' })).toThrow('the content of the event "status" may come from a fork');
    expect(said({ name: 'status' })).toThrow(
      expect.objectContaining({
        fix: 'Run it on `pull_request` from a branch of the repository itself, or on `push`, `schedule` or `workflow_dispatch` of the default branch. For forks run `validate`.',
      }),
    );
  });
});

describe('a command that changes a service and is refused', () => {
  const said = (over: Partial<WorkflowEvent>) => () => requireTrusted({ ...PUSH, ...over }, 'apply');

  it('says why it does not run, and where it would', () => {
    expect(said({ name: 'issue_comment' })).toThrow(
      expect.objectContaining({
        message: 'Cannot run apply on the event "issue_comment". Nothing was changed',
        fix: 'Run it on push, workflow_dispatch, schedule, repository_dispatch. On a pull request run `plan`.',
      }),
    );
    expect(said({ isFork: true })).toThrow(
      expect.objectContaining({
        message: 'Cannot run in acme/hybrid: it is a fork. Nothing was changed',
        fix: 'Run the workflow in the original repository, or detach the fork (Settings > General > Leave fork network).',
      }),
    );
    expect(said({ ref: 'refs/heads/change' })).toThrow(
      expect.objectContaining({
        message:
          'Cannot run on refs/heads/change: this command runs on the default branch main only. Nothing was changed',
        fix: 'Merge the pull request first, or start the workflow from main.',
      }),
    );
    const { defaultBranch: _, ...event } = PUSH;
    expect(() => requireTrusted(event, 'apply')).toThrow(
      expect.objectContaining({
        message: 'Cannot run: the event does not name the default branch. Nothing was changed',
        fix: 'Check that `GITHUB_EVENT_PATH` names the file with the event.',
      }),
    );
  });
});
