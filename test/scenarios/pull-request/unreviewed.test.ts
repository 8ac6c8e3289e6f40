import { describe, expect, it } from 'vitest';
import { ADA, MALLORY } from '../../simulators/github/github.ts';
import { acmeFile } from '../../simulators/in-process.ts';
import { ACME, useStage } from './stage.ts';

const stage = useStage();
const codeOf = ({ visibleLog }: { visibleLog: string }) =>
  /\(((?:review|event|plan|input)\.[a-z-]+)\)/.exec(visibleLog)?.[1];

async function refused(commit: string, inputs = {}) {
  const run = await stage.onPush(commit, inputs);
  expect(run).toMatchObject({ exitCode: 1, outputs: { result: 'refused' } });
  expect(stage.options()).toBeUndefined();
  return codeOf(run);
}

describe('apply refuses, and changes nothing, for', () => {
  it('a push to main without a pull request', async () => {
    const commit = stage.repository.commit({ files: { [ACME]: acmeFile() } });
    expect(await refused(commit)).toBe('review.none');
  });

  it('a pull request without a plan', async () => {
    expect(await refused(stage.repository.merge(stage.propose()))).toBe('review.no-comment');
  });

  it('a plan that was made before the last commit', async () => {
    const pull = stage.propose();
    await stage.commented(pull);
    stage.repository.commit({ branch: 'change', files: { 'README.md': 'later' } });
    expect(await refused(stage.repository.merge(pull))).toBe('review.other-commit');
  });

  it('a comment that a person edited', async () => {
    const pull = stage.propose();
    await stage.commented(pull);
    const [comment] = stage.repository.comments(pull);
    stage.repository.editComment(
      comment?.id ?? 0,
      comment?.body.replace(/"plans":\["[^"]*"/, '"plans":["AAAAAAAAAAAAAAAAAAAAAA"') ?? '',
    );
    expect(await refused(stage.repository.merge(pull))).toBe('review.forged');
  });

  it('a comment that was copied from another pull request', async () => {
    const other = stage.propose({}, 'other');
    await stage.commented(other, 'other');
    const [comment] = stage.repository.comments(other);
    const pull = stage.propose();
    stage.repository.comment(pull, { by: ADA, body: comment?.body ?? '' });
    expect(await refused(stage.repository.merge(pull))).toBe('review.forged');
  });

  it('a comment of another author', async () => {
    const pull = stage.propose();
    await stage.commented(pull);
    const [comment] = stage.repository.comments(pull);
    stage.repository.deleteComment(comment?.id ?? 0);
    stage.repository.comment(pull, { by: MALLORY, body: comment?.body ?? '' });
    expect(await refused(stage.repository.merge(pull))).toBe('review.no-comment');
  });

  it('a plan that was sealed with another key, or with none', async () => {
    const pull = stage.propose();
    await stage.planned(pull, { 'review-key': 'another key, which is as long as it has to be' });
    expect(stage.repository.comments(pull)[0]?.body).not.toContain('Not sealed');
    expect(await refused(stage.repository.merge(pull))).toBe('review.forged');
  });

  it('a workflow that configures no review', async () => {
    const pull = stage.propose();
    await stage.commented(pull);
    expect(await refused(stage.repository.merge(pull), { 'review-key': '' })).toBe('review.missing');
  });

  it('a review key that could be guessed', async () => {
    expect(await refused(stage.repository.merge(stage.propose()), { 'review-key': 'short' })).toBe('review.key');
  });

  it('the hash of another plan', async () => {
    const commit = stage.repository.merge(stage.propose());
    expect(await refused(commit, { 'accept-current-plan': 'a'.repeat(64) })).toBe('plan.not-accepted');
  });
});

describe('apply and rotate refuse events that are not trusted', () => {
  it.each([{ command: 'apply' }, { command: 'rotate', what: 'all' }])('a pull request: $command', async (inputs) => {
    const run = await stage.onPull(stage.propose(), {
      ...inputs,
      'accept-current-plan': inputs.command === 'apply' ? 'true' : '',
    });
    expect(run).toMatchObject({ exitCode: 1, outputs: { result: 'refused' } });
    expect(codeOf(run)).toBe('event.not-trusted');
    expect(stage.simulators.genesysCloud.requests).toEqual([]);
  });

  it('another branch', async () => {
    stage.repository.commit({ files: { [ACME]: acmeFile() } });
    const run = await stage.onPush(stage.repository.sha() ?? '', { 'accept-current-plan': 'true' }, 1, {
      ref: 'refs/heads/change',
    });
    expect(codeOf(run)).toBe('event.branch');
  });

  it('a fork', async () => {
    stage.repository.commit({ files: { [ACME]: acmeFile() } });
    const run = await stage.onPush(stage.repository.sha() ?? '', { 'accept-current-plan': 'true' }, 1, { fork: true });
    expect(codeOf(run)).toBe('event.fork');
  });

  it('except a dry run of a rotation', async () => {
    const run = await stage.onPull(stage.propose(), { command: 'rotate', what: 'all', 'dry-run': 'true' });
    expect(codeOf(run)).toBeUndefined();
  });
});
