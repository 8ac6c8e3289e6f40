import { describe, expect, it } from 'vitest';
import { type Job, useWorkplace } from './job.ts';

const at = useWorkplace();

const OURS = { full_name: 'acme/hybrid' };
const THEIRS = { full_name: 'mallory/hybrid' };
const repository = { ...OURS, default_branch: 'main', fork: false };
const pullFrom = (repo: unknown) => ({
  pull_request: { number: 7, head: { sha: 'c0ffee', repo }, base: { repo: OURS } },
  repository,
});
const followed = (head_repository: unknown, event: string) => ({
  workflow_run: { event, head_repository },
  repository,
});
const comment = (issue: object) => ({ issue: { number: 7, ...issue }, comment: { body: '/plan' }, repository });

type Event = NonNullable<Job['event']>;
const of = (name: string, payload: unknown): Event => ({ name, payload });

const FOREIGN: readonly (readonly [string, Event])[] = [
  ['pull_request of a fork', of('pull_request', pullFrom(THEIRS))],
  ['pull_request of a deleted fork', of('pull_request', pullFrom(null))],
  ['pull_request with a payload that cannot be read', of('pull_request', 'x')],
  ['pull_request_target of a fork', of('pull_request_target', pullFrom(THEIRS))],
  ['pull_request_review of a fork', of('pull_request_review', pullFrom(THEIRS))],
  ['pull_request_review_comment of a fork', of('pull_request_review_comment', pullFrom(THEIRS))],
  ['workflow_run after a run of a fork', of('workflow_run', followed(THEIRS, 'pull_request'))],
  ['workflow_run after a comment', of('workflow_run', followed(OURS, 'issue_comment'))],
  ['workflow_run after pull_request_target', of('workflow_run', followed(OURS, 'pull_request_target'))],
  ['workflow_run of a deleted repository', of('workflow_run', followed(null, 'push'))],
  ['issue_comment on a pull request', of('issue_comment', comment({ pull_request: { url: 'x' } }))],
  ['issue_comment with an empty payload', of('issue_comment', { repository })],
  ['check_suite', of('check_suite', { check_suite: { pull_requests: [] }, repository })],
  ['an unknown future event with the pull request of a fork', of('pull_request_merged', pullFrom(THEIRS))],
];

const OWN: readonly (readonly [string, Event])[] = [
  ['pull_request of the repository itself', of('pull_request', pullFrom(OURS))],
  ['pull_request_target of the repository itself', of('pull_request_target', pullFrom(OURS))],
  ['workflow_run after a push', of('workflow_run', followed(OURS, 'push'))],
  ['issue_comment on an issue', of('issue_comment', comment({}))],
  ['merge_group', of('merge_group', { repository })],
  ['schedule', of('schedule', { schedule: '17 5 * * *' })],
  ['workflow_dispatch', of('workflow_dispatch', { repository })],
];

describe('a command with credentials does not run on an event that may carry the content of a fork', () => {
  it.each(FOREIGN)('%s', async (_what, event) => {
    const run = await at.step('plan', { event });
    expect(run).toMatchObject({ exitCode: 1, outputs: { result: 'refused' } });
    expect(run.visibleLog).toContain('(event.fork)');
    expect(run.visibleLog).toContain('Run it on `pull_request` from a branch of the repository itself');
    expect(at.requests()).toBe(0);
  });

  it.each([
    ['drift', {}],
    ['verify', {}],
    ['kit', {}],
    ['adopt', {}],
    ['review', { 'plan-files': '*.json' }],
    ['apply', { 'accept-current-plan': 'true' }],
    ['rotate', { what: 'saml' }],
    ['rotate', { what: 'saml', 'dry-run': 'true' }],
    ['network', { probe: 'true' }],
  ])('%s %j', async (command, inputs) => {
    const run = await at.step(command, { inputs, event: of('pull_request_target', pullFrom(THEIRS)) });
    expect(run).toMatchObject({ exitCode: 1, outputs: { result: 'refused' } });
    expect(at.requests()).toBe(0);
  });

  it('the built command in such a job', async () => {
    const { status, stderr } = await at.terminal(['plan', 'acme.yaml'], {
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'issue_comment',
    });
    expect(status).toBe(3);
    expect(stderr).toContain('the content of the event "issue_comment" may come from a fork');
    expect(at.requests()).toBe(0);
  });
});

describe('a plan runs', () => {
  it.each(OWN)('on %s', async (_what, event) => {
    expect(await at.step('plan', { event })).toMatchObject({ exitCode: 0, outputs: { result: 'differs' } });
  });
});

describe('a command without credentials', () => {
  it.each(['validate', 'tenants', 'network'])('runs for a fork: %s', async (command) => {
    const run = await at.step(command, { event: of('pull_request', pullFrom(THEIRS)) });
    expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'clean' } });
  });
});
