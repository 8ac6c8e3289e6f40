import { describe, expect, it } from 'vitest';
import { ADA, APP_TOKEN, MALLORY } from '../../simulators/github/github.ts';
import { acmeFile } from '../../simulators/in-process.ts';
import { ACME, useStage } from '../pull-request/stage.ts';

const stage = useStage();
const HEADER = '<!-- genesys-hybrid:review {} -->';
const RENAMED =
  '{ pacing: { name: Other Name, grant: client-credentials }, desktop: { name: Desktop, grant: saml2-bearer, scopes: [users] } }';
const codeOf = ({ visibleLog }: { visibleLog: string }) => /\((review\.[a-z-]+)\)/.exec(visibleLog)?.[1];
const comments = (pull: number) => stage.repository.comments(pull);

async function planned(): Promise<{ pull: number; id: number; body: string }> {
  const pull = stage.propose();
  await stage.commented(pull);
  const [{ id = 0, body = '' } = {}] = comments(pull);
  return { pull, id, body };
}

async function refusedAs(pull: number) {
  const run = await stage.onPush(stage.repository.merge(pull));
  expect(run).toMatchObject({ exitCode: 1, outputs: { result: 'refused' } });
  expect(stage.options()).toBeUndefined();
  return codeOf(run);
}

describe('the text of the comment is under the seal', () => {
  it('so that apply refuses a plan whose visible text was edited below the same first line', async () => {
    const { pull, id, body } = await planned();
    const [mark = ''] = body.split('\n');
    stage.repository.editComment(id, `${mark}\n### No changes. 1 tenant matches its tenant file.`);
    expect(await refusedAs(pull)).toBe('review.edited');
  });

  it.each([
    ['a changed word of it', (body: string) => body.replace('Engage Agent Pacing', 'Something harmless')],
    ['an added line', (body: string) => `${body}\nAll of this was agreed with Ada.`],
    ['a line before it', (body: string) => body.replace('\n', '\n\nNothing to see here.\n\n')],
  ])('so that apply refuses %s', async (_what, edit) => {
    const { pull, id, body } = await planned();
    stage.repository.editComment(id, edit(body));
    expect(await refusedAs(pull)).toBe('review.edited');
  });

  it.each([
    [
      'a repeated key, of which the first ends the HTML comment',
      '{"format":"--> <h3>No changes</h3><details>","format":2',
    ],
    ['a blank', '{ "format":2'],
  ])('so that apply refuses a first line with %s', async (_what, edited) => {
    const { pull, id, body } = await planned();
    stage.repository.editComment(id, body.replace('{"format":2', edited));
    expect(await refusedAs(pull)).toBe('review.forged');
  });

  it('but accepts the line endings that the pages of GitHub send', async () => {
    const { pull, id, body } = await planned();
    stage.repository.editComment(id, `${body.trimEnd().replaceAll('\n', '\r\n')}`);
    expect((await stage.onPush(stage.repository.merge(pull))).outputs.result).toBe('changed');
  });

  it('and a seal of an older version, which does not cover it, is not accepted', async () => {
    const { pull, id, body } = await planned();
    stage.repository.editComment(id, body.replace('"format":2', '"format":1'));
    expect(await refusedAs(pull)).toBe('review.older-seal');
  });
});

