import { describe, expect, it } from 'vitest';
import { requireTrusted, type WorkflowEvent } from '../../../src/core/approval/event.ts';

const push: WorkflowEvent = {
  name: 'push',
  ref: 'refs/heads/main',
  commit: 'a'.repeat(40),
  repository: 'acme/hybrid',
  defaultBranch: 'main',
  isFork: false,
  attempt: 1,
};

const codeOf = (event: WorkflowEvent): string | undefined => {
  try {
    requireTrusted(event, 'apply');
  } catch (error) {
    return (error as { code?: string }).code;
  }
  return undefined;
};

describe('a command that changes a service', () => {
  it.each(['push', 'workflow_dispatch', 'repository_dispatch'])('runs on %s', (name) => {
    expect(codeOf({ ...push, name })).toBeUndefined();
  });

  it('runs on a schedule, whose event does not name the default branch', () => {
    const { defaultBranch: _branch, ...event } = push;
    expect(codeOf({ ...event, name: 'schedule' })).toBeUndefined();
    expect(codeOf(event)).toBe('event.no-branch');
  });

  it.each(['pull_request', 'pull_request_target', 'workflow_run', 'issue_comment', 'merge_group', ''])(
    'does not run on "%s"',
    (name) => expect(codeOf({ ...push, name })).toBe('event.not-trusted'),
  );

  it.each(['refs/heads/change', 'refs/tags/main', 'refs/pull/7/merge', 'refs/heads/main/x', 'main', ''])(
    'does not run on the ref "%s"',
    (ref) => expect(codeOf({ ...push, ref })).toBe('event.branch'),
  );

  it('does not run in a fork', () => {
    expect(codeOf({ ...push, isFork: true })).toBe('event.fork');
  });
});
