import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { review } from '../../src/app/commands/review.ts';
import { checkAccepted } from '../../src/app/commands/reviewed/plan-refusal.ts';
import { checkPullRequest } from '../../src/app/commands/reviewed/pull-request-check.ts';
import { makePlan } from '../../src/resources/list.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-review-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

/** The command review in a workflow with this event. */
function reviewed(event: unknown, request: object): Promise<unknown> {
  const GITHUB_EVENT_PATH = join(directory, 'event.json');
  writeFileSync(GITHUB_EVENT_PATH, JSON.stringify(event));
  const context = { environment: { GITHUB_ACTIONS: 'true', GITHUB_EVENT_PATH } };
  return review({ context, directory } as never, request as never);
}

describe('a review', () => {
  const pull = { pull_request: { number: 7, head: { sha: 'c0ffee' } } };

  it.each([
    ['without a pull request', {}, {}, 'review.no-pull-request', '`command: review`'],
    ['without a plan', pull, { planFiles: ['plans/*.json'] }, 'review.no-plans', '--plans (input plan-files)'],
    ['of names that are no list', pull, { expectedTenants: 'acme' }, 'input.expected-tenants', 'the output "tenants"'],
  ])('%s says what to do', async (_what, event, request, code, fix) => {
    await expect(reviewed(event, request)).rejects.toMatchObject({ code, fix: expect.stringContaining(fix) });
  });

  it('of two plans of one tenant is refused', async () => {
    const plan = makePlan([{ tenant: 'acme', file: 'acme.yaml', changes: [], findings: [] }]);
    for (const name of ['one', 'two']) writeFileSync(join(directory, `plan-${name}.json`), JSON.stringify(plan));
    await expect(reviewed(pull, { planFiles: ['plan-*.json'] })).rejects.toMatchObject({
      code: 'review.twice',
      message: 'Cannot review: two plans have the tenant acme',
    });
  });
});

it('refuses an accepted plan that is no hash', () => {
  expect(() => checkAccepted('yes')).toThrow(
    expect.objectContaining({ code: 'input.accept-current-plan', fix: expect.stringContaining('64 characters') }),
  );
});

it('says how to apply the current plan when the event belongs to no reviewed pull request', async () => {
  const context = { seal: (text: string) => ({ reveal: () => text, length: text.length }) };
  const check = await checkPullRequest(context as never, { name: 'schedule' } as never, 'k'.repeat(32));
  expect(check({ tenants: [], hash: 'h-1' } as never)).toMatchObject({
    code: 'review.by-hand',
    fix: expect.stringContaining('accept-current-plan: h-1'),
  });
});