describe('a comment of another author', () => {
  it('that starts like ours is neither edited nor trusted', async () => {
    const pull = stage.propose();
    const theirs = stage.repository.comment(pull, { by: ADA, body: `${HEADER}\nMine.` });
    await stage.commented(pull);
    expect(comments(pull)).toMatchObject([
      { id: theirs, author: 'ada', body: `${HEADER}\nMine.` },
      { author: 'github-actions[bot]' },
    ]);
    await stage.commented(pull);
    expect(comments(pull)).toHaveLength(2);
    stage.repository.editComment(theirs, comments(pull)[1]?.body.replace('Pacing', 'Harmless') ?? '');
    const run = await stage.onPush(stage.repository.merge(pull));
    expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'changed' } });
    expect(stage.gitHub.violations).toEqual([]);
  });

  it('is not accepted when it is a copy of ours, and ours is deleted', async () => {
    const { pull, id, body } = await planned();
    stage.repository.comment(pull, { by: ADA, body });
    stage.repository.deleteComment(id);
    expect(await refusedAs(pull)).toBe('review.forged');
  });

  it('is not ours either when another app wrote it', async () => {
    const pull = stage.propose();
    await stage.planned(pull, { token: APP_TOKEN, 'review-key': '' });
    await stage.commented(pull);
    expect(comments(pull).map(({ author }) => author)).toEqual(['hybrid-integrations[bot]', 'github-actions[bot]']);
  });

  it('that an app wrote is accepted by an apply with another type of token', async () => {
    const pull = stage.propose();
    await stage.planned(pull, { token: APP_TOKEN });
    await stage.planned(pull, { token: APP_TOKEN });
    expect(comments(pull)).toMatchObject([{ author: 'hybrid-integrations[bot]' }]);
    expect((await stage.onPush(stage.repository.merge(pull))).outputs.result).toBe('changed');
  });
});

describe('only an open pull request into the default branch is sealed', () => {
  it('so that running the check of a merged one again does not allow a refused apply', async () => {
    const first = stage.propose();
    await stage.commented(first);
    await stage.onPush(stage.repository.merge(first));
    const pull = stage.propose({ clients: RENAMED }, 'rename');
    await stage.commented(pull, 'rename');
    const commit = stage.repository.merge(pull);
    Object.assign(stage.client('Desktop') ?? {}, { scope: ['users', 'everything'] });
    expect(codeOf(await stage.onPush(commit))).toBe('review.outdated');

    const before = comments(pull);
    const again = await stage.planned(pull, {}, 'rename');
    expect(again.visibleLog).toContain(`Pull request #${pull} is already merged`);
    expect(comments(pull)).toEqual(before);
    expect(codeOf(await stage.onPush(commit, {}, 2))).toBe('review.outdated');
    expect(stage.client('Other Name')).toBeUndefined();
  });

  it('and not a closed one, whose comment says so', async () => {
    const { pull } = await planned();
    stage.repository.close(pull);
    await stage.commented(pull);
    const [{ body = '' } = {}] = comments(pull);
    expect(body).toMatch(/^<!-- genesys-hybrid:review \{\} -->/);
    expect(body).toContain('this pull request is closed');
  });

  it('and not a commit that is no longer the newest, whose run leaves the comment unchanged', async () => {
    const { pull, body } = await planned();
    await stage.onPull(pull, { command: 'plan', out: 'plan.json' });
    const review = stage.lateReview(pull);
    stage.repository.commit({ branch: 'change', files: { [ACME]: acmeFile({ clients: RENAMED }) } });
    expect((await review()).visibleLog).toContain('The latest commit of pull request');
    expect(comments(pull).map((each) => each.body)).toEqual([body]);
  });

  it('and not one into another branch, whose commit is then pushed to the default branch', async () => {
    stage.repository.branch('release');
    const files = { [ACME]: acmeFile() };
    const { number: pull } = stage.repository.openPull({ head: 'change', base: 'release', files });
    await stage.commented(pull);
    const [{ body = '' } = {}] = comments(pull);
    expect(body).toContain('merges into release, but apply accepts only plans merged into main');
    expect(body).not.toContain('Merging applies');
    const commit = stage.repository.merge(pull);
    stage.repository.branch('main', commit);
    const run = await stage.onPush(commit);
    expect(codeOf(run)).toBe('review.none');
    expect(stage.options()).toBeUndefined();
  });

  it('and a copy of the comment by another author changes nothing of that', async () => {
    const { pull, body } = await planned();
    stage.repository.comment(pull, { by: MALLORY, body });
    expect((await stage.onPush(stage.repository.merge(pull))).outputs.result).toBe('changed');
  });
});
