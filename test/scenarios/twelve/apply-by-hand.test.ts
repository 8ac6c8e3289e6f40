import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../../simulators/child.ts';
import { JOB_TOKEN } from '../../simulators/github/github.ts';
import { acmeFile } from '../../simulators/in-process.ts';
import { runAction } from '../../simulators/runner/runner.ts';
import { SHIPPED, type Simulators, startSimulators } from '../../simulators/simulators.ts';
import { type Contexts, evaluateIf, evaluateInputs } from '../../workflows/expressions.ts';
import { jobsOf, type Step, shippedWorkflows } from '../../workflows/files.ts';
import { type AtGitHub, startAtGitHub } from '../at-github.ts';
import { makeRepository, numberedTenant, type Repository } from '../repository.ts';

const ACME = 'tenants/acme.yaml';
const OTHERS = Object.fromEntries(
  Array.from({ length: 12 }, (_, index) => [`tenants/t${index}.yaml`, numberedTenant(index + 1, `t${index}`)]),
);
const FILES = { [ACME]: acmeFile(), ...OTHERS };

let simulators: Simulators;
let atGitHub: AtGitHub;
let repository: Repository;
let first: string;
beforeEach(async () => {
  simulators = await startSimulators(SHIPPED.slice(0, 1));
  atGitHub = await startAtGitHub(FILES);
  repository = makeRepository();
  repository.write({ 'README.md': 'x' });
  first = repository.commit();
  repository.write(FILES);
  repository.commit();
});
afterEach(async () => {
  await Promise.all([simulators.close(), atGitHub.close()]);
  repository.remove();
});

const workflow = shippedWorkflows().find(({ file }) => file.endsWith('/apply.yml'));
const jobs = new Map(workflow ? jobsOf(workflow) : []);

function ourStep(name: string): Step {
  const step = jobs.get(name)?.steps?.find(({ uses }) => uses === '$/.');
  if (!step) throw new Error(`the job ${name} of apply.yml has no step of the Action`);
  return step;
}

interface Started {
  readonly event: 'workflow_dispatch' | 'push';
  readonly inputs?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
}

function contextsOf({ event, inputs = {}, vars = {} }: Started): Contexts {
  const { VAULT_ADDR = '' } = simulators.environment;
  return {
    ...{ inputs, vars: { VAULT_ADDR, ...vars }, secrets: {}, runner: { temp: '/tmp' }, strategy: { 'job-index': 0 } },
    github: { event_name: event, event: event === 'push' ? { before: first } : {} },
  };
}

/** A step of the Action with exactly the inputs of the workflow, except for the login to Vault. */
async function step(name: string, { event }: Started, contexts: Contexts) {
  const { VAULT_TOKEN = '', ...environment } = simulators.environment;
  const {
    'vault-role': _role,
    'receipt-file': _receipt,
    ...inputs
  } = evaluateInputs(ourStep(name).with ?? {}, contexts);
  const payload = { repository: { full_name: 'acme/hybrid', default_branch: 'main', fork: false } };
  return runAction({
    ...{ directory: ROOT, workspace: repository.directory, event: { name: event, payload } },
    inputs: { ...inputs, 'vault-token': VAULT_TOKEN, token: JOB_TOKEN },
    environment: { ...environment, ...atGitHub.environment },
  });
}

async function discovered(started: Started) {
  const contexts = contextsOf(started);
  const { exitCode, outputs, visibleLog } = await step('discover', started, contexts);
  expect({ exitCode, visibleLog }).toMatchObject({ exitCode: 0 });
  const shards = JSON.parse(outputs.shards ?? '') as readonly { readonly tenants: string }[];
  const canaries = JSON.parse(outputs.canaries ?? '') as readonly { readonly name: string }[];
  return { shards, canaries, contexts, outputs };
}

/** The hash that a person copies from the summary of a plan. */
async function hashOfAcme(): Promise<string> {
  const started: Started = { event: 'workflow_dispatch' };
  const refused = await step('apply', started, { ...contextsOf(started), matrix: { tenants: ACME } });
  expect(refused.outputs.result).toBe('refused');
  return refused.outputs['plan-hash'] ?? '';
}

describe('apply.yml, with the values that it passes,', () => {
  it('started manually with a hash uses one job for its tenants, and applies that plan', async () => {
    const inputs = { tenants: ACME, 'accept-current-plan': await hashOfAcme() };
    const started: Started = { event: 'workflow_dispatch', inputs, vars: { GENESYS_HYBRID_CANARY: 'acme' } };
    const { shards, canaries, contexts, outputs } = await discovered(started);
    expect({ shards: shards.map(({ tenants }) => tenants), canaries }).toEqual({ shards: [ACME], canaries: [] });

    const needs = {
      discover: { result: 'success', outputs },
      'verify-canary': { result: 'skipped' },
      canary: { result: 'skipped' },
    };
    const job = { ...contexts, needs, matrix: shards[0] };
    expect(evaluateIf(jobs.get('canary')?.if, job, 'success')).toBe(false);
    expect(evaluateIf(jobs.get('apply')?.if, job, 'success')).toBe(true);
    const applied = await step('apply', started, job);
    expect(applied).toMatchObject({ exitCode: 0, outputs: { result: 'changed' } });
    expect(simulators.options('acme')).toHaveProperty('ewt/client_id');
  });

  it('with a hash uses one job for all tenants, also where shards are small', async () => {
    const inputs = { tenants: 'tenants/*.yaml', 'accept-current-plan': 'a'.repeat(64) };
    const vars = { GENESYS_HYBRID_SHARD_SIZE: '2' };
    const { shards, canaries } = await discovered({ event: 'workflow_dispatch', inputs, vars });
    expect(shards).toHaveLength(1);
    expect(shards[0]?.tenants.split('\n')).toHaveLength(13);
    expect(canaries).toEqual([]);
  });

  it.each(['', 'true'])('started manually with "%s" uses several jobs, canaries first', async (accept) => {
    const inputs = { tenants: 'tenants/*.yaml', 'accept-current-plan': accept };
    const vars = { GENESYS_HYBRID_CANARY: 'acme' };
    const { shards, canaries } = await discovered({ event: 'workflow_dispatch', inputs, vars });
    expect(canaries.map(({ name }) => name)).toEqual(['canary acme']);
    expect(shards.map(({ tenants }) => tenants.split('\n').length)).toEqual([10, 2]);
    const none = await discovered({ event: 'workflow_dispatch', inputs, vars: { GENESYS_HYBRID_SHARD_SIZE: '6' } });
    expect(none.canaries).toEqual([]);
    expect(none.shards.map(({ tenants }) => tenants.split('\n').length)).toEqual([6, 6, 1]);
  });

  it('on a push applies the tenants that it changed', async () => {
    const { shards } = await discovered({ event: 'push' });
    expect(shards.flatMap(({ tenants }) => tenants.split('\n'))).toHaveLength(13);
    first = repository.git('rev-parse', 'HEAD');
    repository.write({ [ACME]: `${acmeFile()}# later\n` });
    repository.commit();
    expect((await discovered({ event: 'push' })).shards.map(({ tenants }) => tenants)).toEqual([ACME]);
  });
});
