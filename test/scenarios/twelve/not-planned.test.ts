import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Contexts, evaluateIf, evaluateInputs, evaluateText, type Status } from '../../workflows/expressions.ts';
import { jobsOf, type Step, shippedWorkflows } from '../../workflows/files.ts';
import { useStage } from '../pull-request/stage.ts';

const stage = useStage();
const bodies = (pull: number) => stage.repository.comments(pull).map(({ body }) => body);
const UNSEALED = /^<!-- genesys-hybrid:review \{\} -->\n### Could not plan the latest commit\n/;
const codeOf = ({ visibleLog }: { visibleLog: string }) => /\((review\.[a-z-]+)\)/.exec(visibleLog)?.[1];

const workflow = shippedWorkflows().find(({ file }) => file.endsWith('/pull-request.yml'));
const steps: readonly Step[] = new Map(workflow ? jobsOf(workflow) : []).get('review')?.steps ?? [];

type Results = Readonly<Record<'validate' | 'discover' | 'plan', string>>;

function contextsOf(results: Results, { login = 'ada', from = 'acme/hybrid', event = 'pull_request' } = {}): Contexts {
  const pull = { head: { repo: { full_name: from } }, user: { login } };
  const needs = Object.entries(results).map(([name, result]) => [name, { result, outputs: { tenants: '["acme"]' } }]);
  return {
    github: {
      event_name: event,
      repository: 'acme/hybrid',
      event: event === 'pull_request' ? { pull_request: pull } : {},
    },
    ...{ needs: Object.fromEntries(needs), secrets: { GENESYS_HYBRID_REVIEW_KEY: '' } },
  };
}

/** Runs the script of the first step with bash, as the runner does. */
function runScript({ run = '', env = {} }: Step, contexts: Contexts) {
  const directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-step-'));
  const output = join(directory, 'output');
  writeFileSync(output, '');
  const given = Object.entries(env).map(([name, value]) => [name, evaluateText(value, contexts)] as const);
  const files = { GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: join(directory, 'summary') };
  const { status } = spawnSync('bash', ['-e', '-c', run], {
    env: { PATH: process.env.PATH ?? '', ...files, ...Object.fromEntries(given) },
  });
  const text = readFileSync(output, 'utf8');
  rmSync(directory, { recursive: true });
  return {
    status,
    outputs: Object.fromEntries(
      text
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split(/=(.*)/s)),
    ),
  };
}

/** The inputs of the steps of the Action that the job runs, with these results of earlier jobs; and the result of its script. */
function actionSteps(results: Results, who = {}) {
  const contexts = contextsOf(results, who);
  const [first] = steps;
  const { status, outputs } = runScript(first ?? {}, contexts);
  const job: Status = status === 0 ? 'success' : 'failure';
  const all = { ...contexts, steps: { before: { outputs } } };
  const run = steps.filter((step) => step.uses === '$/.' && evaluateIf(step.if, all, job));
  return { job, inputs: run.map((step) => evaluateInputs(step.with ?? {}, all)) };
}

const good = { validate: 'success', discover: 'success', plan: 'success' };
const broken = { validate: 'failure', discover: 'skipped', plan: 'skipped' };

describe('after a push that cannot be planned', () => {
  it.each([
    ['the tenant files are not valid', broken, 'validate: failure'],
    ['the tenants are not found', { ...good, discover: 'failure', plan: 'skipped' }, 'discover: failure'],
    ['the plan was cancelled', { ...good, plan: 'cancelled' }, 'plan: cancelled'],
  ])('because %s, the comment says so and is not sealed, and the check fails', async (_why, results, reason) => {
    const pull = stage.propose();
    await stage.planned(pull);
    expect(bodies(pull)[0]).toContain('Merging applies exactly this plan.');
    stage.repository.commit({ branch: 'change', files: { 'README.md': 'later' } });

    const { job, inputs } = actionSteps(results);
    expect(job).toBe('failure');
    expect(inputs).toHaveLength(1);
    const run = await stage.onPull(pull, inputs[0] ?? {});
    expect(run).toMatchObject({ exitCode: 1, outputs: { result: 'failed' } });
    const [body = '', ...more] = bodies(pull);
    expect(more).toEqual([]);
    expect(body).toMatch(UNSEALED);
    expect(body).not.toContain('Merging');
    expect(body).toContain(reason.replace(':', '&#58;'));
    expect(body).toContain('actions/runs/4711');
    expect(body).toContain(stage.sha('change').slice(0, 12));
    const applied = await stage.onPush(stage.repository.merge(pull));
    expect(codeOf(applied)).toBe('review.not-sealed');
    expect(stage.options()).toBeUndefined();
  });

  it('a plan that could not read a tenant says so too, and nothing is sealed', async () => {
    const pull = stage.propose();
    await stage.planned(pull);
    stage.simulators.vault.faults.push({
      when: 'before',
      status: 503,
      body: { errors: ['Vault is sealed'] },
      times: 999,
    });
    stage.repository.commit({ branch: 'change', files: { 'README.md': 'later' } });
    expect((await stage.planned(pull)).exitCode).toBe(1);
    const [body = ''] = bodies(pull);
    expect(body).toMatch(UNSEALED);
    expect(body).toContain('Vault is sealed');
    stage.simulators.vault.faults.length = 0;
    await stage.planned(pull);
    expect(bodies(pull)[0]).toContain('Merging applies exactly this plan.');
  });

  it('no comment is created where there was none', async () => {
    const pull = stage.propose();
    const [inputs = {}] = actionSteps(broken).inputs;
    expect((await stage.onPull(pull, inputs)).exitCode).toBe(1);
    expect(bodies(pull)).toEqual([]);
  });
});

describe('the job review of pull-request.yml', () => {
  it('calls the Action once with the plans where all succeeded, or where a plan failed', () => {
    for (const plan of ['success', 'failure', 'skipped']) {
      const { job, inputs } = actionSteps({ ...good, plan });
      expect({ job, inputs }).toMatchObject({ job: 'success', inputs: [{ 'expected-tenants': '["acme"]' }] });
    }
  });

  it.each([
    ['a fork', { from: 'mallory/hybrid' }],
    ['Dependabot', { login: 'dependabot[bot]' }],
    ['a merge queue', { event: 'merge_group' }],
  ])('calls no Action for %s, and fails where the files are not valid', (_what, who) => {
    expect(actionSteps(broken, who)).toEqual({ job: 'failure', inputs: [] });
    const passed = { ...good, discover: 'skipped', plan: 'skipped' };
    expect(actionSteps(passed, who)).toEqual({ job: 'success', inputs: [] });
  });
});
