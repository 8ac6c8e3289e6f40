import { describe, expect, it } from 'vitest';
import { MALLORY, outage, primaryLimit, secondaryLimit } from '../../simulators/github/github.ts';
import { acmeFile } from '../../simulators/in-process.ts';
import { ACME, useStage } from './stage.ts';

const RENAMED =
  '{ pacing: { name: Other Name, grant: client-credentials }, desktop: { name: Desktop, grant: saml2-bearer, scopes: [users] } }';

const stage = useStage();
const bodies = (pull: number) => stage.repository.comments(pull).map(({ body }) => body);

describe('a pull request', () => {
  it('gets one comment with its plan, and the step says where it is', async () => {
    const pull = stage.propose();
    const { exitCode, outputs, summary } = await stage.planned(pull);
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({
      result: 'differs',
      changes: '7',
      comment: expect.stringContaining('issuecomment'),
    });
    const [comment = ''] = bodies(pull);
    expect(comment).toMatch(/^<!-- genesys-hybrid:review \{"format":2/);
    expect(comment).toContain('Affects agent login');
    expect(comment).toContain('Merging applies exactly this plan.');
    expect(summary).toContain('flowchart LR');
    expect(summary).toContain('| Tenant | role | oauth-client | saml-key | identity-provider | admin | transaction |');
    expect(stage.gitHub.violations).toEqual([]);
  });

  it('keeps that one comment after another push', async () => {
    const pull = stage.propose();
    await stage.planned(pull);
    const [first] = stage.repository.comments(pull);
    stage.repository.commit({ branch: 'change', files: { [ACME]: acmeFile({ clients: RENAMED }) } });
    await stage.planned(pull);
    const comments = stage.repository.comments(pull);
    expect(comments.map(({ id }) => id)).toEqual([first?.id]);
    expect(comments[0]?.body).toContain('Other Name');
    expect(stage.gitHub.sent('POST', '/comments')).toBe(1);
  });

  it('gets no comment when there are no changes', async () => {
    const first = stage.propose();
    await stage.planned(first);
    await stage.onPush(stage.repository.merge(first));
    const second = stage.repository.openPull({ head: 'docs', files: { 'README.md': 'words' } }).number;
    expect((await stage.planned(second, {}, 'docs')).outputs).toMatchObject({ result: 'clean' });
    expect(bodies(second)).toEqual([]);
  });

  it('fails while a tenant was not planned', async () => {
    const pull = stage.propose();
    const { exitCode, outputs } = await stage.planned(pull, { 'expected-tenants': '["acme","globex"]' });
    expect({ exitCode, result: outputs.result }).toEqual({ exitCode: 1, result: 'failed' });
    expect(bodies(pull)[0]).toContain('No plan&#58; no job of this run planned this tenant');
  });

  it('shows which permission its workflow lacks, and still shows the plan', async () => {
    const pull = stage.propose();
    await stage.onPull(pull, { command: 'plan', out: 'plan.json' });
    const review = { command: 'review', 'plan-files': 'plan.json', 'review-key': 'k'.repeat(32) };
    const run = stage.onPull(pull, review);
    stage.gitHub.permit({ contents: 'read' });
    const { exitCode, visibleLog, summary, outputs } = await run;
    expect(exitCode).toBe(1);
    expect(visibleLog).toContain('Add the line `pull-requests: ');
    expect(summary).toContain('in 1 of 1 tenant');
    expect(outputs.result).toBe('differs');
  });

  it('from a fork gets its plan in the summary, and no comment', async () => {
    const pull = stage.propose();
    await stage.onPull(pull, { command: 'plan', out: 'plan.json' });
    const review = { command: 'review', 'plan-files': 'plan.json' };
    const { exitCode, visibleLog } = await stage.onPull(pull, review, { fork: true });
    expect(exitCode).toBe(0);
    expect(visibleLog).toContain('comes from a fork');
    expect(bodies(pull)).toEqual([]);
  });

  it('does not adopt the comment of another author', async () => {
    const pull = stage.propose();
    stage.repository.comment(pull, { by: MALLORY, body: '<!-- genesys-hybrid:review {} -->\nAll is well.' });
    await stage.planned(pull);
    expect(bodies(pull)).toHaveLength(2);
    expect(bodies(pull)[0]).toContain('All is well.');
  });

  it('gets one comment, even when GitHub fails after it created the comment', async () => {
    const pull = stage.propose();
    await stage.onPull(pull, { command: 'plan', out: 'plan.json' });
    stage.gitHub.faults.push(outage({ status: 502, when: 'after', method: 'POST' }));
    await stage.onPull(pull, { command: 'review', 'plan-files': 'plan.json', 'review-key': 'k'.repeat(32) });
    expect(bodies(pull)).toHaveLength(1);
  });

  it('waits as long as GitHub asks, and says when that is too long', async () => {
    const pull = stage.propose();
    await stage.onPull(pull, { command: 'plan', out: 'plan.json' });
    const review = { command: 'review', 'plan-files': 'plan.json', 'review-key': 'k'.repeat(32) };
    stage.gitHub.faults.push(secondaryLimit({ seconds: 1, method: 'POST' }));
    expect((await stage.onPull(pull, review)).exitCode).toBe(0);
    expect(bodies(pull)).toHaveLength(1);
    stage.gitHub.faults.push(primaryLimit({ seconds: 3000 }));
    const late = await stage.onPull(pull, review);
    expect(late.exitCode).toBe(1);
    expect(late.visibleLog).toContain('github.rate');
  });
});
